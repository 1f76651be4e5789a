import { type Controle, chargees } from "./controle.ts";

/** The two are not taken on the same day: a few pupils and one in twenty are let pass. */
export const effectifsDiscordants: Controle = {
  regle: "effectifs_discordants",
  titre: "Deux sources ne comptent pas les mêmes élèves",
  sens: "Pour un établissement, une classe et une rentrée, le constat et les lignes d’élèves diffèrent de plus de 3 élèves et de plus de 5 %.",
  enjeu:
    "L’une des deux extractions est incomplète ou d’une autre date : le taux d’occupation et le constat ne disent pas la même chose.",
  remede:
    "Reprenez les deux extractions à la même date (constat de rentrée, en octobre), et comparez l’établissement cité.",
  parties: [
    {
      sources: ["constat"],
      sql: `
  WITH eleves AS (
    SELECT rentree, uai, left(mefstat, 4) AS classe, count(*) AS n FROM rentree
    WHERE coalesce(statut, 'ST') = 'ST' GROUP BY ALL),
  comptes AS (
    SELECT rentree, uai, left(mefstat11, 4) AS classe, sum(effectif) AS n FROM constat GROUP BY ALL),
  ecarts AS (
    SELECT rentree, uai, classe, coalesce(e.n, 0) AS eleves, c.n AS effectif
    FROM comptes c LEFT JOIN eleves e USING (rentree, uai, classe)
    WHERE (rentree, uai) IN (SELECT DISTINCT rentree, uai FROM rentree)
      AND abs(coalesce(e.n, 0) - c.n) > 3 AND abs(coalesce(e.n, 0) - c.n) > 0.05 * c.n)
  SELECT fichier_id, 'effectif' AS colonne, 1 AS nombre, min(ligne) AS ligne, uai AS valeur,
    [rentree::VARCHAR, classe, effectif::BIGINT::VARCHAR, eleves::VARCHAR] AS details, true AS grave
  FROM ecarts d JOIN (SELECT fichier_id, ligne, rentree, uai, left(mefstat11, 4) AS classe FROM ${chargees("constat")}) f
    USING (rentree, uai, classe)
  GROUP BY fichier_id, uai, rentree, classe, effectif, eleves`,
    },
  ],
  dire: (uai, [rentree, classe, effectif, eleves]) =>
    `« ${uai} », classe ${classe}, rentrée ${rentree} : l’effectif est ${effectif} au constat, ${eleves} dans les lignes d’élèves. Reprenez les deux extractions à la même date.`,
};
