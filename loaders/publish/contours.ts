/** The outlines of the bassins that the measures know, for the map: public places, no figure. */
import type { MesuresMasquees } from "../disclosure/masquer.ts";

type Anneau = readonly (readonly [longitude: number, latitude: number])[];

/** Null where no outline was deposited: the map then shows points. */
export async function contoursDesPages({ connexion, table }: MesuresMasquees) {
  const lus = await connexion.runAndReadAll(
    `SELECT bassin, anneaux FROM contours WHERE bassin IN (SELECT code FROM ${table} WHERE maille = 'bassin') ORDER BY bassin`,
  );
  const contours = (lus.getRowsJS() as [string, string][]).map(
    ([bassin, anneaux]) => [bassin, JSON.parse(anneaux) as Anneau[]] as const,
  );
  return contours.length === 0 ? null : contours;
}
