/**
 * Rows that hold no data of their own: blank ones, totals of others, the header come back in the middle of files put end
 * to end. They are set aside, counted apart and said; a row is a total only where the contract already refuses it.
 */
import type { Champ } from "../../sources/champ.ts";
import type { Entete } from "../entete.ts";
import { litteral } from "./genres.ts";
import { traduites } from "./traductions.ts";

export const ECARTS = ["vide", "total", "entete"] as const;
export type Ecart = (typeof ECARTS)[number];

export const CODES_DE_LIGNE: readonly Champ["genre"][] = ["uai", "ine", "mef", "mefstat11"];
/** Where a code is awaited, digits enough to be one that is wrong, whatever the name beside it. */
export const CODE_FAUX = "[0-9]{6}";
/** The first cell that is not blank, among cells joined by a unit separator. */
const PREMIERE_TOTAL = "^[\\s\\x1f]*[^\\x1f]*\\btotal\\b";

export function sqlEcart(lue: Entete, largeur: number): string {
  const { disposition, positions, cellules } = lue;
  const { source, sousTotaux } = disposition;
  const toutes = Array.from({ length: largeur }, (_, i) => `c${i}`).join(", ");
  const lues = [...positions];
  const telles = lues.filter(([nom]) => !traduites(lue).has(nom));
  const entete = telles
    .map(([, i]) => `lower(rogner(c${i})) = ${litteral((cellules[i] ?? "").toLowerCase())}`)
    .join(" AND ");
  const [, premiere = 0] = telles[0] ?? [];
  const colonnes = Object.entries(source.colonnes as Record<string, Champ>);
  const codes = colonnes
    .filter(([, { cle, requis, genre }]) => cle && requis === "valeur" && CODES_DE_LIGNE.includes(genre))
    .map(([nom]) => nom);
  const cles = lues.filter(([nom]) => codes.includes(nom)).map(([, i]) => `c${i}`);
  const sansCode = [
    ...codes.map((nom) => `"n_${nom}" IS NULL`),
    ...cles.map((cle) => `NOT regexp_matches(${cle}, '${CODE_FAUX}')`),
  ].join(" AND ");
  const totaux = [
    ...(cles.length > 0 ? [`regexp_matches(lower(concat_ws(' ', ${cles.join(", ")})), '\\btotal\\b')`] : []),
    ...(sansCode === ""
      ? []
      : sousTotaux
        ? [sansCode]
        : [
            `(${sansCode} AND regexp_matches(lower(concat_ws(chr(31), ${toutes})), ${litteral(PREMIERE_TOTAL)}))`,
          ]),
  ];
  return `CASE WHEN rejetee OR c${premiere} = ${litteral(cellules[premiere] ?? "")} THEN CASE
      WHEN ${entete} THEN 'entete'
      WHEN NOT rejetee THEN NULL
      WHEN rogner(concat_ws('', ${toutes})) = '' THEN 'vide'
      WHEN ${totaux.join(" OR ") || "false"} THEN 'total' END END`;
}
