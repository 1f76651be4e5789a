/**
 * The yearly survey on the action 1.10: meetings and training by bassin, returns of the schools. A school that did
 * not answer has no row at all (« non renseigné », never 0).
 */
import { type Departement, type Ecole, ouverte } from "./ecole.ts";
import type { Fichiers } from "./fichiers.ts";
import { SUJET, type Tirage } from "./hasard.ts";
import { DERNIERE_RENTREE, PREMIERE_RENTREE } from "./tailles.ts";

const ENQUETES = ["COLLEGE", "LGT", "LPO", "LP", "EREA"];
const REUNIONS = [
  "Liaison collège-lycée et orientation",
  "Bilan de l’affectation",
  "Préparer le forum des métiers",
];
const FORMATIONS = [
  "Conduire un entretien d’orientation",
  "Construire le parcours Avenir",
  "Lutter contre les stéréotypes",
];
const GENRE = [
  "Métiers sans stéréotypes",
  "Rencontre avec des ingénieures",
  "Élèves ambassadrices des sciences",
];

const texte = (liste: readonly string[], u: number): string => liste[Math.floor(u * liste.length)] ?? "";

/** A day of the school year, from October to May, as an ISO date. */
function jour(rentree: number, u: number): string {
  const date = new Date(Date.UTC(rentree, 9, 1 + Math.floor(u * 235)));
  return date.toISOString().slice(0, 10);
}

export function ecrireActions(d: Departement, siege: boolean, fichiers: Fichiers, tirage: Tirage): void {
  for (let rentree = PREMIERE_RENTREE; rentree <= DERNIERE_RENTREE; rentree++) {
    const u = (qui: number, n: number): number =>
      tirage(Number(d.code) * 100_000 + qui, SUJET.action + 100 * n, rentree);
    const elan = (rentree - PREMIERE_RENTREE) / (DERNIERE_RENTREE - PREMIERE_RENTREE);
    const ecrire = (
      type: string,
      date: string,
      bassin: string,
      uai: string,
      titre: string,
      ...reste: (string | number)[]
    ) => {
      const prevu = rentree === DERNIERE_RENTREE && date > `${rentree + 1}-01`;
      fichiers.ecrire("actions", undefined, [
        rentree,
        type,
        date,
        bassin,
        uai,
        titre,
        ...reste,
        prevu ? "PREVU" : "TENU",
      ]);
    };
    d.bassins.forEach(({ nom }, b) => {
      const rang = d.copie * 20 + b;
      for (let i = 0; i < 1 + Math.floor(u(rang, 1) * 2 + elan * 2); i++)
        ecrire(
          "REUNION_BASSIN",
          jour(rentree, u(rang, 10 + i)),
          nom,
          "",
          texte(REUNIONS, u(rang, 20 + i)),
          "Chefs d’établissement et DCIO",
          12 + i,
          3,
        );
      for (let i = 0; i < Math.floor(u(rang, 2) * 2 + elan * 1.6); i++)
        ecrire(
          "FORMATION_BASSIN",
          jour(rentree, u(rang, 30 + i)),
          nom,
          "",
          texte(FORMATIONS, u(rang, 40 + i)),
          "Professeurs principaux",
          18 + i,
          6,
        );
    });
    if (siege)
      for (let i = 0; i < 1 + Math.floor(elan * 2.2); i++)
        ecrire(
          "FORMATION_INSPE",
          jour(rentree, u(900 + i, 3)),
          "",
          "",
          texte(FORMATIONS, i / 3),
          "Professeurs stagiaires",
          60,
          12,
        );
    for (const ecole of d.ecoles) {
      const enquetee = ecole.secteur === "PU" && ENQUETES.includes(ecole.nature) && ouverte(ecole, rentree);
      const rang = 1000 + d.copie * 150 + ecole.rang;
      if (enquetee && u(rang, 4) < 0.78 + 0.15 * elan) repondre(ecole, (n) => u(rang, n));
    }

    function repondre(ecole: Ecole, v: (n: number) => number): void {
      const date = jour(rentree, 0.6 + 0.4 * v(5));
      ecrire("RETOUR", date, "", ecole.uai, "Enquête annuelle", "", "", "");
      if (v(6) < 0.5 + 0.3 * elan)
        ecrire(
          "VOLET_ORIENTATION",
          date,
          "",
          ecole.uai,
          "Volet orientation du projet d’établissement",
          "",
          "",
          "",
        );
      for (let i = 0; i < Math.floor(v(7) * 1.6 + elan * 1.2); i++)
        ecrire(
          "ACTION_GENRE_AP",
          jour(rentree, v(50 + i)),
          "",
          ecole.uai,
          texte(GENRE, v(60 + i)),
          "Élèves de 3e et de 2nde",
          20 + Math.floor(v(70 + i) * 60),
          2,
        );
      const modeste = ecole.profil === "rep" || ecole.profil === "repPlus" || ecole.profil === "populaire";
      if (v(8) < (modeste ? 0.65 : 0.15))
        ecrire("CONVENTION_CORDEES", date, "", ecole.uai, "Cordée de la réussite", "", "", "");
    }
  }
}
