// Whatever the counts, a statistic is a number or it is not: it never throws, and never says NaN or infinity.
import fc from "fast-check";
import { expect, test } from "vitest";
import { doubleDifference } from "../../loaders/statistics/doubleDifference.ts";
import { correlation, ecartApparie } from "../../loaders/statistics/ecartApparie.ts";
import { dispersion, limites } from "../../loaders/statistics/entonnoir.ts";
import { newcombe } from "../../loaders/statistics/newcombe.ts";
import { oddsRatio } from "../../loaders/statistics/oddsRatio.ts";
import { standardiser } from "../../loaders/statistics/standardiser.ts";
import { troisAns } from "../../loaders/statistics/troisAns.ts";
import { wilson } from "../../loaders/statistics/wilson.ts";

type Compte = [n: number, d: number];
const compte = fc
  .tuple(fc.nat({ max: 2000 }), fc.nat({ max: 2000 }))
  .map(([a, b]): Compte => [Math.min(a, b), Math.max(a, b)]);
const part = ([numerateur, denominateur]: Compte) => ({ numerateur, denominateur });

const nombres = (valeur: unknown): number[] =>
  typeof valeur === "number" ? [valeur] : Object.values(valeur ?? {}).flatMap(nombres);

test("une statistique est un nombre, ou n’existe pas", () => {
  fc.assert(
    fc.property(compte, compte, compte, compte, (a, b, c, d) => {
      const groupes = (x: Compte, y: Compte) => new Map([x, y].map((z, i) => [`${i}`, part(z)]));
      const [commun, n] = [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
      const reponses = [
        wilson(...a),
        newcombe(...a, ...b),
        oddsRatio(...a, ...b),
        ecartApparie(a[0], b[0], correlation(a[0], b[0], Math.max(commun, a[0] + b[0] - n), n), n),
        doubleDifference({ avant: part(a), apres: part(b) }, { avant: part(c), apres: part(d) }),
        standardiser(groupes(a, b), groupes(c, d)),
        troisAns(new Map([a, b, c].map((z, i) => [i, part(z)])), 2),
        limites((100 * a[0]) / Math.max(1, a[1]), b[1], 1.96),
        dispersion((100 * a[0]) / Math.max(1, a[1]), [a, b, c, d].map(part)),
      ];
      expect(reponses.flatMap(nombres).filter((x) => !Number.isFinite(x))).toEqual([]);
    }),
    {
      examples: [
        [
          [0, 0],
          [0, 0],
          [0, 0],
          [0, 0],
        ],
        [
          [0, 1],
          [1, 1],
          [0, 0],
          [2, 2],
        ],
      ],
    },
  );
});

test("un numérateur qui n’est pas une part du dénominateur n’a ni intervalle ni rapport des chances", () => {
  expect(wilson(3, 2)).toBeUndefined();
  expect(wilson(-1, 2)).toBeUndefined();
  expect(newcombe(3, 2, 1, 2)).toBeUndefined();
  expect(oddsRatio(3, 2, 1, 2)).toBeUndefined();
});
