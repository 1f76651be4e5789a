/** What a check says of a deposit: counts and findings by file, and the exit code they make. */
import { html } from "./rapport-html.ts";
import { texte } from "./rapport-texte.ts";

export interface Exemple {
  ligne: number | null;
  valeur: string;
  message: string;
}

export interface Constat {
  regle: string;
  gravite: "erreur" | "avertissement" | "information";
  colonne: string | null;
  nombre: number;
  exemples: Exemple[];
}

export interface FichierRapport {
  fichier: string;
  /** null when the file is not recognised. */
  source: string | null;
  /** Recognised, and nothing keeps its rows from being read. */
  utilisable: boolean;
  encodage: string | null;
  separateur: string | null;
  /** Sheet read, of a workbook. */
  feuille: string | null;
  lues: number;
  acceptees: number;
  rejetees: number;
  /** Identical rows counted once, and rows replaced by a correction. */
  doublons: number;
  annees: number[];
  /** Header in the file of each column it names otherwise than the source does. */
  entetes: Record<string, string>;
  constats: Constat[];
  /** Of a file nobody recognises: what would make it known, to be corrected and put in correspondances.json. */
  proposition?: object;
}

export interface Rapport {
  fichiers: FichierRapport[];
}

export type Format = "texte" | "json" | "html";

export function formaterRapport(rapport: Rapport, format: Format): string {
  if (format === "json") return `${JSON.stringify(rapport, null, 2)}\n`;
  return format === "html" ? html(rapport) : texte(rapport);
}

/** 0 all rows accepted, 1 some rejected, 2 a file unusable or unknown. */
export function codeSortie({ fichiers }: Rapport): 0 | 1 | 2 {
  if (fichiers.some(({ utilisable }) => !utilisable)) return 2;
  return fichiers.some(({ rejetees }) => rejetees > 0) ? 1 : 0;
}

/** A finding about the file as a whole. */
export const constatFichier = (
  regle: string,
  gravite: Constat["gravite"],
  message: string,
  colonne: string | null = null,
): Constat => ({ regle, gravite, colonne, nombre: 1, exemples: [{ ligne: null, valeur: "", message }] });
