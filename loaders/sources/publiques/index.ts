/** The public data sets of the ministry that are read beside the canonical sources: nobody fills them in. */
import type { Source } from "../definition.ts";
import { bac_publie } from "./bac.ts";
import { bac_origine } from "./bac_origine.ts";
import { dnb } from "./dnb.ts";
import { effectifs_gt } from "./effectifs_gt.ts";
import { effectifs_pro } from "./effectifs_pro.ts";
import { ips } from "./ips.ts";
import { ivac } from "./ivac.ts";
import { ival } from "./ival.ts";
import { parcoursup, parcoursup_specialites } from "./parcoursup.ts";
import { poursuite } from "./poursuite.ts";
import { specialites_1re, specialites_tle } from "./specialites.ts";

export const PUBLIQUES = [
  ival,
  ivac,
  ips,
  effectifs_gt,
  effectifs_pro,
  specialites_1re,
  specialites_tle,
  bac_publie,
  bac_origine,
  poursuite,
  dnb,
  parcoursup,
  parcoursup_specialites,
] as const satisfies readonly Source[];
