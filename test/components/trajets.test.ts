// @vitest-environment jsdom
// From collège to lycée: what a reader sees of what is shown, of nobody, and of what is masked. Schools are fictional.
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { contexte } from "../../src/components/contexte.ts";
import type { Etablissement } from "../../src/components/etablissements.ts";
import { figureLycees } from "../../src/components/figures/lycees.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { bulleTrajet, lectureTrajets, titreTrajets } from "../../src/components/phrases/trajets.ts";
import type { Territoire } from "../../src/components/territoires.ts";
import { type LigneTrajet, matrice, reduire } from "../../src/components/trajets.ts";
import { SITE } from "./artefacts.ts";
import { publiee } from "./mesure.ts";

const ecole = (uai: string, nom: string, nature: string, bassin = "Tours"): Etablissement => ({
  ...{ uai, nom, nature, bassin, secteur: "PU", commune: nom, departement: "037" },
  ...{ district: null, reseau: null, rep: null, quart: null },
});
const ECOLES = [
  ecole("C1", "Collège Alpha", "COLLEGE"),
  ecole("C2", "Collège Bêta", "COLLEGE"),
  ecole("C3", "Collège Gamma", "COLLEGE"),
  ecole("L1", "Lycée Un", "LGT"),
  ecole("L2", "Lycée Deux", "LGT", "Blois"),
  ecole("L3", "Lycée Trois", "LGT", "Blois"),
];
/** Spaces that do not break read as others. */
const lu = (texte: string | undefined) => texte?.replaceAll("\u00a0", " ");
const CONSTAT = { indicateur: "constat_2gt", maille: "etablissement", code: "C1" } as const;
const LIGNES: LigneTrajet[] = [
  [2023, "C1", "L1", 40],
  [2023, "C1", "", 7],
  [2023, "C1", "L3", 0],
  [2023, "C2", "L1", 20],
  [2023, "C2", "L2", 9],
  [2022, "C3", "L3", 50],
];
const BASSIN: Territoire = { maille: "bassin", code: "Tours", libelle: "Tours", slug: "tours" };
const m = matrice(LIGNES, ECOLES, BASSIN, 2023);
const cellules = (rang: number) => Object.fromEntries(m.rangees[rang]?.effectifs ?? []);

describe("la matrice d’une rentrée", () => {
  test("ne montre que les lycées où l’on sait que quelqu’un va, ceux du bassin d’abord", () => {
    expect(m.lycees.map(({ uai, dedans }) => [uai, dedans])).toEqual([
      ["L1", true],
      ["L2", false],
    ]);
  });

  test("distingue personne, dit tel, de ce qui est masqué", () => {
    expect(cellules(0)).toEqual({ L1: 40, L2: null });
    expect(cellules(1)).toEqual({ L1: 20, L2: 9 });
    expect(m.rangees[2]).toMatchObject({ total: null });
    expect(matrice([[2023, "C1", "L1", 30]], ECOLES, BASSIN, 2023).rangees[0]?.reste).toBe(0);
  });

  test("compte les élèves connus, et au moins ceux d’un lycée du bassin", () => {
    expect([m.total, m.dedans]).toEqual([76, 60]);
    expect(lu(titreTrajets(BASSIN, m))).toBe(
      "Du collège au lycée : au moins 60 des 76 élèves de 2nde GT des collèges montrés sont dans un lycée du bassin",
    );
  });

  test("à l’étroit, réunit à part les lycées les moins suivis, sans perdre personne", () => {
    const etroite = reduire(m, 1);
    expect(etroite.lycees.map(({ uai }) => uai)).toEqual(["L1"]);
    expect(etroite.rangees.map(({ reste }) => reste)).toEqual([7, 9, 0]);
  });
});

test("la lecture dit aussi combien ne sont pas montrés, la bulle pourquoi", () => {
  expect(lu(lectureTrajets(m, 2023))).toContain("40 élèves de 3e venus du collège Alpha sont en 2nde GT ");
  expect(lu(lectureTrajets(m, 2023))).toContain("7 autres sont dans des lycées qui ne sont pas montrés");
  const seul = { ...m, rangees: m.rangees.map((r) => ({ ...r, reste: 1 })) };
  expect(lu(lectureTrajets(seul, 2023))).toContain("1 autre est dans un lycée qui n’est pas montré");
  const [alpha, , gamma] = m.rangees;
  expect(alpha && bulleTrajet(alpha, m.lycees[1])).toMatch(/personne, ou secret statistique$/);
  expect(alpha && bulleTrajet(alpha, m.lycees[0])).toMatch(/40\sélèves sur 47$/);
  expect(gamma && bulleTrajet(gamma, undefined)).toMatch(/secret statistique$/);
});

describe("la page d’un collège", () => {
  const fiche = {
    ecole: ECOLES[0] as Etablissement,
    trajets: LIGNES.filter(([, college]) => college === "C1"),
    lycees: ECOLES.filter(({ nature }) => nature === "LGT"),
  };
  const ctx = contexte(
    SITE,
    CATALOGUE,
    [],
    new Mesures([publiee(60, [55, 65], { ...CONSTAT, millesime: 2023 })]),
  );
  const texte = (annee: number) => lu(figureLycees(ctx, fiche, BASSIN, annee).textContent ?? "");

  test("montre chaque lycée connu, et combien d’élèves sont dans les autres", () => {
    const lignes = (figureLycees(ctx, fiche, BASSIN, 2023) as HTMLElement).querySelectorAll("tbody tr");
    expect([...lignes].map((l) => [...l.children].map((c) => lu(c.textContent ?? "")))).toEqual([
      ["Lycée Un", "le même", "40", "85,1"],
      ["Autres lycées", "", "7", "14,9"],
    ]);
    expect(texte(2023)).toContain(
      "Sur 47 élèves présents en 2nde GT, au moins 40 sont dans un lycée du bassin",
    );
    expect(texte(2023)).toContain(
      "à la rentrée 2023, sur 47 élèves de 3e du collège présents en 2nde GT, 40 (85,1\u202f%) sont à « Lycée Un ».",
    );
  });

  test("ne montre rien d’une rentrée dont rien n’est dit", () => {
    expect(texte(2022)).toBe("");
  });
});
