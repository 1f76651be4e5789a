// The worked example of each indicator, on ten fictional rows: what the engine finds is what was counted by hand.
// exemples.csv was filled by reading the rows of data/exemples on paper; an id without a line there makes this test fail.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import { INDICATEURS } from "../../loaders/indicateurs/catalogue.ts";
import { calculerExemples, type Exemple } from "../../loaders/indicateurs/exemples/calculer.ts";

interface Attendu {
  id: string;
  termes: string;
  valeur: string;
}

const texte = readFileSync(join(import.meta.dirname, "exemples.csv"), "utf8");
const ATTENDUS = Papa.parse<Attendu>(texte.trim(), { header: true, delimiter: ";" }).data;

let exemples: Map<string, Exemple>;
beforeAll(async () => {
  exemples = await calculerExemples();
});

const ids = INDICATEURS.map(({ id }) => id);
const fraction = (n: number | null, d: number | null) => `${n ?? ""}/${d ?? ""}`;

test("chaque indicateur a son exemple, et chaque exemple une valeur comptée à la main, une seule fois", () => {
  expect(ids.filter((id) => !exemples.has(id))).toEqual([]);
  expect(ATTENDUS.map(({ id }) => id).sort()).toEqual([...ids].sort());
});

describe("le moteur trouve ce qui a été compté à la main", () => {
  test.each(ATTENDUS)("$id : $termes", ({ id, termes, valeur }) => {
    const exemple = exemples.get(id);
    expect(exemple?.termes.map((t) => fraction(t.numerateur, t.denominateur)).join(" ")).toBe(termes);
    expect(exemple?.valeur).toBeCloseTo(Number(valeur), 3);
  });
});

const forme = (id: string) => {
  const calcul = INDICATEURS.find((i) => i.id === id)?.calcul;
  return calcul && "forme" in calcul ? calcul.forme : calcul?.genre;
};

describe("les lignes montrées font la fraction montrée", () => {
  test("dix lignes, dont les marques s’additionnent en numérateur et en dénominateur", () => {
    for (const [id, { lignes, termes }] of exemples) {
      expect(lignes.length, id).toBe(10);
      // Several rows may tell of one meeting; odds hold those who are in against those who are not.
      if (["compte", "effectif", "densite", "odds"].includes(forme(id) ?? "")) continue;
      for (const [rang, terme] of termes.entries()) {
        const somme = (de: "numerateur" | "denominateur") =>
          lignes.reduce((total, { marques }) => total + (marques[rang]?.[de] ?? 0), 0);
        expect(fraction(somme("numerateur"), somme("denominateur")), id).toBe(
          fraction(terme.numerateur, terme.denominateur),
        );
      }
    }
  });

  test("la valeur est celle que donnent les termes", () => {
    for (const [id, { termes, valeur }] of exemples) {
      const [a = 0, b = 0] = termes.map((t) => (t.numerateur ?? 0) / (t.denominateur ?? 1));
      const unite = INDICATEURS.find((i) => i.id === id)?.unite;
      const attendue: Record<string, number> = {
        moyenne: unite === "%" ? 100 * a : a,
        rapprochement: 100 * (a - b),
        taux: unite === "%" ? 100 * a : a,
        repartition: 100 * a,
        part: 100 * a,
        compte: a,
        effectif: a,
        densite: a,
        ecart: 100 * (a - b),
        rapport: a / b,
        odds: a / b,
        produit: 100 * termes.reduce((p, t) => (p * (t.numerateur ?? 0)) / (t.denominateur ?? 1), 1),
      };
      expect(valeur, id).toBeCloseTo(attendue[forme(id) ?? ""] ?? Number.NaN, 9);
    }
  });
});
