/** Every layout a deposited file may have: the canonical one of each source, then the real exports. */
import { SOURCES } from "../index.ts";
import { n_mef } from "../nomenclatures/n_mef.ts";
import { PUBLIQUES } from "../publiques/index.ts";
import { affelnetBase } from "./affelnet_base.ts";
import { affelnetCapacite, affelnetPremierePro } from "./affelnet_offre.ts";
import { affelnetVoeux } from "./affelnet_voeux.ts";
import { nomenclaturesBcn } from "./bcn.ts";
import { constatBcp } from "./constat_bcp.ts";
import { canonique, type Disposition } from "./disposition.ts";
import { effectifsGtDepp, effectifsProDepp } from "./effectifs_publics.ts";
import { acce, annuaire } from "./etablissements.ts";
import { bacAcademies, bacDepartements, bacOrigine, dnbDepartements } from "./examens.ts";
import { ipsColleges, ipsLycees } from "./ips.ts";
import { ivacPublie } from "./ivac.ts";
import { ivalGt, ivalPro } from "./ival.ts";
import { specialites1reDepp, specialitesTleDepp } from "./specialites.ts";
import { parcoursupSies, parcoursupSpecialitesSies, poursuiteSies } from "./superieur.ts";

export const DISPOSITIONS: readonly Disposition[] = [
  ...SOURCES.map(canonique),
  ...PUBLIQUES.map(canonique),
  canonique(n_mef),
  ...nomenclaturesBcn,
  affelnetCapacite,
  affelnetPremierePro,
  affelnetBase,
  affelnetVoeux,
  constatBcp,
  acce,
  annuaire,
  ivalGt,
  ivalPro,
  ivacPublie,
  ipsColleges,
  ipsLycees,
  specialites1reDepp,
  specialitesTleDepp,
  effectifsGtDepp,
  effectifsProDepp,
  bacAcademies,
  bacDepartements,
  bacOrigine,
  dnbDepartements,
  poursuiteSies,
  parcoursupSies,
  parcoursupSpecialitesSies,
];
