/** Lists of schools: ACCE (RAMSESE), full or light, and the public Annuaire de l'éducation. */
import { etablissements } from "../etablissements.ts";
import { export_ } from "./disposition.ts";
import { NATURES } from "./natures.ts";

const traductions = { nature: NATURES };
const deposer = "déposez aussi votre liste « etablissements », dans « corrections » pour qu’elle l’emporte";

export const acce = export_(
  etablissements,
  "acce",
  "ACCE (RAMSESE), établissements",
  {
    uai: ["numero_uai"],
    nom: ["appellation_officielle", "denomination_principale"],
    nature: ["nature_uai"],
    secteur: ["secteur_public_prive"],
    commune: ["commune_libe"],
    departement: ["departement_insee_3"],
    debut: ["date_ouverture"],
    fin: ["date_fermeture"],
  },
  {
    traductions,
    jours: { debut: "ouverture", fin: "fermeture" },
    marques: ["numero_uai"],
    avis: `ACCE ne donne ni bassin, ni district, ni réseau de rattachement : ${deposer}.`,
  },
);

export const annuaire = export_(
  etablissements,
  "annuaire",
  "Annuaire de l’éducation",
  {
    uai: ["Identifiant_de_l_etablissement", "Identifiant de l'établissement"],
    nom: ["Nom_etablissement", "Nom de l'établissement"],
    nature: ["code_nature"],
    secteur: ["Statut_public_prive", "Statut public/privé"],
    commune: ["Nom_commune", "Nom de la commune"],
    departement: ["Code_departement", "Code département"],
    bassin: ["libelle_bassin_formation", "Libellé bassin formation"],
    district: ["libelle_zone_animation_pedagogique", "Libellé zone animation pédagogique"],
    education_prioritaire: ["Appartenance_Education_Prioritaire"],
    debut: ["date_ouverture"],
    fin: ["date_fermeture"],
  },
  {
    traductions,
    jours: { debut: "ouverture", fin: "fermeture" },
    marques: ["Identifiant_de_l_etablissement", "Identifiant de l'établissement"],
    avis: `L’Annuaire ne donne pas de réseau de rattachement, et sa zone d’animation pédagogique (ZAP) est lue comme district : ${deposer}.`,
  },
);
