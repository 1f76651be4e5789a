// The catalogue holds every id of the contract, once, with all that a page needs to say about it, in good typography.
import { expect, test } from "vitest";
import { CATALOGUE, INDICATEURS } from "../../loaders/indicateurs/catalogue.ts";

const avec = (prefixe: string, ...suffixes: string[]) => suffixes.map((s) => `${prefixe}_${s}`);

const VOIES = ["2gt", "2pro", "cap1"];
const E2 = [
  ...avec("acces", "st", "profil_scientifique", "sti2d", "stl", "2pro_industriel"),
  ...avec("acces_eds", "maths", "pc", "svt", "si", "nsi", "bio"),
];
const E3 = [...avec("acces_superieur_cohorte", "t4", "t5"), "acces_bac_cohorte_3e", "poursuite_superieur"];
const IDS = [
  ...["demande", "decision_avant_appel", "orientation", "affectation", "constat"].flatMap((e) =>
    avec(e, ...VOIES),
  ),
  ...avec("constat", "maintien", "apprentissage", "autre", "non_retrouve"),
  ...["orientation_affectation", "affectation_constat", "orientation_constat"].flatMap((e) =>
    avec(`ecart_${e}`, ...VOIES),
  ),
  ...avec("taux_accord", ...VOIES),
  "taux_decision_modifiee_appel",
  "affectation_2gt_candidats",
  ...avec("cause", "c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7"),
  "gain_2gt",
  ...["demande", "decision_avant_appel", "orientation", "constat", "ecart_orientation_constat"].flatMap((e) =>
    avec(e, "1g", "1t", "1pro"),
  ),
  ...avec("affectation", "1t", "1pro"),
  "acces_bac_cohorte",
  ...avec("acces_bac_cohorte", "bacgt", "meme_lycee", "a_lheure"),
  "acces_bacp_cohorte",
  ...avec("acces", "2nde_bac_apparent", "1re_bac_apparent", "tle_bac_apparent"),
  ...E2,
  ...E2.flatMap((id) => ["ecart_fg", "parite", "odds_fg", "part_filles"].map((p) => `${p}_${id}`)),
  ...E3,
  ...[...E3, "orientation_2gt", "affectation_2gt", "constat_2gt"].flatMap((id) => [
    `ecart_pcs_da_${id}`,
    `rapport_pcs_da_${id}`,
    `odds_pcs_da_${id}`,
  ]),
  ...avec("taux", "pression", "demande", "occupation", "remplissage_affectation", "affectes", "non_affectes"),
  "satisfaction_voeu1",
  ...avec(
    "nb",
    "reunions_bassin",
    "formations_bassin",
    "formations_inspe",
    "actions_genre_ap",
    "conventions_cordees",
  ),
  ...avec("taux", "reponse", "volet_orientation", "passage_3e_2gt", "passage_depp"),
  ...avec("taux_redoublement", "3e", "2gt", "1gt"),
  ...avec("devenir", "6e", "3e", "2gt", "2pro", "cap1"),
];

test("tous les identifiants du contrat sont déclarés, une seule fois", () => {
  const declares = CATALOGUE.map((d) => d.id);
  expect(new Set(declares).size).toBe(declares.length);
  expect(IDS.filter((id) => !declares.includes(id))).toEqual([]);
});

test("chaque déclaration dit sa question, sa définition, ses limites et sa fraction", () => {
  for (const d of CATALOGUE) {
    expect(d.question, d.id).toMatch(/\?$/);
    expect(d.definition, d.id).toMatch(/\.$/);
    expect(d.titre, d.id).not.toMatch(/\.$/);
    expect(d.limites.length, d.id).toBeGreaterThan(0);
    expect(d.conventions.length, d.id).toBeGreaterThan(0);
    if (d.unite === "%") expect(d.denominateur, d.id).toBeTruthy();
  }
});

test("les textes ont l’apostrophe courbe et l’espace fine insécable", () => {
  for (const d of CATALOGUE) {
    const textes = [
      d.titre,
      d.question,
      d.definition,
      d.numerateur,
      d.denominateur,
      ...d.conventions,
      ...d.limites,
    ];
    for (const texte of textes) {
      expect(texte ?? "", d.id).not.toMatch(/'|"/);
      expect(texte ?? "", d.id).not.toMatch(/ [?!;:»%]|« /);
      expect(texte ?? "", d.id).not.toMatch(/undefined| {2}/);
    }
  }
});

test("le catalogue donné aux lecteurs ne contient pas de SQL", () => {
  expect(INDICATEURS.length).toBe(CATALOGUE.length);
  expect(CATALOGUE.some((d) => "calcul" in d)).toBe(false);
});
