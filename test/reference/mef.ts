/** A code of formation cut into what the figures ask of it: a MEFSTAT11, or a MEF of the few classes deposits here name. */
export interface CodeMef {
  /** The MEFSTAT11, or its class alone when it comes from a MEF. */
  mefstat: string;
  classe: string;
  /** The five characters of the speciality: the last five of a MEFSTAT11, the fourth to eighth of a MEF. */
  specialite: string;
}

/** Class by dispositif, durée and année of the MEF. */
const CLASSES_MEF: Record<string, string> = {
  "10311": "2116",
  "16711": "2434",
  "20011": "2211",
  "24121": "2321",
  "24731": "2381",
  "24732": "2382",
};

export function lireMef(code: string): CodeMef {
  const classe = CLASSES_MEF[code.slice(0, 3) + code.slice(8, 10)];
  if (classe === undefined || estMefstat(code))
    return { mefstat: code, classe: code.slice(0, 4), specialite: code.slice(6) };
  return { mefstat: classe, classe, specialite: code.slice(3, 8) };
}

const estMefstat = (code: string): boolean => "2111" <= code && code < "2384";

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
