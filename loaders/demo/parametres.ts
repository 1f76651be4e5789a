/**
 * The rates the fictional pupils follow. Each is a published figure or an order of magnitude (domain notes of the
 * project, figures of DEPP, SIES and of the académie’s public files); none is measured on a real pupil.
 */

export type Groupe = "A" | "B" | "C" | "D";

/** Social composition of a school by kind, groups A B C D of the DEPP; and its IPS follows from it. */
export const PROFILS = {
  favorise: [0.34, 0.18, 0.27, 0.21],
  moyen: [0.19, 0.16, 0.31, 0.34],
  populaire: [0.1, 0.12, 0.27, 0.51],
  rural: [0.13, 0.15, 0.35, 0.37],
  rep: [0.06, 0.09, 0.24, 0.61],
  repPlus: [0.04, 0.06, 0.2, 0.7],
  prive: [0.32, 0.19, 0.29, 0.2],
} as const satisfies Record<string, readonly [number, number, number, number]>;
export type Profil = keyof typeof PROFILS;

/** IPS that each group brings to its school’s mean. */
export const IPS_GROUPE = [152, 125, 104, 74] as const;

/** PCS codes drawn within a group, usual ones first. */
export const PCS_GROUPE: Record<Groupe, { codes: readonly string[]; poids: readonly number[] }> = {
  A: { codes: ["37", "38", "34", "42", "33", "31", "23"], poids: [30, 28, 14, 14, 8, 4, 2] },
  B: { codes: ["46", "43", "47", "48", "45", "44"], poids: [34, 22, 20, 14, 9, 1] },
  C: { codes: ["54", "52", "21", "55", "53", "22", "56", "10"], poids: [22, 24, 14, 12, 8, 8, 8, 4] },
  D: {
    codes: ["62", "67", "63", "64", "68", "85", "82", "65", "69"],
    poids: [22, 20, 16, 12, 10, 10, 5, 3, 2],
  },
};
export const PART_SANS_PCS = 0.04;

export const PART_FILLES = 0.49;
/** School level at the end of collège, in standard deviations of the rest: social and gender gradients. */
export const NIVEAU_GROUPE: Record<Groupe, number> = { A: 0.84, B: 0.38, C: -0.05, D: -0.43 };
export const NIVEAU_SEXE = { F: 0.2, M: -0.2 } as const;
export const NIVEAU_DISPERSION = 0.8;

/** Yearly leavings of collège: académie left, collège changed, year repeated. */
export const COLLEGE = { depart: 0.012, changement: 0.015, redoublement: 0.006 } as const;
export const PART_SEGPA = 0.028;
export const PART_PREPA_METIERS = 0.03;
/** Larger and smaller generations: pupils of 6e by year, around 1. */
export const DEMOGRAPHIE = (rentree: number): number => 1 + 0.024 * Math.sin((rentree - 2010) / 2.2);

/** Decisions 2GT in percent of the pupils of 3e; passage to 2nde GT is 62 to 64 % nationally (DEPP). */
export const DECISION_2GT: Record<number, number> = {
  2015: 64.8,
  2016: 65.3,
  2017: 65.9,
  2018: 66.2,
  2019: 66.5,
  2020: 66.9,
  2021: 66.6,
  2022: 66.1,
  2023: 65.5,
  2024: 65.4,
};
/** Département by département, points to add: rural ones ask less for 2nde GT. */
export const ECART_DEPARTEMENT: Record<string, number> = {
  "018": -1.2,
  "028": -0.3,
  "036": -1.9,
  "037": 1.6,
  "041": -0.6,
  "045": 0.4,
};
/** Points between demande and decision, and between decision before and after appeal. */
export const DEMANDE_EN_PLUS = 3.4;
export const GAIN_APPEL = 1.7;
export const PART_DECISION_VIDE = 0.003;

/** What the pupils who do not ask for 2GT ask for, by sex. */
export const AUTRES_DEMANDES = {
  F: { "2PRO": 0.82, CAP1: 0.105, APP: 0.05, MAINTIEN: 0.018, AUTRE: 0.007 },
  M: { "2PRO": 0.77, CAP1: 0.095, APP: 0.11, MAINTIEN: 0.018, AUTRE: 0.007 },
} as const;

/** What becomes of a pupil affected in 2nde GT who is not in her lycée in October, in parts of a hundred affected. */
export const PERTES_2GT = {
  autrePublic: 1.1,
  prive: 0.6,
  pro: 0.9,
  maintien: 0.6,
  apprentissage: 0.5,
  sorti: 0.3,
  nonRetrouve: 2.2,
} as const;
/** The same for those affected in the voie professionnelle. */
export const PERTES_PRO = {
  autrePublic: 2.5,
  prive: 0.6,
  pro: 0,
  maintien: 0.8,
  apprentissage: 3.5,
  sorti: 1,
  nonRetrouve: 3,
} as const;
/** Pupils of modest origin are lost more often. */
export const POIDS_PERTE: Record<Groupe, number> = { A: 0.6, B: 0.8, C: 1, D: 1.45 };

/** After 2nde GT: 1re générale by logit of the level; 1re technologique by série and sex, in parts of the pupils. */
export const PREMIERE = {
  G: { F: 0.82, M: 0.8, pente: 1.35 },
  maintien: 0.022,
  pro: 0.035,
  autre: 0.004,
  series: {
    F: { STI2D: 0.9, STL: 1.65, STMG: 15.3, ST2S: 5.6, STD2A: 2, STHR: 0.5, S2TMD: 0.05 },
    M: { STI2D: 10.6, STL: 1.5, STMG: 14.6, ST2S: 1, STD2A: 0.45, STHR: 0.65, S2TMD: 0.05 },
  },
} as const;

/** Series of 1re générale before the réforme, by sex (S, S-SI, ES, L). */
export const SERIES_G_PARTS = { F: [42, 2, 36, 20], M: [50, 11, 32, 7] } as const;

/** Passages and exams by class: passes, repeats, changes to the voie pro; the rest leaves. */
export const PASSAGES = {
  "1G": { passe: 0.963, redouble: 0.012, pro: 0.006 },
  "1T": { passe: 0.945, redouble: 0.018, pro: 0.012 },
  "2PRO": { passe: 0.835, redouble: 0.02, pro: 0 },
  "1PRO": { passe: 0.885, redouble: 0.012, pro: 0 },
  CAP1: { passe: 0.83, redouble: 0.02, pro: 0 },
} as const;

/** Success at the exam for a pupil of the level `centre`, and what session 2020 (contrôle continu) adds. */
export const EXAMENS = {
  "3E": { reussite: 0.885, bonus2020: 0.035, centre: -0.1 },
  S3: { reussite: 0.78, bonus2020: 0.02, centre: -1.5 },
  TG: { reussite: 0.957, bonus2020: 0.025, centre: 0.8 },
  TT: { reussite: 0.915, bonus2020: 0.045, centre: 0.1 },
  TPRO: { reussite: 0.81, bonus2020: 0.08, centre: -0.7 },
  CAP2: { reussite: 0.82, bonus2020: 0.05, centre: -1 },
} as const;
/** Of those who fail, the share that tries again. */
export const REPREPARE = 0.55;

/** Entry in higher education in the autumn of the bac, by bac and group (SIES: G 92, T 77, P 43 in Orléans-Tours). */
export const POURSUITE = {
  BACG: { A: 0.955, B: 0.925, C: 0.905, D: 0.875 },
  BACT: { A: 0.85, B: 0.8, C: 0.775, D: 0.735 },
  BACP: { A: 0.52, B: 0.47, C: 0.435, D: 0.405 },
} as const satisfies Record<string, Record<Groupe, number>>;
/** Of the others, those who enter one year later. */
export const POURSUITE_UN_AN_APRES = { BACG: 0.3, BACT: 0.16, BACP: 0.09 } as const;

/** First filière by bac: LICENCE CPGE STS BUT INGENIEUR SANTE AUTRE. */
export const FILIERES_SUP = ["LICENCE", "CPGE", "STS", "BUT", "INGENIEUR", "SANTE", "AUTRE"] as const;
export const FILIERES_SUP_PARTS = {
  BACG: [52, 9, 10, 9, 4, 8, 8],
  BACT: [19, 1.5, 52, 19, 0.5, 1, 7],
  BACP: [9, 0, 84, 1, 0, 0, 6],
} as const;
/** MEFSTAT11 of the first year where the register tells it: science or industry, else the rest; and the part of the first by sex. */
export const FORMATIONS_SUP = {
  CPGE: { industrielle: "31111111021", autre: "31111213001", F: 0.5, M: 0.76 },
  STS: { industrielle: "32211025006", autre: "32211032002", F: 0.11, M: 0.47 },
} as const;
/** Years seen in higher education, and the chance to stay from one to the next. */
export const ANNEES_SUP = { LICENCE: 3, CPGE: 2, STS: 2, BUT: 3, INGENIEUR: 3, SANTE: 3, AUTRE: 2 } as const;
export const RESTE_SUP = 0.86;
