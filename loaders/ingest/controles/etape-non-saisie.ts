import { type Controle, chargees } from "./controle.ts";

/** Fewer pupils may all be undecided. */
const ELEVES_MIN = 10;
const ETAPES = {
  demande: "demande",
  decision_avant_appel: "décision avant appel",
  decision: "décision",
} as const;

const chercher = (colonne: string) => `
  SELECT fichier_id, '${colonne}' AS colonne, 1 AS nombre, min(ligne) AS ligne, uai AS valeur,
    [campagne::VARCHAR, palier, any_value(eleves)::VARCHAR, '${colonne}'] AS details, true AS grave
  FROM (
    SELECT fichier_id, ligne, campagne, palier, uai, count(*) OVER ecole AS eleves, count(${colonne}) OVER ecole AS saisies,
      count(${colonne}) OVER (PARTITION BY campagne, palier, coalesce(departement, substr(uai, 1, 3))) AS alentour
    FROM ${chargees("orientation")} LEFT JOIN tampon.ecoles USING (uai)
    WINDOW ecole AS (PARTITION BY campagne, palier, uai))
  WHERE saisies = 0 AND alentour > 0 AND eleves >= ${ELEVES_MIN}
  GROUP BY fichier_id, campagne, palier, uai`;

/** A column is known by département (contract): a school that left it empty counts as nobody asked or decided. */
export const etapeNonSaisie: Controle = {
  regle: "etape_non_saisie",
  titre: "Établissement dont aucune demande ou décision n’est saisie",
  sens: "Cet établissement a des élèves cette année-là, son département a cette étape, et lui n’en a aucune valeur.",
  enjeu:
    "Ses élèves restent au dénominateur : son taux est de 0 %, et celui de son bassin et de son département est trop bas.",
  remede:
    "Vérifiez qu’il a saisi ses demandes et ses décisions, puis refaites l’extraction ; s’il ne les a pas, retirez ses lignes.",
  parties: Object.keys(ETAPES).map((colonne) => ({ sources: ["orientation"], sql: chercher(colonne) })),
  dire: (uai, [campagne, palier, eleves, colonne]) =>
    `« ${uai} », campagne ${campagne}, palier ${palier} : aucune ${ETAPES[colonne as keyof typeof ETAPES]} pour ses ${eleves} élèves, alors que son département en a. Son taux est de 0 % : refaites l’extraction avec ses saisies.`,
};
