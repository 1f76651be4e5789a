/** Cuts the masked measures down to a view, in the format they came in. A theme without an artefact has no rows. */
import { tableFromIPC } from "apache-arrow";
import { arrowDeMesures, COLONNES_ARROW } from "../../loaders/publish/arrow.ts";
import { artefact } from "./artefact.ts";
import type { Vue } from "./vues.ts";

const CLES = ["indicateur", "maille", "code", "sexe", "pcs", "strate"] as const;

interface Theme {
  vecteurs: readonly { get: (rang: number) => unknown }[];
  /** Rows of each indicator: a page that shows one does not read the others. */
  rangs: ReadonlyMap<string, readonly number[]>;
}

const themes = new Map<string, Theme>();

function lireTheme(nom: string): Theme {
  const connu = themes.get(nom);
  if (connu) return connu;
  const table = tableFromIPC(artefact(`mesures-${nom}.arrow`) ?? arrowDeMesures([]));
  const vecteurs = COLONNES_ARROW.map((c) => table.getChild(c.nom)?.memoize() ?? { get: () => null });
  const rangs = new Map<string, number[]>();
  const indicateur = table.getChild("indicateur")?.memoize();
  for (let i = 0; i < table.numRows; i++) {
    const id = String(indicateur?.get(i));
    const liste = rangs.get(id);
    if (liste) liste.push(i);
    else rangs.set(id, [i]);
  }
  const theme = { vecteurs, rangs };
  themes.set(nom, theme);
  return theme;
}

export function choisir({ themes: noms, indicateurs, garde }: Vue): Uint8Array {
  const colonnes: unknown[][] = COLONNES_ARROW.map(() => []);
  for (const nom of noms) {
    const { vecteurs, rangs } = lireTheme(nom);
    const cles = CLES.map((cle) => vecteurs[COLONNES_ARROW.findIndex((c) => c.nom === cle)]);
    for (const i of (indicateurs ?? [...rangs.keys()]).flatMap((id) => rangs.get(id) ?? [])) {
      const [id, maille, code, sexe, pcs, strate] = cles.map((vecteur) => String(vecteur?.get(i)));
      if (!garde({ indicateur: id, maille, code, sexe, pcs, strate } as Parameters<Vue["garde"]>[0]))
        continue;
      for (const [c, vecteur] of vecteurs.entries()) colonnes[c]?.push(vecteur.get(i));
    }
  }
  return arrowDeMesures(colonnes);
}
