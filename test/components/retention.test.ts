// @vitest-environment jsdom
// Who stays in a réseau, from its collèges to its lycées: known, at least, or not shown. Schools are fictional.
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { contexte } from "../../src/components/contexte.ts";
import type { Etablissement } from "../../src/components/etablissements.ts";
import { ficheTerritoire, suiteTerritoire } from "../../src/components/figures/fiche.ts";
import { figureRetention } from "../../src/components/figures/retention.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { bulleRetention, lectureRetention, titreRetention } from "../../src/components/phrases/retention.ts";
import { bulleTrajet, titreTrajets } from "../../src/components/phrases/trajets.ts";
import type { Territoire } from "../../src/components/territoires.ts";
import { type LigneTrajet, matrice, reduire, retention } from "../../src/components/trajets.ts";
import { SITE } from "./artefacts.ts";
import { publiee } from "./mesure.ts";

const ecole = (uai: string, nom: string, nature: string, bassin = "Tours"): Etablissement => ({
  ...{ uai, nom, nature, bassin, secteur: "PU", commune: nom, departement: "037" },
  ...{ district: null, reseau: null, rep: null, quart: null },
});
/** Spaces that do not break read as others. */
const lu = (texte: string | undefined) => texte?.replaceAll("\u00a0", " ");

const CONSTAT = { indicateur: "constat_2gt", maille: "etablissement", code: "C1" } as const;
const BASSIN: Territoire = { maille: "bassin", code: "Tours", libelle: "Tours", slug: "tours" };

describe("la page d’un réseau", () => {
  const RESEAU: Territoire = { maille: "reseau", code: "L1", libelle: "Lycée Un", slug: "reseau-un" };
  const membre = (uai: string, nom: string, nature: string): Etablissement => ({
    ...ecole(uai, nom, nature),
    reseau: "L1",
  });
  // Two collèges and two lycées of the réseau; L3 is outside. The name of the head comes after « Lycée Bis ».
  const SIENNES = [
    membre("C1", "Collège Alpha", "COLLEGE"),
    membre("C2", "Collège Bêta", "COLLEGE"),
    membre("L1", "Lycée Un", "LGT"),
    membre("L2", "Lycée Bis", "LPO"),
    ecole("L3", "Lycée Trois", "LGT", "Blois"),
  ];
  const VIES: LigneTrajet[] = [
    // Everything is shown: 30 + 20 + 10 + 15 = 75 in the réseau, of 80.
    ...([
      [2021, "C1", "L1", 30],
      [2021, "C1", "L2", 20],
      [2021, "C1", "L3", 5],
      [2021, "C2", "L1", 10],
      [2021, "C2", "L2", 15],
    ] as const),
    // Some of 7 may be in L2, of the réseau: at least 40 of 50, and 40 at its head where nobody else is.
    ...([
      [2022, "C1", "L1", 40],
      [2022, "C1", "L3", 3],
      [2022, "C1", "", 7],
    ] as const),
    // Nobody is shown in the réseau, and anyone may be there.
    ...([
      [2023, "C1", "L3", 11],
      [2023, "C1", "", 9],
    ] as const),
    // Of the rest none is at the head, which says 0.
    ...([
      [2024, "C2", "L1", 0],
      [2024, "C2", "L2", 6],
      [2024, "C2", "", 14],
    ] as const),
  ];
  const r = retention(VIES, SIENNES, RESEAU);

  test("compte ceux qui restent, exactement ou au moins, et jamais 0 pour ce qui n’est pas montré", () => {
    expect(r).toEqual([
      {
        ...{ annee: 2021, montres: 2, colleges: 2, total: 80, reste: 0 },
        ...{ dedans: { eleves: 75, auMoins: false }, tete: { eleves: 40, auMoins: false } },
      },
      {
        ...{ annee: 2022, montres: 1, colleges: 2, total: 50, reste: 7 },
        ...{ dedans: { eleves: 40, auMoins: true }, tete: { eleves: 40, auMoins: false } },
      },
      {
        ...{ annee: 2023, montres: 1, colleges: 2, total: 20, reste: 9 },
        ...{ dedans: undefined, tete: undefined },
      },
      {
        ...{ annee: 2024, montres: 1, colleges: 2, total: 20, reste: 14 },
        ...{ dedans: { eleves: 6, auMoins: true }, tete: { eleves: 0, auMoins: false } },
      },
    ]);
  });

  test("n’existe que pour un réseau, et pour ses collèges", () => {
    expect(retention(VIES, SIENNES, BASSIN)).toEqual([]);
    expect(retention([[2021, "C9", "L1", 30]], SIENNES, RESEAU)).toEqual([]);
    expect(retention([[2021, "C1", "L1", 0]], SIENNES, RESEAU)).toEqual([]);
  });

  const ctx = contexte(
    { ...SITE, reseaux: [{ code: "L1", libelle: "Lycée Un", slug: "un", departement: "018" }] },
    CATALOGUE,
    [],
    new Mesures(
      [2021, 2022, 2023, 2024, 2025].map((millesime) =>
        publiee(60, [55, 65], { ...CONSTAT, maille: "reseau", code: "L1", millesime }),
      ),
    ),
  );
  const page = (annee: number) => {
    const section = figureRetention(ctx, VIES, SIENNES, { territoire: RESEAU, annee }) as HTMLElement;
    [...section.querySelectorAll("button")].find((b) => b.textContent === "Tableau")?.click();
    return section;
  };

  test("dit en une phrase combien restent, et ce qui n’est pas montré", () => {
    const phrase = (annee: number) => lu(lectureRetention(r.find((x) => x.annee === annee)));
    expect(phrase(2021)).toBe(
      "à la rentrée 2021, sur 80 élèves de 2nde GT venus des collèges du réseau, 75 (93,8\u202f%) sont dans un lycée du réseau, dont 40 au lycée tête de réseau",
    );
    expect(phrase(2022)).toBe(
      "à la rentrée 2022, sur 50 élèves de 2nde GT venus de 1 des 2 collèges du réseau, les seuls montrés, au moins 40 (80,0\u202f%) sont dans un lycée du réseau, dont 40 au lycée tête de réseau ; 7 sont dans un lycée qui n’est pas montré",
    );
    const seul = r.find((x) => x.annee === 2022);
    expect(lu(lectureRetention(seul && { ...seul, reste: 1 }))).toContain(
      " ; 1 est dans un lycée qui n’est pas montré",
    );
    expect(phrase(2023)).toContain("le nombre de ceux qui sont dans un lycée du réseau n’est pas montré ; 9");
    expect(lu(titreRetention(r[1]))).toBe(
      "Rétention : à la rentrée 2022, au moins 80,0\u202f% des élèves de 2nde GT des collèges montrés sont dans un lycée du réseau",
    );
    expect(titreRetention(r[2])).toMatch(/\?$/);
  });

  test("montre toutes les rentrées, celles dont rien n’est montré comprises", () => {
    const section = page(2022);
    const lignes = [...section.querySelectorAll("tbody tr")].map((l) =>
      [...l.children].map((c) => lu(c.textContent ?? "")),
    );
    expect(lignes).toEqual([
      ["2021", "2 sur 2", "80", "75", "93,8", "40", "50,0", "0"],
      ["2022", "1 sur 2", "50", "au moins 40", "au moins 80,0", "40", "80,0", "7"],
      ["2023", "1 sur 2", "20", "s", "s", "s", "s", "9"],
      ["2024", "1 sur 2", "20", "au moins 6", "au moins 30,0", "0", "0,0", "14"],
      ["2025", "s", "s", "s", "s", "s", "s", "s"],
    ]);
    expect(lu(section.querySelector(".signes")?.textContent ?? "")).toContain("secret statistique");
    expect(section.querySelector("tr.vue th")?.textContent).toBe("2022");
    const [premiere] = r;
    expect(premiere && lu(bulleRetention(premiere, "hors du réseau", { eleves: 5, auMoins: true }))).toBe(
      "Rentrée 2021, hors du réseau : au moins 5 élèves sur 80",
    );
    // A piece under 8 % bears no number: 5 of 80 in 2021, 3 of 50 in 2022; what is hatched never does.
    const dits = [...section.querySelectorAll(".dessin svg text")].map((x) => x.textContent);
    expect(dits.filter((x) => x && /^(\d{1,3}|s)$/.test(x))).toEqual(["50", "44", "80", "55", "30", "s"]);
    expect(lu(section.textContent ?? "")).toContain("n = 50 élèves");
  });

  test("ne dessine rien là où aucun lycée n’est montré, et le dit", () => {
    const tus: LigneTrajet[] = [[2024, "C1", "", 25]];
    const section = figureRetention(ctx, tus, SIENNES, { territoire: RESEAU, annee: 2024 }) as HTMLElement;
    expect(section.querySelector("svg")).toBeNull();
    expect(section.querySelector(".muette")).not.toBeNull();
    expect(lu(section.textContent ?? "")).toContain("valeurs masquées ou non disponibles");
    const vide = figureRetention(ctx, [], SIENNES, { territoire: RESEAU, annee: 2024 });
    expect(vide.textContent).toBe("");
    const bassin = figureRetention(ctx, VIES, SIENNES, { territoire: BASSIN, annee: 2024 });
    expect(bassin.textContent).toBe("");
  });

  test("marque son lycée tête, le premier de la matrice, et y mène", () => {
    const reseau = matrice(VIES, SIENNES, RESEAU, 2021);
    expect(reseau.lycees.map(({ uai, tete }) => [uai, tete])).toEqual([
      ["L1", true],
      ["L2", false],
      ["L3", false],
    ]);
    expect(lu(titreTrajets(RESEAU, reseau))).toBe(
      "Du collège au lycée : 75 des 80 élèves de 2nde GT sont dans un lycée du réseau",
    );
    // Where there is room for one alone it is the head, though more pupils go to another one of the réseau.
    const peu: LigneTrajet[] = [
      [2021, "C1", "L1", 6],
      [2021, "C1", "L2", 50],
    ];
    expect(reduire(matrice(peu, SIENNES, RESEAU, 2021), 1).lycees.map(({ uai }) => uai)).toEqual(["L1"]);
    expect(matrice(VIES, SIENNES, BASSIN, 2021).lycees.some(({ tete }) => tete)).toBe(false);
    const [entete] = [
      ...ficheTerritoire(ctx, SIENNES, "reseau-un", 2021).querySelectorAll(".identite > div"),
    ].filter((d) => d.textContent?.includes("tête de réseau"));
    expect(entete?.querySelector("a")?.textContent).toBe("Lycée Un");
    expect(entete?.querySelector("a")?.getAttribute("href")).toMatch(/etablissements\/L1\.html$/);
    const suite = document.createElement("main");
    suite.append(suiteTerritoire(ctx, { ecoles: SIENNES, trajets: VIES }, "reseau-un", 2021));
    const trajets = suite.querySelector("#trajets");
    expect(trajets?.querySelectorAll("svg tspan")[1]?.textContent).toBe("tête de réseau");
    const [alpha] = reseau.rangees;
    expect(alpha && lu(bulleTrajet(alpha, reseau.lycees[0]))).toBe(
      "Collège Alpha → Lycée Un (tête de réseau) : 30 élèves sur 55",
    );
    expect(alpha && lu(bulleTrajet(alpha, reseau.lycees[1]))).not.toContain("tête");
    expect(suite.querySelector("#retention")).not.toBeNull();
  });
});
