import { type Controle, chargees } from "./controle.ts";

/** Ten per cent of unknown is what real files hold (domaine §2.8); above, something is missing. */
const SEUIL = 0.1;

export const decisionSansRentree: Controle = {
  regle: "decision_sans_rentree",
  titre: "Élèves décidés en juin, introuvables en octobre",
  sens: "Ces élèves ont une décision d’orientation, et aucune ligne de rentrée la même année.",
  enjeu:
    "Départs, apprentissage ou autre académie pour un élève sur dix environ. Au-delà, la rentrée est incomplète ou les INE ont changé : le constat serait trop bas.",
  remede:
    "Vérifiez que le fichier de rentrée couvre tous les établissements et les apprentis, et que les INE sont ceux de juin.",
  parties: [
    {
      sources: ["orientation"],
      sql: `
  WITH decides AS (
    SELECT fichier_id, campagne, pid, coalesce(e.departement, departement_de(l.uai)) AS departement
    FROM ${chargees("orientation")} l LEFT JOIN tampon.ecoles e USING (uai) WHERE decision IS NOT NULL),
  couverts AS (
    SELECT DISTINCT rentree AS campagne, coalesce(e.departement, departement_de(r.uai)) AS departement
    FROM rentree r LEFT JOIN tampon.ecoles e USING (uai)),
  suivis AS (
    SELECT fichier_id, campagne, count(*) AS decides, count(*) FILTER (NOT EXISTS (
        FROM rentree r WHERE r.rentree = d.campagne AND r.pid = d.pid)) AS perdus
    FROM decides d SEMI JOIN couverts c USING (campagne, departement) GROUP BY ALL)
  SELECT fichier_id, 'decision' AS colonne, perdus AS nombre, NULL::INTEGER AS ligne, campagne::VARCHAR AS valeur,
    [perdus::VARCHAR, decides::VARCHAR] AS details, perdus > ${SEUIL} * decides AS grave
  FROM suivis WHERE perdus > 0`,
    },
  ],
  dire: (campagne, [perdus, decides]) =>
    `Campagne ${campagne} : sur ${Number(decides).toLocaleString("fr-FR")} élèves qui ont une décision, sans aucune ligne à la rentrée ${campagne} : ${Number(perdus).toLocaleString("fr-FR")}. Au-delà d’un sur dix, vérifiez que le fichier de rentrée est complet.`,
};
