/** From collège to lycée as pages show it: the masked rows, without the names of their columns. */
import type { MesuresMasquees } from "../disclosure/masquer.ts";

/** `lycee` is empty where the lycées that are not shown stand together. */
export type LigneTrajet = readonly [millesime: number, college: string, lycee: string, effectif: number];

export async function trajetsDesPages({ connexion }: MesuresMasquees): Promise<LigneTrajet[]> {
  const lues = await connexion.runAndReadAll(
    "SELECT millesime, college, lycee, effectif FROM trajets_masques ORDER BY ALL",
  );
  return lues.getRowsJS() as unknown as LigneTrajet[];
}
