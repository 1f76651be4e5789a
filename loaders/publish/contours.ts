/** The outlines of the bassins and départements that the measures know, for the map: public places, no figure. */
import type { MesuresMasquees } from "../disclosure/masquer.ts";

type Anneau = readonly (readonly [longitude: number, latitude: number])[];

/** Null where no outline was deposited: the map then shows points. */
export async function contoursDesPages({ connexion, table }: MesuresMasquees) {
  const lus = await connexion.runAndReadAll(
    `SELECT maille, lieu, anneaux FROM contours WHERE (maille, lieu) IN (SELECT (maille, code) FROM ${table}) ORDER BY maille, lieu`,
  );
  const contours = (lus.getRowsJS() as [string, string, string][]).map(
    ([maille, lieu, anneaux]) => [maille, lieu, JSON.parse(anneaux) as Anneau[]] as const,
  );
  return contours.length === 0 ? null : contours;
}
