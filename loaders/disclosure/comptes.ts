/**
 * Which head-counts a published figure lets a reader know. Two figures that show the same pupils name the same count:
 * a masked count must be masked in both. Known by id only, as an attacker knows them from the catalogue.
 */

export interface Comptes {
  /** Counts of one block are tied by equalities; those of two blocks are not. */
  bloc: string;
  /** Null where the figure shows no such count of persons (places, products of rates); `count@ND`: that group of it. */
  n: string | null;
  d: string | null;
}

const CONSTAT_3E = ["maintien", "apprentissage", "autre", "non_retrouve"].map((s) => `constat_${s}`);
export const VOIES_3E = ["2gt", "2pro", "cap1"] as const;
const VOIES_2GT = ["1g", "1t", "1pro"] as const;
/** States of a pupil after 2nde GT: Affelnet gives no place in 1re générale. */
export const ETATS_2GT = ["demande", "decision_avant_appel", "orientation", "affectation", "constat"]
  .flatMap((etat) => VOIES_2GT.map((v) => `${etat}_${v}`))
  .filter((id) => id !== "affectation_1g");
export const ETATS_3E = ["demande", "decision_avant_appel", "orientation", "affectation"] as const;

const parId = new Map<string, Comptes>();
const poser = (bloc: string, d: string | null, ...ids: string[]) => {
  for (const id of ids) parId.set(id, { bloc, n: id, d });
};

poser("3e", "eleves_3e", ...[...ETATS_3E, "constat"].flatMap((e) => VOIES_3E.map((v) => `${e}_${v}`)));
poser("3e", "eleves_3e", ...CONSTAT_3E);
for (const v of VOIES_3E) poser("3e", `demande_${v}`, `taux_accord_${v}`);
poser("3e", "decides_deux_fois", "taux_decision_modifiee_appel");
poser("3e", "orientation_2gt", "gain_2gt", ...[0, 1, 2, 3, 4, 5, 6, 7].map((k) => `cause_c${k}`));
poser("3e", "candidats", "satisfaction_voeu1", "taux_affectes", "taux_non_affectes");
// Almost every pupil of 3e who has a place is a candidate: the two counts are one for whoever compares them.
parId.set("affectation_2gt_candidats", { bloc: "3e", n: "affectation_2gt", d: "candidats" });
poser("2gt", "eleves_2gt", ...ETATS_2GT);
poser("entrees", "entrants_de_2gt", "acces_st", "acces_profil_scientifique", "acces_sti2d", "acces_stl");
poser(
  "entrees",
  "entrants_de_2gt",
  ...["maths", "pc", "svt", "si", "nsi", "bio"].map((e) => `acces_eds_${e}`),
);
poser("entrees", "entrants_de_3e", "acces_2pro_industriel", "taux_passage_depp");
poser(
  "suivi",
  "devenir_3e",
  "acces_superieur_cohorte_t4",
  "acces_superieur_cohorte_t5",
  "acces_bac_cohorte_3e",
);
poser(
  "suivi",
  "devenir_2gt",
  ...["", "_bacgt", "_meme_lycee", "_a_lheure"].map((s) => `acces_bac_cohorte${s}`),
);
poser("suivi", "devenir_2pro", "acces_bacp_cohorte");
poser("cohortes", "bacheliers", "poursuite_superieur", "acces_cpge_scientifique", "acces_bts_industriel");
for (const classe of ["2nde", "1re", "tle"])
  parId.set(`acces_${classe}_bac_apparent`, { bloc: "apparents", n: null, d: `classe_${classe}` });
parId.set("taux_pression", { bloc: "places", n: "voeux1", d: null });
parId.set("taux_demande", { bloc: "places", n: "voeux", d: null });
parId.set("taux_occupation", { bloc: "places", n: "presents", d: null });
parId.set("taux_remplissage_affectation", { bloc: "places", n: "affectes", d: null });
parId.set("taux_passage_3e_2gt", { bloc: "suivi", n: "devenir_3e:t+1:2GT", d: "devenir_3e" });
parId.set("taux_redoublement_3e", { bloc: "suivi", n: "devenir_3e:t+1:3E", d: "devenir_3e" });
poser("suivi", "suivis_2gt", "taux_redoublement_2gt");
poser("suivi", "suivis_1gt", "taux_redoublement_1gt");
for (const classe of ["6e", "3e", "2gt", "2pro", "cap1"])
  poser(
    "suivi",
    `devenir_${classe}`,
    ...["devenir", "taux_retrouves", "parcours_a_lheure", "parcours_en_retard", "ont_redouble"].map(
      (f) => `${f}_${classe}`,
    ),
  );
for (const classe of ["6e", "3e", "2gt", "2pro", "cap1"]) poser("suivi", null, `flux_${classe}`);

// The two factors of the access to higher education show no count that the cohort does not.
const dans = (id: string) => parId.get(id)?.bloc ?? id;
for (const t of ["t4", "t5"])
  parId.set(`acces_superieur_bacheliers_${t}`, {
    bloc: dans("acces_bac_cohorte_3e"),
    n: `acces_superieur_cohorte_${t}`,
    d: "acces_bac_cohorte_3e",
  });
// The share of unknown PCS shows the very pupils of the group ND of what it is a share of.
for (const [id, comme] of [
  ["3e", "orientation_2gt"],
  ["cohorte_3e", "acces_bac_cohorte_3e"],
  ["bacheliers", "poursuite_superieur"],
] as const) {
  const d = parId.get(comme)?.d ?? null;
  parId.set(`part_pcs_inconnue_${id}`, { bloc: dans(comme), n: `${d}@ND`, d });
}

/** Each share of unknown PCS, and the figures over the same pupils or some of them: where it is 0, those have no group ND. */
export const INCONNUES: readonly (readonly [part: string, autre: string])[] = [...parId].flatMap(
  ([part, { bloc, d }]) =>
    part.startsWith("part_pcs_inconnue_")
      ? [...parId].flatMap(([autre, comptes]) => {
          const bacheliersDe3e = d === "devenir_3e" && comptes.d === "acces_bac_cohorte_3e";
          const parmi = bloc === "3e" ? comptes.bloc === bloc : comptes.d === d || bacheliersDe3e;
          return parmi && !autre.startsWith("part_pcs_inconnue_") ? [[part, autre] as const] : [];
        })
      : [],
);

// Head-counts that the DEPP publishes: pupils of another convention than ours, but of the same classes among themselves.
export const CLASSES_PUBLIQUES = [
  ...["2nde_gt", "1re_gt", "1re_g", "1re_t", "1re_sti2d", "1re_stl", "1re_stmg", "1re_st2s", "1re_std2a"],
  ...["tle_g", "2nde_pro", "1re_pro", "cap1"],
].map((classe) => `effectif_${classe}`);
const SPECIALITES = [
  ...["maths", "pc", "svt", "si", "nsi", "bio", "ses", "hggsp", "hlp", "llcer", "latin", "grec"],
  ...["arts_plastiques", "musique", "theatre", "cinema", "histoire_des_arts", "danse", "cirque", "eppcs"],
];
export const CHOIX_1G = SPECIALITES.map((s) => `choix_1g_${s}`);
export const CHOIX_TLE = SPECIALITES.map((s) => `choix_tle_${s}`);
poser("lycees", null, ...CLASSES_PUBLIQUES);
poser("lycees", "effectif_1re_g", ...CHOIX_1G);
poser("lycees", "effectif_tle_g", ...CHOIX_TLE);
for (const serie of ["sti2d", "stl", "stmg", "st2s", "std2a"])
  parId.set(`choix_1gt_${serie}`, { bloc: "lycees", n: `effectif_1re_${serie}`, d: "effectif_1re_gt" });

/** Strates that part the schools, not the figure: they are groups of pupils, as sexe and PCS are. */
const SECTEURS = ["", "PU", "PR"];

export interface Cle {
  indicateur: string;
  strate: string;
  regle: string;
}

/**
 * Counts behind one row, or null where the row shows no person or is made of other rows of this table (gaps and ratios,
 * masked with their terms). An id that is not known stands alone, so that at least its nested territories are held.
 */
export function comptesDe({ indicateur, strate, regle }: Cle): Comptes | null {
  if (["libre", "groupes", "ecart"].includes(regle)) return null;
  const connus = parId.get(indicateur) ?? { bloc: indicateur, n: indicateur, d: `effectif_${indicateur}` };
  if (connus.bloc === "places" || SECTEURS.includes(strate) || connus.n === null) return connus;
  // Those who leave the class of a cohort for a situation are those who are in it a year later.
  const [, premier] = /^t\+0:\w+>(.+)$/.exec(strate) ?? [];
  if (premier) return { ...connus, n: `${connus.n.replace("flux_", "devenir_")}:${premier}` };
  const d = connus.d === "candidats" ? `candidats:${strate}` : connus.d;
  return { ...connus, n: `${connus.n}:${strate}`, d };
}

/** Counts of a round that may be those of the whole campaign: one count when they agree everywhere. */
export const JUMEAUX: readonly (readonly [string, string])[] = ["T1", "T2", "T3"].flatMap((tour) =>
  ["candidats", "taux_affectes", "taux_non_affectes", "satisfaction_voeu1"].map(
    (compte) => [`${compte}:${tour}`, compte] as const,
  ),
);

/** Whether the id is one of those this module knows, for the test that holds it to the catalogue. */
export const connu = (indicateur: string): boolean => parId.has(indicateur);

/** The figures that show a count as their denominator. */
export const denominateurs = (d: string): string[] =>
  [...parId].flatMap(([id, comptes]) => (comptes.d === d ? [id] : []));
