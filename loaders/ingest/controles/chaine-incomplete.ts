import { type Controle, chargees } from "./controle.ts";

/** Head-counts along the chain are shares of EFFECTIF: without it, or beyond it, a step says nothing. */
export const chaineIncomplete: Controle = {
  regle: "chaine_sans_effectif",
  titre: "Effectifs de la chaîne sans leur total, ou qui le dépassent",
  sens: "Pour cet établissement et cette campagne, une étape n’a pas de ligne EFFECTIF à laquelle se rapporter, ou compte plus d’élèves qu’elle.",
  enjeu:
    "Sans EFFECTIF, l’établissement n’entre dans aucun taux ; au-delà, un taux dépasse 100 % et n’a pas d’intervalle.",
  remede:
    "Ajoutez la ligne EFFECTIF (voie TOUTES) de chaque sexe et de chaque origine, ou corrigez l’effectif de l’étape citée.",
  parties: [
    {
      sources: ["chaine"],
      sql: `
  WITH etapes AS (
    SELECT campagne, palier, uai, etape, sum(effectif) AS n FROM chaine GROUP BY ALL),
  jugees AS (
    SELECT e.*, t.n AS effectif FROM etapes e
    LEFT JOIN etapes t ON t.campagne = e.campagne AND t.palier = e.palier AND t.uai = e.uai AND t.etape = 'EFFECTIF'
    WHERE e.etape <> 'EFFECTIF' AND (t.n IS NULL OR e.n > t.n))
  SELECT fichier_id, 'effectif' AS colonne, 1 AS nombre, min(ligne) AS ligne, uai AS valeur,
    [campagne::VARCHAR, etape, n::BIGINT::VARCHAR, coalesce(effectif::BIGINT::VARCHAR, '')] AS details, true AS grave
  FROM jugees JOIN (SELECT fichier_id, ligne, campagne, palier, uai, etape FROM ${chargees("chaine")}) f
    USING (campagne, palier, uai, etape)
  GROUP BY fichier_id, uai, campagne, etape, n, effectif`,
    },
  ],
  dire: (uai, [campagne, etape, n, effectif]) =>
    effectif === ""
      ? `« ${uai} », campagne ${campagne}, étape ${etape} : aucune ligne EFFECTIF, l’établissement n’entre dans aucun taux. Ajoutez-la.`
      : `« ${uai} », campagne ${campagne}, étape ${etape} : ${n} élèves pour un EFFECTIF de ${effectif}. Corrigez l’un ou l’autre.`,
};
