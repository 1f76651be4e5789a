// Every file tells the life of the same pupils: each row of one source has its counterpart in the others.
import { beforeAll, expect, test } from "vitest";
import { depotPetit } from "../petite.ts";
import { compter, indexer, type Ligne, lireTable } from "./depot.ts";

/** 3e SEGPA is written by its MEF in the pupil files, by its MEFSTAT11 in the head-counts. */
const SEGPA_MEF = "16710002110";

const tables: Record<string, Ligne[]> = {};
const table = (source: string): Ligne[] => tables[source] ?? [];
let rentrees: Map<string, Ligne>;
let cohortes: Map<string, Ligne>;

beforeAll(async () => {
  const depot = await depotPetit();
  for (const source of [
    "etablissements",
    "orientation",
    "affectation",
    "offre",
    "rentree",
    "constat",
    "cohorte",
  ])
    tables[source] = lireTable(depot, source);
  rentrees = indexer(table("rentree"), (l) => `${l.ine} ${l.rentree}`);
  cohortes = indexer(table("cohorte"), (l) => `${l.ine} ${l.rentree}`);
});

test("les INE ont la forme d’un INE et ne peuvent être pris pour vrais", () => {
  for (const { ine } of table("cohorte")) expect(ine).toMatch(/^9\d{8}ZZ$/);
});

test("chaque élève de la base d’octobre est dans la cohorte, au même endroit, avec le même sexe et la même PCS", () => {
  for (const [cle, r] of rentrees) {
    const c = cohortes.get(cle);
    expect(c && [c.uai, c.mef, c.sexe, c.pcs, c.situation]).toEqual([
      r.uai,
      r.mef,
      r.sexe,
      r.pcs,
      r.statut === "AP" ? "APPRENTI" : "SCOLAIRE",
    ]);
  }
});

test("un élève scolarisé à partir de la 3e est dans la base d’octobre, les plus jeunes et les étudiants n’y sont pas", () => {
  const manquants = table("cohorte").filter(
    (c) =>
      c.situation === "SCOLAIRE" &&
      /^(2116|167|22|23)/.test(c.mef ?? "") &&
      !rentrees.has(`${c.ine} ${c.rentree}`),
  );
  expect(manquants).toEqual([]);
  expect(table("rentree").filter((r) => !/^(2116|167|221[123]|23[28][123])/.test(r.mef ?? ""))).toEqual([]);
});

test("chaque décision de juin est celle d’un élève vu en octobre précédent dans cet établissement et cette classe", () => {
  const orientation = indexer(table("orientation"), (o) => `${o.ine} ${o.campagne}`);
  for (const o of orientation.values()) {
    if (o.campagne === "2016") continue;
    const avant = rentrees.get(`${o.ine} ${Number(o.campagne) - 1}`);
    expect(avant && [avant.uai, avant.mef, avant.sexe]).toEqual([o.uai, o.mef, o.sexe]);
  }
  const attendus = table("rentree").filter(
    (r) => r.rentree !== "2024" && /^(2116|167|2211)/.test(r.mef ?? ""),
  );
  expect(attendus.filter((r) => !orientation.has(`${r.ine} ${Number(r.rentree) + 1}`))).toEqual([]);
});

test("chaque vœu est celui d’un élève de la campagne, et son MEF à 11 caractères désigne la classe de l’élève", () => {
  const orientation = indexer(table("orientation"), (o) => `${o.ine} ${o.campagne}`);
  const dispositifs: Record<string, string> = { "2116": "103", "1671": "167", "2211": "200" };
  for (const v of table("affectation")) {
    const o = orientation.get(`${v.ine} ${v.campagne}`);
    expect(o?.uai).toBe(v.uai_origine);
    expect(v.mef_origine?.slice(0, 3)).toBe(dispositifs[o?.mef?.slice(0, 4) ?? ""]);
    if (o?.mef !== SEGPA_MEF) expect(v.mef_origine?.slice(3, 8)).toBe(o?.mef?.slice(-5));
  }
});

test("un élève a au plus une affectation par tour, des rangs qui se suivent, et des vœux distincts", () => {
  const parTour = new Map<string, Ligne[]>();
  for (const v of table("affectation")) {
    const cle = `${v.ine} ${v.campagne} ${v.tour}`;
    parTour.set(cle, [...(parTour.get(cle) ?? []), v]);
  }
  for (const voeux of parTour.values()) {
    expect(voeux.map((v) => Number(v.rang))).toEqual(voeux.map((_, i) => i + 1));
    expect(voeux.length).toBeLessThanOrEqual(5);
    expect(voeux.filter((v) => v.resultat === "AF").length).toBeLessThanOrEqual(1);
    expect(new Set(voeux.map((v) => `${v.uai_accueil}${v.mef_accueil}${v.voeu_recensement}`)).size).toBe(
      voeux.length,
    );
  }
});

test("les comptes de l’offre sont ceux des vœux, et nulle affectation ne dépasse la capacité d’affectation en voie pro", () => {
  const cle = (v: Ligne) =>
    [
      v.campagne,
      v.uai_accueil,
      v.mef_accueil?.slice(3, 8),
      v.mef_accueil?.slice(8, 10),
      v.statut_offre,
      v.voeu_recensement,
    ].join(" ");
  const annees: Record<string, string> = { "2211": "11", "2381": "31", "2382": "32", "2321": "21" };
  const tour1 = table("affectation").filter((v) => v.tour === "1");
  const voeux = compter(tour1, cle);
  const voeux1 = compter(
    tour1.filter((v) => v.rang === "1"),
    cle,
  );
  const derniers = new Map<string, Ligne>();
  for (const v of table("affectation")) {
    if (v.resultat !== "AF") continue;
    const eleve = `${v.ine} ${v.campagne}`;
    if (Number(v.tour) > Number(derniers.get(eleve)?.tour ?? 0)) derniers.set(eleve, v);
  }
  const affectes = compter([...derniers.values()], cle);
  const affectes1 = compter(
    [...derniers.values()].filter((v) => v.rang === "1"),
    cle,
  );
  const vues = new Set<string>();
  for (const o of table("offre")) {
    const { mefstat11 = "" } = o;
    const k = [
      o.campagne,
      o.uai,
      mefstat11.slice(-5),
      annees[mefstat11.slice(0, 4)],
      o.statut_offre,
      o.voeu_recensement,
    ].join(" ");
    vues.add(k);
    const attendu = [voeux1, voeux, affectes1, affectes].map((comptes) => String(comptes.get(k) ?? 0));
    expect([o.voeux1, o.voeux, o.affectes1, o.affectes]).toEqual(attendu);
    if (mefstat11.startsWith("23") && o.statut_offre === "ST")
      expect(Number(o.affectes)).toBeLessThanOrEqual(Number(o.capacite_affectation));
  }
  expect([...voeux.keys()].filter((k) => !vues.has(k))).toEqual([]);
});

test("le constat est le décompte des élèves présents sous statut scolaire", () => {
  const presents = table("rentree").filter((r) => r.statut === "ST");
  const cle = (r: Ligne) => `${r.rentree} ${r.uai} ${r.mef === SEGPA_MEF ? "24340010002" : r.mef}`;
  const effectifs = compter(presents, cle);
  const filles = compter(
    presents.filter((r) => r.sexe === "F"),
    cle,
  );
  const constat = indexer(table("constat"), (c) => `${c.rentree} ${c.uai} ${c.mefstat11}`);
  expect(constat.size).toBe(effectifs.size);
  for (const [k, c] of constat) {
    expect(Number(c.effectif)).toBe(effectifs.get(k));
    expect(Number(c.filles)).toBe(filles.get(k) ?? 0);
    expect(Number(c.filles) + Number(c.garcons)).toBe(Number(c.effectif));
  }
});

test("un élève garde son sexe toute sa vie, et un diplôme a la session qui clôt l’année", () => {
  const sexes = new Map<string, string>();
  for (const { ine = "", sexe = "", rentree, diplome, session } of table("cohorte")) {
    expect(sexes.get(ine) ?? sexe).toBe(sexe);
    sexes.set(ine, sexe);
    expect(session).toBe(diplome ? String(Number(rentree) + 1) : "");
  }
});

test("les spécialités n’existent qu’à partir de la réforme : trois en 1re générale, deux en terminale", () => {
  for (const { rentree = "", mef = "", specialites = "" } of table("rentree")) {
    const nombre = specialites === "" ? 0 : specialites.split(" ").length;
    const attendu = mef === "22121810019" ? 3 : mef === "22131810019" ? 2 : 0;
    expect(nombre).toBe(attendu);
    if (mef === "22121810019") expect(Number(rentree)).toBeGreaterThanOrEqual(2019);
    if (mef.startsWith("22121") && Number(rentree) >= 2019) expect(mef).toBe("22121810019");
  }
});

test("chaque établissement nommé dans une source est dans la liste, et ouvert cette année-là", () => {
  const ecoles = new Map<string, Ligne[]>();
  for (const e of table("etablissements")) ecoles.set(e.uai ?? "", [...(ecoles.get(e.uai ?? "") ?? []), e]);
  for (const { uai = "", rentree } of [...table("cohorte"), ...table("constat")]) {
    if (uai === "") continue;
    const ouverte = (ecoles.get(uai) ?? []).some(
      (e) => Number(e.debut) <= Number(rentree) && (e.fin === "" || Number(rentree) <= Number(e.fin)),
    );
    expect(ouverte).toBe(true);
  }
});
