/** What a pupil of 3e has become in October: apprenticeship is told first, whatever the class. */
import type { Rentree } from "./depot.ts";
import { type Voie, voieApres3e } from "./mef.ts";

export type Situation = Voie | "maintien" | "apprentissage" | "autre" | "non_retrouve";

export function situationRentree(r: Rentree | undefined): Situation {
  if (r === undefined) return "non_retrouve";
  if (r.statut === "AP") return "apprentissage";
  if (r.mef.classe === "2116") return "maintien";
  return voieApres3e(r.mef.classe) ?? "autre";
}
