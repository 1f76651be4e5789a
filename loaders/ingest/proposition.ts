/** A proposal in words, and as the entry of correspondances.json that only has to be corrected. */
import { nomDe } from "./annee-fichier.ts";
import type { Proposition } from "./proposer.ts";

export const entreeProposee = (fichier: string, { source, colonnes }: Proposition) => ({
  fichiers: { [nomDe(fichier)]: { source, colonnes } },
});

export function direProposition(fichier: string, proposition: Proposition): string {
  const { source, manquantes } = proposition;
  const manque = manquantes.length > 0 ? `, mais il lui manque ${colonnes(manquantes)}` : "";
  const entree = JSON.stringify(entreeProposee(fichier, proposition));
  return `En-tête inconnu. Il ressemble à « ${source} »${manque}. Complétez-le, ou corrigez cette proposition puis mettez-la dans correspondances.json : ${entree}`;
}

const colonnes = (noms: readonly string[]): string =>
  `${noms.length > 1 ? "les colonnes" : "la colonne"} ${noms.map((nom) => `« ${nom} »`).join(", ")}`;
