/** What the figures of the public files have in common: their convention, which never mixes with that of pupils followed one by one. */

export const PUBLIC =
  "Effectifs publiés par la DEPP, secteurs public et privé sous contrat. Le millésime est la rentrée ; l’élève compte dans son lycée d’octobre.";
export const PAS_ACCES =
  "Ce n’est pas le taux d’accès depuis la 2nde GT, calculé sur les mêmes élèves suivis : ici la population est la classe entière, d’où qu’elle vienne. Les deux ne se comparent pas.";
export const MASQUAGE =
  "Publiés par la DEPP sans masquage ; ils ne suivent ici les seuils des données d’élèves que les années dont les élèves sont aussi déposés un par un.";
export const REDOUBLANTS = "Les redoublants et les élèves venus d’autres académies y sont.";
export const TEL_QUEL =
  "Résultat d’un territoire entier, repris tel que son producteur le publie ; aucune donnée d’élève n’entre dans ce calcul.";

/** Titles of the companion « part des filles ». */
export const PART_DES_FILLES =
  "Dépend aussi de la part des filles dans la classe : le choix de chaque sexe est préférable.";
