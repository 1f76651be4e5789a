// @vitest-environment jsdom
// The funnel of schools as readers meet it: names in alphabetical order, masked schools in words, nothing ranked.
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { contexte } from "../../src/components/contexte.ts";
import { type Entonnoirs, entonnoirDe } from "../../src/components/entonnoirs.ts";
import { figureEntonnoir } from "../../src/components/figures/entonnoir.ts";
import { type Ecole, entonnoir } from "../../src/components/graphiques/entonnoir.ts";
import { couleur } from "../../src/components/jetons.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { lectureEntonnoir } from "../../src/components/phrases/entonnoir.ts";
import type { Territoire } from "../../src/components/territoires.ts";
import type { Entonnoir, TroisAns } from "../../src/components/types.ts";
import { SITE } from "./artefacts.ts";

type Chiffres = readonly [
  n: number,
  d: number,
  attendu: number | null,
  bas: number,
  haut: number,
  position: string,
];
const publiee = (taux: number, attendu: number | null = null, position = "dans_les_limites"): Chiffres => [
  taux * 3,
  300,
  attendu,
  51.3,
  68.7,
  position,
];
const ECOLES = ["Écluse", "Zinc", "Aulne", "Bruyère", "Chêne"];
const COURBE = [
  [200, 53, 67, 49, 71],
  [400, 55, 65, 52, 68],
];
const lignes = [
  [0, "publie", "definitif", ...publiee(45, 48, "a_examiner")],
  [1, "publie", "definitif", ...publiee(62)],
  [2, "publie", "definitif", ...publiee(61)],
  [3, "secret", "definitif"],
  [4, "non_disponible", "definitif"],
];
const annee = (millesime: number, siennes = lignes) => ({
  ...{ millesime, reference: 60, dispersion: 1.4, courbe: COURBE, lignes: siennes },
});
/** The first two are in the bassin B1; over the years before, every school was within the limits. */
const donnees = {
  indicateur: "orientation_2gt",
  ecoles: ECOLES.map((nom, rang) => [nom, nom, "018", rang < 2 ? "B1" : "B2", null, null]),
  annees: [annee(2022, [[0, "publie", "definitif", ...publiee(58)]]), annee(2023)],
} as unknown as Entonnoirs;
const garder = (...noms: string[]) =>
  ({
    ...donnees,
    annees: [
      annee(
        2023,
        lignes.filter(([rang]) => noms.includes(ECOLES[rang as number] as string)),
      ),
    ],
  }) as unknown as Entonnoirs;
const CTX = contexte(SITE, CATALOGUE, [], new Mesures([]));
const dite = (d: Entonnoirs | null, choix: Partial<{ annee: number; territoire: Territoire }> = {}) => {
  const noeud = figureEntonnoir(CTX, d, "collège", { territoire: CTX.academie, annee: 2023, ...choix });
  for (const bouton of noeud instanceof Element ? noeud.querySelectorAll("button") : [])
    if (bouton.textContent === "Tableau") bouton.click();
  return noeud as HTMLElement;
};
const texte = (noeud: Node) => (noeud.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");

describe("l’entonnoir des établissements", () => {
  test("dit combien sont à examiner, et compte en mots ceux qui sont masqués", () => {
    const lu = texte(dite(donnees));
    expect(lu).toContain("1 collège sur 3 à examiner : hors des limites à 99,8 %");
    expect(lu).toContain("1 collège non dessiné, dont une au moins des trois années est masquée");
    expect(lu).toContain("1 collège sans ses trois années");
    expect(lu).toContain("taux attendu de la même origine sociale y est de 48,0 %");
  });

  test("range les établissements par leur nom, et aucun nombre ne suit un nom masqué", () => {
    const lignes = [...dite(donnees).querySelectorAll("tbody tr")].map(texte);
    expect(lignes.map((l) => l.slice(0, 4))).toEqual(["Auln", "Bruy", "Chên", "Éclu", "Zinc"]);
    expect(lignes[1]).toBe("Bruyèresssss");
    expect(lignes[2]).toBe("Chênendndndndnd");
    expect(lignes[3]).toMatch(/^Écluse300/);
  });

  test("ne dit rien de ceux qui ne sont pas publiés", () => {
    const dire = (...noms: string[]) => texte(dite(garder(...noms)));
    expect(dire("Zinc", "Aulne", "Bruyère")).toContain("Aucun des 2 collèges publiés ne s’écarte");
    expect(dire("Zinc", "Bruyère")).toContain("Le seul collège publié ne s’écarte pas");
    const aucun = dire("Bruyère", "Chêne");
    expect(aucun).toContain("Les collèges s’écartent-ils de l’académie au-delà du hasard ?");
    expect(aucun).not.toMatch(/ne s’écarte|ne diffèrent/);
  });

  test("suit l’année choisie, et nomme les années possibles quand elle ne finit pas trois années", () => {
    const avant = texte(dite(donnees, { annee: 2022 }));
    expect(avant).toContain("années 2020 à 2022 réunies");
    expect(avant).toContain("Le seul collège publié ne s’écarte pas");
    expect(texte(dite(donnees, { annee: 2016 }))).toBe(
      "De collège en collège, seules trois années réunies se lisent, qui finissent de 2022 à 2023 : choisissez une de ces années pour les voir.",
    );
  });

  test("d’un territoire, parle de ses établissements, les marque et laisse les autres en gris", () => {
    const territoire = { maille: "bassin", code: "B1", libelle: "Orvanne", slug: "orvanne" } as const;
    const cadre = dite(donnees, { territoire });
    expect(texte(cadre)).toContain("Dans le bassin d’Orvanne, 1 collège sur 2 à examiner");
    expect(texte(cadre)).toContain("Dans le bassin d’Orvanne, aucun collège n’est masqué.");
    expect([...cadre.querySelectorAll("tr.vue th")].map(texte)).toEqual(["Écluse", "Zinc"]);
    const dessine = entonnoirDe(donnees, 2023) as Entonnoir;
    const svg = entonnoir(dessine, dessine.lignes.filter(({ valeur }) => valeur !== null) as Ecole[], {
      ...{ largeur: 700, enVue: ({ dans }) => dans?.bassin === "B1" },
    });
    const traits = [...svg.querySelectorAll("path[stroke], circle[stroke], g[stroke] > *")].map((t) =>
      t.getAttribute("stroke"),
    );
    expect(traits.filter((t) => t === couleur.accent).length).toBeGreaterThanOrEqual(2);
    expect(traits.filter((t) => t === couleur.reference).length).toBeGreaterThanOrEqual(1);
  });

  test("sans trois années déposées, il n’y a pas de figure", () => {
    expect(texte(dite(null))).toBe("");
  });
});

const BORNES = { ic_bas: 40, ic_haut: 50 };

test("un écart au taux attendu dit ce que l’intervalle de l’établissement permet", () => {
  const dire = (autres: Partial<TroisAns>) =>
    lectureEntonnoir({
      ...(entonnoirDe(donnees, 2023)?.lignes[0] as Ecole),
      ...BORNES,
      ...autres,
    } as Ecole)?.replace(/[\u00a0\u202f]/g, " ");
  expect(dire({ attendu: 52 })).toMatch(
    /attendu de la même origine sociale y est de 52,0 %, soit 7,0 points de moins \(intervalle à 95 % : de 2,0 à 12,0\)/,
  );
  expect(dire({ attendu: 48 })).toContain("écart non significatif au vu des effectifs");
  expect(dire({ attendu: 48, ic_bas: null, ic_haut: null })).toContain("sans intervalle pour dire");
  expect(dire({ attendu: null })).not.toContain("attendu");
});
