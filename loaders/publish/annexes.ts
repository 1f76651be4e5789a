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

const QVT: Annexe = {
  nom: "qvt",
  titre:
    "Enquête sur la qualité de vie au travail, par département. Rien n’est dit d’une question à laquelle moins de dix personnes ont répondu.",
  table: "qvt_masques",
  colonnes: [
    texte("vague", "Vague d’enquête (mois)"),
    texte("departement", "Département"),
    texte("question", "Question"),
    entier("modalite", "Modalité, de 1 à 5"),
    entier("effectif", "Réponses de cette modalité"),
    entier("repondants", "Réponses à la question"),
    reel("part", "Part des réponses, en %"),
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
    "Évolution différentielle de départements, en points, calculée sur les seules mesures publiées. L’intervalle suppose quatre échantillons indépendants : avec six départements, il est optimiste.",
  table: "evaluation",
  colonnes: [
    texte("indicateur", "Identifiant de l’indicateur (voir catalogue.json)"),
    texte("contraste", "Territoires comparés"),
    texte("titre", "Les mêmes, en toutes lettres"),
    texte(
      "periode",
      "ensemble : toutes les années avant et après ; annee : une année et la dernière d’avant",
      ["ensemble", "annee"],
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
    texte("statut", "publie, secret (une mesure nécessaire est masquée) ou non_disponible", [
      "publie",
      "secret",
      "non_disponible",
    ]),
  ],
  cle: ["indicateur", "contraste", "periode", "avant", "apres"],
};

export const ANNEXES: readonly Annexe[] = [FLUX, QVT, EVALUATION];
