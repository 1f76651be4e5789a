/** The life of a département, year after year: one loop, each rentrée computed from the one before, rows as they come. */
import { affecter, affecterEnPremierePro } from "./affectation.ts";
import { type ClasseCollege, type Compteur, entrer, monter } from "./college.ts";
import { decider } from "./decisions.ts";
import { decider2gt } from "./decisions2gt.ts";
import type { Dossier, Dossier2gt } from "./dossier.ts";
import type { Departement } from "./ecole.ts";
import type { Diplome, Eleve, Etat } from "./eleve.ts";
import type { Tirage } from "./hasard.ts";
import { entrerEnPremiere } from "./premiere.ts";
import { rentrer } from "./rentrer.ts";
import { apresExamen, examen, finitParUnExamen, passer } from "./suite.ts";
import { diplomeSuperieur, poursuivre, revenir } from "./superieur.ts";
import { DERNIERE_RENTREE, PREMIERE_RENTREE } from "./tailles.ts";
import { classerOffres, type Offres } from "./voeux.ts";

/** What a département tells, campaign by campaign and rentrée by rentrée. */
export interface Temoin {
  campagne(
    annee: number,
    dossiers: readonly Dossier[],
    dossiers2gt: readonly Dossier2gt[],
    etats: Map<Dossier, Etat>,
    offres: Offres,
  ): void;
  eleve(rentree: number, eleve: Eleve, diplome: Diplome | undefined): void;
  rentreeFinie(rentree: number): void;
}

/** The oldest pupils of the first rentrée written were in 6e six years before. */
const DEBUT = PREMIERE_RENTREE - 6;

export function vivre(d: Departement, compteur: Compteur, tirage: Tirage, temoin: Temoin): void {
  const offres = classerOffres(d);
  let eleves: Eleve[] = [];
  for (let rentree = DEBUT; rentree <= DERNIERE_RENTREE; rentree++) {
    for (const eleve of entrer(d, rentree, compteur, tirage)) eleves.push(eleve);
    const etats =
      rentree < DERNIERE_RENTREE ? juin(eleves, rentree + 1, d, offres, tirage, temoin) : new Map();
    const suivants: Eleve[] = [];
    for (const eleve of eleves) {
      const diplome = diplomeDe(eleve, rentree + 1, tirage);
      if (rentree >= PREMIERE_RENTREE) temoin.eleve(rentree, eleve, diplome);
      const suite = etats.get(eleve) ?? avancer(eleve, diplome, rentree + 1, d, tirage);
      if (!suite) continue;
      eleve.etat = suite;
      suivants.push(eleve);
    }
    if (rentree >= PREMIERE_RENTREE) temoin.rentreeFinie(rentree);
    eleves = suivants;
  }
}

/** The campaign of June: where the pupils of 3e and of 2nde GT will be in October. */
function juin(
  eleves: readonly Eleve[],
  campagne: number,
  d: Departement,
  offres: Offres,
  tirage: Tirage,
  temoin: Temoin,
): Map<Eleve, Etat> {
  const suites = new Map<Eleve, Etat>();
  const de = (...classes: string[]): Eleve[] => eleves.filter((e) => classes.includes(e.etat.classe));
  const dossiers = decider(de("3E", "S3"), d.code, campagne, tirage);
  affecter(dossiers, offres, campagne, tirage);
  const etats = rentrer(dossiers, d, offres, campagne, tirage);
  for (const [dossier, etat] of etats) suites.set(dossier.eleve, etat);
  const secondes = de("2GT").map((eleve) => decider2gt(eleve, campagne, d, tirage));
  affecterEnPremierePro(secondes, offres, campagne, tirage);
  temoin.campagne(campagne, dossiers, secondes, etats, offres);
  for (const dossier of secondes) suites.set(dossier.eleve, entrerEnPremiere(dossier, campagne, d, tirage));
  return suites;
}

function diplomeDe(eleve: Eleve, session: number, tirage: Tirage): Diplome | undefined {
  const { classe } = eleve.etat;
  if (classe === "SUP") return diplomeSuperieur(eleve, session, tirage);
  if (!finitParUnExamen(classe)) return undefined;
  const diplome = examen(eleve, classe, session, tirage);
  if (diplome === "BACG" || diplome === "BACT" || diplome === "BACP")
    Object.assign(eleve, { bac: diplome, session });
  return diplome;
}

/** The next rentrée of a pupil who is not before a palier; undefined when she leaves the story. */
function avancer(
  eleve: Eleve,
  diplome: Diplome | undefined,
  rentree: number,
  d: Departement,
  tirage: Tirage,
): Etat | undefined {
  const { classe } = eleve.etat;
  switch (classe) {
    case "6E":
    case "5E":
    case "4E":
    case "S6":
    case "S5":
    case "S4":
      return monter(eleve, classe satisfies ClasseCollege, rentree, d, tirage);
    case "1G":
    case "1T":
    case "2PRO":
    case "1PRO":
    case "CAP1":
      return passer(eleve, classe, rentree, d, tirage);
    case "TG":
    case "TT":
    case "TPRO":
    case "CAP2":
      return apresExamen(eleve, diplome, rentree, tirage);
    case "SUP":
      return poursuivre(eleve, rentree, tirage);
    case "PARTI":
      return revenir(eleve, rentree, tirage);
    default:
      return undefined;
  }
}
