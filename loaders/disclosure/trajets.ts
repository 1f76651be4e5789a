/**
 * From collège to lycée: which counts may be shown, one year at a time. All that is not shown of a collège is one rest; any
 * lycée that may hold some of it must be free to hold none, or five pupils more than the least. Where nobody goes and a
 * reader could tell, 0 is shown. Pure.
 */
import { T_COUNT } from "./seuils.ts";

export interface Trajet {
  college: string;
  lycee: string;
  effectif: number;
}

/** What readers know of the year besides: collèges and lycées that are not named show nothing. */
export interface Connu {
  /** Pupils in 2nde GT, of each collège that may be shown. */
  totaux: ReadonlyMap<string, number>;
  /** Collèges of which public or private must not be told, since their causes are masked. */
  discrets: ReadonlySet<string>;
  prives: ReadonlySet<string>;
  /** At most how many pupils each lycée that may be shown can hold; infinite where nothing published says it. */
  places: ReadonlyMap<string, number>;
}

/** With the rest of each collège, at a lycée without a name. `complements`: false masks small counts alone, to be attacked. */
export function trajetsMontres(trajets: readonly Trajet[], connu: Connu, complements = true): Trajet[] {
  const annee = new Annee(trajets, connu, complements);
  return complements && !annee.proteger() ? [] : annee.montrer();
}

class Annee {
  private readonly connu: Connu;
  /** Of the collèges all of whose pupils are known one by one. */
  private readonly totaux: ReadonlyMap<string, number>;
  private readonly lycees: readonly string[];
  /** By collège then lycée: all that go there, and what is shown of it. */
  private readonly vrais = new Map<string, Map<string, number>>();
  private readonly montres = new Map<string, Map<string, number>>();

  constructor(trajets: readonly Trajet[], connu: Connu, complements: boolean) {
    this.connu = connu;
    for (const { college, lycee, effectif } of trajets)
      this.vrais.set(college, (this.vrais.get(college) ?? new Map<string, number>()).set(lycee, effectif));
    this.totaux = new Map(
      [...connu.totaux].filter(([college, total]) => total === somme(this.vrais.get(college))),
    );
    this.lycees = [...new Set(trajets.map(({ lycee }) => lycee))].sort();
    for (const [college] of this.totaux) {
      const montrables = [...(this.vrais.get(college) ?? [])].filter(
        ([lycee, n]) =>
          n >= T_COUNT && connu.places.has(lycee) && !(complements && this.estTu(college, lycee)),
      );
      this.montres.set(college, new Map(montrables));
    }
  }

  montrer(): Trajet[] {
    return [...this.montres].flatMap(([college, siens]) => {
      const reste = this.resteDe(college);
      const lignes = [...siens].map(([lycee, effectif]) => ({ college, lycee, effectif }));
      return reste > 0 ? [...lignes, { college, lycee: "", effectif: reste }] : lignes;
    });
  }

  /** Hides and shows until nothing can be told; false where hiding more would help nobody. */
  proteger(): boolean {
    for (let suite = true; suite; ) {
      suite = false;
      for (const [college, siens] of this.montres) {
        const etroit = this.etroit(college);
        if (etroit === undefined) continue;
        suite = true;
        if (etroit.vide) siens.set(etroit.lycee, 0);
        else if (!this.cacher(college, etroit.lycee)) return false;
      }
    }
    return true;
  }

  /** Public or private is what the masked causes of this collège are made of. */
  private estTu = (college: string, lycee: string) =>
    this.connu.discrets.has(college) && this.connu.prives.has(lycee);

  private resteDe = (college: string) => (this.totaux.get(college) ?? 0) - somme(this.montres.get(college));

  private placeDe(lycee: string): number {
    const montre = [...this.montres.values()].reduce((n, siens) => n + (siens.get(lycee) ?? 0), 0);
    return (this.connu.places.get(lycee) ?? Number.POSITIVE_INFINITY) - montre;
  }

  /** A lycée of which too much can be told, for this collège; `vide`: nobody goes there, and that may be said. */
  private etroit(college: string): { lycee: string; vide: boolean } | undefined {
    const siens = this.montres.get(college) ?? new Map<string, number>();
    const reste = this.resteDe(college);
    const libres = this.lycees.filter((lycee) => !siens.has(lycee));
    if (reste === 0) {
      const tu = this.connu.discrets.has(college) && [...siens.values()].some((n) => n > 0);
      return tu ? { lycee: "", vide: false } : undefined;
    }
    const hauts = libres.map((lycee) => Math.min(reste, this.placeDe(lycee)));
    const tous = somme(hauts);
    const rang = hauts.findIndex((haut) => haut - Math.max(0, reste - (tous - haut)) < T_COUNT);
    const lycee = libres[rang];
    if (lycee === undefined) return undefined;
    const vide = !this.vrais.get(college)?.has(lycee) && !this.estTu(college, lycee);
    return { lycee, vide };
  }

  /** The smallest count shown that would widen it: of the collège if its rest is small, else of the lycée. */
  private cacher(college: string, lycee: string): boolean {
    const deCollege = [...(this.montres.get(college) ?? [])].map(([l, n]) => ({ college, lycee: l, n }));
    const deLycee = [...this.montres].map(([c, siens]) => ({ college: c, lycee, n: siens.get(lycee) ?? 0 }));
    const serre = this.resteDe(college) >= T_COUNT && this.placeDe(lycee) < T_COUNT;
    const [moins] = (serre ? deLycee : deCollege).filter(({ n }) => n > 0).sort((a, b) => a.n - b.n);
    if (moins) this.montres.get(moins.college)?.delete(moins.lycee);
    return moins !== undefined;
  }
}

const somme = (nombres: Iterable<number> | ReadonlyMap<string, number> | undefined): number =>
  [...(nombres instanceof Map ? nombres.values() : ((nombres ?? []) as Iterable<number>))].reduce(
    (a, b) => a + b,
    0,
  );
