/**
 * A small fictional publication, made here and not computed: 8 bassins, 9 years, one bassin too small to be shown.
 * For the tests of pages and figures; no figure in it describes anything real.
 */
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import type { Declaration, Mesure, Site } from "../../src/components/types.ts";

const ANNEES = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024] as const;
const MINUSCULE = "B8";

const LIEU = (maille: Mesure["maille"], code: string) => ({ maille, code });

export const SITE: Site = {
  academie: { code: "ACADEMIE", nom: "Académie fictive de Valbrume", fictive: true },
  profil: "public",
  edition: "2024-11",
  genereLe: "2024-11-12T08:00:00.000Z",
  seuils: { compte: 5, denominateur: 20 },
  departements: [
    { code: "018", libelle: "Cher" },
    { code: "045", libelle: "Loiret" },
  ],
  bassins: [
    "Orvanne",
    "Bellac-sur-Arne",
    "Le Vernoy",
    "Les Aulnes",
    "La Chaume",
    "Ivry-les-Prés",
    "Sévigny",
    "Autry",
  ].map((libelle, rang) => ({
    code: `B${rang + 1}`,
    libelle,
    slug: libelle
      .toLowerCase()
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/[^a-z]+/g, "-"),
    departement: rang < 4 ? "018" : "045",
    // The last one has no coordinates.
    centre: rang === 7 ? null : [1 + (rang % 3) * 0.6, 47 + rang * 0.2],
  })),
  districts: [],
  reseaux: [],
  couvertures: [],
  indicateurs: CATALOGUE.map(({ id }) => id),
  evenements: [
    {
      ...{ rentree: 2020, genre: "fusion", nom: "Collège du Pré", autre: "Collège des Aulnes" },
      lieux: [LIEU("bassin", "B1"), LIEU("departement", "018"), LIEU("etablissement", "0180902H")],
    },
    {
      ...{ rentree: 2022, genre: "bassin", nom: "Collège du Val", autre: "B1" },
      lieux: [LIEU("bassin", "B1"), LIEU("bassin", "B2"), LIEU("departement", "018")],
    },
  ],
  etablissements: {
    colleges: 40,
    lycees: 14,
    departements: { "018": { colleges: 18, lycees: 7, rep: 2 }, "045": { colleges: 22, lycees: 7, rep: 2 } },
    bassins: Object.fromEntries(
      ANNEES.slice(0, 8).map((_, r) => [`B${r + 1}`, { colleges: 3 + r, lycees: 1 + (r % 3), rep: r % 2 }]),
    ),
  },
};

/** Always the same draw for the same text. */
function bruit(texte: string): number {
  let h = 2166136261;
  for (const c of texte) h = Math.imul(h ^ c.charCodeAt(0), 16777619);
  return ((h >>> 0) % 2000) / 1000 - 1;
}

function wilson(p: number, n: number): [number, number] {
  const z = 1.959964;
  const centre = (p + z ** 2 / 2 / n) / (1 + z ** 2 / n);
  const demi = (z / (1 + z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + z ** 2 / 4 / n ** 2);
  return [100 * (centre - demi), 100 * (centre + demi)];
}

type Groupe = Pick<Mesure, "sexe" | "pcs" | "strate">;
const TOUS: Groupe = { sexe: "T", pcs: "T", strate: "" };

// biome-ignore format: a table reads better on few lines.
const RATES: Record<string, number> = {
  demande_2gt: 67, decision_avant_appel_2gt: 64.5, orientation_2gt: 65.9, affectation_2gt: 64.9, constat_2gt: 61.8,
  demande_2pro: 24, decision_avant_appel_2pro: 26, orientation_2pro: 25, affectation_2pro: 24, constat_2pro: 24.6,
  demande_cap1: 5, decision_avant_appel_cap1: 6, orientation_cap1: 6, affectation_cap1: 5, constat_cap1: 5.2,
  cause_c0: 86, cause_c1: 3, cause_c2: 3, cause_c3: 1, cause_c4: 1, cause_c5: 1, cause_c6: 1, cause_c7: 2, gain_2gt: 1,
  constat_maintien: 2.2, constat_apprentissage: 3.1, constat_autre: 1.1, constat_non_retrouve: 2, acces_st: 40,
  acces_eds_maths: 60, acces_sti2d: 8, acces_superieur_cohorte_t4: 55, poursuite_superieur: 76,
  taux_accord_2gt: 93, taux_accord_2pro: 97, taux_accord_cap1: 98, taux_decision_modifiee_appel: 4,
  demande_1g: 71, decision_avant_appel_1g: 64, demande_1t: 22, decision_avant_appel_1t: 26, affectation_1t: 7,
  orientation_1g: 66, constat_1g: 65, orientation_1t: 25, constat_1t: 24, orientation_1pro: 4, constat_1pro: 3,
  acces_bac_cohorte: 88, acces_bac_cohorte_3e: 74, acces_superieur_bacheliers_t4: 70, acces_cpge_scientifique: 6,
  satisfaction_voeu1: 82, taux_affectes: 95, taux_reponse: 70, taux_volet_orientation: 60, taux_occupation: 88,
};
/** Cut by round or by formation, and not by sector. */
const STRATES: Record<string, readonly string[]> = {
  satisfaction_voeu1: ["T1", "T2"],
  taux_affectes: ["T1", "T2"],
  taux_occupation: ["2PRO", "CAP1", "23810031210", "23210025218"],
};

const PCS = { A: 20, B: 8, C: -2, D: -16, ND: -8, T: 0 } as const;

function mesure(
  id: string,
  maille: Mesure["maille"],
  code: string,
  millesime: number,
  groupe: Groupe,
): Mesure {
  const taille =
    maille === "academie"
      ? 6000
      : maille === "departement"
        ? 3000
        : code === MINUSCULE
          ? 14
          : 260 + 120 * Number(code.slice(1));
  const part =
    groupe.sexe !== "T" || groupe.strate ? 0.5 : groupe.pcs === "T" ? 1 : groupe.pcs === "ND" ? 0.05 : 0.25;
  const n = Math.round(taille * part);
  const sexe = /acces_(st|eds|sti2d)/.test(id)
    ? { F: -9, M: 9, T: 0 }[groupe.sexe] * (id === "acces_sti2d" ? 0.6 : 1)
    : 0;
  const perte = code === "B3" && /^constat_2gt|^affectation_2gt/.test(id) ? -5 : 0;
  const cible = (RATES[id] ?? 50) + sexe + PCS[groupe.pcs] * (/gt|superieur/.test(id) ? 1 : 0.2) + perte;
  const p = Math.min(
    0.97,
    Math.max(
      0.01,
      (cible + bruit(id + code + millesime + groupe.pcs) * 1.2 + (millesime - 2020) * 0.3) / 100,
    ),
  );
  const numerateur = Math.round(p * n);
  const [ic_bas, ic_haut] = wilson(numerateur / n, n);
  const base = {
    indicateur: id,
    maille,
    code,
    millesime,
    ...groupe,
    maturite: millesime === 2024 ? ("consolide" as const) : ("definitif" as const),
  };
  const vide = { numerateur: null, denominateur: null, valeur: null, ic_bas: null, ic_haut: null };
  if (/acces_/.test(id) && millesime < 2019 && !/superieur|bac/.test(id))
    return { ...base, ...vide, statut: "non_disponible" };
  if (n < 20 || numerateur < 5) return { ...base, ...vide, statut: "secret" };
  return {
    ...base,
    numerateur,
    denominateur: n,
    valeur: (100 * numerateur) / n,
    ic_bas,
    ic_haut,
    statut: "publie",
  };
}

/** A gap between two rates, with a plausible interval. */
function ecart(id: string, a: Mesure, b: Mesure, apparie: boolean): Mesure {
  const { statut } = a.statut === "publie" ? b : a;
  const vide = { numerateur: null, valeur: null, ic_bas: null, ic_haut: null };
  const base = {
    ...a,
    indicateur: id,
    sexe: apparie ? a.sexe : ("T" as const),
    pcs: apparie ? a.pcs : ("T" as const),
    statut,
  };
  if (a.valeur === null || b.valeur === null || a.denominateur === null)
    return { ...base, ...vide, denominateur: null };
  const demi = 100 * Math.sqrt((apparie ? 0.09 : 0.45) / a.denominateur);
  const valeur = a.valeur - b.valeur;
  return {
    ...base,
    ...vide,
    denominateur: apparie ? a.denominateur : null,
    valeur,
    ic_bas: valeur - demi,
    ic_haut: valeur + demi,
  };
}

function groupesDe({ id, dimensions }: Declaration): Groupe[] {
  return [
    TOUS,
    ...(dimensions.includes("sexe") ? (["F", "M"] as const).map((sexe) => ({ ...TOUS, sexe })) : []),
    ...(dimensions.includes("pcs")
      ? (["A", "B", "C", "D", "ND"] as const).map((pcs) => ({ ...TOUS, pcs }))
      : []),
    ...(dimensions.includes("strate")
      ? (STRATES[id] ?? ["PU", "PR"]).map((strate) => ({ ...TOUS, strate }))
      : []),
  ];
}

/** The last entry whose cohort can be observed. */
const derniere = (id: string) =>
  /(cohorte_(t4|3e)|bacheliers_t4)$/.test(id) ? 2020 : id === "acces_bac_cohorte" ? 2019 : 2024;

export function mesuresFictives(site: Site): Mesure[] {
  const lieux: [Mesure["maille"], string][] = [
    ["academie", site.academie.code],
    ...site.departements.map(({ code }): ["departement", string] => ["departement", code]),
    ...site.bassins.map(({ code }): ["bassin", string] => ["bassin", code]),
  ];
  const taux = CATALOGUE.filter(({ id }) => RATES[id] !== undefined);
  return lieux.flatMap(([maille, code]) =>
    ANNEES.flatMap((annee) => {
      const de = (id: string, groupe = TOUS) => mesure(id, maille, code, annee, groupe);
      const simples = taux
        .filter(({ id }) => annee <= derniere(id))
        .flatMap((declaration) => groupesDe(declaration).map((groupe) => de(declaration.id, groupe)));
      const chaine = ["2gt", "2pro", "cap1"].flatMap((v) => [
        ecart(`ecart_orientation_affectation_${v}`, de(`orientation_${v}`), de(`affectation_${v}`), true),
        ecart(`ecart_affectation_constat_${v}`, de(`affectation_${v}`), de(`constat_${v}`), true),
        ecart(`ecart_orientation_constat_${v}`, de(`orientation_${v}`), de(`constat_${v}`), true),
      ]);
      const apres2nde = ["1g", "1t", "1pro"].map((v) =>
        ecart(`ecart_orientation_constat_${v}`, de(`orientation_${v}`), de(`constat_${v}`), true),
      );
      const filles = ["acces_st", "acces_eds_maths", "acces_sti2d", "acces_cpge_scientifique"].map((id) =>
        ecart(`ecart_fg_${id}`, de(id, { ...TOUS, sexe: "F" }), de(id, { ...TOUS, sexe: "M" }), false),
      );
      const origine = [
        ...["orientation_2gt", "constat_2gt", "acces_bac_cohorte_3e", "acces_superieur_cohorte_t4"],
        "poursuite_superieur",
      ]
        .filter((id) => annee <= derniere(id))
        .map((id) =>
          ecart(`ecart_pcs_da_${id}`, de(id, { ...TOUS, pcs: "D" }), de(id, { ...TOUS, pcs: "A" }), false),
        );
      // First wishes for a place: a ratio, of the places that are occupied above.
      const pression = simples
        .filter(({ indicateur }) => indicateur === "taux_occupation")
        .map((m) => ({
          ...m,
          ...{ indicateur: "taux_pression", ic_bas: null, ic_haut: null },
          valeur: m.valeur === null ? null : m.valeur / 60,
        }));
      const reponses = simples.filter(({ indicateur }) => indicateur === "taux_reponse");
      const actions = ["nb_reunions_bassin", "nb_actions_genre_ap"].flatMap((id) =>
        reponses.map((m) => ({
          ...m,
          indicateur: id,
          denominateur: null,
          valeur: m.numerateur,
          ic_bas: null,
          ic_haut: null,
        })),
      );
      return [...simples, ...chaine, ...apres2nde, ...filles, ...origine, ...pression, ...actions];
    }),
  );
}
