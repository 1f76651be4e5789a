/**
 * The actions 1.10 of a département: what the bassins hold, then what the schools answer to the yearly survey. No two
 * actions of a kind fall on one day, so that each row is its own.
 */
import type { Departement } from "./ecole.ts";
import type { Fichiers } from "./fichiers.ts";
import { SUJET, type Tirage } from "./hasard.ts";
import { ecrireRetours } from "./retours.ts";
import { DERNIERE_RENTREE, PREMIERE_RENTREE } from "./tailles.ts";

interface Action {
  type: string;
  date: string;
  bassin?: string;
  uai?: string;
  intitule: string;
  public?: string;
  participants?: number;
  heures?: number;
}

/** What an author of actions needs: the year, how far the plan has come (0 to 1), chance, and where to write. */
export interface Annee {
  rentree: number;
  elan: number;
  /** A draw about someone (a bassin, a school) and something. */
  alea(qui: number, quoi: number): number;
  ecrire(action: Action): void;
}

const REUNIONS = [
  "Liaison collège-lycée et orientation",
  "Bilan de l’affectation",
  "Forum des métiers du bassin",
];
const FORMATIONS = [
  "Conduire un entretien d’orientation",
  "Construire le parcours Avenir",
  "Lutter contre les stéréotypes dans l’orientation",
];

export const parmi = (liste: readonly string[], u: number): string =>
  liste[Math.floor(u * liste.length)] ?? "";

/** A day between October and May, `u` from 0 to 1. */
export const jour = (rentree: number, u: number): string =>
  new Date(Date.UTC(rentree, 9, 1 + Math.floor(u * 235))).toISOString().slice(0, 10);

/** `siege`: the département of the rectorat, which also holds the training of the INSPÉ. */
export function ecrireActions(d: Departement, siege: boolean, fichiers: Fichiers, tirage: Tirage): void {
  for (let rentree = PREMIERE_RENTREE; rentree <= DERNIERE_RENTREE; rentree++) {
    const annee: Annee = {
      rentree,
      elan: (rentree - PREMIERE_RENTREE) / (DERNIERE_RENTREE - PREMIERE_RENTREE),
      alea: (qui, quoi) => tirage(Number(d.code) * 100_000 + qui, SUJET.action + 100 * quoi, rentree),
      ecrire: (a) => {
        const statut = a.date > `${DERNIERE_RENTREE + 1}-05-15` ? "PREVU" : "TENU";
        const contenu = [a.bassin, a.uai, a.intitule, a.public, a.participants, a.heures, statut];
        fichiers.ecrire("actions", undefined, [rentree, a.type, a.date, ...contenu]);
      },
    };
    for (const [rang, { nom }] of d.bassins.entries()) ecrireBassin(nom, d.copie * 20 + rang, annee);
    if (siege) ecrireInspe(annee);
    ecrireRetours(d, annee);
  }
}

function ecrireBassin(bassin: string, rang: number, { rentree, elan, alea, ecrire }: Annee): void {
  const reunions = 1 + Math.floor(alea(rang, 1) * 2 + elan * 2);
  for (let i = 0; i < reunions; i++)
    ecrire({
      type: "REUNION_BASSIN",
      date: jour(rentree, (i + alea(rang, 10 + i)) / reunions),
      bassin,
      intitule: parmi(REUNIONS, alea(rang, 20 + i)),
      public: "Chefs d’établissement, directeurs de CIO",
      participants: 12 + Math.floor(10 * alea(rang, 50 + i)),
      heures: 3,
    });
  const formations = Math.floor(alea(rang, 2) * 2 + elan * 1.6);
  for (let i = 0; i < formations; i++)
    ecrire({
      type: "FORMATION_BASSIN",
      date: jour(rentree, (i + alea(rang, 30 + i)) / formations),
      bassin,
      intitule: parmi(FORMATIONS, alea(rang, 40 + i)),
      public: "Professeurs principaux, PsyEN, professeurs documentalistes",
      participants: 15 + Math.floor(15 * alea(rang, 60 + i)),
      heures: 6,
    });
}

function ecrireInspe({ rentree, elan, alea, ecrire }: Annee): void {
  const modules = 1 + Math.floor(elan * 2.2);
  for (let i = 0; i < modules; i++)
    ecrire({
      type: "FORMATION_INSPE",
      date: jour(rentree, (i + alea(900, 3 + i)) / modules),
      intitule: parmi(FORMATIONS, i / modules),
      public: "Professeurs stagiaires",
      participants: 60,
      heures: 12,
    });
}
