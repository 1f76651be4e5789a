/** What ministries publish of whole territories: results at the DNB and at the bac, néo-bacheliers who go on, social position. */
import type { Indicateur } from "../calcul.ts";
import type { Maille } from "../declaration.ts";
import { MAILLES } from "../declaration.ts";
import { TEL_QUEL } from "./publics-communs.ts";

const TERRITOIRES: readonly Maille[] = ["academie", "departement"];
const CANDIDATS = "Tous les candidats présents : scolaires, apprentis, individuels, formation continue.";

const BACS = [
  ["g", "G", "général"],
  ["t", "T", "technologique"],
  ["p", "P", "professionnel"],
] as const;

const bac = BACS.map(
  ([court, voie, nom]): Indicateur => ({
    id: `reussite_bac_${court}`,
    theme: "publics",
    unite: "%",
    sens: "hausse",
    titre: `Réussite au baccalauréat ${nom}`,
    question: `Quelle part des candidats au baccalauréat ${nom} est admise ?`,
    definition: `Admis au baccalauréat ${nom} d’une session, rapportés aux candidats présents.`,
    numerateur: `admis au baccalauréat ${nom}`,
    denominateur: `candidats présents au baccalauréat ${nom}`,
    dimensions: ["sexe"],
    mailles: TERRITOIRES,
    sources: ["bac_publie"],
    conventions: [TEL_QUEL, CANDIDATS, "Le millésime est la session."],
    limites: [
      "Rapporté aux candidats : un élève qui a quitté le lycée avant l’examen n’y est pas. Ce n’est pas un taux d’accès au baccalauréat.",
      "Le fichier par académie ne dit rien des départements ; ils ont une valeur quand le fichier par département est déposé.",
    ],
    calcul: {
      genre: "taux",
      base: "resultats_bac",
      population: `voie = '${voie}'`,
      besoins: ["bac"],
      numerateur: "true",
      telQuel: true,
    },
  }),
);

const dnb: Indicateur = {
  id: "reussite_dnb",
  theme: "publics",
  unite: "%",
  sens: "hausse",
  titre: "Réussite au diplôme national du brevet",
  question: "Quelle part des candidats au brevet est admise ?",
  definition:
    "Admis au diplôme national du brevet d’une session, séries générale et professionnelle, rapportés aux candidats présents.",
  numerateur: "admis au brevet",
  denominateur: "candidats présents au brevet",
  dimensions: ["sexe"],
  mailles: TERRITOIRES,
  sources: ["dnb"],
  conventions: [
    TEL_QUEL,
    "Le millésime est la session. Les garçons sont tous les candidats moins les filles, là où le nombre de filles est donné ; ailleurs, les candidats ne comptent que dans l’ensemble.",
  ],
  limites: [
    "En 2020, le brevet a été délivré sur le contrôle continu : cette session ne se compare pas aux autres.",
  ],
  calcul: {
    genre: "taux",
    base: "resultats_dnb",
    besoins: ["dnb"],
    numerateur: "true",
    telQuel: true,
  },
};

const SERIES = [
  ["", "true", "", "baccalauréat"],
  ["_bacg", "serie = 'G'", " généraux", "baccalauréat général"],
  ["_bact", "serie = 'T'", " technologiques", "baccalauréat technologique"],
  ["_bacp", "serie = 'P'", " professionnels", "baccalauréat professionnel"],
] as const;

const poursuite = SERIES.map(
  ([suffixe, population, bacheliers, diplome]): Indicateur => ({
    id: `poursuite_sies${suffixe}`,
    theme: "origine",
    unite: "%",
    sens: "hausse",
    titre: `Néo-bacheliers${bacheliers} qui poursuivent dans le supérieur, selon le SIES`,
    question: `Combien de néo-bacheliers${bacheliers} entrent dans le supérieur l’année de leur bac ?`,
    definition: `Néo-bacheliers d’une session du ${diplome} inscrits dans l’enseignement supérieur à la rentrée suivante, rapportés à tous les néo-bacheliers de l’académie.`,
    numerateur: "néo-bacheliers inscrits dans le supérieur, quelle que soit l’académie où ils étudient",
    denominateur: "néo-bacheliers de l’académie",
    dimensions: ["sexe"],
    mailles: ["academie"],
    sources: ["poursuite"],
    conventions: [
      TEL_QUEL,
      "Le millésime est la session du baccalauréat. Un étudiant inscrit deux fois est partagé : les effectifs de la source ont des décimales.",
    ],
    limites: [
      "Publié par académie du bac seulement : il n’y a pas de valeur par département.",
      "Les redressements statistiques du SIES peuvent faire passer un taux au-delà de 100 %.",
    ],
    calcul: {
      genre: "moyenne",
      base: "resultats_poursuite",
      population,
      valeur: "taux",
      poids: "bacheliers",
    },
  }),
);

const NIVEAUX = [
  ["college", "COLLEGE", "collège", "collèges"],
  ["lycee", "LYCEE", "lycée", "lycées"],
] as const;

const ips = NIVEAUX.map(
  ([court, niveau, un, plusieurs]): Indicateur => ({
    id: `ips_${court}`,
    theme: "publics",
    unite: "indice",
    sens: "neutre",
    titre: `Indice de position sociale des ${plusieurs}`,
    question: `Dans quel contexte social travaillent les ${plusieurs} ?`,
    definition: `Indice de position sociale (IPS) des élèves d’un ${un}, calculé par la DEPP d’après la profession de leurs parents : plus il est élevé, plus leur milieu est favorable aux apprentissages.`,
    numerateur: `indices publiés, chacun multiplié par les élèves du ${un}`,
    denominateur: `élèves des ${plusieurs} dont l’effectif est publié avec l’indice`,
    dimensions: [],
    mailles: MAILLES,
    sources: ["ips"],
    conventions: [
      `Pour un ${un} : la valeur publiée par la DEPP, reprise telle quelle. Le millésime est la rentrée.`,
      `Au-dessus du ${un} : moyenne pondérée par les élèves, calcul de l’observatoire ; sans effectif dans le fichier, il n’y a pas de moyenne.`,
    ],
    limites: [
      "Un contexte, jamais un résultat : l’indice ne dit rien du travail de l’établissement, et ne l’explique pas.",
      "La méthode a changé à la rentrée 2023 : les indices d’avant et d’après ne se suivent pas.",
    ],
    calcul: {
      genre: "moyenne",
      base: "ips_ecoles",
      population: `niveau = '${niveau}'`,
      valeur: "indice",
      poids: "eleves",
    },
  }),
);

export const resultatsPublics: readonly Indicateur[] = [...ips, dnb, ...bac];
export const poursuitePublique: readonly Indicateur[] = poursuite;
