/**
 * IVAL as published: technical names (v2, then older), labels, and the yearly workbook whose header has two lines. The
 * series or sectors counted tell the voie.
 */
import { ECOLE } from "../publiques/ecole.ts";
import { ival } from "../publiques/ival.ts";
import { export_ } from "./disposition.ts";

const COLONNES = {
  ...ECOLE,
  session: ["annee"],
  uai: ["code_etablissement"],
  effectif_2nde: ["eff_2nde", "effectif_de_seconde", "Effectifs à la rentrée N 2nde"],
  effectif_1re: ["eff_1ere", "effectif_de_premiere", "Effectifs à la rentrée N 1ère"],
  effectif_tle: ["eff_term", "effectif_de_terminale", "Effectifs à la rentrée N Term."],
  acces_2nde_bac: [
    "taux_acces_2nde",
    "taux_acces_brut_seconde_bac",
    "Taux d'accès 2nde-bac",
    "Taux d'accès bruts 2nde-bac",
  ],
  acces_1re_bac: [
    "taux_acces_1ere",
    "taux_acces_brut_premiere_bac",
    "Taux d'accès 1ère-bac",
    "Taux d'accès bruts 1ère-bac",
  ],
  acces_tle_bac: [
    "taux_acces_term",
    "taux_acces_brut_terminale_bac",
    "Taux d'accès terminale-bac",
    "Taux d'accès bruts term-bac",
  ],
  attendu_2nde_bac: [
    "taux_acces_attendu_france_seconde_bac",
    "Taux d'accès attendu france 2nde-bac",
    "Taux d'accès attendus 2nde-bac",
  ],
  valeur_ajoutee_2nde_bac: ["va_acces_2nde", "va_acc_seconde", "Valeur ajoutée du taux d'accès 2nde-bac"],
};

const voie = (code: "GT" | "PRO", titre: string, marques: readonly string[]) =>
  export_(ival, `ival_${code.toLowerCase()}`, titre, COLONNES, {
    obligatoires: ["uai"],
    constantes: { voie: code },
    marques,
  });

export const ivalGt = voie("GT", "IVAL des lycées généraux et technologiques", [
  ...["presents_gnle", "presents_stmg", "taux_reu_gnle", "taux_reu_stmg"],
  ...["taux_brut_de_reussite_total_series", "effectif_presents_total_series", "effectif_presents_serie_l"],
  ...["Présents - Gnle", "Présents - L", "Présents - STMG"],
  "Nombre d'élèves présents au Bac GNLE",
]);

export const ivalPro = voie("PRO", "IVAL des lycées professionnels", [
  ...["presents_production", "presents_services", "taux_reu_production", "taux_reu_services"],
  ...["taux_brut_de_reussite_total_secteurs", "effectifs_presents_total_secteurs"],
  ...["Présents - Production", "Présents - Services", "Présents - Transformations"],
  "Nombre d'élèves présents au Bac Ensemble Production",
]);
