/** The verdict in the words a page shows: findings by rule, the gravest first, each with its sentences. */
import { SOURCES } from "../../sources/index.ts";
import { EXPLICATIONS } from "../explications/index.ts";
import { type Constat, codeSortie, type FichierRapport, type Rapport } from "../rapport.ts";
import { constatsDits, phrases } from "../rapport-texte.ts";
import { TOUTES } from "../toutes.ts";

export interface ConstatVu {
  regle: string;
  /** Of its explanation. */
  titre: string;
  gravite: Constat["gravite"];
  /** Cells or rows concerned; null when it is about the file as a whole. */
  nombre: number | null;
  /** At most five examples, those of one kind in one sentence. */
  phrases: string[];
}

export interface FichierVu {
  fichier: string;
  /** In words, null when it is not recognised. */
  source: string | null;
  /** Name of its template on the data page, where it has one. */
  modele: string | null;
  utilisable: boolean;
  lecture: string;
  lues: number;
  acceptees: number;
  rejetees: number;
  doublons: number;
  constats: ConstatVu[];
  /** What would make an unknown file known, as text to copy. */
  proposition: string | null;
}

export interface Vue {
  code: 0 | 1 | 2;
  fichiers: FichierVu[];
}

const ORDRE: readonly Constat["gravite"][] = ["erreur", "avertissement", "information"];

export const vueDe = (rapport: Rapport): Vue => ({
  code: codeSortie(rapport),
  fichiers: rapport.fichiers.map(voir),
});

function voir(rapport: FichierRapport): FichierVu {
  const { fichier, source, utilisable, lues, acceptees, rejetees, doublons, proposition } = rapport;
  return {
    ...{ fichier, utilisable, lues, acceptees, rejetees, doublons },
    source: TOUTES.find(({ nom }) => nom === source)?.titre ?? null,
    modele: SOURCES.find(({ nom }) => nom === source)?.nom ?? null,
    lecture: lecture(rapport),
    constats: constatsDits(rapport)
      .map((constat) => dire(constat, rapport.entetes))
      .map((vu) => (proposition ? sansEntree(vu) : vu))
      .sort((a, b) => ORDRE.indexOf(a.gravite) - ORDRE.indexOf(b.gravite)),
    proposition: proposition ? JSON.stringify(proposition, null, 2) : null,
  };
}

/** The entry that is proposed is shown apart. */
const sansEntree = (vu: ConstatVu): ConstatVu => ({
  ...vu,
  phrases: vu.phrases.map((phrase) => phrase.replace(/\s*:\s*\{"fichiers".*$/s, ".")),
});

function lecture({ encodage, separateur, feuille }: FichierRapport): string {
  if (feuille !== null) return `feuille «\u202f${feuille}\u202f»`;
  const coupe = separateur === "\t" ? "tabulation" : `séparateur «\u202f${separateur}\u202f»`;
  return [encodage ?? "", separateur === null ? "" : coupe].filter((mot) => mot !== "").join(", ");
}

function dire(constat: Constat, entetes: Readonly<Record<string, string>>): ConstatVu {
  const { regle, gravite, nombre, exemples } = constat;
  const global = exemples.every(({ ligne }) => ligne === null);
  return {
    ...{ regle, gravite },
    titre: EXPLICATIONS[regle]?.titre ?? regle,
    nombre: global ? null : nombre,
    phrases: phrases(constat, entetes),
  };
}
