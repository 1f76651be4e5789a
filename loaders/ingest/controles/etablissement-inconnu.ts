import { type Controle, chargees } from "./controle.ts";
import { ECOLES } from "./ecoles.ts";

const chercher = (source: string, colonne: string) => `
  SELECT fichier_id, '${colonne}' AS colonne, count(*) AS nombre,
    CASE WHEN EXISTS (FROM tampon.ecoles) THEN min(ligne) END AS ligne,
    CASE WHEN EXISTS (FROM tampon.ecoles) THEN "${colonne}" ELSE '' END AS valeur, []::VARCHAR[] AS details, true AS grave
  FROM ${chargees(source)}
  WHERE "${colonne}" IS NOT NULL AND "${colonne}" NOT IN (SELECT uai FROM tampon.ecoles) GROUP BY fichier_id, valeur, "${colonne}"`;

export const etablissementInconnu: Controle = {
  regle: "etablissement_inconnu",
  titre: "Établissement absent du fichier des établissements",
  sens: "Une ligne cite un UAI qu’aucun fichier « etablissements » ne décrit.",
  enjeu:
    "Ses élèves comptent dans leur département et dans l’académie, mais dans aucun bassin, district ni réseau : les chiffres du bassin sont trop petits.",
  remede:
    "Ajoutez l’établissement au fichier « etablissements » (un export ACCE ou l’annuaire le donne), ou déclarez sa fusion dans « succession ».",
  parties: Object.entries(ECOLES).flatMap(([source, { connues }]) =>
    connues.map((colonne) => ({ sources: [source], sql: chercher(source, colonne) })),
  ),
  dire: (uai) =>
    uai === ""
      ? "Aucun fichier « etablissements » n’est déposé : tous les établissements comptent dans leur département et l’académie, sans bassin. Déposez ce fichier."
      : `« ${uai} » n’est dans aucun fichier « etablissements » : il compte dans son département et l’académie, sans bassin. Ajoutez-le au fichier des établissements.`,
};
