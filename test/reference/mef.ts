/** A MEFSTAT11 cut into what the figures ask of it. Only MEFSTAT11 is read: telling codes apart is the ingest's work. */
export interface CodeMef {
  mefstat: string;
  classe: string;
  /** The five characters of the speciality: the last five of a MEFSTAT11. */
  specialite: string;
}

export const lireMef = (code: string): CodeMef => ({
  mefstat: code,
  classe: code.slice(0, 4),
  specialite: code.slice(6),
});

const CLASSES_CAP1 = ["2321", "2311", "2331"];
export const VOIES = ["2gt", "2pro", "cap1"] as const;
export type Voie = (typeof VOIES)[number];

/** The voie a class opens after 3e, if any. */
export function voieApres3e(classe: string): Voie | null {
  if (classe === "2211") return "2gt";
  if (classe === "2381") return "2pro";
  return CLASSES_CAP1.includes(classe) ? "cap1" : null;
}

/** Production specialities (20, 22 to 25), agriculture (21) apart. */
export const estIndustriel = (mef: CodeMef): boolean =>
  ["20", "22", "23", "24", "25"].includes(mef.specialite.slice(0, 2));
