// Which equalities a program holds together, and what it proves: fictional counts, small enough to be checked by hand.
import fc from "fast-check";
import loadHighs from "highs";
import { expect, test } from "vitest";
import { couvrir } from "../../loaders/programmes/couverture.ts";
import type { Lineaire } from "../../loaders/programmes/programme.ts";
import { programmer } from "../../loaders/programmes/programmes.ts";

function trame(egalites: readonly (readonly number[])[], nombre: number) {
  const debut = [0];
  for (const termes of egalites) debut.push((debut.at(-1) as number) + termes.length);
  return { nombre, debut: Int32Array.from(debut), termes: Int32Array.from(egalites.flat()) };
}

test("chaque effectif d’une égalité est examiné une fois, avec toutes les siennes ou celles qui l’entourent", () => {
  const egalite = fc.uniqueArray(fc.nat(59), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(egalite, { minLength: 1, maxLength: 1000 }), (egalites) => {
      const voisinages = couvrir(trame(egalites, 60));
      const examines = voisinages.flatMap(({ coeur }) => [...coeur]).sort((a, b) => a - b);
      expect(examines).toEqual([...new Set(egalites.flat())].sort((a, b) => a - b));
      for (const { egalites: prises, coeur } of voisinages) {
        expect(new Set(prises).size).toBe(prises.length);
        const [graine, ...autres] = [...coeur].sort((a, b) => a - b);
        expect(prises.length).toBeGreaterThan(0);
        for (const c of autres)
          for (const [e, termes] of egalites.entries()) if (termes.includes(c)) expect(prises).toContain(e);
        if (prises.length < 300)
          for (const [e, termes] of egalites.entries())
            if (termes.includes(graine as number)) expect(prises).toContain(e);
      }
    }),
    { numRuns: 40 },
  );
});

test("une classe d’égalités est tenue entière, ou autour de chacun de ses effectifs quand elle est grande", () => {
  // Count 0 is tied to each of the others, which are tied in a chain: whatever is near 0 leaves most of it out.
  const paires = Array.from({ length: 3000 }, (_, i) => [i + 1, i + 2]);
  const liens = trame([...paires, ...paires.map(([c]) => [0, c as number])], 3002);
  const lointaines = Int32Array.of(0, 1500, 2999);
  const grande = Int32Array.from({ length: 3000 }, (_, e) => e);
  const voisinages = couvrir(liens, [lointaines, grande]);
  expect(voisinages[0]?.egalites).toEqual(lointaines);
  expect([...(voisinages[0]?.coeur ?? [])]).toEqual([1, 2, 1501, 1502, 3000, 3001]);
  const deLaGrande = voisinages.slice(1, voisinages.length - couvrir(liens).length);
  const examines = deLaGrande.flatMap(({ coeur }) => [...coeur]).sort((a, b) => a - b);
  expect(examines).toEqual(Array.from({ length: 3001 }, (_, i) => i + 1));
  for (const { egalites } of deLaGrande) for (const e of egalites) expect(e).toBeLessThan(3000);
});

test("un effectif n’est laissé large que par tous les programmes qui le regardent", async () => {
  const deux = {
    ...SYSTEME,
    voisinages: [
      { egalites: Int32Array.of(0), coeur: Int32Array.of(0, 1) },
      { egalites: Int32Array.of(0, 1, 2), coeur: Int32Array.of(0) },
    ],
  };
  const { etroites, larges } = await programmer(deux, BORNES, examen);
  expect([...etroites.keys()]).toEqual([0]);
  expect(larges).toEqual([1]);
});

/** a + b = 7, b + c = 7, a + c = 8 and d + e = 90: the first three are 4, 3 and 4, which no equality says alone. */
const SYSTEME: Lineaire = {
  cellules: Int32Array.from([10, 11, 12, 13, 14]),
  ...(({ debut, termes }) => ({ debut, termes, signes: Int8Array.from(termes, () => 1) }))(
    trame(
      [
        [0, 1],
        [1, 2],
        [0, 2],
        [3, 4],
      ],
      5,
    ),
  ),
  second: Float64Array.from([7, 7, 8, 90]),
  voisinages: [{ egalites: Int32Array.from([0, 1, 2, 3]), coeur: Int32Array.from([0, 1, 2, 3, 4]) }],
};
const BORNES = { bas: new Float64Array(5), haut: Float64Array.from([7, 7, 7, 90, 90]) };
const examen = { largeur: 5, aVoir: () => true, jusqua: Number.POSITIVE_INFINITY };

test("un programme trouve ce qu’aucune égalité ne dit seule, et les égalités qui le prouvent", async () => {
  const { etroites, larges, impossibles } = await programmer(SYSTEME, BORNES, examen);
  expect([...etroites].map(([v, { bas, haut }]) => [v, bas, haut])).toEqual([
    [0, 4, 4],
    [1, 3, 3],
    [2, 4, 4],
  ]);
  expect(etroites.get(0)?.egalites).toEqual([0, 1, 2]);
  expect(larges).toEqual([3, 4]);
  expect(impossibles).toEqual([]);
});

test("un programme qui n’a rien resserré n’est pas résolu de nouveau tant qu’il n’a pas changé", async () => {
  const trois = {
    ...SYSTEME,
    voisinages: [{ egalites: Int32Array.of(0, 1, 2), coeur: Int32Array.of(0, 1, 2) }],
  };
  const memoire = new Set<number>();
  // No width is too small for this one: it remembers the program as one that narrows nothing.
  expect((await programmer(trois, BORNES, { ...examen, largeur: 0, memoire })).etroites.size).toBe(0);
  expect((await programmer(trois, BORNES, { ...examen, memoire })).etroites.size).toBe(0);
  expect((await programmer(trois, BORNES, examen)).etroites.size).toBe(3);
  const autre = { ...trois, second: Float64Array.from([7, 7, 10, 90]) };
  expect((await programmer(autre, BORNES, { ...examen, memoire })).etroites.size).toBe(3);
});

test("un effectif dont aucune égalité du programme ne dit rien est laissé large", async () => {
  const ailleurs = { ...SYSTEME, voisinages: [{ egalites: Int32Array.of(3), coeur: Int32Array.of(0) }] };
  expect((await programmer(ailleurs, BORNES, examen)).larges).toEqual([0]);
});

/** Least and most of an unknown, by HiGHS alone, from the equalities written as they are. */
function extremes(
  highs: Awaited<ReturnType<typeof loadHighs>>,
  termes: readonly (readonly [number, number][])[],
  seconds: readonly number[],
  inconnue: number,
) {
  const rangees = termes.map(
    (rangee, e) =>
      ` e${e}: ${rangee.map(([v, signe]) => `${signe > 0 ? "+" : "-"} x${v}`).join(" ")} = ${seconds[e]}`,
  );
  const valeur = (sens: string) => {
    const texte = `${sens}\n obj: x${inconnue}\nSubject To\n${rangees.join("\n")}\nEnd`;
    const { Status, ObjectiveValue } = highs.solve(texte);
    return Status === "Optimal" ? ObjectiveValue : Number.POSITIVE_INFINITY;
  };
  return [Math.ceil(valeur("Minimize") - 1e-6) + 0, Math.floor(valeur("Maximize") + 1e-6)] as const;
}

test("les effectifs trouvés sont ceux qu’un programme écrit sans rien réduire resserre, ni plus ni moins", async () => {
  const highs = await loadHighs();
  const NOMBRE = 8;
  const terme = fc.tuple(fc.nat(NOMBRE - 1), fc.constantFrom(1, 1, 1, -1));
  const rangee = fc.uniqueArray(terme, { minLength: 2, maxLength: 4, selector: ([v]) => v });
  await fc.assert(
    fc.asyncProperty(
      fc.array(rangee, { minLength: 3, maxLength: 9 }),
      fc.array(fc.nat(12), { minLength: NOMBRE, maxLength: NOMBRE }),
      // What is not looked at may be added up where no equality tells it from others.
      fc.array(fc.boolean(), { minLength: NOMBRE, maxLength: NOMBRE }),
      async (rangees, effectifs, regardes) => {
        const seconds = rangees.map((r) =>
          r.reduce((s, [v, signe]) => s + signe * (effectifs[v] as number), 0),
        );
        const systeme: Lineaire = {
          cellules: Int32Array.from({ length: NOMBRE }, (_, v) => v),
          ...trame(
            rangees.map((r) => r.map(([v]) => v)),
            NOMBRE,
          ),
          signes: Int8Array.from(rangees.flatMap((r) => r.map(([, signe]) => signe))),
          second: Float64Array.from(seconds),
          voisinages: [
            {
              egalites: Int32Array.from(rangees.keys()),
              coeur: Int32Array.from({ length: NOMBRE }, (_, v) => v),
            },
          ],
        };
        const bornes = {
          bas: new Float64Array(NOMBRE),
          haut: new Float64Array(NOMBRE).fill(Number.POSITIVE_INFINITY),
        };
        const aVoir = (v: number) => regardes[v] === true;
        const { etroites } = await programmer(systeme, bornes, { ...examen, aVoir });
        const attendues = new Map<number, readonly [number, number]>();
        for (let v = 0; v < NOMBRE; v++) {
          if (!aVoir(v) || !rangees.some((r) => r.some(([autre]) => autre === v))) continue;
          const [bas, haut] = extremes(highs, rangees, seconds, v);
          if (haut - bas < 5) attendues.set(v, [bas, haut]);
        }
        expect(new Map([...etroites].map(([v, { bas, haut }]) => [v, [bas, haut]]))).toEqual(attendues);
      },
    ),
    { numRuns: 400 },
  );
});
