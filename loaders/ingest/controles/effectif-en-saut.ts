import { type Controle, chargees } from "./controle.ts";
import { COMPTES } from "./ecoles.ts";

/** A third up or down, once there is enough to compare. */
const SEUIL = 1 / 3;
const ASSEZ = 30;

const chercher = (source: string, { annee, compte }: { annee: string; compte: string }) => `
  SELECT DISTINCT fichier_id, '${annee}' AS colonne, 1 AS nombre, NULL::INTEGER AS ligne, an::VARCHAR AS valeur,
    [avant::BIGINT::VARCHAR, apres::BIGINT::VARCHAR, '${source}'] AS details, true AS grave
  FROM (SELECT *, lag(apres) OVER suite AS avant, lag(an) OVER suite AS veille
      FROM (SELECT ${annee} AS an, ${compte} AS apres FROM ${source} GROUP BY 1) WINDOW suite AS (ORDER BY an))
    JOIN ${chargees(source)} f ON f.${annee} = an
  WHERE veille = an - 1 AND avant >= ${ASSEZ} AND abs(apres - avant) > ${SEUIL} * avant`;

export const effectifEnSaut: Controle = {
  regle: "effectif_en_saut",
  titre: "Effectif qui change de plus d’un tiers en un an",
  sens: "Cette année compte un tiers de lignes ou d’élèves de plus ou de moins que la précédente.",
  enjeu:
    "Une académie ne change pas si vite : un fichier est sans doute incomplet, déposé deux fois, ou d’un autre périmètre. Les taux de l’année seraient faux.",
  remede:
    "Comparez le nombre d’élèves à celui de l’application d’origine, et refaites l’extraction avec tous les établissements.",
  parties: Object.entries(COMPTES).map(([source, compte]) => ({
    sources: [source],
    sql: chercher(source, compte),
  })),
  dire: (annee, [avant, apres, source]) =>
    `La source « ${source} » passe de ${Number(avant).toLocaleString("fr-FR")} à ${Number(apres).toLocaleString("fr-FR")} en ${annee}, plus d’un tiers d’écart en un an : l’extraction est-elle complète, et d’un seul tenant ?`,
};
