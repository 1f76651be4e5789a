/** The sessions that the training plan’s page shows, as the masking module made them. */
import type { MesuresMasquees } from "../disclosure/masquer.ts";

export async function planFormation({ connexion }: MesuresMasquees) {
  const lues = await connexion.runAndReadAll(
    "FROM formations_masquees ORDER BY rentree DESC, bassin NULLS LAST, type, intitule, public",
  );
  return lues.getRowObjectsJS();
}
