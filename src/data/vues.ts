/** Which measures each page shows: it fetches those rows and no other. Nothing is computed here, only left out. */
import {
  codeComparables,
  ECARTS_ECOLE,
  INDICATEURS_ECOLE,
  PUBLICS_ECOLE,
  TOURS_ECOLE,
} from "../../loaders/publish/ecoles.ts";
import type { Site } from "../components/types.js";

type Ligne = Record<"indicateur" | "maille" | "code" | "sexe" | "pcs" | "strate", string>;

export interface Vue {
  themes: readonly string[];
  /** Where the view is of a few indicators only. */
  indicateurs?: readonly string[];
  /** Where it is of a few places only, as « maille code ». */
  lieux?: readonly string[];
  garde: (ligne: Ligne) => boolean;
}

const CHAINE =
  /^(demande|decision_avant_appel|orientation|affectation|constat|ecart_(orientation|affectation)_\w+)_(2gt|2pro|cap1)$|^constat_/;
/** The same a year later. */
const APRES_2NDE =
  /^(demande|decision_avant_appel|orientation|affectation|constat|ecart_orientation_constat)_1(g|t|pro)$/;
const PAR_GROUPE = /^(orientation|constat|ecart_orientation_constat)_(2gt|2pro|cap1)$/;
const FILLES = /^(ecart_fg_|parite_|part_filles_)?acces_/;
const SUPERIEUR = /(acces_superieur_cohorte_t4|poursuite_superieur)$/;
/** The steps before: the least and the most favoured origin, and the gap between them. */
const ETAPES_ORIGINE = /^(orientation_2gt|constat_2gt|acces_bac_cohorte_3e|acces_superieur_bacheliers_t4)$/;
const ECARTS_ORIGINE = /^ecart_pcs_da_(orientation_2gt|constat_2gt|acces_bac_cohorte_3e)$/;
const BAC = /^(acces_bac_cohorte\w*|acces_2nde_bac_ival|ecart_cohorte_ival)$/;
const PUBLICS =
  /^((part_filles_)?choix_1g_|choix_1gt_|part_filles_1re_|effectif_|reussite_|ips_|poursuite_sies)|_iva[lc]$/;
const CLES =
  /^(orientation_2gt|constat_2gt|ecart_orientation_constat_2gt|ecart_fg_acces_st|ecart_pcs_da_acces_superieur_cohorte_t4)$/;
const ACTIONS = /^(nb_\w+|taux_reponse|taux_volet_orientation)$/;
const CANDIDATS = /^(satisfaction_voeu1|taux_affectes|taux_non_affectes)$/;
const PLACES = /^(taux_pression|taux_occupation)$/;
const FORMATION = /^[0-9A-Z]{11}$/;
const FICHE = /_2gt$|^constat_/;

const ensemble = ({ sexe, pcs, strate }: Ligne) => sexe === "T" && pcs === "T" && strate === "";
/** At most one of sex, origin and stratum: figures show no cross. */
const unGroupe = ({ sexe, pcs, strate }: Ligne) =>
  [sexe !== "T", pcs !== "T", strate !== ""].filter(Boolean).length <= 1;
/** What the other figures are worth: pupils of unknown PCS, pupils of 3e found again a year later. */
const QUALITE = /^part_pcs_inconnue_(3e|cohorte_3e|bacheliers)$/;
const retrouves = ({ indicateur, strate }: Ligne, cohorte: string) =>
  indicateur === `taux_retrouves_${cohorte}` && strate === "t+1";
const qualite = (l: Ligne) => QUALITE.test(l.indicateur) || retrouves(l, "3e");
/** Rows of the départements that tell which of them the académie's figure covers. */
const TEMOINS =
  /^(constat_2gt|ecart_orientation_constat_2gt|acces_eds_maths|acces_superieur_cohorte_t4|taux_pression)$/;
const temoin = ({ maille, indicateur, sexe, pcs }: Ligne) =>
  maille === "departement" && pcs === "T" && sexe !== "M" && TEMOINS.test(indicateur);
/** Schools have their own pages; no other one shows their figures. */
const jusquAuBassin = ({ maille }: Ligne) => maille !== "etablissement";

/** What became of the pupils oriented to 2nde GT, and how many of each had no place. */
const SITUATIONS = /^(cause_c[0-7]|gain_2gt)$/;
const SITUEES = new Set(["", "NON_AFFECTE"]);

/** Of all pupils, the steps of every voie; gaps and groups of a voie come once it is chosen. */
const etape = (l: Ligne) => CHAINE.test(l.indicateur) && ensemble(l) && !l.indicateur.startsWith("ecart_");
const vueVoie = (code: string): [nom: string, Vue] => [
  `ecarts-${code}`,
  {
    themes: ["ecarts", "origine"],
    garde: (l) =>
      jusquAuBassin(l) &&
      ((code === "2gt" && (SITUATIONS.test(l.indicateur) || APRES_2NDE.test(l.indicateur)) && ensemble(l)) ||
        (l.indicateur === `taux_accord_${code}` && ensemble(l)) ||
        (l.indicateur.endsWith(`_${code}`) &&
          CHAINE.test(l.indicateur) &&
          !etape(l) &&
          (PAR_GROUPE.test(l.indicateur) ? unGroupe(l) : ensemble(l)))),
  },
];

/** The years of each cohort; its rows come once it is chosen. */
const COHORTE = /^devenir_/;
const PARCOURS = /^(devenir|taux_retrouves|parcours|ont_redouble)_/;
const vueCohorte = (code: string): [nom: string, Vue] => [
  `cohorte-${code}`,
  {
    themes: ["cohortes"],
    garde: (l) => jusquAuBassin(l) && PARCOURS.test(l.indicateur) && l.indicateur.endsWith(`_${code}`),
  },
];

const VUES: Record<string, Vue> = {
  cohortes: {
    themes: ["cohortes"],
    garde: (l) => jusquAuBassin(l) && COHORTE.test(l.indicateur) && l.strate === "t+1:NON_RETROUVE",
  },
  ...Object.fromEntries(["6e", "3e", "2gt", "2pro", "cap1"].map(vueCohorte)),
  accueil: {
    themes: ["ecarts", "bac", "filles", "origine", "cohortes", "actions"],
    garde: (l) =>
      jusquAuBassin(l) &&
      ((CLES.test(l.indicateur) && ensemble(l)) ||
        (ACTIONS.test(l.indicateur) && ensemble(l)) ||
        (l.indicateur === "acces_bac_cohorte" && ensemble(l)) ||
        qualite(l) ||
        (l.indicateur === "acces_st" && l.sexe === "F" && unGroupe(l)) ||
        (l.indicateur === "acces_superieur_cohorte_t4" && l.pcs === "D" && unGroupe(l))),
  },
  ecarts: {
    themes: ["ecarts", "origine"],
    garde: (l) =>
      jusquAuBassin(l) &&
      (l.indicateur === "part_pcs_inconnue_3e" ||
        (l.indicateur === "taux_decision_modifiee_appel" && ensemble(l)) ||
        etape(l)),
  },
  ...Object.fromEntries(["2gt", "2pro", "cap1"].map(vueVoie)),
  filles: { themes: ["filles"], garde: (l) => jusquAuBassin(l) && FILLES.test(l.indicateur) && unGroupe(l) },
  origine: {
    themes: ["origine", "ecarts", "cohortes"],
    garde: (l) =>
      jusquAuBassin(l) &&
      (qualite(l) ||
        (l.sexe === "T" &&
          l.strate === "" &&
          (SUPERIEUR.test(l.indicateur) ||
            ECARTS_ORIGINE.test(l.indicateur) ||
            (ETAPES_ORIGINE.test(l.indicateur) && ["A", "D"].includes(l.pcs))))),
  },
  bac: { themes: ["bac"], garde: (l) => jusquAuBassin(l) && BAC.test(l.indicateur) && ensemble(l) },
  affectation: {
    themes: ["affectation"],
    garde: (l) =>
      jusquAuBassin(l) &&
      !FORMATION.test(l.strate) &&
      (PLACES.test(l.indicateur) || (CANDIDATS.test(l.indicateur) && l.sexe === "T" && l.pcs === "T")),
  },
  formations: {
    themes: ["affectation"],
    garde: (l) => jusquAuBassin(l) && PLACES.test(l.indicateur) && FORMATION.test(l.strate),
  },
  actions: { themes: ["actions"], garde: (l) => jusquAuBassin(l) },
  publics: {
    themes: ["publics", "bac", "filles", "origine", "cohortes"],
    garde: (l) =>
      ["academie", "departement"].includes(l.maille) &&
      PUBLICS.test(l.indicateur) &&
      l.pcs === "T" &&
      l.strate === "",
  },
  bassins: {
    themes: ["ecarts"],
    garde: (l) => jusquAuBassin(l) && l.indicateur === "orientation_2gt" && ensemble(l),
  },
};

const FAITES = /^(nb_\w+_pour_10|taux_reponse|taux_volet_orientation)$/;

/** The page of the experiment: the indicators that are evaluated, and what was done, down to the réseau. */
const vueExperimentation = (evalues: ReadonlySet<string>): Vue => ({
  themes: ["ecarts", "filles", "affectation", "actions"],
  garde: ({ indicateur, maille, sexe, pcs, strate }) =>
    [sexe, pcs, strate].join() === "T,T," &&
    ((evalues.has(indicateur) && ["departement", "reseau"].includes(maille)) ||
      (FAITES.test(indicateur) && ["academie", "departement"].includes(maille))),
});

/** The view of each page of the site, by name, that of the experiment after what its artefact says is evaluated. */
export function vues(
  experimentation: { evalues: readonly { indicateur: string }[] } | null,
): Record<string, Vue> {
  const evalues = new Set(experimentation?.evalues.map(({ indicateur }) => indicateur));
  return { ...VUES, experimentation: vueExperimentation(evalues) };
}

/** The page of one territory: its own rows, those of the académie, and of the départements that tell what is covered. */
export const vueTerritoire = (site: Site, { maille, code }: Pick<Ligne, "maille" | "code">): Vue => ({
  themes: ["ecarts", "bac", "filles", "origine", "affectation", "cohortes"],
  lieux: [
    ...new Set([
      `academie ${site.academie.code}`,
      `${maille} ${code}`,
      ...site.departements.map((d) => `departement ${d.code}`),
    ]),
  ],
  garde: (l) =>
    (l.maille === "academie" || (l.maille === maille && l.code === code) || temoin(l)) &&
    unGroupe(l) &&
    (qualite(l) ||
      FILLES.test(l.indicateur) ||
      SUPERIEUR.test(l.indicateur) ||
      (l.indicateur === "taux_pression" && l.strate === "2PRO") ||
      (SITUATIONS.test(l.indicateur) && l.sexe === "T" && l.pcs === "T" && SITUEES.has(l.strate)) ||
      (l.indicateur === "acces_bac_cohorte" && ensemble(l)) ||
      ((FICHE.test(l.indicateur) || APRES_2NDE.test(l.indicateur)) && ensemble(l))),
});

const TOUR = /^T[123]$/;

/** The page of one school: its own rows, those of its bassin, of the académie and of the comparable schools together. */
export function vueEtablissement(
  site: Site,
  ecole: { uai: string; nature: string | null; quart: number | null; bassin: string | null },
): Vue {
  const pareilles = codeComparables(ecole);
  return {
    themes: ["ecarts", "filles", "origine", "bac", "affectation", "cohortes", "publics", "etablissements"],
    indicateurs: [...INDICATEURS_ECOLE, ...ECARTS_ECOLE, ...PUBLICS_ECOLE, ...TOURS_ECOLE],
    lieux: [
      `academie ${site.academie.code}`,
      ...(ecole.bassin === null ? [] : [`bassin ${ecole.bassin}`]),
      `etablissement ${ecole.uai}`,
      ...(pareilles ? [`etablissement ${pareilles}`] : []),
    ],
    garde: (l) =>
      l.pcs === "T" &&
      (l.strate === "" || (l.code === ecole.uai && (TOUR.test(l.strate) || FORMATION.test(l.strate)))) &&
      (l.sexe === "T" || /^acces_(st|eds_maths)$/.test(l.indicateur)),
  };
}

/** What the page of an indicator also reads, for the académie: pupils of unknown origin, cohorts found again. */
export function temoins(id: string): string[] {
  const de = /^(?:ecart|rapport|odds)_pcs_da_(.+)$/.exec(id)?.[1];
  const cohorte = /^(?:devenir|parcours_a_lheure|parcours_en_retard|ont_redouble)_(\w+)$/.exec(id)?.[1];
  return [...(de ? [de] : []), ...(cohorte ? [`taux_retrouves_${cohorte}`] : [])];
}

/** The page of one indicator: all pupils down to the bassin, groups for the académie; formations are left to the files. */
export const vueIndicateur = ({ id, theme }: { id: string; theme: string }): Vue => ({
  themes: [...new Set([theme, ...(temoins(id).length > 0 ? ["ecarts", "origine"] : [])])],
  indicateurs: [id, ...temoins(id)],
  garde: (l) =>
    l.indicateur === id
      ? jusquAuBassin(l) &&
        (ensemble(l) || (l.maille === "academie" && unGroupe(l) && !/^[0-9A-Z]{11}$/.test(l.strate)))
      : l.maille === "academie" &&
        l.sexe === "T" &&
        ["T", "ND"].includes(l.pcs) &&
        ["", "t+1"].includes(l.strate),
});
