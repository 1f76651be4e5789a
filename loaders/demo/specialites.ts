/**
 * The three spécialités of 1re générale, drawn as triplets: shares by sex fitted to the public files of the DEPP for
 * Orléans-Tours, rentrée 2022 (maths 53 % of girls, 75 % of boys; physique-chimie 32 and 50; NSI 4 and 21…).
 */
import { LYCEE_FILLES_SCIENCES } from "./effets.ts";
import type { Eleve } from "./eleve.ts";
import { choisirSelonPoids, SUJET, type Tirage } from "./hasard.ts";

const MATHS = "0613";

/** Codes of matières, percent of the girls, percent of the boys. */
const TRIPLETS: readonly (readonly [codes: string, filles: number, garcons: number])[] = [
  ["0613 0623 0629", 20.6, 19.7],
  ["0439 0507 0613", 6.1, 7.6],
  ["0613 0623 0747", 1.3, 10.4],
  ["0613 0623 0673", 0.8, 6.7],
  ["0507 0613 0623", 2.7, 5.3],
  ["0300 0507 0613", 4.6, 3.4],
  ["0507 0613 0629", 2.8, 2.6],
  ["0300 0613 0623", 2.1, 2.6],
  ["0439 0613 0623", 0.9, 1.9],
  ["0300 0613 0629", 0.9, 0.7],
  ["0439 0613 0629", 0.7, 0.7],
  ["0105 0300 0439", 5.3, 1.3],
  ["0105 0300 0507", 5.3, 1.4],
  ["0105 0439 0507", 6.1, 2.4],
  ["0300 0439 0507", 6.6, 4.6],
  ["0105 0300 0901", 2.2, 0.4],
  ["0105 0439 0901", 2.5, 0.7],
  ["0105 0507 0629", 2.2, 0.9],
  ["0439 0507 0629", 2.8, 2.9],
  ["0300 0507 0629", 2.4, 1.6],
  ["0439 0507 0901", 3.1, 2.5],
  ["0105 0300 0629", 2.0, 0.5],
  ["0507 0613 0747", 0.4, 1.9],
  ["0613 0673 0747", 0.5, 3.2],
  ["0613 0629 0747", 0.2, 0.6],
  ["0105 0623 0629", 0.8, 0.3],
  ["0300 0623 0629", 0.9, 0.6],
  ["0507 0623 0629", 1.0, 1.1],
  ["0439 0613 0747", 0.4, 1.8],
  ["0300 0613 0747", 0.4, 1.0],
  ["0613 0623 0901", 0.6, 0.5],
  ["0613 0623 3045", 0.2, 0.3],
  ["0105 0241 0439", 0.3, 0.2],
  ["0105 0507 0613", 3.2, 1.3],
  ["0300 0507 0747", 0.7, 2.0],
  ["0613 0629 3045", 0.2, 0.3],
  ["0300 0439 0613", 3.5, 2.4],
  ["0300 0439 0901", 2.7, 1.4],
];

/** The spécialités of a pupil of 1re générale; `sciences` where girls turn to sciences (planted effect). */
export function triplet(eleve: Eleve, rentree: number, sciences: boolean, tirage: Tirage): string {
  const poids = TRIPLETS.map(([codes, filles, garcons]) => {
    const base = eleve.sexe === "F" ? filles : garcons;
    if (!codes.includes(MATHS)) return base;
    return base * Math.exp(0.35 * (eleve.niveau - 0.9)) * (sciences ? LYCEE_FILLES_SCIENCES.facteur : 1);
  });
  return TRIPLETS[choisirSelonPoids(tirage(eleve.numero, SUJET.triplet, rentree), poids)]?.[0] ?? "";
}

/** In terminale one of the three is given up: rarely the first of a scientific pair. */
export function abandonner(specialites: string, eleve: Eleve, tirage: Tirage): string {
  const codes = specialites.split(" ");
  const poids = codes.map((code) => (code === MATHS ? 0.75 : 1));
  const laisse = choisirSelonPoids(tirage(eleve.numero, SUJET.triplet, 0), poids);
  return codes.filter((_, i) => i !== laisse).join(" ");
}
