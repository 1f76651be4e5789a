import { type Controle, chargees } from "./controle.ts";
import { ECOLES } from "./ecoles.ts";

const chercher = (source: string, place: string) => `
  SELECT fichier_id, '${place.match(/uai\w*/)?.[0]}' AS colonne, count(*) AS nombre, min(ligne) AS ligne,
    place AS valeur, []::VARCHAR[] AS details, false AS grave
  FROM (SELECT fichier_id, ligne, ${place} AS place FROM ${chargees(source)}) LEFT JOIN tampon.ecoles ON uai = place
  WHERE place IS NOT NULL AND EXISTS (FROM tampon.perimetre)
    AND coalesce(departement, departement_de(place)) NOT IN (FROM tampon.perimetre) GROUP BY fichier_id, place`;

export const horsPerimetre: Controle = {
  regle: "hors_perimetre",
  titre: "Ligne hors du périmètre de l’académie",
  sens: "L’établissement de la ligne est dans un département que l’académie ne compte pas.",
  enjeu:
    "La ligne est acceptée mais n’entre dans aucun chiffre : c’est normal pour un élève venu d’ailleurs.",
  remede:
    "Rien à faire si le département est bien d’une autre académie ; sinon corrigez la liste des départements d’« academie.json », ou l’UAI dans l’outil d’origine.",
  parties: Object.entries(ECOLES).map(([source, { place }]) => ({
    sources: [source],
    sql: chercher(source, place),
  })),
  dire: (uai) =>
    `« ${uai} » est hors périmètre, dans un autre département que ceux de l’académie : la ligne n’entre dans aucun chiffre.`,
};
