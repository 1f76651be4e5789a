/** What the schools answer to the yearly survey. A school that did not has no row at all: « non renseigné », never 0. */
import { type Annee, jour, parmi } from "./actions.ts";
import { type Departement, type Ecole, ouverte } from "./ecole.ts";

/** Public schools the survey goes to. */
const ENQUETEES: readonly Ecole["nature"][] = ["COLLEGE", "LGT", "LPO", "LP"];
const GENRE = [
  "Métiers sans stéréotypes",
  "Rencontre avec des ingénieures",
  "Élèves ambassadrices des sciences",
];
/** Kinds of schools that sign the conventions of the Cordées de la réussite most. */
const MODESTES: readonly Ecole["profil"][] = ["rep", "repPlus", "populaire"];

export function ecrireRetours({ ecoles, copie }: Departement, annee: Annee): void {
  for (const ecole of ecoles) {
    const enquetee =
      ecole.secteur === "PU" && ENQUETEES.includes(ecole.nature) && ouverte(ecole, annee.rentree);
    const rang = 1000 + copie * 150 + ecole.rang;
    if (enquetee && annee.alea(rang, 4) < 0.78 + 0.15 * annee.elan) repondre(ecole, rang, annee);
  }
}

function repondre({ uai, profil }: Ecole, rang: number, { rentree, elan, alea, ecrire }: Annee): void {
  const date = jour(rentree, 0.6 + 0.35 * alea(rang, 5));
  ecrire({ type: "RETOUR", date, uai, intitule: "Enquête annuelle sur l’action 1.10" });
  if (alea(rang, 6) < 0.5 + 0.3 * elan)
    ecrire({ type: "VOLET_ORIENTATION", date, uai, intitule: "Volet orientation du projet d’établissement" });
  if (alea(rang, 7) < (MODESTES.includes(profil) ? 0.65 : 0.15))
    ecrire({ type: "CONVENTION_CORDEES", date, uai, intitule: "Cordée de la réussite" });
  const actions = Math.floor(alea(rang, 8) * 1.6 + elan * 1.2);
  for (let i = 0; i < actions; i++)
    ecrire({
      type: "ACTION_GENRE_AP",
      date: jour(rentree, (i + alea(rang, 70 + i)) / actions),
      uai,
      intitule: parmi(GENRE, alea(rang, 80 + i)),
      public: "Élèves de 3e et de 2nde",
      participants: 20 + Math.floor(60 * alea(rang, 90 + i)),
      heures: 2,
    });
}
