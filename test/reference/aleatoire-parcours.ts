/** A pupil's path, year after year, as chance has it: repeating, leaving, coming back, apprenticeship, two bacs. */
import { CFA, COLLEGES, DEHORS, FERME, INCONNUS, LP, LYCEES } from "./aleatoire-lieux.ts";
import type { Hasard } from "./hasard.ts";

const CODES = {
  "6E": ["21110010012"],
  "4E": ["21150010001"],
  "3E": ["21160010019", "21160010031"],
  INSERTION: ["21170010001"],
  "2GT": ["22111410018"],
  "1G": ["22121810019"],
  "1T": ["22122C20010", "22122320008", "22122231016", "22122433104", "22123132001"],
  TG: ["22131810019"],
  TT: ["22132C20006", "22132231018"],
  "2PRO": ["23810022310", "23810025214", "23810034306", "23810021204", "23810020006"],
  "1PRO": ["23820025304", "23820031115"],
  TPRO: ["23830025302", "23830021204"],
  CAP1: ["23210025524", "23210032311", "23110022420", "23310031223"],
  CAP2: ["23220025524"],
  BTS: ["32211025013"],
} as const;
type Classe = keyof typeof CODES;
export type Etat = Classe | "APPRENTI" | "SUPERIEUR" | "SORTI" | "ABSENT";

/** Where each class may lead; a class named several times is more likely. */
const SUITES: Record<Etat, Etat[]> = {
  "6E": ["4E", "4E", "4E", "6E", "ABSENT"],
  "4E": ["3E", "3E", "3E", "4E", "INSERTION"],
  "3E": [
    "2GT",
    "2GT",
    "2GT",
    "2GT",
    "2PRO",
    "2PRO",
    "CAP1",
    "3E",
    "APPRENTI",
    "SORTI",
    "ABSENT",
    "INSERTION",
  ],
  INSERTION: ["CAP1", "APPRENTI", "SORTI", "3E"],
  "2GT": ["1G", "1G", "1G", "1T", "1T", "2GT", "1PRO", "2PRO", "ABSENT"],
  "1G": ["TG", "TG", "TG", "TG", "1G", "TT"],
  "1T": ["TT", "TT", "TT", "1T", "SORTI"],
  TG: ["SUPERIEUR", "SUPERIEUR", "SUPERIEUR", "TG", "ABSENT", "TPRO"],
  TT: ["SUPERIEUR", "SUPERIEUR", "TT", "BTS", "SORTI"],
  "2PRO": ["1PRO", "1PRO", "1PRO", "2PRO", "2GT", "CAP1", "SORTI"],
  "1PRO": ["TPRO", "TPRO", "APPRENTI"],
  TPRO: ["SORTI", "SUPERIEUR", "BTS", "TPRO"],
  CAP1: ["CAP2", "CAP2", "CAP1", "SORTI"],
  CAP2: ["SORTI", "1PRO", "ABSENT"],
  BTS: ["SUPERIEUR", "BTS"],
  APPRENTI: ["APPRENTI", "SORTI", "CAP2"],
  SUPERIEUR: ["SUPERIEUR", "SUPERIEUR", "SORTI"],
  SORTI: ["SORTI", "ABSENT", "2PRO"],
  ABSENT: ["ABSENT", "SUPERIEUR", "2GT", "3E"],
};

export interface Annee {
  rentree: number;
  etat: Etat;
  uai: string;
  mef: string;
  diplome: string;
}

export function parcoursAleatoire(h: Hasard, debut: number, fin: number): Annee[] {
  const annees: Annee[] = [];
  let etat: Etat = h.parmi(["6E", "4E", "3E", "3E", "2GT", "2GT", "TG", "2PRO"]);
  let uai = ecole(h, etat);
  for (let rentree = debut; rentree <= fin; rentree++) {
    const code = codeDe(h, etat);
    annees.push({ rentree, etat, uai: code === "" ? "" : uai, mef: code, diplome: diplome(h, etat) });
    const suivant: Etat = h.parmi(SUITES[etat]);
    if (niveau(suivant) !== niveau(etat) || h.arrive(0.1)) uai = ecole(h, suivant);
    etat = suivant;
  }
  return annees;
}

export const codeDe = (h: Hasard, etat: Etat): string =>
  etat in CODES ? h.parmi<string>(CODES[etat as Classe]) : "";

type Niveau = "college" | "gt" | "pro" | "hors";
function niveau(etat: Etat): Niveau {
  if (["6E", "4E", "3E", "INSERTION"].includes(etat)) return "college";
  if (["2GT", "1G", "1T", "TG", "TT", "BTS"].includes(etat)) return "gt";
  return etat.endsWith("PRO") || etat.startsWith("CAP") ? "pro" : "hors";
}

export function ecole(h: Hasard, etat: Etat): string {
  const n = niveau(etat);
  if (h.arrive(0.04)) return n === "college" ? INCONNUS.college : INCONNUS.lycee;
  if (h.arrive(0.04)) return n === "college" ? DEHORS.college : DEHORS.lycee;
  if (n === "college") return h.parmi(h.arrive(0.1) ? [FERME] : COLLEGES);
  if (n === "gt") return h.parmi(LYCEES);
  return n === "pro" ? h.parmi(LP) : CFA;
}

function diplome(h: Hasard, etat: Etat): string {
  if (etat === "3E") return h.arrive(0.7) ? "DNB" : "";
  if (etat === "APPRENTI") return h.arrive(0.3) ? "BACP" : "";
  if (etat === "CAP2") return h.arrive(0.7) ? "CAP" : "";
  if (etat === "TG") return h.arrive(0.8) ? "BACG" : "";
  if (etat === "TT") return h.arrive(0.8) ? "BACT" : "";
  return etat === "TPRO" && h.arrive(0.7) ? "BACP" : "";
}
