/** All hostile files. */
import type { Cas } from "./fabrique.ts";
import { OCTETS } from "./octets.ts";
import { STRUCTURE } from "./structure.ts";
import { TOTAUX } from "./totaux.ts";
import { CLASSEURS, NOMMES, VALEURS } from "./valeurs.ts";

export const CAS: readonly Cas[] = [...OCTETS, ...STRUCTURE, ...TOTAUX, ...VALEURS, ...NOMMES, ...CLASSEURS];
