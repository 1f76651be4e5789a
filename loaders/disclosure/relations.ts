/**
 * Equalities between the counts of one territory and one group of pupils: a total and its parts. `reste` is the part
 * nobody publishes, only known not to be negative: a numerator is at most its denominator, a bac in time is a bac. That the
 * three voies of a state leave few pupils to the rest is not here: nobody publishes that rest.
 */
import { CHOIX_1G, CHOIX_TLE, ETATS_2GT, ETATS_3E, VOIES_3E } from "./comptes.ts";
import { relationsDesParcours } from "./parcours.ts";

export interface Relation {
  total: string;
  parts: readonly string[];
  reste: boolean;
  /** The absence of a part does not say that it is 0. */
  nonDites?: true;
}

const egal = (total: string, ...parts: string[]): Relation => ({ total, parts, reste: false });
const auMoins = (total: string, ...parts: string[]): Relation => ({ total, parts, reste: true });

const CONSTAT_3E = [...VOIES_3E, "maintien", "apprentissage", "autre", "non_retrouve"];
const CAUSES = [0, 1, 2, 3, 4, 5, 6, 7].map((k) => `cause_c${k}`);

const RELATIONS: readonly Relation[] = [
  ...ETATS_3E.flatMap((e) => VOIES_3E.map((v) => auMoins("eleves_3e", `${e}_${v}`))),
  egal("eleves_3e", ...CONSTAT_3E.map((s) => `constat_${s}`)),
  egal("orientation_2gt", ...CAUSES),
  egal("constat_2gt", "cause_c0", "cause_c1", "cause_c2", "gain_2gt"),
  ...CAUSES.slice(3).map((c) => egal(c, `${c}:AFFECTE`, `${c}:NON_AFFECTE`)),
  ...VOIES_3E.map((v) => auMoins(`demande_${v}`, `taux_accord_${v}`)),
  auMoins("candidats", "affectation_2gt"),
  auMoins("decides_deux_fois", "taux_decision_modifiee_appel"),
  ...["", ":T1", ":T2", ":T3"].flatMap((t) => [
    egal(`candidats${t}`, `taux_affectes${t}`, `taux_non_affectes${t}`),
    auMoins(`taux_affectes${t}`, `satisfaction_voeu1${t}`),
    auMoins(`candidats${t}`, `satisfaction_voeu1${t}`),
    ...(t === "" || t === ":T3" ? [] : [auMoins("taux_affectes", `taux_affectes${t}`)]),
  ]),
  auMoins("taux_affectes:T2", "taux_affectes:T1"),
  auMoins("taux_affectes:T3", "taux_affectes:T2"),
  ...ETATS_2GT.map((etat) => auMoins("eleves_2gt", etat)),
  auMoins("entrants_de_2gt", "acces_st"),
  egal("acces_st", "acces_profil_scientifique", "acces_sti2d", "acces_stl"),
  ...["maths", "pc", "svt", "si", "nsi", "bio"].flatMap((e) => [
    auMoins("entrants_de_2gt", `acces_eds_${e}`),
  ]),
  auMoins("entrants_de_3e", "acces_2pro_industriel"),
  auMoins("entrants_de_3e", "taux_passage_depp"),
  ...["acces_superieur_cohorte_t4", "acces_superieur_cohorte_t5", "acces_bac_cohorte_3e"].map((id) =>
    auMoins("devenir_3e", id),
  ),
  ...["devenir_3e:t+1:2GT", "devenir_3e:t+1:3E"].map((n) => auMoins("devenir_3e", n)),
  auMoins("acces_superieur_cohorte_t5", "acces_superieur_cohorte_t4"),
  ...["", "_bacgt", "_meme_lycee", "_a_lheure"].map((s) => auMoins("devenir_2gt", `acces_bac_cohorte${s}`)),
  ...["_bacgt", "_meme_lycee", "_a_lheure"].map((s) => auMoins("acces_bac_cohorte", `acces_bac_cohorte${s}`)),
  auMoins("devenir_2pro", "acces_bacp_cohorte"),
  auMoins("bacheliers", "poursuite_superieur"),
  auMoins("bacheliers", "acces_cpge_scientifique", "acces_bts_industriel"),
  auMoins("suivis_2gt", "taux_redoublement_2gt"),
  auMoins("suivis_1gt", "taux_redoublement_1gt"),
  egal("effectif_1re_gt", "effectif_1re_g", "effectif_1re_t"),
  auMoins("effectif_1re_t", ...["sti2d", "stl", "stmg", "st2s", "std2a"].map((s) => `effectif_1re_${s}`)),
  ...CHOIX_1G.map((choix) => auMoins("effectif_1re_g", choix)),
  ...CHOIX_TLE.map((choix) => auMoins("effectif_tle_g", choix)),
];

const FLUX = /^flux_(\w+):(t\+\d+:\w+)>(t\+\d+:\w+)$/;

/** Pupils who leave a situation, or reach it, are in it; the others go where no flow is shown, or in a year not known. */
function flux(comptes: readonly string[]): Relation[] {
  const parties = new Map<string, string[]>();
  for (const compte of comptes) {
    const [, cohorte, ...situations] = FLUX.exec(compte) ?? [];
    for (const [bord, situation] of situations.entries()) {
      const cle = `devenir_${cohorte}:${situation} ${bord}`;
      parties.set(cle, [...(parties.get(cle) ?? []), compte]);
    }
  }
  return [...parties].map(([cle, parts]) => ({
    total: cle.split(" ")[0] ?? "",
    parts,
    reste: true,
    nonDites: true,
  }));
}

/**
 * Relations among counts that are all there; a missing part leaves its place to an unknown rest. `un` gives the name of
 * a count that is the same as another.
 */
export function relationsDe(comptes: readonly string[], un: (compte: string) => string): Relation[] {
  const presents = new Set(comptes);
  const parties = new Map<string, string[]>();
  for (const compte of comptes) {
    const [, ensemble, annee] = /^(devenir_\w+):(t\+\d+):/.exec(compte) ?? [];
    if (ensemble)
      parties.set(`${ensemble} ${annee}`, [...(parties.get(`${ensemble} ${annee}`) ?? []), compte]);
  }
  const devenirs = [...parties].map(([cle, parts]) => egal(cle.split(" ")[0] ?? "", ...parts));
  const isoles = comptes.filter((c) => presents.has(`effectif_${c}`)).map((c) => auMoins(`effectif_${c}`, c));
  const vues = new Set<string>();
  return [...RELATIONS, ...devenirs, ...relationsDesParcours(comptes), ...flux(comptes), ...isoles]
    .map((r) => ({ ...r, total: un(r.total), parts: r.parts.map(un) }))
    .filter(({ total, parts }) => !vues.has(`${total}=${parts}`) && vues.add(`${total}=${parts}`))
    .filter(({ total, parts }) => presents.has(total) && parts.some((p) => presents.has(p)))
    .map((r) => {
      const parts = r.parts.filter((p) => presents.has(p));
      return { ...r, parts, reste: r.reste || parts.length < r.parts.length };
    });
}
