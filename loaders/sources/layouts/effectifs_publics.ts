/** Head-counts of lycées by sex, as the DEPP publishes them: technical names, or labels. */
import { effectifs_gt } from "../publiques/effectifs_gt.ts";
import { specialites_1re } from "../publiques/specialites_1re.ts";
import { export_ } from "./disposition.ts";

const SEXES = ["filles", "garcons"] as const;

/** Technical name of each spécialité; its label has the same words, and its code before a hyphen. */
const NOMS = [
  "0105_humanites_litterature_et_philosophie",
  "0241_litterature_et_lca_latin",
  "0242_litterature_et_lca_grec",
  "0300_langues_litterature_et_cultures_etrangeres_et_regionales",
  "0439_hist_geo_geopolitique_sc_politiques",
  "0507_sciences_economiques_et_sociales",
  "0613_mathematiques",
  "0623_physique_chimie",
  "0629_sciences_de_la_vie_et_de_la_terre",
  "0673_sciences_de_l_ingenieur",
  "0747_numerique_et_sciences_informatiques",
  "0825_danse",
  "0832_musique",
  "0901_arts_plastiques",
  "2757_histoire_des_arts",
  "2785_theatre",
  "2786_arts_du_cirque",
  "2852_cinema_audiovisuel",
  "3045_biologie_ecologie",
  "1087_educ_physique_pratique_cult_sportive",
] as const;

/** What tells 1re from terminale, whose file has the same columns. */
const EN_1RE = ["effectif_total_en_premiere_generale", "effectif_total_1ere_generale"];

export const specialites1reDepp = export_(
  specialites_1re,
  "specialites_1re_depp",
  "Spécialités de 1re générale publiées par la DEPP",
  {
    rentree: ["Rentrée scolaire"],
    uai: ["numero_etablissement"],
    filles: ["effectif_total_filles"],
    garcons: ["effectif_total_garcons"],
    ...Object.fromEntries(
      NOMS.flatMap((nom) =>
        SEXES.map((sexe) => {
          const [code, libelle] = [nom.slice(0, 4), nom.slice(5)];
          return [`${sexe}_${code}`, [`${nom}_${sexe}`, `${code} - ${libelle} - ${sexe}`]];
        }),
      ),
    ),
  },
  { marques: EN_1RE },
);

const CLASSES = { "1re_sti2d": "1eres_sti2d", "1re_stl": "1eres_stl" };

export const effectifsGtDepp = export_(
  effectifs_gt,
  "effectifs_gt_depp",
  "Effectifs des lycées généraux et technologiques publiés par la DEPP",
  {
    rentree: ["Rentrée scolaire"],
    uai: ["numero_lycee", "numero_etablissement"],
    ...Object.fromEntries(
      Object.entries(CLASSES).flatMap(([classe, nom]) =>
        SEXES.map((sexe) => [`${sexe}_${classe}`, [`${nom}_${sexe}`]]),
      ),
    ),
  },
);
