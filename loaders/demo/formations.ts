/**
 * The classes of the fictional pupils as MEFSTAT11 of N_MEF (BCN, export of 2025), looked up once and written here.
 * A code changes with the reforms: each entry says from which rentrée it is the one in use.
 */

/** A class of general and technological schooling: its code at a rentrée. */
type Codes = readonly (readonly [depuis: number, mefstat: string])[];

const CODES = {
  "6E": [[0, "21110010012"]],
  "5E": [[0, "21120010001"]],
  "4E": [[0, "21150010001"]],
  "3E": [[0, "21160010019"]],
  /** 3e prépa-pro, then prépa-métiers. */
  "3PREPA": [
    [0, "21160010026"],
    [2019, "21160010031"],
  ],
  S6: [[0, "24310010002"]],
  S5: [[0, "24320010002"]],
  S4: [[0, "24330010002"]],
  S3: [[0, "24340010002"]],
  "2GT": [
    [0, "22111410015"],
    [2019, "22111410018"],
  ],
  /** 1re générale of the réforme; before 2019 the series of SERIES_G. */
  "1G": [[2019, "22121810019"]],
  TG: [[2020, "22131810019"]],
} satisfies Record<string, Codes>;

export type CodeSimple = keyof typeof CODES;

const enVigueur = (codes: Codes, rentree: number): string =>
  codes.reduce((retenu, [depuis, mefstat]) => (rentree >= depuis ? mefstat : retenu), codes[0]?.[1] ?? "");

export const mefstat = (classe: CodeSimple, rentree: number): string => enVigueur(CODES[classe], rentree);

/** The series before the réforme du lycée: 1re until rentrée 2018, terminale until 2019. */
export const SERIES_G = ["S", "SI", "ES", "L"] as const;
export type SerieG = (typeof SERIES_G)[number];
export const MEF_SERIE_G: Record<SerieG, { premiere: string; terminale: string }> = {
  S: { premiere: "22121111010", terminale: "22131111010" },
  SI: { premiere: "22121111011", terminale: "22131111011" },
  ES: { premiere: "22121312005", terminale: "22131312005" },
  L: { premiere: "22121213019", terminale: "22131213019" },
};

export const SERIES_T = ["STI2D", "STL", "STMG", "ST2S", "STD2A", "STHR", "S2TMD"] as const;
export type SerieT = (typeof SERIES_T)[number];
const MEF_SERIE_T: Record<SerieT, { premiere: Codes; terminale: Codes }> = {
  STI2D: {
    premiere: [
      [0, "22122C20006"],
      [2019, "22122C20010"],
    ],
    terminale: [[0, "22132C20006"]],
  },
  STL: { premiere: [[0, "22122320008"]], terminale: [[0, "22132320008"]] },
  STMG: { premiere: [[0, "22122231016"]], terminale: [[0, "22132231018"]] },
  ST2S: { premiere: [[0, "22122433104"]], terminale: [[0, "22132433104"]] },
  STD2A: { premiere: [[0, "22122B13403"]], terminale: [[0, "22132B13403"]] },
  STHR: { premiere: [[0, "22122533402"]], terminale: [[0, "22132533402"]] },
  S2TMD: {
    premiere: [
      [0, "22122513301"],
      [2019, "22122513304"],
    ],
    terminale: [
      [0, "22132513301"],
      [2020, "22132513304"],
    ],
  },
};

export const mefSerieT = (serie: SerieT, niveau: "premiere" | "terminale", rentree: number): string =>
  enVigueur(MEF_SERIE_T[serie][niveau], rentree);

const DISPOSITIFS: readonly (readonly [prefixe: string, dispositif: string, dureeAnnee: string])[] = [
  ["2116", "103", "11"],
  ["2431", "164", "11"],
  ["2432", "165", "11"],
  ["2433", "166", "11"],
  ["2434", "167", "11"],
  ["22111", "200", "11"],
  ["22121", "201", "11"],
  ["22122", "211", "11"],
  ["2381", "247", "31"],
  ["2382", "247", "32"],
  ["2321", "241", "21"],
];

/**
 * The code as the pupil files hold it: the MEFSTAT11, but the MEF of 11 characters for SEGPA, whose MEFSTAT11 nobody
 * can tell from a MEF without the nomenclature.
 */
export const mefEleve = (code: string): string => (code.startsWith("243") ? mef11(code) : code);

/**
 * The MEF of 11 characters as Affelnet exports it: dispositif, spécialité, durée, année, then the académie’s digit.
 * Only for the classes one leaves or enters through Affelnet, and SEGPA.
 */
export function mef11(code: string): string {
  const ligne = DISPOSITIFS.find(([prefixe]) => code.startsWith(prefixe));
  if (!ligne) throw new Error(`MEFSTAT11 sans dispositif connu : ${code}`);
  return `${ligne[1]}${code.slice(-5)}${ligne[2]}0`;
}
