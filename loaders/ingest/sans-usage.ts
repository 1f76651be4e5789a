/** Tables that circulate with those the observatory reads, and feed nothing in it: named, and refused with the reason. */
import { plierEntete } from "../sources/texte.ts";

interface SansUsage {
  /** Columns that no other table has together. */
  marques: readonly string[];
  dire: string;
}

const TABLES: readonly SansUsage[] = [
  {
    marques: ["codeDepartement", "codeAcademie", "codeRegion"],
    dire: "C’est la table des départements, académies et régions : l’observatoire a la sienne.",
  },
  {
    marques: ["codeAcademie", "nbDecrocheurs", "tauxDecrochage"],
    dire: "Ce sont les taux de décrochage par académie : aucun indicateur n’en est fait, et leur licence ne permet pas de les republier.",
  },
  {
    marques: ["MEFSTAT11_old", "CAPACITEPSUP"],
    dire: "C’est un croisement des BTS avec Parcoursup, dont les vœux ne sont pas ceux d’Affelnet : déposez plutôt le fichier « Parcoursup » du ministère.",
  },
];

/** In one sentence, or null. */
export function sansUsage(cellules: readonly string[]): string | null {
  const noms = new Set(cellules.map(plierEntete));
  const table = TABLES.find(({ marques }) => marques.every((marque) => noms.has(plierEntete(marque))));
  return table ? `${table.dire} Retirez ce fichier du dépôt.` : null;
}
