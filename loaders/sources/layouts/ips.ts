/** IPS as published: collèges (technical names, then labels) and lycées (labels, then technical names), which give no head-count. */
import { ECOLE } from "../publiques/ecole.ts";
import { ips } from "../publiques/ips.ts";
import { export_ } from "./disposition.ts";

const COMMUNS = { ...ECOLE, rentree: ["Rentrée scolaire"] };

export const ipsColleges = export_(
  ips,
  "ips_colleges_depp",
  "Indices de position sociale des collèges publiés par la DEPP",
  { ...COMMUNS, effectif: ["Effectifs"], ecart_type: ["Ecart-type de l'IPS", "ecart_type_de_l_ips"] },
  {
    obligatoires: ["uai", "ips"],
    constantes: { niveau: "COLLEGE" },
    sans: ["Type de lycée", "IPS voie GT", "Nombre d'élèves en 3e"],
  },
);

export const ipsLycees = export_(
  ips,
  "ips_lycees_depp",
  "Indices de position sociale des lycées publiés par la DEPP",
  {
    ...COMMUNS,
    nature: ["Type de lycée", "type_de_lycee"],
    effectif: ["Effectifs Ensemble GT-PRO", "effectifs_ensemble_gt_pro"],
    ips: ["IPS Ensemble GT-PRO", "ips_ensemble_gt_pro", "IPS de l'établissement", "ips_etab"],
    ips_gt: ["IPS voie GT", "ips_voie_gt"],
    ips_pro: ["IPS voie PRO", "ips_voie_pro"],
  },
  {
    obligatoires: ["uai", "ips"],
    constantes: { niveau: "LYCEE" },
    marques: ["IPS voie GT", "ips_voie_gt", "Type de lycée", "type_de_lycee"],
  },
);
