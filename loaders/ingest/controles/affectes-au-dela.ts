import { type Controle, chargees } from "./controle.ts";

/** The capacity that was agreed for the affectation where it is known, else the official one; placeholders are set aside. */
export const affectesAuDela: Controle = {
  regle: "affectes_au_dela_des_places",
  titre: "Plus d’affectés que de places",
  sens: "Une formation compte plus d’élèves affectés que sa capacité d’affectation, ou que sa capacité quand la première n’est pas donnée.",
  enjeu:
    "Le taux de remplissage dépasse 100 % : les places ou les affectés sont à vérifier avant d’en parler.",
  remede:
    "Comparez la capacité à celle d’Affelnet : elle a pu être relevée après l’extraction, ou des lignes être comptées deux fois.",
  parties: [
    {
      sources: ["offre"],
      sql: `
  WITH places AS (
    SELECT campagne, uai, mefstat11, sum(affectes) AS affectes, sum(coalesce(capacite_affectation, capacite)) AS places
    FROM offre WHERE coalesce(statut_offre, 'ST') = 'ST' AND coalesce(voeu_recensement, 'N') <> 'O' GROUP BY ALL
    HAVING places BETWEEN 5 AND 500 AND sum(affectes) > places)
  SELECT fichier_id, 'affectes' AS colonne, 1 AS nombre, min(ligne) AS ligne, uai AS valeur,
    [campagne::VARCHAR, mefstat11, affectes::BIGINT::VARCHAR, places::BIGINT::VARCHAR] AS details, true AS grave
  FROM places JOIN (SELECT fichier_id, ligne, campagne, uai, mefstat11 FROM ${chargees("offre")}) f USING (campagne, uai, mefstat11)
  GROUP BY fichier_id, uai, campagne, mefstat11, affectes, places`,
    },
  ],
  dire: (uai, [campagne, mefstat11, affectes, places]) =>
    `« ${uai} », formation ${mefstat11}, campagne ${campagne} : ${affectes} affectés pour ${places} places. Vérifiez la capacité dans Affelnet.`,
};
