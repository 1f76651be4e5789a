/** Cuts the masked measures down to a view, in the format they came in. A theme without an artefact has no rows. */
import { tableFromIPC } from "apache-arrow";
import { arrowDeMesures, COLONNES_ARROW } from "../../loaders/publish/arrow.ts";
import { artefact } from "./artefact.ts";
import type { Vue } from "./vues.ts";

const CLES = ["indicateur", "maille", "code", "sexe", "pcs", "strate"] as const;

interface Theme {
  vecteurs: readonly { get: (rang: number) => unknown }[];
  /** Rows of each indicator, and of each place: a page that shows one does not read the others. */
  rangs: ReadonlyMap<string, readonly number[]>;
  lieux: ReadonlyMap<string, readonly number[]>;
}

const themes = new Map<string, Theme>();

function lireTheme(nom: string): Theme {
  const connu = themes.get(nom);
  if (connu) return connu;
  const table = tableFromIPC(artefact(`mesures-${nom}.arrow`) ?? arrowDeMesures([]));
  const vecteurs = COLONNES_ARROW.map((c) => table.getChild(c.nom)?.memoize() ?? { get: () => null });
  const [rangs, lieux] = [new Map<string, number[]>(), new Map<string, number[]>()];
  const [indicateur, maille, code] = ["indicateur", "maille", "code"].map((n) =>
    table.getChild(n)?.memoize(),
  );
  const ranger = (dans: Map<string, number[]>, cle: string, rang: number) => {
    const liste = dans.get(cle);
    if (liste) liste.push(rang);
    else dans.set(cle, [rang]);
  };
  for (let i = 0; i < table.numRows; i++) {
    ranger(rangs, String(indicateur?.get(i)), i);
    ranger(lieux, `${maille?.get(i)} ${code?.get(i)}`, i);
  }
  const theme = { vecteurs, rangs, lieux };
  themes.set(nom, theme);
  return theme;
}

export function choisir({ themes: noms, indicateurs, lieux: places, garde }: Vue): Uint8Array {
  const colonnes: unknown[][] = COLONNES_ARROW.map(() => []);
  for (const nom of noms) {
    const { vecteurs, rangs, lieux } = lireTheme(nom);
    const cles = CLES.map((cle) => vecteurs[COLONNES_ARROW.findIndex((c) => c.nom === cle)]);
    const lus = places
      ? places.flatMap((lieu) => lieux.get(lieu) ?? [])
      : (indicateurs ?? [...rangs.keys()]).flatMap((id) => rangs.get(id) ?? []);
    for (const i of lus) {
      const [id, maille, code, sexe, pcs, strate] = cles.map((vecteur) => String(vecteur?.get(i)));
      if (indicateurs && !indicateurs.includes(String(id))) continue;
      if (!garde({ indicateur: id, maille, code, sexe, pcs, strate } as Parameters<Vue["garde"]>[0]))
        continue;
      for (const [c, vecteur] of vecteurs.entries()) colonnes[c]?.push(vecteur.get(i));
    }
  }
  return arrowDeMesures(colonnes);
}
