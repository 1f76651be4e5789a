/** Entering higher education, staying there, coming back to it a year late, or from another académie. */
import type { Diplome, Eleve, Etat } from "./eleve.ts";
import { choisirSelonPoids, SUJET, type Tirage } from "./hasard.ts";
import {
  ANNEES_SUP,
  FILIERES_SUP,
  FILIERES_SUP_PARTS,
  FORMATIONS_SUP,
  POURSUITE,
  POURSUITE_UN_AN_APRES,
  RESTE_SUP,
} from "./parametres.ts";
import { partir } from "./partir.ts";

/** In the autumn of the bac. */
export function entrerDansLeSuperieur(eleve: Eleve, rentree: number, tirage: Tirage): Etat {
  if (!eleve.bac) return partir(eleve, rentree, tirage);
  const entre = tirage(eleve.numero, SUJET.superieur) < POURSUITE[eleve.bac][eleve.groupe];
  return entre ? etudiant(eleve, rentree, tirage) : partir(eleve, rentree, tirage, 0.1);
}

function etudiant(eleve: Eleve, rentree: number, tirage: Tirage): Etat {
  const parts = FILIERES_SUP_PARTS[eleve.bac ?? "BACG"];
  const filiereSup = FILIERES_SUP[choisirSelonPoids(tirage(eleve.numero, SUJET.filiere), parts)] ?? "LICENCE";
  return {
    classe: "SUP",
    vu: "cohorte",
    mef: formation(eleve, filiereSup, tirage),
    filiereSup,
    entree: rentree,
  };
}

/** The register tells the formation of those who study in a lycée. */
function formation(eleve: Eleve, filiere: Etat["filiereSup"], tirage: Tirage): string {
  if (filiere !== "CPGE" && filiere !== "STS") return "";
  const { industrielle, autre, [eleve.sexe]: part } = FORMATIONS_SUP[filiere];
  return tirage(eleve.numero, SUJET.formationSup) < part ? industrielle : autre;
}

/** The next year of a student, until the usual length of her course. */
export function poursuivre(eleve: Eleve, rentree: number, tirage: Tirage): Etat {
  const { filiereSup, entree } = eleve.etat;
  const faites = rentree - (entree ?? rentree);
  const reste = tirage(eleve.numero, SUJET.superieur, rentree) < RESTE_SUP;
  if (filiereSup && faites < ANNEES_SUP[filiereSup] && reste)
    return { ...eleve.etat, mef: eleve.etat.mef.replace(/^(311|322)1/, "$12") };
  return { classe: "PARTI", vu: "nulle-part", mef: "" };
}

/** BTS and BUT at the end of the last year. */
export function diplomeSuperieur(eleve: Eleve, session: number, tirage: Tirage): Diplome | undefined {
  const { filiereSup, entree } = eleve.etat;
  const faites = session - (entree ?? session);
  const reussi = tirage(eleve.numero, SUJET.examen, session) < 0.78;
  if (filiereSup === "STS" && faites === 2 && reussi) return "BTS";
  return filiereSup === "BUT" && faites === 3 && reussi ? "BUT" : undefined;
}

/**
 * A pupil out of the files: seen again as a student one year after her bac, or at the age of the bac when she left
 * the académie before it (higher education is known nationally). Undefined when she is out for good.
 */
export function revenir(eleve: Eleve, rentree: number, tirage: Tirage): Etat | undefined {
  const u = tirage(eleve.numero, SUJET.superieur, -1);
  if (eleve.bac && eleve.session !== undefined) {
    const revient = rentree === eleve.session + 1 && u < POURSUITE_UN_AN_APRES[eleve.bac];
    return revient ? etudiant(eleve, rentree, tirage) : undefined;
  }
  const age = eleve.entree6e + 7;
  if (rentree < age) return { classe: "PARTI", vu: "nulle-part", mef: "" };
  return rentree === age && eleve.niveau > 0 && u < 0.4 ? etudiant(eleve, rentree, tirage) : undefined;
}
