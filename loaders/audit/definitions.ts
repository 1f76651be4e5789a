/**
 * What each published figure counts, as anyone reads it in the catalogue: which pupils its numerator and its denominator
 * are. Written apart from the masking, so that one does not repeat the mistakes of the other. An id that is not known
 * here stops the audit.
 */
import { ErreurUtilisateur } from "../erreur.ts";

/** Figures of one block are tied by equalities; those of two blocks are not. */
export type Bloc = "3e" | "2gt" | "entrees" | "cohortes" | "places" | "trajets";

/** `n` and `d` name the pupils counted: two figures with one name show one number. Null: no such count is shown. */
export interface Effectifs {
  genre: "effectifs";
  bloc: Bloc;
  n: string | null;
  d: string | null;
  /** The numerator is a part of the denominator. */
  partie: boolean;
  /** PCS group that the numerator is, whatever the row's. */
  pcsN?: string;
}
export interface Ecart {
  genre: "ecart";
  bloc: Bloc;
  de: string;
  a: string;
}
export interface Comparaison {
  genre: "comparaison";
  bloc: Bloc;
  de: string;
  groupes: readonly [string, string];
}
/** Counts of actions, of schools, figures of another producer: nothing of it is a pupil counted here. */
export interface Libre {
  genre: "libre";
}
export type Sens = Effectifs | Ecart | Comparaison | Libre;

export const VOIES_3E = ["2gt", "2pro", "cap1"];
export const VOIES_2GT = ["1g", "1t", "1pro"];
export const ETATS = ["demande", "decision_avant_appel", "orientation", "affectation"];
export const CONSTATS = [...VOIES_3E, "maintien", "apprentissage", "autre", "non_retrouve"];
export const CAUSES = [0, 1, 2, 3, 4, 5, 6, 7].map((k) => `cause_c${k}`);
export const SPECIALITES = ["maths", "pc", "svt", "si", "nsi", "bio"].map((s) => `acces_eds_${s}`);
/** What is said of a followed cohort at each later rentrée, besides where its pupils are. */
const PARCOURS = ["taux_retrouves", "parcours_a_lheure", "parcours_en_retard", "ont_redouble"];
export const CANDIDATS = ["taux_affectes", "taux_non_affectes", "satisfaction_voeu1"];

const connus = new Map<string, Effectifs>();
const poser = (bloc: Bloc, d: string | null, ids: readonly string[], partie = true) => {
  for (const id of ids) connus.set(id, { genre: "effectifs", bloc, n: id, d, partie });
};

poser("3e", "eleves_3e", [
  ...ETATS.flatMap((e) => VOIES_3E.map((v) => `${e}_${v}`)),
  ...CONSTATS.map((c) => `constat_${c}`),
]);
for (const v of VOIES_3E) poser("3e", `demande_${v}`, [`taux_accord_${v}`]);
poser("3e", "decides_deux_fois", ["taux_decision_modifiee_appel"]);
poser("3e", "orientation_2gt", CAUSES);
poser("3e", "orientation_2gt", ["gain_2gt"], false);
poser("3e", "candidats", [...CANDIDATS, "affectation_2gt_candidats"]);
poser(
  "2gt",
  "eleves_2gt",
  VOIES_2GT.flatMap((v) => [
    ...["demande", "decision_avant_appel", "orientation", "constat"].map((e) => `${e}_${v}`),
    // Nobody asks Affelnet for a place in 1re générale.
    ...(v === "1g" ? [] : [`affectation_${v}`]),
  ]),
);
poser("entrees", "entrants_de_2gt", [
  "acces_st",
  "acces_profil_scientifique",
  "acces_sti2d",
  "acces_stl",
  ...SPECIALITES,
]);
poser("entrees", "entrants_de_3e", ["acces_2pro_industriel", "taux_passage_depp"]);
poser("cohortes", "devenir_3e", [
  "acces_superieur_cohorte_t4",
  "acces_superieur_cohorte_t5",
  "acces_bac_cohorte_3e",
  "taux_passage_3e_2gt",
  "taux_redoublement_3e",
]);
poser(
  "cohortes",
  "devenir_2gt",
  ["", "_bacgt", "_meme_lycee", "_a_lheure"].map((s) => `acces_bac_cohorte${s}`),
);
poser("cohortes", "devenir_2pro", ["acces_bacp_cohorte"]);
poser("cohortes", "bacheliers", ["poursuite_superieur", "acces_cpge_scientifique", "acces_bts_industriel"]);
poser("cohortes", "suivis_2gt", ["taux_redoublement_2gt"]);
poser("cohortes", "suivis_1gt", ["taux_redoublement_1gt"]);
for (const classe of ["6e", "3e", "2gt", "2pro", "cap1"])
  poser(
    "cohortes",
    `devenir_${classe}`,
    ["devenir", ...PARCOURS].map((famille) => `${famille}_${classe}`),
  );
for (const classe of ["2nde", "1re", "tle"])
  connus.set(`acces_${classe}_bac_apparent`, {
    genre: "effectifs",
    bloc: "cohortes",
    n: null,
    d: `classe_${classe}`,
    partie: false,
  });
for (const [id, n] of [
  ["taux_pression", "voeux1"],
  ["taux_demande", "voeux"],
  ["taux_occupation", "presents"],
  ["taux_remplissage_affectation", "affectes"],
] as const)
  connus.set(id, { genre: "effectifs", bloc: "places", n, d: null, partie: false });
// One count said by two figures.
connus.set("taux_passage_3e_2gt", {
  ...(connus.get("taux_passage_3e_2gt") as Effectifs),
  n: "devenir_3e:t+1:2GT",
});
connus.set("taux_redoublement_3e", {
  ...(connus.get("taux_redoublement_3e") as Effectifs),
  n: "devenir_3e:t+1:3E",
});

for (const t of ["t4", "t5"])
  connus.set(`acces_superieur_bacheliers_${t}`, {
    genre: "effectifs",
    bloc: "cohortes",
    n: `acces_superieur_cohorte_${t}`,
    d: "acces_bac_cohorte_3e",
    // Higher education may be entered without a bac.
    partie: false,
  });
// The pupils of unknown PCS are those of the group « ND » of every rate over the same pupils.
for (const [id, bloc, d] of [
  ["part_pcs_inconnue_3e", "3e", "eleves_3e"],
  ["part_pcs_inconnue_cohorte_3e", "cohortes", "devenir_3e"],
  ["part_pcs_inconnue_bacheliers", "cohortes", "bacheliers"],
] as const)
  connus.set(id, { genre: "effectifs", bloc, n: d, d, partie: true, pcsN: "ND" });

const LIBRES =
  /^(nb_|taux_reponse$|taux_volet_orientation$|(attendu|valeur_ajoutee|acces)_\w+_iva[lc]$|ecart_cohorte_ival$|(part_filles_)?choix_(1g|1gt|tle)_\w+$|part_filles_1re_\w+$|effectif_(2nde|1re|tle)_\w+$|effectif_cap1$|ips_|reussite_|poursuite_sies)/;
const ECART = /^ecart_(orientation|affectation)_(affectation|constat)_(\w+)$/;
const COMPARAISON =
  /^(?:(ecart_fg|parite|odds_fg|part_filles)|(ecart_pcs_da|rapport_pcs_da|odds_pcs_da))_(.+)$/;
/** Flows of a cohort from one rentrée to the next, of the table `flux`. */
const FLUX = /^flux_(\w+)$/;
const TOURS = /^T\d$/;

export const estPartDesFilles = (id: string) => id.startsWith("part_filles_");

function inconnu(id: string): never {
  throw new ErreurUtilisateur(
    `L’audit ne sait pas ce que compte « ${id} » : il ne peut pas dire que cette publication est sûre. Décrivez cet indicateur dans loaders/audit/definitions.ts.`,
  );
}

/** `dernierTour`: the last round published that year, whose candidates are those of the whole campaign. */
export function sensDe(id: string, strate: string, dernierTour: string): Sens {
  if (LIBRES.test(id)) return { genre: "libre" };
  const [, de, a, voie] = ECART.exec(id) ?? [];
  if (de && a && voie) {
    const sens = connus.get(`${de}_${voie}`) ?? inconnu(id);
    return { genre: "ecart", bloc: sens.bloc, de: `${de}_${voie}`, a: `${a}_${voie}` };
  }
  const [, sexe, , compare] = COMPARAISON.exec(id) ?? [];
  if (compare) {
    const { bloc } = connus.get(compare) ?? inconnu(id);
    return { genre: "comparaison", bloc, de: compare, groupes: sexe ? ["F|T", "M|T"] : ["T|D", "T|A"] };
  }
  const [, cohorte] = FLUX.exec(id) ?? [];
  if (cohorte) {
    // Those who leave the class of a cohort for a situation are those who are in it a year later.
    const [, premier] = /^t\+0:\w+>(.+)$/.exec(strate) ?? [];
    const n = premier ? `devenir_${cohorte}:${premier}` : `${id}:${strate}`;
    return { genre: "effectifs", bloc: "cohortes", n, d: null, partie: false };
  }
  const connu = connus.get(id) ?? inconnu(id);
  if (connu.bloc === "places" || connu.n === null || ["", "PU", "PR"].includes(strate)) return connu;
  if (!TOURS.test(strate)) return { ...connu, n: `${connu.n}:${strate}` };
  return strate === dernierTour ? connu : { ...connu, n: `${connu.n}:${strate}` };
}
