/** Natures of RAMSESE (N_NATURE_UAI of the BCN) and their words, in the classes of the observatory. */
import type { Traduction } from "./disposition.ts";

const CLASSES: Readonly<Record<string, readonly string[]>> = {
  COLLEGE: ["340", "350", "352"],
  LGT: ["300", "301", "302", "310"],
  LPO: ["306", "307"],
  LP: ["320"],
  EREA: ["370"],
  SEP: ["334"],
};

/** Schools, sections, services and centres of other natures are « AUTRE »: they are known, and enter no count of EPLE. */
export const NATURES: Traduction = {
  codes: Object.fromEntries(
    Object.entries(CLASSES).flatMap(([classe, codes]) => [
      [classe, classe],
      ...codes.flatMap((code) => [
        [code, classe],
        [`${code}.0`, classe],
      ]),
    ]),
  ),
  autre: "AUTRE",
};
