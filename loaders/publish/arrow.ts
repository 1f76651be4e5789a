/** Page data as Arrow IPC with a declared schema: read by `tableFromIPC` in the page, a tenth of the size of JSON. */
import {
  Dictionary,
  Field,
  Float64,
  Int32,
  Schema,
  Table,
  tableToIPC,
  Uint8,
  Uint16,
  Utf8,
  type Vector,
  vectorFromArray,
} from "apache-arrow";
import { COLONNES } from "./colonnes.ts";

/** Columns of the page data: `libelle` is left out, pages find it by code in `site.json`. */
export const COLONNES_ARROW = COLONNES.filter(({ nom }) => nom !== "libelle");

/** Pages weigh what this says: an index of one byte where the values are a closed list, of two elsewhere. */
const champs = COLONNES_ARROW.map(({ nom, type, valeurs }, rang) => {
  if (type === "entier") return new Field(nom, new Int32(), true);
  if (type === "reel") return new Field(nom, new Float64(), true);
  // A fixed dictionary id per column: Arrow would otherwise number them by order of creation, so bytes would vary.
  return new Field(nom, new Dictionary(new Utf8(), valeurs ? new Uint8() : new Uint16(), rang), false);
});

/** `colonnes` holds one array per column of COLONNES_ARROW, all of the same length. */
export function arrowDeMesures(colonnes: readonly (readonly unknown[])[]): Uint8Array {
  const schema = new Schema(champs);
  if (!colonnes[0]?.length) return tableToIPC(new Table(schema), "file");
  const vecteurs = champs.map((champ, rang): [string, Vector] => [
    champ.name,
    vectorFromArray(colonnes[rang] ?? [], champ.type),
  ]);
  return tableToIPC(new Table(schema, Object.fromEntries(vecteurs)), "file");
}
