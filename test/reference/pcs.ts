/** The four social groups written out by hand, so that the shipped nomenclature is checked too. */
export type Pcs = "A" | "B" | "C" | "D" | "ND";

const GROUPES: Record<Exclude<Pcs, "ND">, string> = {
  A: "23 31 32 33 34 35 36 37 38 42",
  B: "41 43 44 45 46 47 48 73 74 75",
  C: "10 11 12 13 21 22 51 52 53 54 55 56 71 72",
  D: "61 62 63 64 65 66 67 68 69 76 77 78 81 82 83 84 85 86",
};

/** Unknown, empty or 99: ND, never merged with D. */
export function groupePcs(code: string): Pcs {
  for (const groupe of ["A", "B", "C", "D"] as const)
    if (code !== "" && GROUPES[groupe].split(" ").includes(code)) return groupe;
  return "ND";
}
