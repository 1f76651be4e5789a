/** Names of formations: the label of the deposited nomenclature, else the class and the group of specialities (NSF). */
import type { Contexte } from "./contexte.js";

const CLASSES: Record<string, string> = {
  "2381": "2nde pro",
  "2382": "1re pro",
  "2321": "CAP",
  "2311": "CAP en un an",
  "2331": "CAP en trois ans",
};

/** « 2nde pro Commerce, vente (31211) »; the speciality tells two formations of one group apart. */
export function nomFormation({ formations }: Contexte, code: string): string {
  const classe = CLASSES[code.slice(0, 4)] ?? code.slice(0, 4);
  const specialite = code.slice(6);
  const libelle = formations?.[code];
  return libelle ? libelle : `${classe}, spécialité ${specialite}`;
}
