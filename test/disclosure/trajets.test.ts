// From collège to lycée: small counts are not shown, nor anything that would tell one. Schools are fictional.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attaquerTable, cle } from "../../loaders/audit/trajets.ts";
import { type Connu, type Trajet, trajetsMontres } from "../../loaders/disclosure/trajets.ts";

const INFINI = Number.POSITIVE_INFINITY;
const trajet = (college: string, lycee: string, effectif: number): Trajet => ({ college, lycee, effectif });
const sommes = (trajets: readonly Trajet[], de: "college" | "lycee") => {
  const par = new Map<string, number>();
  for (const t of trajets) par.set(t[de], (par.get(t[de]) ?? 0) + t.effectif);
  return par;
};

/** What a reader knows when every collège shows its total, and no lycée what it holds. */
const connuDe = (trajets: readonly Trajet[], connu: Partial<Connu> = {}): Connu => ({
  totaux: sommes(trajets, "college"),
  discrets: new Set(),
  prives: new Set(),
  places: new Map([...sommes(trajets, "lycee")].map(([lycee]) => [lycee, INFINI])),
  ...connu,
});

const AILLEURS = [trajet("B", "L1", 20), trajet("B", "L2", 30), trajet("B", "L3", 25), trajet("B", "L4", 30)];
const deA = (montres: readonly Trajet[]) =>
  Object.fromEntries(montres.filter(({ college }) => college === "A").map((t) => [t.lycee, t.effectif]));

describe("d’un collège, une année", () => {
  test("un petit effectif en cache un autre, pour que le reste ne le dise pas", () => {
    const trajets = [trajet("A", "L1", 40), trajet("A", "L2", 7), trajet("A", "L3", 3), ...AILLEURS];
    expect(deA(trajetsMontres(trajets, connuDe(trajets)))).toEqual({ L1: 40, "": 10 });
  });

  test("tout se montre quand rien n’est petit", () => {
    const trajets = [trajet("A", "L1", 40), trajet("A", "L2", 7), ...AILLEURS];
    expect(deA(trajetsMontres(trajets, connuDe(trajets)))).toEqual({ L1: 40, L2: 7 });
  });

  test("rien ne se montre quand son total est masqué, ou n’est pas celui de ses élèves", () => {
    const trajets = [trajet("A", "L1", 40), trajet("A", "L2", 7), ...AILLEURS];
    for (const totaux of [new Map([["B", 105]]), new Map([["A", 48]])])
      expect(deA(trajetsMontres(trajets, connuDe(trajets, { totaux })))).toEqual({});
  });

  test("public ou privé ne se dit pas, quand les situations à la rentrée sont masquées", () => {
    const trajets = [trajet("A", "L1", 40), trajet("A", "L2", 7), ...AILLEURS];
    const connu = { discrets: new Set(["A"]), prives: new Set(["L2"]) };
    expect(deA(trajetsMontres(trajets, connuDe(trajets, connu)))).toEqual({ L1: 40, "": 7 });
  });

  test("un lycée qui n’a de place pour personne d’autre est dit vide", () => {
    const trajets = [trajet("A", "L1", 40), trajet("A", "L2", 6), trajet("A", "L3", 4), ...AILLEURS];
    const places = new Map([...connuDe(trajets).places, ["L4", 32]]);
    expect(deA(trajetsMontres(trajets, connuDe(trajets, { places })))).toEqual({ L1: 40, L4: 0, "": 10 });
  });

  test("un lycée dont la place est comptée cache aussi ce qu’il reçoit d’un autre collège", () => {
    const trajets = [trajet("A", "L1", 40), trajet("A", "L2", 6), trajet("A", "L3", 4), ...AILLEURS];
    const places = new Map([...connuDe(trajets).places, ["L3", 29]]);
    const montres = trajetsMontres(trajets, connuDe(trajets, { places }));
    expect(montres.filter(({ lycee }) => lycee === "L3")).toEqual([]);
  });
});

/** As a reader attacks them: rests and counts shown, places as published. */
function attaquer(montres: readonly Trajet[], connu: Connu) {
  const nommes = montres.filter(({ lycee }) => lycee !== "");
  return attaquerTable({
    millesime: 2023,
    montres: new Map(nommes.map((t) => [cle(t.college, t.lycee), t.effectif])),
    restes: new Map(montres.flatMap((t) => (t.lycee === "" ? [[t.college, t.effectif] as const] : []))),
    places: connu.places,
    prives: connu.prives,
    discrets: new Set([...connu.discrets].filter((c) => connu.totaux.has(c))),
  }).trouvees;
}

const depot = fc
  .array(fc.array(fc.constantFrom(0, 0, 0, 1, 2, 4, 6, 12, 30), { minLength: 6, maxLength: 6 }), {
    minLength: 2,
    maxLength: 7,
  })
  .map((lignes) =>
    lignes.flatMap((ligne, c) => ligne.flatMap((n, l) => (n > 0 ? trajet(`C${c}`, `L${l}`, n) : []))),
  );
/** Places left to others, by lycée; null where none is published. */
const marges = fc.array(fc.constantFrom(0, 0, 2, 9, null), { minLength: 6, maxLength: 6 });

test("ce qui est montré est vrai, s’ajoute au total, et ne laisse retrouver aucun effectif", () => {
  let montresEnTout = 0;
  fc.assert(
    fc.property(
      depot,
      marges,
      fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
      (trajets, plus, tus) => {
        const venus = sommes(trajets, "lycee");
        const places = new Map(
          [...venus].map(([l, n]) => [
            l,
            plus[Number(l.slice(1))] == null ? INFINI : n + (plus[Number(l.slice(1))] ?? 0),
          ]),
        );
        const totaux = new Map([...sommes(trajets, "college")].filter(([, n]) => n >= 5));
        const discrets = new Set([...totaux.keys()].filter((c) => tus[Number(c.slice(1))]));
        const connu = connuDe(trajets, { places, totaux, discrets, prives: new Set(["L0", "L1"]) });
        const montres = trajetsMontres(trajets, connu);
        const vrais = new Map(trajets.map((t) => [cle(t.college, t.lycee), t.effectif]));
        for (const t of montres)
          if (t.lycee !== "") expect(t.effectif).toBe(vrais.get(cle(t.college, t.lycee)) ?? 0);
        for (const [college, n] of sommes(montres, "college")) expect(n).toBe(totaux.get(college));
        expect(montres.filter(({ effectif }) => effectif > 0 && effectif < 5)).toEqual([]);
        expect(attaquer(montres, connu)).toEqual([]);
        montresEnTout += montres.filter(({ lycee, effectif }) => lycee !== "" && effectif > 0).length;
      },
    ),
    { seed: 8, numRuns: 300 },
  );
  expect(montresEnTout).toBeGreaterThan(500);
});

test("les petits effectifs seuls masqués se laissent retrouver", () => {
  const trajets = [trajet("A", "L1", 40), trajet("A", "L3", 3), ...AILLEURS];
  const connu = connuDe(trajets);
  expect(attaquer(trajetsMontres(trajets, connu, false), connu)).not.toEqual([]);
  expect(attaquer(trajetsMontres(trajets, connu), connu)).toEqual([]);
});
