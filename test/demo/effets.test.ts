// The effects written in loaders/demo/effets.ts are in the data, and as large as written.
import { beforeAll, expect, test } from "vitest";
import {
  BASSIN_QUI_PERD,
  HAUSSE_CONSTAT_2GT,
  LYCEE_FILLES_SCIENCES,
  PCS_MANQUANTES,
} from "../../loaders/demo/effets.ts";
import { ecrireDepot, indexer, type Ligne, lireTable } from "./depot.ts";
import { type Troisieme, taux, troisiemes } from "./troisiemes.ts";

let eleves: Troisieme[];
let depot: string;
beforeAll(async () => {
  depot = await ecrireDepot("normale");
  eleves = troisiemes(depot);
});

const constat2gt = (e: Troisieme): boolean => e.constat === "2211";

test("le bassin désigné perd bien plus d’élèves que tout autre entre l’affectation et la rentrée, chaque année", () => {
  const perte = (groupe: Troisieme[]): number =>
    taux(groupe, (e) => e.affectation === "2GT") - taux(groupe, constat2gt);
  const bassins = [...new Set(eleves.map((e) => e.bassin))];
  const pertes = new Map(bassins.map((b) => [b, perte(eleves.filter((e) => e.bassin === b))]));
  const visee = pertes.get(BASSIN_QUI_PERD.bassin) ?? 0;
  pertes.delete(BASSIN_QUI_PERD.bassin);
  expect(visee).toBeGreaterThan(6);
  expect(Math.max(...pertes.values())).toBeLessThan(4);
  for (let campagne = 2016; campagne <= 2024; campagne++) {
    const annee = eleves.filter((e) => e.campagne === campagne);
    const la = perte(annee.filter((e) => e.bassin === BASSIN_QUI_PERD.bassin));
    expect(la).toBeGreaterThan(perte(annee.filter((e) => e.bassin !== BASSIN_QUI_PERD.bassin)) + 2);
  }
});

test("le constat en 2nde GT gagne deux points dans le Cher à partir de 2022, par rapport aux autres départements", () => {
  const { departement, campagne, points } = HAUSSE_CONSTAT_2GT;
  const moyen = (traite: boolean, apres: boolean): number =>
    taux(
      eleves.filter((e) => (e.departement === departement) === traite && e.campagne >= campagne === apres),
      constat2gt,
    );
  const difference = moyen(true, true) - moyen(true, false) - (moyen(false, true) - moyen(false, false));
  expect(Math.abs(difference - points)).toBeLessThan(0.8);
});

test("l’année désignée, un élève sur quatre de plus n’a pas de PCS dans les fichiers de campagne, et elle seule", () => {
  for (let campagne = 2016; campagne <= 2024; campagne++) {
    const sans = taux(
      eleves.filter((e) => e.campagne === campagne),
      (e) => e.groupe === "ND",
    );
    if (campagne === PCS_MANQUANTES.campagne)
      expect(Math.abs(sans - 100 * PCS_MANQUANTES.part - 3)).toBeLessThan(2);
    else expect(Math.abs(sans - 4)).toBeLessThan(1);
  }
});

test("dans le lycée désigné, les filles prennent les maths bien plus souvent depuis 2021, les garçons non", () => {
  const ecoles = lireTable(depot, "etablissements");
  const lycee = ecoles.find(
    (e) =>
      e.bassin === LYCEE_FILLES_SCIENCES.bassin && e.secteur === "PU" && /^L(GT|PO)$/.test(e.nature ?? ""),
  );
  const rentree = lireTable(depot, "rentree");
  const index = indexer(rentree, (l) => `${l.ine} ${l.rentree}`);
  const acces = (uai: (u: string) => boolean, sexe: string, annees: number[]): number => {
    const entree = rentree.filter(
      (l) =>
        l.mef?.startsWith("2211") &&
        l.sexe === sexe &&
        uai(l.uai ?? "") &&
        annees.includes(Number(l.rentree) + 1),
    );
    const suite = (l: Ligne) => index.get(`${l.ine} ${Number(l.rentree) + 1}`);
    return taux(entree, (l) => suite(l)?.specialites?.includes("0613") ?? false);
  };
  const [avant, apres] = [
    [2019, 2020],
    [2021, 2022, 2023, 2024],
  ];
  const la = (u: string) => u === lycee?.uai;
  const ailleurs = (u: string) => u !== lycee?.uai;
  expect(acces(la, "F", apres) - acces(la, "F", avant)).toBeGreaterThan(10);
  expect(Math.abs(acces(la, "M", apres) - acces(la, "M", avant))).toBeLessThan(10);
  expect(Math.abs(acces(ailleurs, "F", apres) - acces(ailleurs, "F", avant))).toBeLessThan(4);
});
