/**
 * The columns of the measures table, in the order of the contract: the one list that every published form
 * of the table (CSV, Parquet, Arrow, Table Schema) is made from.
 */
export interface Colonne {
  nom: string;
  /** `texte` is categorical, `entier` a year or a count; numbers may be absent. */
  type: "texte" | "entier" | "reel";
  titre: string;
  valeurs?: readonly string[];
}

export const COLONNES: readonly Colonne[] = [
  { nom: "indicateur", type: "texte", titre: "Identifiant de l’indicateur (voir catalogue.json)" },
  {
    nom: "maille",
    type: "texte",
    titre: "Maille territoriale",
    valeurs: ["academie", "departement", "bassin", "district", "reseau", "etablissement"],
  },
  { nom: "code", type: "texte", titre: "Code ou nom du territoire dans les fichiers déposés" },
  { nom: "libelle", type: "texte", titre: "Nom du territoire" },
  {
    nom: "millesime",
    type: "entier",
    titre: "Année : campagne, rentrée ou session selon l’indicateur (voir catalogue.json)",
  },
  { nom: "sexe", type: "texte", titre: "Sexe : T tous, F filles, M garçons", valeurs: ["T", "F", "M"] },
  {
    nom: "pcs",
    type: "texte",
    titre:
      "Origine sociale : T toutes, A très favorisée, B favorisée, C moyenne, D défavorisée, ND non renseignée",
    valeurs: ["T", "A", "B", "C", "D", "ND"],
  },
  { nom: "strate", type: "texte", titre: "Sous-population propre à l’indicateur, vide pour l’ensemble" },
  { nom: "numerateur", type: "entier", titre: "Numérateur" },
  { nom: "denominateur", type: "entier", titre: "Dénominateur" },
  { nom: "valeur", type: "reel", titre: "Valeur : pourcentage de 0 à 100, écart en points, ou rapport" },
  { nom: "ic_bas", type: "reel", titre: "Borne basse de l’intervalle de confiance à 95 %" },
  { nom: "ic_haut", type: "reel", titre: "Borne haute de l’intervalle de confiance à 95 %" },
  {
    nom: "statut",
    type: "texte",
    titre: "publie, secret (masqué), sans_objet (dénominateur nul) ou non_disponible (source absente)",
    valeurs: ["publie", "secret", "sans_objet", "non_disponible"],
  },
  {
    nom: "maturite",
    type: "texte",
    titre: "provisoire, consolide (constat de l’année chargé) ou definitif (rentrée suivante chargée)",
    valeurs: ["provisoire", "consolide", "definitif"],
  },
];

/** What names a row. */
export const CLE = ["indicateur", "maille", "code", "millesime", "sexe", "pcs", "strate"] as const;

/** One order for every file, so that two publications of the same figures are the same bytes. */
export const ORDRE = `ORDER BY ${CLE.join(", ")}`;
