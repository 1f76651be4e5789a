/** The codes of the sources as a reader says them: in the ten rows of an example, and for the strata of a table. */
import { date, INSECABLE } from "../format.js";
import { enLettres, liste } from "../francais.js";
import { PCS } from "../nomenclature.js";

const CODES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(PCS.map(({ code, nom }) => [code, nom])),
  F: "fille",
  M: "garçon",
  PU: "public",
  PR: "privé sous contrat",
  "6E": "6e",
  "5E": "5e",
  "4E": "4e",
  "3E": "3e",
  "2GT": "2nde GT",
  "2PRO": "2nde pro",
  CAP1: "1re année de CAP",
  CAP2: "2e année de CAP",
  CAP3: "3e année de CAP",
  "1G": "1re générale",
  "1T": "1re technologique",
  "1PRO": "1re pro",
  "1STI2D": "1re STI2D",
  "1STL": "1re STL",
  "1STMG": "1re STMG",
  "1ST2S": "1re ST2S",
  TG: "terminale générale",
  TT: "terminale technologique",
  TPRO: "terminale pro",
  "2nde": "2nde",
  "1re": "1re",
  tle: "terminale",
  MAINTIEN: "maintien en 3e",
  APP: "apprentissage",
  APPRENTI: "apprentissage",
  AUTRE: "autre classe",
  SUPERIEUR: "supérieur",
  SORTI: "sortie signalée",
  NON_RETROUVE: "non retrouvé",
  AFFECTE: "avec affectation",
  NON_AFFECTE: "sans affectation",
  T1: "à l’issue du tour 1",
  T2: "à l’issue du tour 2",
  T3: "à l’issue du tour 3",
  ST: "scolaire",
  AP: "apprentissage",
  RECENSEMENT: "vœu de recensement",
  COLLEGE: "collège",
  LGT: "lycée général et technologique",
  LPO: "lycée polyvalent",
  LP: "lycée professionnel",
  EREA: "EREA",
  REUNION_BASSIN: "réunion de bassin",
  FORMATION_BASSIN: "formation en bassin",
  FORMATION_INSPE: "formation à l’INSPÉ",
  ACTION_GENRE_AP: "action sur le genre",
  VOLET_ORIENTATION: "volet orientation",
  CONVENTION_CORDEES: "convention de cordée",
  RETOUR: "retour de l’enquête",
  TENU: "tenue",
  PREVU: "prévue",
  "0613": "mathématiques",
  "0623": "physique-chimie",
  "0629": "SVT",
  "0673": "sciences de l’ingénieur",
  "0747": "NSI",
  "3045": "biologie-écologie",
  "0507": "SES",
  "0439": "HGGSP",
  "0105": "HLP",
};

/** « 2GT » → « 2nde GT », « 2023-10-05 » → « 5 octobre 2023 », « 0613 0747 » → « mathématiques et NSI »; a text stays. */
export function nomCode(code: string): string {
  const connu = CODES[code];
  if (connu) return connu;
  if (/^\d{4}-\d{2}-\d{2}$/.test(code)) return date(code);
  const mots = code.split(" ");
  return mots.length > 1 && mots.every((mot) => mot in CODES)
    ? liste(mots.map((mot) => CODES[mot] ?? mot))
    : code;
}

/** « t+2:1G » → « deux ans après : 1re générale », « t+1 » → « un an après ». */
export function nomStrate(strate: string): string {
  const [, delai, situation] = /^t\+(\d+)(?::(.+))?$/.exec(strate) ?? [];
  if (delai === undefined) return nomCode(strate);
  const quand = `${enLettres(Number(delai))} an${Number(delai) > 1 ? "s" : ""} après`;
  return situation ? `${quand}${INSECABLE}: ${nomCode(situation)}` : quand;
}

const CLASSES: readonly (readonly [debut: string, nom: string])[] = [
  ["2211", "2nde GT"],
  ["2381", "2nde pro"],
  ["2382", "1re pro"],
  ["2321", "CAP en deux ans"],
  ["2311", "CAP en un an"],
  ["2331", "CAP en trois ans"],
];

/** A formation by its name in the deposited nomenclature, else by its class and its code. */
export function nomFormation(mefstat: string, noms: Readonly<Record<string, string>> | null): string {
  const connu = noms?.[mefstat];
  if (connu) return connu;
  const classe = CLASSES.find(([debut]) => mefstat.startsWith(debut))?.[1];
  return classe ? `${classe} ${mefstat}` : mefstat;
}
