// Measures packed for the pages, then read by them: nothing is lost, nothing masked is computed again.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Mesure } from "../../loaders/indicateurs/declaration.ts";
import { serrer } from "../../loaders/publish/serrer.ts";
import { wilson } from "../../loaders/statistics/wilson.ts";
import { lireMesures } from "../../src/components/mesures.ts";

const CLE: Mesure = {
  indicateur: "constat_2gt",
  maille: "bassin",
  code: "B1",
  libelle: "Le Blanc",
  millesime: 2023,
  sexe: "T",
  pcs: "T",
  strate: "",
  numerateur: null,
  denominateur: null,
  valeur: null,
  ic_bas: null,
  ic_haut: null,
  statut: "secret",
  maturite: "consolide",
};
const nombres = (numerateur: number | null, denominateur: number | null, ...suite: (number | null)[]) => {
  const [valeur = null, ic_bas = null, ic_haut = null] = suite;
  return { ...CLE, statut: "publie", numerateur, denominateur, valeur, ic_bas, ic_haut } as Mesure;
};
const taux = (n: number, d: number) => nombres(n, d, (100 * n) / d, ...(wilson(n, d) ?? []));

const relire = (lignes: readonly Mesure[]) => lireMesures(JSON.parse(JSON.stringify(serrer(lignes))));
const calculs = (lignes: readonly Mesure[]) => serrer(lignes).indicateurs.map(([, calcul]) => calcul);
const ecrits = (lignes: readonly Mesure[]) => {
  const { valeur, ic_bas, ic_haut } = serrer(lignes).colonnes;
  return [...valeur, ...ic_bas, ...ic_haut].filter((x) => x !== null);
};

describe("les mesures serrées", () => {
  test("rendent les mêmes lignes, quelles qu’elles soient", () => {
    const reel = fc.double({ min: -100, max: 100, noNaN: true });
    const compte = fc.integer({ min: 0, max: 5000 });
    const ligne = fc.oneof(
      fc.constant(CLE),
      fc.tuple(compte, fc.integer({ min: 1, max: 5000 })).map(([n, d]) => nombres(n, d, (100 * n) / d)),
      fc.tuple(compte, compte).map(([n, reste]) => taux(n, n + reste + 1)),
      fc.tuple(reel, fc.option(reel)).map(([v, b]) => nombres(null, null, v, b, b)),
      compte.map((n) => nombres(n, null, n)),
    );
    const lignes = fc.array(
      fc
        .tuple(ligne, fc.constantFrom("a", "b"), fc.constantFrom("B1", "B2"))
        .map(([l, indicateur, code]) => ({ ...l, indicateur, code })),
    );
    fc.assert(
      fc.property(lignes, (toutes) => {
        const lues = relire(toutes);
        expect(lues.length).toBe(toutes.length);
        for (const [rang, l] of toutes.entries()) {
          const { valeur, ic_bas, ic_haut, ...reste } = l;
          expect(lues[rang]).toMatchObject(reste);
          for (const [nom, x] of Object.entries({ valeur, ic_bas, ic_haut }))
            if (x === null) expect(lues[rang]?.[nom as "valeur"]).toBeNull();
            else
              expect(Math.abs((lues[rang]?.[nom as "valeur"] ?? Number.NaN) - x)).toBeLessThanOrEqual(
                5e-8 * Math.abs(x) + 1e-9,
              );
        }
      }),
      { numRuns: 60 },
    );
  });

  test("n’écrivent pas ce que les deux effectifs redonnent", () => {
    const lignes = [taux(45, 60), taux(0, 25), CLE];
    expect(calculs(lignes)).toEqual(["taux"]);
    expect(ecrits(lignes)).toEqual([]);
  });

  test("écrivent tout d’un indicateur dont une seule valeur ne s’en déduit pas", () => {
    expect(calculs([taux(45, 60), nombres(45, 60, 75, 1, 99)])).toEqual(["part"]);
    expect(calculs([taux(45, 60), nombres(45, 60, 74.9, 1, 99)])).toEqual(["donnee"]);
    expect(calculs([nombres(45, 60, 0.75)])).toEqual(["quotient"]);
    expect(calculs([nombres(7, null, 7)])).toEqual(["compte"]);
  });

  test("un intervalle caché le reste, même quand les effectifs sont publiés", () => {
    const lignes = [taux(45, 60), nombres(45, 60, 75)];
    expect(relire(lignes)[1]).toMatchObject({ valeur: 75, ic_bas: null, ic_haut: null });
  });

  test("n’écrivent d’un intervalle que ce qui en est lu, et en gardent le signe", () => {
    const [lue] = relire([nombres(-3, 61, -300 / 61, -11.234567891234, -1.23456789123e-7)]);
    expect(lue).toMatchObject({ ic_bas: -11.234568, ic_haut: -1.2345679e-7 });
  });

  test("une ligne masquée n’a de nombre dans aucune colonne", () => {
    const { colonnes } = serrer([CLE, taux(45, 60)]);
    for (const nom of ["numerateur", "denominateur"] as const) expect(colonnes[nom][0]).toBeNull();
    expect(relire([CLE, taux(45, 60)])[0]).toEqual(CLE);
  });
});
