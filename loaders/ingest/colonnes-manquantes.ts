/** Columns that a known export needs all together, and has not: its producer renamed them, or a tool cut their names. */
import type { Entete } from "./entete.ts";

/** By the name the export gives them. */
export function manquantes({ disposition, positions }: Entete): string[] {
  const { ensembles = [], colonnes } = disposition;
  const absentes = ensembles
    .filter((ensemble) => ensemble.some((colonne) => positions.has(colonne)))
    .flat()
    .filter((colonne) => !positions.has(colonne));
  return [...new Set(absentes)].map((colonne) => colonnes[colonne]?.[0] ?? colonne);
}

export const direManquantes = ({ disposition }: Entete, noms: readonly string[]): string =>
  `Reconnu comme « ${disposition.titre} », mais il lui manque ${citerColonnes(noms)}. Sans elles ses totaux seraient faux : rien n’en est lu. Reprenez le fichier entier ; si son producteur les a renommées, donnez leurs nouveaux noms dans correspondances.json.`;

/** Names of some exports are sentences. */
const CITEES = 8;

export function citerColonnes(noms: readonly string[]): string {
  const cites = noms.slice(0, CITEES).map((nom) => `« ${nom} »`);
  const reste = noms.length - cites.length;
  return `${noms.length > 1 ? `${noms.length} colonnes` : "une colonne"} : ${cites.join(", ")}${reste > 0 ? ` et ${reste} autre${reste > 1 ? "s" : ""}` : ""}`;
}
