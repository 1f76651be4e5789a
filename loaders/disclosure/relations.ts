/**
 * Equalities between the counts of one territory and one group of pupils: a total and its parts. `reste` is the part
 * nobody publishes, only known not to be negative: a numerator is at most its denominator. What is no published equality
 * is not here: that pupils of one figure are also of another (a bac in time is a bac), nor that the three voies leave few
 * pupils to the rest when nobody publishes that rest.
 */
import { ETATS_3E, VOIES_2GT, VOIES_3E } from "./comptes.ts";

export interface Relation {
  total: string;
  parts: readonly string[];
  reste: boolean;
}

const egal = (total: string, ...parts: string[]): Relation => ({ total, parts, reste: false });
const auMoins = (total: string, part: string): Relation => ({ total, parts: [part], reste: true });

const CONSTAT_3E = [...VOIES_3E, "maintien", "apprentissage", "autre", "non_retrouve"];
const CAUSES = [0, 1, 2, 3, 4, 5, 6, 7].map((k) => `cause_c${k}`);

const RELATIONS: readonly Relation[] = [
  ...ETATS_3E.flatMap((e) => VOIES_3E.map((v) => auMoins("eleves_3e", `${e}_${v}`))),
  egal("eleves_3e", ...CONSTAT_3E.map((s) => `constat_${s}`)),
  egal("orientation_2gt", ...CAUSES),
  egal("constat_2gt", "cause_c0", "cause_c1", "cause_c2", "gain_2gt"),
  ...CAUSES.slice(3).map((c) => egal(c, `${c}:AFFECTE`, `${c}:NON_AFFECTE`)),
  ...VOIES_3E.map((v) => auMoins(`demande_${v}`, `taux_accord_${v}`)),
  auMoins("decides_deux_fois", "taux_decision_modifiee_appel"),
  ...["", ":T1", ":T2", ":T3"].flatMap((t) => [
    egal(`candidats${t}`, `taux_affectes${t}`, `taux_non_affectes${t}`),
    auMoins(`candidats${t}`, `satisfaction_voeu1${t}`),
  ]),
  ...["orientation", "constat"].flatMap((e) => VOIES_2GT.map((v) => auMoins("eleves_2gt", `${e}_${v}`))),
  auMoins("entrants_de_2gt", "acces_st"),
  egal("acces_st", "acces_profil_scientifique", "acces_sti2d", "acces_stl"),
  ...["maths", "pc", "svt", "si", "nsi", "bio"].map((e) => auMoins("entrants_de_2gt", `acces_eds_${e}`)),
  auMoins("entrants_de_3e", "acces_2pro_industriel"),
  auMoins("entrants_de_3e", "taux_passage_depp"),
  ...["acces_superieur_cohorte_t4", "acces_superieur_cohorte_t5", "acces_bac_cohorte_3e"].map((id) =>
    auMoins("cohorte_3e", id),
  ),
  ...["", "_bacgt", "_meme_lycee", "_a_lheure"].map((s) => auMoins("cohorte_2gt", `acces_bac_cohorte${s}`)),
  auMoins("cohorte_2pro", "acces_bacp_cohorte"),
  auMoins("bacheliers", "poursuite_superieur"),
  auMoins("suivis_2gt", "taux_redoublement_2gt"),
  auMoins("suivis_1gt", "taux_redoublement_1gt"),
];

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
  return [...RELATIONS, ...devenirs, ...isoles]
    .map(({ total, parts, reste }) => ({ total: un(total), parts: parts.map(un), reste }))
    .filter(({ total, parts }) => !vues.has(`${total}=${parts}`) && vues.add(`${total}=${parts}`))
    .filter(({ total, parts }) => presents.has(total) && parts.some((p) => presents.has(p)))
  auMoins("bacheliers", "acces_cpge_scientifique", "acces_bts_industriel"),
    .map(({ total, parts, reste }) => {
      const la = parts.filter((p) => presents.has(p));
      return { total, parts: la, reste: reste || la.length < parts.length };
    });
}
