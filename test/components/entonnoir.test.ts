// @vitest-environment jsdom
// The funnel of schools as readers meet it: names in alphabetical order, masked schools in words, nothing ranked.
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { contexte } from "../../src/components/contexte.ts";
import { figureEntonnoir } from "../../src/components/figures/entonnoir.ts";
import type { Ecole } from "../../src/components/graphiques/entonnoir.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { lectureEntonnoir } from "../../src/components/phrases/entonnoir.ts";
import type { Entonnoir, TroisAns } from "../../src/components/types.ts";
import { SITE } from "./artefacts.ts";

const RIEN = {
  ...{ numerateur: null, denominateur: null, valeur: null, ic_bas: null, ic_haut: null, attendu: null },
  ...{ part_comparee: null, bas_95: null, haut_95: null, bas_998: null, haut_998: null, position: null },
};
const ecole = (libelle: string, autres: Partial<TroisAns>): TroisAns => ({
  ...{ maille: "etablissement", code: libelle, libelle, statut: "publie", maturite: "definitif" },
  ...RIEN,
  ...autres,
});
const publiee = (libelle: string, valeur: number, autres: Partial<TroisAns> = {}) =>
  ecole(libelle, {
    ...{ numerateur: valeur * 3, denominateur: 300, valeur, bas_998: 51.3, haut_998: 68.7 },
    ...{ bas_95: 54.5, haut_95: 65.5, ic_bas: valeur - 5, ic_haut: valeur + 5, position: "dans_les_limites" },
    ...autres,
  });
const donnees: Entonnoir = {
  ...{ indicateur: "orientation_2gt", millesime: 2023, reference: 60, dispersion: 1.4 },
  lignes: [
    publiee("Écluse", 45, { position: "a_examiner", attendu: 48 }),
    publiee("Zinc", 62),
    publiee("Aulne", 61),
    ecole("Bruyère", { statut: "secret" }),
    ecole("Chêne", { statut: "non_disponible" }),
    { ...publiee("Cher", 58), maille: "departement" },
  ],
  courbe: [
    [200, 53, 67, 49, 71],
    [400, 55, 65, 52, 68],
  ],
};
const dite = (d: Entonnoir | null) => {
  const noeud = figureEntonnoir(contexte(SITE, CATALOGUE, [], new Mesures([])), d, "collège");
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
    const garder = (...noms: string[]) =>
      texte(dite({ ...donnees, lignes: donnees.lignes.filter(({ libelle }) => noms.includes(libelle)) }));
    expect(garder("Zinc", "Aulne", "Bruyère")).toContain("Aucun des 2 collèges publiés ne s’écarte");
    expect(garder("Zinc", "Bruyère")).toContain("Le seul collège publié ne s’écarte pas");
    const aucun = garder("Bruyère", "Chêne");
    expect(aucun).toContain("Les collèges s’écartent-ils de l’académie au-delà du hasard ?");
    expect(aucun).not.toMatch(/ne s’écarte|ne diffèrent/);
  });

  test("sans trois années déposées, il n’y a pas de figure", () => {
    expect(texte(dite(null))).toBe("");
  });
});

test("un écart au taux attendu dit ce que l’intervalle de l’établissement permet", () => {
  const dire = (autres: Partial<TroisAns>) =>
    lectureEntonnoir(publiee("Écluse", 45, autres) as Ecole)?.replace(/[\u00a0\u202f]/g, " ");
  expect(dire({ attendu: 52 })).toMatch(
    /attendu de la même origine sociale y est de 52,0 %, soit 7,0 points de moins \(intervalle à 95 % : de 2,0 à 12,0\)/,
  );
  expect(dire({ attendu: 48 })).toContain("écart non significatif au vu des effectifs");
  expect(dire({ attendu: 48, ic_bas: null, ic_haut: null })).toContain("sans intervalle pour dire");
  expect(dire({ attendu: null })).not.toContain("attendu");
});
