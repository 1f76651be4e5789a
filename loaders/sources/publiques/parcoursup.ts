/** Parcoursup as the SIES publishes it: each formation of a session, and what spécialités lead to, for all France. */
import { definir } from "../definition.ts";

export const parcoursup = definir({
  nom: "parcoursup",
  titre: "Vœux et admissions Parcoursup par formation (SIES)",
  uneLigne: "une formation d’un établissement à une session",
  famille: "publiee",
  champs: (g) => ({
    session: g.campagne({ titre: "Session", exemple: "2024", cle: true, requis: "valeur" }),
    formation: g.texte({ titre: "Code de la formation", exemple: "6932", cle: true, requis: "valeur" }),
    uai: g.uai({ titre: "UAI de l’établissement d’accueil", exemple: "0180911T", requis: "colonne" }),
    filiere: g.texte({ titre: "Filière de formation", exemple: "BTS" }),
    capacite: g.effectif({ titre: "Places", exemple: "24" }),
    candidats: g.effectif({ titre: "Candidats", exemple: "310" }),
    candidates: g.effectif({ titre: "Dont candidates", exemple: "90" }),
    admis: g.effectif({ titre: "Admis qui ont accepté la proposition", exemple: "24" }),
    admises: g.effectif({ titre: "Dont candidates admises", exemple: "7" }),
  }),
});

export const parcoursup_specialites = definir({
  nom: "parcoursup_specialites",
  titre: "Vœux et admissions Parcoursup selon les spécialités, France (SIES)",
  uneLigne: "les bacheliers généraux de deux spécialités, et une formation",
  famille: "publiee",
  champs: (g) => ({
    specialites: g.texte({
      titre: "Spécialités de terminale",
      exemple: "Maths&SVT",
      cle: true,
      requis: "valeur",
    }),
    formation: g.texte({ titre: "Formation", exemple: "Licence Chimie", cle: true, requis: "valeur" }),
    candidats: g.effectif({ titre: "Candidats", exemple: "15" }),
    proposes: g.effectif({ titre: "Candidats qui ont reçu une proposition", exemple: "11" }),
    acceptes: g.effectif({ titre: "Candidats qui ont accepté une proposition", exemple: "6" }),
  }),
});
