/** The public data sets of the ministry that are read beside the canonical sources: nobody fills them in. */
import type { Source } from "../definition.ts";
import { ivac } from "./ivac.ts";
import { ival } from "./ival.ts";

export const PUBLIQUES = [ival, ivac] as const satisfies readonly Source[];
