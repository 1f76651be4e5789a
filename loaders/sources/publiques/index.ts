/** The public data sets of the ministry that are read beside the canonical sources: nobody fills them in. */
import type { Source } from "../definition.ts";
import { effectifs_gt } from "./effectifs_gt.ts";
import { ivac } from "./ivac.ts";
import { ival } from "./ival.ts";
import { specialites_1re } from "./specialites_1re.ts";

export const PUBLIQUES = [ival, ivac, specialites_1re, effectifs_gt] as const satisfies readonly Source[];
