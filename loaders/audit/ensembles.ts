/**
 * Schools that pages compare with one another are also said together, outside the table: a sum of what is published of
 * each says no more than its parts, as long as it is that sum. Who is in it is read from the pages, as by an attacker.
 */
import { wilson } from "../statistics/wilson.ts";

type Rangee = Readonly<Record<string, unknown>>;

/** Of each ensemble, by its code, the schools whose pages say they are of it. */
export function ensemblesDe(objets: Iterable<Rangee>): ReadonlyMap<string, readonly string[]> {
  const ensembles = new Map<string, Set<string>>();
  for (const { ecole, comparables } of objets) {
    const [uai, code] = [
      (ecole as Rangee | undefined)?.uai,
      (comparables as Rangee | null | undefined)?.code,
    ];
    if (typeof uai !== "string" || typeof code !== "string") continue;
    ensembles.set(code, (ensembles.get(code) ?? new Set()).add(uai));
  }
  return new Map([...ensembles].map(([code, uais]) => [code, [...uais]]));
}

/** What a row of an ensemble must say, from the published rows of its schools; undefined where none has a count. */
export function sommeDe(rangee: Rangee, lignes: readonly (Rangee | undefined)[]): Rangee | undefined {
  const comptees = lignes.filter((l) => l?.statut === "publie" && l.numerateur !== null);
  if (comptees.length === 0) return undefined;
  const [n, d] = (["numerateur", "denominateur"] as const).map((terme) =>
    comptees.reduce((somme, ligne) => somme + Number(ligne?.[terme]), 0),
  ) as [number, number];
  const [ic_bas, ic_haut] = wilson(n, d) ?? [];
  // A share in percent, or a ratio: the row says which.
  const valeur = [n / d, (100 * n) / d].find((v) => Math.abs(v - Number(rangee.valeur)) < 1e-9);
  return { numerateur: n, denominateur: d, valeur, ic_bas, ic_haut, statut: "publie" };
}
