// @vitest-environment jsdom
// The paths of a cohort: what is masked stays counted, what is shown stays what was published. Fictional figures.
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { COHORTES, type Cohorte, fluxDe, type LigneFlux, SITUATIONS } from "../../src/components/cohortes.ts";
import { contexte } from "../../src/components/contexte.ts";
import { figureParcours } from "../../src/components/figures/parcours.ts";
import { figureStatuts } from "../../src/components/figures/statuts.ts";
import { dessinSankey } from "../../src/components/graphiques/sankey.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { AUTRES, parcours } from "../../src/components/parcours.ts";
import type { Mesure } from "../../src/components/types.ts";
import { SITE } from "./artefacts.ts";

const devenir = (strate: string, numerateur: number | null, indicateur = "devenir_3e"): Mesure => ({
  indicateur,
  maille: "academie",
  code: "ACADEMIE",
  millesime: 2020,
  sexe: "T",
  pcs: "T",
  strate,
  numerateur,
  denominateur: numerateur === null ? null : 200,
  valeur: numerateur === null ? null : numerateur / 2,
  ic_bas: null,
  ic_haut: null,
  statut: numerateur === null ? "secret" : "publie",
  maturite: "definitif",
});

/** 200 pupils of 3e: of those of 2nde GT, 100 are seen in 1re générale; where the 20 others go is not published. */
const DEVENIRS = [
  devenir("t+1:2GT", 120),
  devenir("t+1:2PRO", 70),
  devenir("t+1:NON_RETROUVE", 10),
  devenir("t+2:1G", 110),
  devenir("t+2:1PRO", 70),
  devenir("t+2:APPRENTI", null),
  devenir("t+2:NON_RETROUVE", null),
];
const flux = (etape: number, de: string, vers: string, effectif: number): LigneFlux => [
  "academie",
  "ACADEMIE",
  2020,
  etape,
  de,
  vers,
  effectif,
];
const FLUX = [
  flux(0, "3E", "2GT", 120),
  flux(0, "3E", "2PRO", 70),
  flux(0, "3E", "NON_RETROUVE", 10),
  flux(1, "2GT", "1G", 100),
  flux(1, "2PRO", "1PRO", 65),
];
const ACADEMIE = { maille: "academie", code: "ACADEMIE", libelle: "Académie", slug: "academie" } as const;
const TROISIEME = COHORTES[0] as Cohorte;

describe("les parcours d’une cohorte", () => {
  const trace = parcours("3E", DEVENIRS, fluxDe(FLUX, ACADEMIE, 2020), 5);
  const noeud = (colonne: number, situation: string) =>
    trace.noeuds.findIndex((n) => n.colonne === colonne && n.situation === situation);

  test("gardent tous les élèves à chaque rentrée, les situations masquées ensemble", () => {
    for (const colonne of [0, 1, 2])
      expect(trace.noeuds.filter((n) => n.colonne === colonne).reduce((s, n) => s + n.effectif, 0)).toBe(200);
    expect(trace.noeuds[noeud(2, AUTRES)]?.effectif).toBe(20);
  });

  test("font passer par « autres » ce qui n’est pas publié, et rien d’autre", () => {
    const milieu = noeud(1.5, AUTRES);
    // 20 of 2nde GT, 5 of 2nde pro and the 10 not found reach 10 places of 1re générale, 5 of 1re pro and the 20 masked.
    expect(trace.noeuds[milieu]?.effectif).toBe(35);
    const sortants = trace.liens.filter(({ vers }) => vers === milieu).map(({ effectif }) => effectif);
    const entrants = trace.liens.filter(({ de }) => de === milieu).map(({ effectif }) => effectif);
    expect(sortants.sort((a, b) => a - b)).toEqual([5, 10, 20]);
    expect(entrants.sort((a, b) => a - b)).toEqual([5, 10, 20]);
    expect(noeud(0.5, AUTRES)).toBe(-1);
  });

  test("s’arrêtent où plus rien n’est publié", () => {
    expect(trace.horizon).toBe(2);
    expect(
      parcours(
        "3E",
        DEVENIRS.map((m) => devenir(m.strate, null)),
        [],
        5,
      ),
    ).toEqual({
      noeuds: [],
      liens: [],
      horizon: 0,
    });
  });

  test("se dessinent avec des largeurs finies, chaque situation nommée", () => {
    const svg = dessinSankey(trace, { largeur: 640, rentree: 2020, coupe: false });
    expect(svg.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
    const textes = [...svg.querySelectorAll("text")].map((t) => t.textContent);
    expect(textes).toContain("1re générale 110");
    expect(textes).toContain("Autres 20");
  });
});

test("la lecture cite un parcours que l’écran le plus étroit dessine, et le dessin coupé le dit", () => {
  const ctx = contexte(SITE, CATALOGUE, [], new Mesures([...DEVENIRS]));
  const choix = { cohorte: TROISIEME, territoire: ACADEMIE, annee: 2020 };
  const page = document.createElement("main");
  page.append(figureParcours(ctx, [...FLUX, flux(3, "TG", "SUPERIEUR", 108)], choix));
  expect(page.textContent?.replace(/[\u00a0\u202f]/g, " ")).toContain(
    "100 élèves de la cohorte vont de « 2nde GT » à la rentrée 2021 vers « 1re générale » à la rentrée 2022",
  );
  const trace = parcours("3E", DEVENIRS, fluxDe(FLUX, ACADEMIE, 2020), 2);
  const svg = dessinSankey(trace, { largeur: 358, rentree: 2020, coupe: true });
  expect(svg.textContent).toContain("2022, suite au tableau");
});

test("la page montre les parcours publiés en tableau, les signes, et la part retrouvée", () => {
  const lignes = [
    ...DEVENIRS,
    devenir("t+1", 190, "taux_retrouves_3e"),
    devenir("t+2", null, "taux_retrouves_3e"),
  ];
  const ctx = contexte(SITE, CATALOGUE, [], new Mesures(lignes));
  const page = document.createElement("main");
  const choix = { cohorte: TROISIEME, territoire: ACADEMIE, annee: 2020 };
  page.append(figureParcours(ctx, FLUX, choix), figureStatuts(ctx, choix));
  for (const bouton of page.querySelectorAll("button")) if (bouton.textContent === "Tableau") bouton.click();
  const texte = page.textContent ?? "";
  expect(texte).not.toMatch(/\b(undefined|null|NaN)\b/);
  const rangees = [...page.querySelectorAll("#parcours tbody tr")].map((tr) => tr.textContent);
  expect(rangees).toHaveLength(FLUX.length);
  expect(rangees).toContain("2nde GT, 20211re générale, 2022100");
  const retrouves = [...page.querySelectorAll("#statuts tbody tr")].find((tr) =>
    tr.textContent?.startsWith("Retrouvés"),
  );
  expect([...(retrouves?.querySelectorAll("td") ?? [])].map((td) => td.textContent)).toEqual(["95,0", "s"]);
});

test("chaque situation a son nom et son ordre, « non retrouvés » en dernier et hachuré", () => {
  expect(new Set(SITUATIONS.map(({ code }) => code)).size).toBe(SITUATIONS.length);
  expect(SITUATIONS.at(-1)).toMatchObject({ code: "NON_RETROUVE", hachuree: true });
});
