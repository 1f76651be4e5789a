/**
 * The tables published beside the measures: flows of cohorts, survey, evaluation. Each is described once, for its files
 * and for the data package; all are read from what the masking module made.
 */
import { COLONNES, type Colonne } from "./colonnes.ts";

export interface Annexe {
  nom: string;
  titre: string;
  /** Table of the connection. */
  table: string;
  colonnes: readonly Colonne[];
  /** Columns that name a row, in the order of the file. */
  cle: readonly string[];
}

const valeursDe = (nom: string) => COLONNES.find((colonne) => colonne.nom === nom)?.valeurs;
const entier = (nom: string, titre: string): Colonne => ({ nom, type: "entier", titre });
const texte = (nom: string, titre: string, valeurs?: readonly string[]): Colonne => ({
  nom,
  type: "texte",
  titre,
  ...(valeurs && { valeurs }),
});
const reel = (nom: string, titre: string): Colonne => ({ nom, type: "reel", titre });

const FLUX: Annexe = {
  nom: "flux",
  titre:
    "Parcours des cohortes d’une rentrée à la suivante. Un parcours absent est masqué ou n’est celui de personne : les deux ne se distinguent pas.",
  table: "flux_masques",
  colonnes: [
    texte("cohorte", "Classe d’entrée de la cohorte", ["6e", "3e", "2gt", "2pro", "cap1"]),
    texte("maille", "Maille territoriale de l’établissement d’entrée", valeursDe("maille")),
    texte("code", "Code ou nom du territoire dans les fichiers déposés"),
    texte("libelle", "Nom du territoire"),
    entier("millesime", "Rentrée d’entrée, t0"),
    entier("etape", "Nombre d’années entre t0 et la rentrée de départ"),
    texte("de", "Situation à la rentrée t0 + etape"),
    texte("vers", "Situation à la rentrée suivante"),
    entier("effectif", "Élèves"),
    texte("maturite", "Maturité du chiffre", valeursDe("maturite")),
  ],
  cle: ["cohorte", "maille", "code", "millesime", "etape", "de", "vers"],
};

export const TRAJETS: Annexe = {
  nom: "trajets",
  titre:
    "Du collège au lycée : lycée où les élèves de 3e de chaque collège sont présents en 2nde GT à la rentrée. Une ligne sans lycée réunit ceux des autres lycées ; un lycée absent est masqué ou n’accueille personne du collège : les deux ne se distinguent pas. Un collège absent ne montre pas le nombre de ses présents en 2nde GT.",
  table: "trajets_masques",
  colonnes: [
    entier("millesime", "Campagne et rentrée"),
    texte("college", "UAI du collège"),
    texte("college_libelle", "Nom du collège"),
    texte("lycee", "UAI du lycée ; vide pour l’ensemble des lycées qui ne sont pas montrés"),
    texte("lycee_libelle", "Nom du lycée"),
    entier("effectif", "Élèves du collège présents en 2nde GT dans ce lycée"),
    texte("maturite", "Maturité du chiffre", valeursDe("maturite")),
  ],
  cle: ["millesime", "college", "lycee"],
};

const QVT: Annexe = {
  nom: "qvt",
  titre:
    "Enquête sur la qualité de vie au travail, par département. Rien n’est dit d’une question à laquelle moins de dix personnes ont répondu, ni d’une modalité que moins de dix ont choisie.",
  table: "qvt_masques",
  colonnes: [
    texte("vague", "Vague d’enquête (mois)"),
    texte("departement", "Département"),
    texte("question", "Question"),
    entier("modalite", "Modalité, de 1 à 5"),
    entier("effectif", "Réponses de cette modalité"),
    entier("repondants", "Réponses à la question"),
    reel("part", "Part des réponses, en %"),
    reel(
      "moyenne",
      "Réponse moyenne à la question ; vide où elle dirait combien ont choisi une modalité masquée",
    ),
    texte("statut", "publie ou secret (masqué)", ["publie", "secret"]),
  ],
  cle: ["vague", "departement", "question", "modalite"],
};

/** The four counts behind each figure of `evaluation`. */
export const GROUPES = [
  ["suivi_avant", "du territoire suivi, avant"],
  ["suivi_apres", "du territoire suivi, après"],
  ["temoin_avant", "des territoires de comparaison, avant"],
  ["temoin_apres", "des territoires de comparaison, après"],
] as const;

export const EVALUATION: Annexe = {
  nom: "evaluation",
  titre:
    "Évolution différentielle de départements, en points, calculée sur les seules mesures publiées. Les intervalles ne tiennent pas compte de ce que tout un département subit : avec six départements, ils sont optimistes.",
  table: "evaluation",
  colonnes: [
    texte("indicateur", "Identifiant de l’indicateur (voir catalogue.json)"),
    texte("contraste", "Territoires comparés"),
    texte("titre", "Les mêmes, en toutes lettres"),
    texte("suivi", "Départements suivis ; d’autres que ceux du contraste pour les permutations"),
    texte(
      "estimateur",
      "regroupe : quatre sommes d’élèves ; panel : chaque établissement comparé à lui-même, avec un effet de chaque année ; origine : de même, à parts d’origines A et D égales",
      ["regroupe", "panel", "origine"],
    ),
    texte(
      "periode",
      "ensemble : toutes les années avant et après ; annee : une année et la dernière d’avant ; placebo : une date fictive, dans les années d’avant",
      ["ensemble", "annee", "placebo"],
    ),
    texte("avant", "Années d’avant"),
    texte("apres", "Années d’après"),
    ...GROUPES.flatMap(([nom, qui]) => [
      entier(`numerateur_${nom}`, `Numérateur ${qui}`),
      entier(`denominateur_${nom}`, `Dénominateur ${qui}`),
    ]),
    reel("valeur", "Évolution différentielle, en points"),
    reel("erreur", "Erreur type, en points"),
    reel("ic_bas", "Borne basse de l’intervalle de confiance à 95 %"),
    reel("ic_haut", "Borne haute de l’intervalle de confiance à 95 %"),
    reel("reech_bas", "Borne basse du rééchantillonnage des établissements (499 tirages)"),
    reel("reech_haut", "Borne haute du rééchantillonnage des établissements"),
    reel("detectable", "Plus petite évolution que l’on verrait 8 fois sur 10, en points"),
    entier("unites", "Établissements suivis un par un, et restes de départements"),
    reel(
      "couverture",
      "Plus petite part des élèves d’un groupe suivis dans leur propre établissement, de 0 à 1",
    ),
    reel("p_avant", "Test conjoint des années d’avant (ensemble)"),
    reel("p_departements", "Part des départements qui s’écartent au moins autant (ensemble)"),
    texte(
      "statut",
      "publie, secret (une mesure nécessaire est masquée), non_disponible ou sans_objet (aucune origine sociale n’est connue de cette population)",
      ["publie", "secret", "non_disponible", "sans_objet"],
    ),
  ],
  cle: ["indicateur", "contraste", "suivi", "estimateur", "periode", "avant", "apres"],
};

export const TROIS_ANS: Annexe = {
  nom: "trois_ans",
  titre:
    "Trois années réunies, par établissement et par territoire : le taux, celui qu’on attendrait de la même composition sociale, et les limites de l’entonnoir autour du taux de l’académie. Fait des seules mesures publiées : une année masquée laisse la ligne sans nombre.",
  table: "trois_ans",
  colonnes: [
    texte("indicateur", "Identifiant de l’indicateur (voir catalogue.json)"),
    texte("maille", "Maille territoriale", valeursDe("maille")),
    texte("code", "Code ou nom du territoire dans les fichiers déposés"),
    texte("libelle", "Nom du territoire"),
    entier("millesime", "Dernière des trois années"),
    entier("numerateur", "Numérateur, somme des trois années"),
    entier("denominateur", "Dénominateur, somme des trois années"),
    reel("valeur", "Taux des trois années, en %"),
    reel("ic_bas", "Borne basse de l’intervalle de confiance à 95 %"),
    reel("ic_haut", "Borne haute de l’intervalle de confiance à 95 %"),
    reel("attendu", "Taux attendu si chaque groupe d’élèves avait le taux de l’académie, en %"),
    reel("part_comparee", "Part des élèves dont le groupe est publié, en % ; les autres font un seul groupe"),
    reel("reference", "Taux de l’académie sur les mêmes années, en %"),
    reel("dispersion", "Dispersion des établissements autour de la référence (1 : pas plus que le hasard)"),
    reel("bas_95", "Limite basse de l’entonnoir à 95 %"),
    reel("haut_95", "Limite haute de l’entonnoir à 95 %"),
    reel("bas_998", "Limite basse de l’entonnoir à 99,8 %"),
    reel("haut_998", "Limite haute de l’entonnoir à 99,8 %"),
    texte("position", "Position dans l’entonnoir ; « a_examiner » n’est pas un jugement", [
      "dans_les_limites",
      "hors_95",
      "a_examiner",
    ]),
    texte("statut", "publie, secret (une des trois années est masquée) ou non_disponible", [
      "publie",
      "secret",
      "non_disponible",
    ]),
    texte("maturite", "Maturité de la moins établie des trois années", valeursDe("maturite")),
  ],
  cle: ["indicateur", "maille", "code", "millesime"],
};

const COUVERTURES: Annexe = {
  nom: "couvertures",
  titre:
    "Territoires dont un chiffre ne dit qu’une partie : la source qu’il demande n’est pas déposée pour tous leurs établissements cette année-là. Un territoire absent de cette table est couvert en entier, ou pas du tout.",
  table: "couvertures",
  colonnes: [
    texte("indicateur", "Identifiant de l’indicateur (voir catalogue.json)"),
    texte("maille", "Maille territoriale", valeursDe("maille")),
    texte("code", "Code ou nom du territoire dans les fichiers déposés"),
    texte("libelle", "Nom du territoire"),
    entier("millesime", "Année : campagne, rentrée ou session selon l’indicateur"),
    entier("etablissements", "Établissements du territoire que l’indicateur concerne"),
    entier("sans_source", "Établissements sans source : leurs élèves ne sont dans aucun des deux termes"),
    texte("departements", "Départements de ces établissements"),
  ],
  cle: ["indicateur", "maille", "code", "millesime"],
};

const FORMATIONS: Annexe = {
  nom: "formations",
  titre:
    "Réunions de bassin et formations sur l’orientation, prévues et tenues. Un total de 1 à 4 participants est masqué.",
  table: "formations_masquees",
  colonnes: [
    entier("rentree", "Rentrée de l’année scolaire"),
    texte("type", "Type d’action", ["REUNION_BASSIN", "FORMATION_BASSIN", "FORMATION_INSPE"]),
    texte("bassin", "Bassin ; vide pour une action de l’académie"),
    texte("intitule", "Intitulé"),
    texte("public", "Public"),
    entier("tenues", "Séances tenues"),
    entier("prevues", "Séances prévues et non tenues"),
    entier("participants", "Participants des séances tenues"),
    reel("heures", "Heures des séances tenues"),
    texte("statut", "Des participants : publie, secret (masqué) ou non_disponible", [
      "publie",
      "secret",
      "non_disponible",
    ]),
  ],
  cle: ["rentree", "type", "bassin", "intitule", "public"],
};

export const ANNEXES: readonly Annexe[] = [
  FLUX,
  TRAJETS,
  QVT,
  EVALUATION,
  FORMATIONS,
  TROIS_ANS,
  COUVERTURES,
];
