// A known change is found, a false date finds none, and what is masked changes nothing: on seeded fictional pupils.
import { describe, expect, test } from "vitest";
import { type Comparaison, evaluer } from "../../../loaders/indicateurs/evaluation/evaluer.ts";
import type { Observation } from "../../../loaders/indicateurs/evaluation/unites.ts";
import { academie, contient, trouver } from "./fictif.ts";

const CONTRASTES = [{ contraste: "c", titre: "", suivis: ["018"], temoins: ["036", "037", "045"] }];
const evalue = (composition: string) => [
  { indicateur: "constat_2gt", premier: 2022, raison: "", composition },
];
const comparer = (observations: readonly Observation[], composition = "") =>
  evaluer(observations, { contrastes: CONTRASTES, evalues: evalue(composition) })[0] as Comparaison;

describe("une évolution de 6 points à partir de 2022", () => {
  const comparaison = comparer(academie({ points: 6 }));

  test.each(["regroupe", "panel"] as const)("est dans l’intervalle (%s), qui exclut zéro", (estimateur) => {
    const estimation = trouver(comparaison, estimateur, "ensemble");
    expect(contient(estimation, 6)).toBe(true);
    expect(contient(estimation, 0)).toBe(false);
  });

  test("se voit dans le rééchantillonnage des établissements", () => {
    const { reech_bas, reech_haut } = trouver(comparaison, "panel", "ensemble");
    expect(reech_bas).toBeGreaterThan(0);
    expect(reech_bas).toBeLessThan(6);
    expect(reech_haut).toBeGreaterThan(6);
  });

  test("n’est pas trouvée à une date fictive, ni par les années d’avant", () => {
    expect(contient(trouver(comparaison, "regroupe", "placebo"), 0)).toBe(true);
    expect(contient(trouver(comparaison, "panel", "placebo"), 0)).toBe(true);
    expect(trouver(comparaison, "panel", "placebo").apres.at(-1)).toBe(2021);
    expect(comparaison.p_avant).toBeGreaterThan(0.05);
  });

  test("se lit année par année, après et pas avant", () => {
    const annees = comparaison.estimations.filter((e) => e.estimateur === "panel" && e.periode === "annee");
    expect(annees).toHaveLength(8);
    for (const annee of annees) expect(contient(annee, (annee.apres[0] ?? 0) >= 2022 ? 6 : 0)).toBe(true);
  });
});

test("sur soixante académies sans rien de planté, l’intervalle contient zéro environ 95 fois", () => {
  const compte = Array.from({ length: 60 }, (_, i) =>
    comparer(academie({ ecoles: 9, eleves: 30, graine: 100 + i })),
  ).filter((c) => contient(trouver(c, "panel", "ensemble"), 0)).length;
  expect(compte).toBeGreaterThanOrEqual(52);
});

describe("ce qui est masqué", () => {
  const entiere = academie({ points: 6 });
  const cachees = ["0180", "0181", "0360"];
  const masquees = entiere.map((o) =>
    cachees.includes(o.code) && o.millesime === 2019
      ? { ...o, statut: "secret" as const, numerateur: null, denominateur: null }
      : o,
  );

  test("passe dans le reste de son département : chaque élève compte encore une fois", () => {
    const avant = trouver(comparer(entiere), "panel", "ensemble");
    const apres = trouver(comparer(masquees), "panel", "ensemble");
    // 48 schools; two of 018 and one of 036 become two remainders.
    expect([avant.unites, apres.unites]).toEqual([48, 47]);
    expect([avant.couverture, apres.couverture]).toEqual([1, 10 / 12]);
    // Same weights everywhere: merging schools of one group leaves the estimate as it was.
    expect(apres.valeur).toBeCloseTo(avant.valeur as number, 8);
  });

  test("n’est pas lu : ses années publiées ne servent pas", () => {
    const autres = masquees.map((o) =>
      cachees.includes(o.code) && o.statut === "publie" ? { ...o, numerateur: 1 } : o,
    );
    expect(comparer(autres).estimations).toEqual(comparer(masquees).estimations);
  });
});

test("à origine sociale égale, une évolution qui vient de la seule composition disparaît", () => {
  // 20 points per unit of share A: 018 gets more pupils of origin A from 2022 on, and nothing else moves.
  const observations = academie({ ecoles: 8, eleves: 4000 }).flatMap((o): Observation[] => {
    const rang = o.maille === "departement" ? 0 : Number(o.code.slice(3));
    const part =
      0.2 +
      0.01 * rang +
      0.005 * (o.millesime % 4) +
      (o.departement === "018" && o.millesime >= 2022 ? 0.1 : 0);
    const n = o.denominateur ?? 0;
    if (o.maille === "departement") return [];
    const a = Math.round(n * part);
    const d = Math.round(n * (0.3 + 0.01 * (rang % 3)));
    const groupe = (pcs: "A" | "D", denominateur: number) => ({ ...o, pcs, numerateur: 10, denominateur });
    return [{ ...o, numerateur: Math.round(n * (0.5 + 0.2 * (a / n))) }, groupe("A", a), groupe("D", d)];
  });
  const totaux = new Map<string, Observation>();
  for (const o of observations) {
    const cle = `${o.departement} ${o.millesime} ${o.pcs}`;
    const total = totaux.get(cle) ?? {
      ...o,
      maille: "departement",
      code: o.departement,
      numerateur: 0,
      denominateur: 0,
    };
    totaux.set(cle, {
      ...total,
      numerateur: (total.numerateur ?? 0) + (o.numerateur ?? 0),
      denominateur: (total.denominateur ?? 0) + (o.denominateur ?? 0),
    });
  }
  const comparaison = comparer([...observations, ...totaux.values()], "constat_2gt");
  expect(trouver(comparaison, "panel", "ensemble").valeur).toBeGreaterThan(1.5);
  expect(Math.abs(trouver(comparaison, "origine", "ensemble").valeur as number)).toBeLessThan(0.5);
  const sans = comparer(academie());
  expect(trouver(sans, "origine", "ensemble").statut).toBe("sans_objet");
});
