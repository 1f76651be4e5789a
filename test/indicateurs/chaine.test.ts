// An académie without pupil rows deposits head-counts: the same rates come out, but neither causes nor paired intervals.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Mesure } from "../../loaders/indicateurs/declaration.ts";
import { figure, figures, type Ligne, mesurer, type Tables } from "./entrepot.ts";
import { ECOLES, juin, MEF, octobre, voeu } from "./lignes.ts";
import { ANNEE, eleve, tables } from "./population.ts";

const VOIE_DE: Record<string, string> = { "2211": "2GT", "2381": "2PRO", "2321": "CAP1", "2116": "MAINTIEN" };
const voie = (mefstat: unknown) => VOIE_DE[String(mefstat).slice(0, 4)] ?? "AUTRE";

/** The head-counts a collège would write from its pupils. */
function agreger({ orientation = [], affectation = [], rentree = [] }: Tables): Ligne[] {
  const voeux = new Map(affectation.map((v) => [v.pid, voie(v.mefstat_accueil)]));
  const octobre = new Map(rentree.map((r) => [r.pid, r.statut === "AP" ? "APP" : voie(r.mefstat)]));
  const comptes = new Map<string, number>();
  for (const o of orientation) {
    const etapes = [
      ["EFFECTIF", "TOUTES"],
      ["DEMANDE", o.demande],
      ["DECISION_AVANT_APPEL", o.decision_avant_appel],
      ["DECISION", o.decision],
      ["AFFECTATION", voeux.get(o.pid ?? "")],
      ["CONSTAT", octobre.get(o.pid ?? "") ?? "NON_RETROUVE"],
    ];
    for (const [etape, valeur] of etapes) {
      if (!valeur) continue;
      const cle = [o.uai, o.sexe, o.pcs_groupe, etape, valeur].join("|");
      comptes.set(cle, (comptes.get(cle) ?? 0) + 1);
    }
  }
  return [...comptes].map(([cle, effectif]) => {
    const [uai = "", sexe = "", pcs_groupe = "", etape = "", v = ""] = cle.split("|");
    return { campagne: ANNEE, palier: "3E", uai, sexe, pcs_groupe, etape, voie: v, effectif };
  });
}

const TAUX =
  /^(demande|decision_avant_appel|orientation|affectation|constat)_(2gt|2pro|cap1|maintien|apprentissage|autre|non_retrouve)$|^ecart_(orientation|affectation)_/;
const nombres = (mesures: readonly Mesure[]) =>
  mesures
    .filter((m) => TAUX.test(m.indicateur))
    .map((m) =>
      [m.indicateur, m.maille, m.code, m.sexe, m.pcs, m.strate, m.numerateur, m.denominateur, m.valeur].join(
        " ",
      ),
    )
    .sort();

test("les effectifs donnent les mêmes taux que les élèves dont ils sont la somme", async () => {
  const [population = []] = fc.sample(fc.array(eleve, { minLength: 30, maxLength: 60 }), {
    numRuns: 1,
    seed: 7,
  });
  const eleves = tables(population.map((e) => ({ ...e, sexe: e.sexe ?? "M" })));
  const attendu = nombres(await mesurer(eleves));
  const { etablissements = [] } = eleves;
  const mesures = await mesurer({ etablissements, chaine: agreger(eleves) });
  expect(nombres(mesures)).toEqual(attendu);
  expect(figure(mesures, { indicateur: "cause_c7", maille: "academie" })?.statut).toBe("non_disponible");
  expect(
    figure(mesures, { indicateur: "ecart_orientation_constat_2gt", maille: "academie" })?.ic_bas,
  ).toBeNull();
});

test("les élèves l’emportent sur les effectifs du même établissement et de la même campagne", async () => {
  const effectif = (uai: string): Ligne => ({
    campagne: 2023,
    palier: "3E",
    uai,
    sexe: "F",
    pcs_groupe: "A",
    etape: "EFFECTIF",
    voie: "TOUTES",
    effectif: 50,
  });
  const decision = (uai: string): Ligne => ({
    ...effectif(uai),
    etape: "DECISION",
    voie: "2GT",
    effectif: 30,
  });
  const mesures = await mesurer({
    etablissements: ECOLES,
    orientation: [juin("a")],
    chaine: ["0180001A", "0360001B"].flatMap((uai) => [effectif(uai), decision(uai)]),
  });
  const parEcole = figures(mesures, {
    indicateur: "orientation_2gt",
    maille: "etablissement",
    sexe: "T",
    pcs: "T",
    strate: "",
  });
  expect(parEcole.map((m) => [m.code, m.numerateur, m.denominateur])).toEqual([
    ["0180001A", 1, 1],
    ["0360001B", 30, 50],
  ]);
  expect(figure(mesures, { indicateur: "demande_2gt", maille: "departement", code: "036" })?.statut).toBe(
    "non_disponible",
  );
});

test("les effectifs d’un collège absorbé restent ceux de son année, à côté des élèves de celui qui l’absorbe", async () => {
  const uai = "0180002B";
  const effectif = (etape: string, voie: string, n: number) => ({
    ...{ campagne: 2019, palier: "3E", uai, sexe: "F", pcs_groupe: "A", etape, voie, effectif: n },
  });
  const mesures = await mesurer({
    etablissements: [...ECOLES, { ...ECOLES[0], uai, nom: "Collège absorbé", fin: 2020 }],
    succession: [{ uai_ancien: uai, uai_nouveau: "0180001A", rentree: 2021 }],
    orientation: ["a", "b"].map((pid) =>
      juin(pid, { campagne: 2019, decision: pid === "a" ? "2GT" : "2PRO" }),
    ),
    chaine: [effectif("EFFECTIF", "TOUTES", 100), effectif("DECISION", "2GT", 60)],
  });
  const orientation = {
    indicateur: "orientation_2gt",
    millesime: 2019,
    sexe: "T",
    pcs: "T",
    strate: "",
  } as const;
  for (const maille of ["academie", "etablissement"] as const)
    expect(figure(mesures, { ...orientation, maille })).toMatchObject({ numerateur: 61, denominateur: 102 });
});

test("là où l’affectation n’est pas déposée, seules les situations qui ne la demandent pas se disent ; ailleurs les huit sont celles des mêmes élèves", async () => {
  const ici = ["a", "b", "c"];
  const mesures = await mesurer({
    etablissements: ECOLES,
    orientation: [...ici.map((pid) => juin(pid)), juin("d", { uai: "0360001B" })],
    affectation: [voeu("a"), voeu("b")],
    rentree: [octobre("a"), octobre("d", { uai: "0360011M", mefstat: MEF.troisieme })],
    eleves_rejetes: [{ source: "affectation", annee: 2023, pid: "c" }],
  });
  const lire = (code: string, c: string) =>
    figure(mesures, { indicateur: `cause_${c}`, maille: "departement", code, strate: "" });
  const huit = ["c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7"].map((c) => lire("018", c));
  expect(huit.map((m) => m?.denominateur)).toEqual(huit.map(() => 2));
  expect(huit.reduce((total, m) => total + (m?.numerateur ?? 0), 0)).toBe(2);
  expect(figure(mesures, { indicateur: "gain_2gt", maille: "departement", code: "018" })?.denominateur).toBe(
    2,
  );
  expect(lire("036", "c0")?.statut).toBe("non_disponible");
  expect(lire("036", "c5")).toMatchObject({ numerateur: 1, denominateur: 1 });
});
