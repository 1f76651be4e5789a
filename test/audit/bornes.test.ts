// What gave a bound: with those equalities alone, an attacker finds it again. Fictional counts.
import fc from "fast-check";
import { expect, test } from "vitest";
import { borner, type Egalites } from "../../loaders/audit/bornes.ts";

type Egalite = readonly (readonly [inconnue: number, signe: 1 | -1])[];

/** The equalities that these counts hold; `second` is what each comes to. */
function systeme(comptes: readonly number[], egalites: readonly Egalite[]): Egalites {
  const debut = [0];
  for (const termes of egalites) debut.push((debut.at(-1) as number) + termes.length);
  return {
    cellules: Int32Array.from(comptes.keys()),
    debut: Int32Array.from(debut),
    termes: Int32Array.from(egalites.flatMap((termes) => termes.map(([v]) => v))),
    signes: Int8Array.from(egalites.flatMap((termes) => termes.map(([, signe]) => signe))),
    second: Float64Array.from(
      egalites.map((termes) => termes.reduce((s, [v, signe]) => s + signe * (comptes[v] as number), 0)),
    ),
  };
}

const NOMBRE = 12;
const egalite = fc
  .uniqueArray(fc.nat(NOMBRE - 1), { minLength: 1, maxLength: 4 })
  .chain((inconnues) =>
    fc.tuple(...inconnues.map((v) => fc.constantFrom<1 | -1>(1, -1).map((signe) => [v, signe] as const))),
  );

test("une borne se retrouve par les seules égalités dites, et aucune plus serrée n’est promise", () => {
  let longues = 0;
  fc.assert(
    fc.property(
      fc.array(fc.nat(9), { minLength: NOMBRE, maxLength: NOMBRE }),
      fc.array(egalite, { minLength: 1, maxLength: 14 }),
      (comptes, egalites) => {
        const tout = borner(systeme(comptes, egalites));
        expect(tout.impossible).toBe(-1);
        for (const v of comptes.keys()) {
          expect(tout.bas[v]).toBeLessThanOrEqual(comptes[v] as number);
          expect(tout.haut[v]).toBeGreaterThanOrEqual(comptes[v] as number);
          const dites = tout.remonter([v], Number.POSITIVE_INFINITY);
          if (dites.length > 6) longues++;
          const seules = borner(
            systeme(
              comptes,
              dites.map((e) => egalites[e] as Egalite),
            ),
          );
          expect([seules.bas[v], seules.haut[v]]).toEqual([tout.bas[v], tout.haut[v]]);
          expect(tout.remonter([v], 2)).toEqual(dites.slice(0, 2));
        }
      },
    ),
    { numRuns: 400 },
  );
  expect(longues).toBeGreaterThan(20);
});

test("une égalité qui ne sert pas n’est pas dite", () => {
  // 0 + 1 = 9, 1 − 2 = 0 and 2 ≤ 4 by 2 + 3 = 4: the first is between 5 and 9. 3 + 4 = 30 says nothing of it.
  const comptes = [6, 3, 3, 1, 29];
  const { bas, haut, remonter } = borner(
    systeme(comptes, [
      [
        [3, 1],
        [4, 1],
      ],
      [
        [0, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [2, -1],
      ],
      [
        [2, 1],
        [3, 1],
      ],
    ]),
  );
  expect([bas[0], haut[0]]).toEqual([5, 9]);
  expect(remonter([0], 9)).toEqual([1, 2, 3]);
});
