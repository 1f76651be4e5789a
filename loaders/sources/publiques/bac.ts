/**
 * Results at the bac as the DEPP publishes them, by académie (to the speciality) or by département: rows of both are kept
 * side by side, and never added.
 */
import { definir } from "../definition.ts";

export const bac_publie = definir({
  nom: "bac_publie",
  titre: "Résultats au baccalauréat par académie et par département (DEPP)",
  uneLigne: "les candidats d’un territoire, d’un sexe, d’une voie et d’une spécialité, à une session",
  famille: "publiee",
  champs: (g) => ({
    session: g.campagne({ titre: "Session", exemple: "2022", cle: true, requis: "valeur" }),
    maille: g.code(["ACADEMIE", "DEPARTEMENT"], {
      titre: "Lieu que décrit la ligne",
      exemple: "ACADEMIE",
      cle: true,
      requis: "valeur",
    }),
    academie: g.academie({ titre: "Académie", exemple: "ORLEANS-TOURS", cle: true, requis: "valeur" }),
    departement: g.departement({ titre: "Département", exemple: "018", cle: true }),
    sexe: g.sexe({ titre: "Sexe des candidats", exemple: "F", cle: true }),
    statut: g.texte({ titre: "Statut des candidats", exemple: "SCOLAIRE", cle: true }),
    voie: g.code(["G", "T", "P"], { titre: "Voie", exemple: "G", cle: true, requis: "valeur" }),
    serie: g.texte({ titre: "Série", exemple: "GENERALE", cle: true }),
    specialite: g.texte({ titre: "Spécialité du diplôme", exemple: "BAC GENERAL", cle: true }),
    inscrits: g.effectif({ titre: "Inscrits", exemple: "120" }),
    presents: g.effectif({ titre: "Présents", exemple: "118", requis: "colonne" }),
    admis: g.effectif({ titre: "Admis", exemple: "112", requis: "colonne" }),
  }),
});
