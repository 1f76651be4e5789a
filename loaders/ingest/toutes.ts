/** Every source a deposit may hold, nomenclatures first: the reading of the others leans on them. */
import type { Source } from "../sources/definition.ts";
import { SOURCES } from "../sources/index.ts";
import { bcn } from "../sources/nomenclatures/bcn.ts";
import { n_mef } from "../sources/nomenclatures/n_mef.ts";
import { PUBLIQUES } from "../sources/publiques/index.ts";

export const TOUTES: readonly Source[] = [n_mef, bcn, ...SOURCES, ...PUBLIQUES];
