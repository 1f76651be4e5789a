import { describe, expect, test } from "vitest";
import { newcombe } from "../../loaders/statistics/newcombe.ts";
import { wilson as wilsonDuMoteur } from "../../loaders/statistics/wilson.ts";
import {
  comparer,
  comparerAuTout,
  comparerAValeur,
  opposee,
  significatif,
} from "../../src/components/comparer.ts";
import { wilson } from "../../src/components/intervalles.ts";
import { masquee, publiee } from "./mesure.ts";

const taux = (numerateur: number, denominateur: number) =>
  publiee((100 * numerateur) / denominateur, wilson(numerateur, denominateur), { numerateur, denominateur });
const arrondis = (...bornes: (number | null | undefined)[]) =>
  bornes.map((x) => Math.round((x ?? Number.NaN) * 100) / 100);

test("l’intervalle de Wilson de la page est celui du moteur", () => {
  for (const [n, d] of [
    [8, 12],
    [0, 5],
    [5, 5],
    [570, 1270],
  ] as const)
    expect(wilson(n, d)).toEqual(wilsonDuMoteur(n, d));
});

describe("comparer deux groupes qui n’ont aucun élève en commun", () => {
  test("donne l’intervalle de Newcombe, exemple C du domaine", () => {
    const c = comparer(taux(3, 6), taux(4, 6));
    expect(arrondis(c?.ecart, c?.bas, c?.haut)).toEqual([-16.67, -55.85, 31.5]);
    expect(c?.sens).toBe("proche");
  });

  test("se retourne avec les groupes", () => {
    const [c, autre] = [comparer(taux(300, 500), taux(200, 500)), comparer(taux(200, 500), taux(300, 500))];
    expect([c?.sens, autre?.sens]).toEqual(["plus", "moins"]);
    expect(arrondis(c?.bas, c?.haut)).toEqual(arrondis(-(autre?.haut ?? 0), -(autre?.bas ?? 0)));
  });

  test("sans intervalle d’un côté, l’écart est donné mais rien n’est conclu", () => {
    expect(comparer(publiee(60), taux(620, 1000))).toEqual({ ecart: -2, bas: null, haut: null, sens: null });
  });

  test("une valeur masquée, d’un côté ou de l’autre, ne se compare pas", () => {
    expect(comparer(masquee(), taux(1, 2))).toBeUndefined();
    expect(comparer(taux(1, 2), masquee("non_disponible"))).toBeUndefined();
    expect(comparer(undefined, taux(1, 2))).toBeUndefined();
  });
});

describe("comparer un territoire à l’académie qui le contient", () => {
  // 40 of 100 here, 240 of 400 in the whole: 200 of 300 in the rest. Newcombe on 40/100 and 200/300, by hand,
  // is −26.67 [−37.06 ; −15.42]; the part weighs a quarter, so the gap to the whole is three quarters of it.
  test("c’est le comparer au reste, ramené à l’écart au tout", () => {
    const c = comparerAuTout(taux(40, 100), taux(240, 400));
    expect(arrondis(c?.ecart, c?.bas, c?.haut)).toEqual([-20, -27.8, -11.57]);
    expect(c?.sens).toBe("moins");
    const autres = newcombe(40, 100, 200, 300) ?? [0, 0];
    expect(arrondis(c?.bas, c?.haut)).toEqual(arrondis(0.75 * autres[0], 0.75 * autres[1]));
  });

  test("un territoire peut être proche alors que sa valeur n’est pas celle de l’académie", () => {
    const c = comparerAuTout(taux(58, 100), taux(240, 400));
    expect(arrondis(c?.ecart, c?.bas, c?.haut)).toEqual([-2, -10.37, 6.09]);
    expect(c?.sens).toBe("proche");
  });

  // Rest of −4 on 400 without −7 on 100: (400·−4 + 100·7)/300 = −3, half widths 2·√(400/300) = 2.31;
  // −7 − (−3) = −4 [−4 − √(25 + 5.33) ; −4 + √(25 + 5.33)], three quarters of it.
  test("un écart de la chaîne se compare de même, sa marge suivant l’inverse des effectifs", () => {
    const ecart = { indicateur: "ecart_orientation_constat_2gt" };
    const c = comparerAuTout(
      publiee(-7, [-12, -2], { ...ecart, denominateur: 100 }),
      publiee(-4, [-6, -2], { ...ecart, denominateur: 400 }),
    );
    expect(arrondis(c?.ecart, c?.bas, c?.haut)).toEqual([-3, -7.13, 1.13]);
    expect(c?.sens).toBe("proche");
  });

  test("un territoire qui est toute l’académie en est proche, sans calcul sur personne", () => {
    expect(comparerAuTout(taux(240, 400), taux(240, 400))).toEqual({
      ecart: 0,
      bas: null,
      haut: null,
      sens: "proche",
    });
  });

  test("sans effectifs, rien n’est conclu", () => {
    const sans = { denominateur: null };
    expect(comparerAuTout(publiee(1.1, [1, 1.2], sans), publiee(1, [0.9, 1.1], sans))?.sens).toBeNull();
  });

  test("une valeur masquée ne se compare pas", () => {
    expect(comparerAuTout(masquee(), taux(240, 400))).toBeUndefined();
    expect(comparerAuTout(taux(40, 100), masquee())).toBeUndefined();
  });
});

test("une référence publiée n’a pas d’intervalle : celui de la mesure la contient ou non", () => {
  expect(comparerAValeur(publiee(75, [74, 76]), 78.6)).toMatchObject({ sens: "moins" });
  expect(comparerAValeur(publiee(75, [70, 80]), 78.6)).toMatchObject({ sens: "proche" });
  expect(comparerAValeur(publiee(75), 78.6)).toMatchObject({ sens: null });
  expect(comparerAValeur(masquee(), 78.6)).toBeUndefined();
});

describe("un écart", () => {
  test("est significatif quand son intervalle exclut zéro", () => {
    expect(significatif(publiee(4, [3, 5]))).toBe(true);
    expect(significatif(publiee(-4, [-5, -3]))).toBe(true);
    expect(significatif(publiee(1, [-1, 3]))).toBe(false);
    expect(significatif(publiee(1))).toBeUndefined();
    expect(significatif(masquee())).toBeUndefined();
  });

  test("se retourne avec ses bornes, et deux fois redonne le même", () => {
    const perte = publiee(4.1, [3, 5]);
    expect(opposee(perte)).toMatchObject({ valeur: -4.1, ic_bas: -5, ic_haut: -3 });
    expect(opposee(opposee(perte))).toEqual(perte);
    expect(opposee(masquee()).valeur).toBeNull();
  });
});
