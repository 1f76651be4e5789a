/** Cuts the masked measures down to a view, in the format they came in. A theme without an artefact has no rows. */
import { type Serre, serrer } from "../../loaders/publish/serrer.ts";
import { type Lue, lireMesures } from "../components/mesures.js";
import type { Declaration } from "../components/types.js";
import { json } from "./artefact.ts";
import type { Vue } from "./vues.ts";

interface Theme {
  lignes: readonly Lue[];
  /** Rows of each indicator, and of each place: a page that shows one does not read the others. */
  indicateurs: ReadonlyMap<string, readonly Lue[]>;
  lieux: ReadonlyMap<string, readonly Lue[]>;
}

const themes = new Map<string, Theme>();

/** Schools have their own artefact; the rest is one file an indicator, and one a maille under the bassin. */
function fichiersDe(theme: string): string[] {
  if (theme === "etablissements") return ["mesures-etablissements"];
  return (json<Declaration[]>("catalogue.json") ?? [])
    .filter((d) => d.theme === theme)
    .flatMap(({ id }) => ["", ".district", ".reseau"].map((maille) => `mesures/${id}${maille}`));
}

function ranger(lignes: readonly Lue[], cle: (ligne: Lue) => string): Map<string, Lue[]> {
  const par = new Map<string, Lue[]>();
  for (const ligne of lignes) {
    const liste = par.get(cle(ligne));
    if (liste) liste.push(ligne);
    else par.set(cle(ligne), [ligne]);
  }
  return par;
}

function lireTheme(nom: string): Theme {
  const connu = themes.get(nom);
  if (connu) return connu;
  const lignes = fichiersDe(nom).flatMap((fichier) => {
    const serre = json<Serre>(`${fichier}.json`);
    return serre ? lireMesures(serre) : [];
  });
  const theme = {
    lignes,
    indicateurs: ranger(lignes, ({ indicateur }) => indicateur),
    lieux: ranger(lignes, ({ maille, code }) => `${maille} ${code}`),
  };
  themes.set(nom, theme);
  return theme;
}

export function choisir({ themes: noms, indicateurs, lieux, garde }: Vue): Serre {
  const lignes = noms.flatMap((nom) => {
    const theme = lireTheme(nom);
    const lues = lieux
      ? lieux.flatMap((lieu) => theme.lieux.get(lieu) ?? [])
      : (indicateurs?.flatMap((id) => theme.indicateurs.get(id) ?? []) ?? theme.lignes);
    return lues.filter((l) => (indicateurs?.includes(l.indicateur) ?? true) && garde(l));
  });
  return serrer(lignes);
}
