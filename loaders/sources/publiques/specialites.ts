/**
 * Spécialités of a class of the voie générale: girls and boys of each lycée in October, as the DEPP counts them. All
 * spécialités are read: where each pupil has three (two in terminale), an empty cell is known to be nobody.
 */
import { rentree } from "../communs.ts";
import { definir } from "../definition.ts";

/** Codes of the matières, as in `rentree`, and their names as the files of the DEPP write them. */
export const SPECIALITES: Readonly<Record<string, string>> = {
  "0105": "humanites_litterature_et_philosophie",
  "0241": "litterature_et_lca_latin",
  "0242": "litterature_et_lca_grec",
  "0300": "langues_litterature_et_cultures_etrangeres_et_regionales",
  "0439": "hist_geo_geopolitique_sc_politiques",
  "0507": "sciences_economiques_et_sociales",
  "0613": "mathematiques",
  "0623": "physique_chimie",
  "0629": "sciences_de_la_vie_et_de_la_terre",
  "0673": "sciences_de_l_ingenieur",
  "0747": "numerique_et_sciences_informatiques",
  "0825": "danse",
  "0832": "musique",
  "0901": "arts_plastiques",
  "2757": "histoire_des_arts",
  "2785": "theatre",
  "2786": "arts_du_cirque",
  "2852": "cinema_audiovisuel",
  "3045": "biologie_ecologie",
  "1087": "educ_physique_pratique_cult_sportive",
  "4806": "sciences_de_l_ingenieur_et_sc_physiques",
};

/** In terminale, sciences de l’ingénieur are taught with physics, under another code. */
export const CODES_1RE = Object.keys(SPECIALITES).filter((code) => code !== "4806");
export const CODES_TLE = Object.keys(SPECIALITES).filter((code) => code !== "0673");

const source = (nom: string, classe: string, codes: readonly string[]) =>
  definir({
    nom,
    titre: `Élèves de ${classe} selon leurs spécialités (DEPP)`,
    uneLigne: `les filles et les garçons d’un lycée en ${classe}, et leurs spécialités, à une rentrée`,
    famille: "publiee",
    champs: (g) => ({
      rentree: rentree(g),
      uai: g.uai({ titre: "UAI du lycée", exemple: "0180911T", cle: true, requis: "valeur" }),
      total: g.effectif({ titre: `Élèves de ${classe}`, exemple: "110" }),
      filles: g.effectif({ titre: `Filles de ${classe}`, exemple: "60", requis: "colonne" }),
      garcons: g.effectif({ titre: `Garçons de ${classe}`, exemple: "50", requis: "colonne" }),
      ...Object.fromEntries(
        codes.flatMap((code) => [
          [
            `filles_${code}`,
            g.effectif({ titre: `Filles qui suivent la spécialité ${code}`, exemple: "20" }),
          ],
          [
            `garcons_${code}`,
            g.effectif({ titre: `Garçons qui suivent la spécialité ${code}`, exemple: "20" }),
          ],
        ]),
      ),
    }),
    auMoinsUne: codes.map((code) => `filles_${code}`),
  });

export const specialites_1re = source("specialites_1re", "1re générale", CODES_1RE);
export const specialites_tle = source("specialites_tle", "terminale générale", CODES_TLE);
