/** The canonical sources of the observatory, in the order users meet them. */
import { actions } from "./actions.ts";
import { affectation } from "./affectation.ts";
import { chaine } from "./chaine.ts";
import { cohorte } from "./cohorte.ts";
import { constat } from "./constat.ts";
import type { Source } from "./definition.ts";
import { etablissements } from "./etablissements.ts";
import { offre } from "./offre.ts";
import { orientation } from "./orientation.ts";
import { plan_travail } from "./plan_travail.ts";
import { qvt } from "./qvt.ts";
import { rentree } from "./rentree.ts";
import { reseaux } from "./reseaux.ts";
import { succession } from "./succession.ts";

export const SOURCES = [
  etablissements,
  orientation,
  affectation,
  offre,
  rentree,
  constat,
  cohorte,
  chaine,
  actions,
  succession,
  reseaux,
  plan_travail,
  qvt,
] as const satisfies readonly Source[];
