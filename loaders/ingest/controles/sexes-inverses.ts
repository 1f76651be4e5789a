import { SOURCES } from "../../sources/index.ts";
import { type Controle, chargees } from "./controle.ts";

const MINIMUM = 20;

const eleves = SOURCES.filter(({ famille }) => famille === "eleves").map(
  ({ nom }) => `SELECT fichier_id, pid, sexe FROM ${chargees(nom)} WHERE sexe IS NOT NULL`,
);

/**
 * By pupil: a file whose sex is contradicted by as many other files as agree with it. By head-counts: the girls of the
 * constat are nearer to the boys of the pupils' rows than to their girls.
 */
export const sexesInverses: Controle = {
  regle: "sexes_inverses",
  titre: "Filles et garçons échangés",
  sens: "Pour plus de la moitié des élèves que ce fichier partage avec d’autres, le sexe y est le contraire ; ou les colonnes filles et garçons du constat sont échangées.",
  enjeu: "Tous les indicateurs d’accès des filles diraient le contraire de la réalité.",
  remede:
    "Vérifiez le codage du sexe dans l’outil d’origine (1 = garçon, 2 = fille ; F, M) ou l’ordre des colonnes filles et garçons, puis redéposez le fichier.",
  parties: [
    {
      sources: SOURCES.filter(({ famille }) => famille === "eleves").map(({ nom }) => nom),
      sql: `
  SELECT fichier_id, 'sexe' AS colonne, contraires AS nombre, NULL::INTEGER AS ligne, '' AS valeur,
    [contraires::VARCHAR, communs::VARCHAR] AS details, true AS grave
  FROM (
    SELECT fichier_id, count(*) AS communs, count(*) FILTER (autres >= memes) AS contraires
    FROM (SELECT *, count(*) OVER (PARTITION BY pid, sexe) AS memes,
        count(*) OVER (PARTITION BY pid) - count(*) OVER (PARTITION BY pid, sexe) AS autres,
        count(*) OVER (PARTITION BY pid) AS tous
      FROM (SELECT DISTINCT fichier_id, pid, sexe FROM (${eleves.join(" UNION ALL ")})))
    WHERE tous > 1 GROUP BY fichier_id)
  WHERE communs >= ${MINIMUM} AND contraires * 2 > communs`,
    },
    {
      sources: ["constat"],
      sql: `
  SELECT fichier_id, 'filles' AS colonne, 1 AS nombre, NULL::INTEGER AS ligne, '' AS valeur,
    []::VARCHAR[] AS details, true AS grave
  FROM (
    SELECT fichier_id, sum(filles + garcons) AS effectif, sum(abs(filles - f) + abs(garcons - m)) AS droit,
      sum(abs(filles - m) + abs(garcons - f)) AS croise
    FROM (SELECT fichier_id, rentree, uai, sum(filles) AS filles, sum(garcons) AS garcons
        FROM ${chargees("constat")} WHERE filles IS NOT NULL AND garcons IS NOT NULL GROUP BY ALL)
      JOIN (SELECT rentree, uai, count(*) FILTER (sexe = 'F') AS f, count(*) FILTER (sexe = 'M') AS m
        FROM rentree GROUP BY ALL) USING (rentree, uai)
    GROUP BY fichier_id)
  WHERE effectif >= ${MINIMUM} AND droit > 0.05 * effectif AND croise * 2 < droit`,
    },
  ],
  dire: (_, [contraires, communs]) =>
    contraires === undefined
      ? "Les filles de ce fichier sont les garçons des lignes d’élèves, et réciproquement : les deux colonnes sont sans doute échangées."
      : `Pour ${Number(contraires).toLocaleString("fr-FR")} élèves sur ${Number(communs).toLocaleString("fr-FR")} connus ailleurs, le sexe est le contraire de celui des autres fichiers : le codage est sans doute inversé dans l’un d’eux.`,
};
