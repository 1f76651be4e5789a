/**
 * The equalities between the counts of one place and one group of pupils that the public definitions imply: a total and its
 * parts, or a count and those that are among it. A rest nobody publishes ties nothing: the voies of one state are not here.
 */
import { CAUSES, CONSTATS, VOIES_3E } from "./definitions.ts";

export interface Relation {
  total: string;
  parts: readonly string[];
  reste: boolean;
}

const egal = (total: string, parts: readonly string[]): Relation => ({ total, parts, reste: false });
const auMoins = (total: string, ...parts: string[]): Relation => ({ total, parts, reste: true });

const TOURS = ["", ":T1", ":T2", ":T3"];

const FIXES: readonly Relation[] = [
  egal(
    "eleves_3e",
    CONSTATS.map((c) => `constat_${c}`),
  ),
  egal("orientation_2gt", CAUSES),
  egal("constat_2gt", ["cause_c0", "cause_c1", "cause_c2", "gain_2gt"]),
  ...CAUSES.map((c) => egal(c, [`${c}:AFFECTE`, `${c}:NON_AFFECTE`])),
  ...VOIES_3E.map((v) => auMoins(`demande_${v}`, `taux_accord_${v}`)),
  auMoins("decides_deux_fois", "taux_decision_modifiee_appel"),
  ...TOURS.flatMap((t) => [
    egal("candidats", [`taux_affectes${t}`, `taux_non_affectes${t}`]),
    auMoins(`taux_affectes${t}`, `satisfaction_voeu1${t}`),
  ]),
  auMoins("taux_affectes:T2", "taux_affectes:T1"),
  auMoins("taux_affectes:T3", "taux_affectes:T2"),
  auMoins("taux_affectes", "taux_affectes:T1"),
  auMoins("taux_affectes", "taux_affectes:T2"),
  egal("acces_st", ["acces_profil_scientifique", "acces_sti2d", "acces_stl"]),
  auMoins("acces_superieur_cohorte_t5", "acces_superieur_cohorte_t4"),
  ...["bacgt", "meme_lycee", "a_lheure"].map((s) => auMoins("acces_bac_cohorte", `acces_bac_cohorte_${s}`)),
];

/** Those found again are all but those not found; on time and late are apart, and both are among the cohort. */
function parcours(noms: readonly string[]): Relation[] {
  return noms.flatMap((nom): Relation[] => {
    const [, famille, cohorte, annee] =
      /^(taux_retrouves|parcours_a_lheure|ont_redouble)_(\w+):(t\+\d+)$/.exec(nom) ?? [];
    if (!famille || !cohorte || !annee) return [];
    if (famille === "taux_retrouves") {
      const situations = noms.filter((n) => n.startsWith(`devenir_${cohorte}:${annee}:`));
      const autres = situations.filter((n) => !n.endsWith(":NON_RETROUVE"));
      return [
        egal(`devenir_${cohorte}`, [nom, `devenir_${cohorte}:${annee}:NON_RETROUVE`]),
        egal(nom, autres),
      ];
    }
    if (famille === "ont_redouble") {
      const suivante = `ont_redouble_${cohorte}:t+${Number(annee.slice(2)) + 1}`;
      return [auMoins(suivante, nom)];
    }
    return [auMoins(`devenir_${cohorte}`, nom, `parcours_en_retard_${cohorte}:${annee}`)];
  });
}

/** What becomes of a class, one later year at a time: each pupil is in one situation. */
function devenirs(noms: readonly string[]): Relation[] {
  const parties = new Map<string, string[]>();
  for (const nom of noms) {
    const [, ensemble, annee] = /^(devenir_\w+):(t\+\d+):/.exec(nom) ?? [];
    if (ensemble) parties.set(`${ensemble} ${annee}`, [...(parties.get(`${ensemble} ${annee}`) ?? []), nom]);
  }
  return [...parties].map(([cle, parts]) => egal(cle.split(" ")[0] as string, parts));
}

/** Pupils who leave a situation, or reach it, are in it; the others go where no flow is shown. */
function flux(noms: readonly string[]): Relation[] {
  const parties = new Map<string, string[]>();
  for (const nom of noms) {
    const [, cohorte, ...situations] = /^flux_(\w+):(t\+\d+:\w+)>(t\+\d+:\w+)$/.exec(nom) ?? [];
    for (const [bord, situation] of situations.entries()) {
      const cle = `devenir_${cohorte}:${situation} ${bord}`;
      parties.set(cle, [...(parties.get(cle) ?? []), nom]);
    }
  }
  return [...parties].map(([cle, parts]) => auMoins(cle.split(" ")[0] as string, ...parts));
}

/** Relations between counts that are there; where a part is never published its place is left to a rest. */
export function relationsEntre(noms: readonly string[]): Relation[] {
  const presents = new Set(noms);
  return [...FIXES, ...devenirs(noms), ...parcours(noms), ...flux(noms)].flatMap(
    ({ total, parts, reste }) => {
      const la = parts.filter((p) => presents.has(p));
      if (!presents.has(total) || la.length === 0) return [];
      return [{ total, parts: la, reste: reste || la.length < parts.length }];
    },
  );
}
