/** The words of the booklet, as their users understand them. */
import { h } from "../components/dom.js";
import { typographie } from "../components/francais.js";

export const MOTS: readonly [mot: string, sens: string][] = [
  ["2nde GT", "seconde générale et technologique"],
  [
    "Affectation",
    "place donnée à un élève dans une formation d’un établissement, à l’issue des tours d’Affelnet-Lycée",
  ],
  [
    "Bassin",
    "territoire de gestion qui réunit des collèges et des lycées ; chaque série suit le bassin tel qu’il est aujourd’hui",
  ],
  ["Candidats", "élèves de 3e qui ont formulé au moins un vœu d’affectation"],
  ["CAP", "certificat d’aptitude professionnelle, préparé en deux ans le plus souvent"],
  ["Cohorte", "élèves présents dans une classe à une rentrée, suivis d’année en année"],
  ["Constat de rentrée", "classe où l’élève est présent en octobre"],
  [
    "Cordées de la réussite",
    "conventions entre un établissement d’enseignement supérieur ou un lycée et des collèges ou lycées, pour soutenir l’ambition scolaire",
  ],
  ["Décision d’orientation", "voie accordée à l’élève en juin, après l’appel éventuel"],
  ["Demande", "voie demandée par la famille avant le conseil de classe du troisième trimestre"],
  ["DEPP", "direction de l’évaluation, de la prospective et de la performance, au ministère"],
  ["INSPÉ", "institut national supérieur du professorat et de l’éducation"],
  [
    "IPS",
    "indice de position sociale, publié par la DEPP : plus il est élevé, plus l’origine sociale est favorable aux apprentissages",
  ],
  [
    "IVAL",
    "indicateurs de valeur ajoutée des lycées, publiés par la DEPP ; la valeur ajoutée compare un taux à celui attendu pour des élèves de même profil",
  ],
  [
    "Non retrouvé",
    "élève absent des fichiers de la rentrée : départ de l’académie, enseignement agricole, identifiant modifié ; ce n’est pas un décrocheur",
  ],
  ["NSI", "numérique et sciences informatiques, spécialité de la voie générale"],
  [
    "Origine sociale",
    "quatre groupes de professions du responsable légal : très favorisée (A), favorisée (B), moyenne (C), défavorisée (D)",
  ],
  ["Pression", "nombre de premiers vœux pour une place offerte"],
  ["PsyEN", "psychologue de l’éducation nationale"],
  ["REP", "réseau d’éducation prioritaire"],
  ["Réseau", "collèges réunis autour d’un lycée, dit tête de réseau"],
  ["SIES", "service statistique du ministère chargé de l’enseignement supérieur"],
  ["Spécialité", "enseignement choisi en 1re générale ; trois sont suivis en 1re, deux en terminale"],
  ["STI2D", "sciences et technologies de l’industrie et du développement durable, série technologique"],
  ["STL", "sciences et technologies de laboratoire, série technologique"],
  ["SVT", "sciences de la vie et de la Terre"],
  ["Valeur masquée (s)", "valeur qui ferait reconnaître des élèves, ou permettrait d’en déduire une autre"],
];

export const glossaire = () =>
  h(
    "dl",
    { class: "glossaire" },
    MOTS.map(([mot, sens]) => h("div", {}, h("dt", {}, mot), h("dd", {}, typographie(`${sens}.`)))),
  );
