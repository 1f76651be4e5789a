/**
 * From collège to lycée: what a reader can tell of a count that is not shown, from the rest of its collège and from how many
 * pupils the lycée holds. Written apart from the masking, so that one does not repeat the mistakes of the other.
 */
import { type Attaque, LARGEUR, type Trouvee } from "./attaquer.ts";

export interface Table {
  millesime: number;
  /** What is shown, by « collège lycée »; the rest of a collège, by itself. */
  montres: ReadonlyMap<string, number>;
  restes: ReadonlyMap<string, number>;
  /** Pupils that each lycée holds; infinite where it is not published. */
  places: ReadonlyMap<string, number>;
  prives: ReadonlySet<string>;
  /** Collèges that hide how many of their pupils changed for a private lycée. */
  discrets: ReadonlySet<string>;
}

export const cle = (college: string, lycee: string) => `${college} ${lycee}`;

const PASSES = 20;

/** Least and most of each count that is not shown, by what the others leave it, again and again. */
export function attaquerTable(table: Table): Attaque {
  const { montres, restes, places, millesime } = table;
  const lycees = [...places.keys()];
  const libre = new Map(places);
  for (const [nom, effectif] of montres) {
    const lycee = nom.slice(nom.indexOf(" ") + 1);
    libre.set(lycee, (libre.get(lycee) ?? Number.POSITIVE_INFINITY) - effectif);
  }
  const cases = [...restes].flatMap(([college, reste]) =>
    lycees
      .filter((lycee) => !montres.has(cle(college, lycee)))
      .map((lycee) => ({ college, lycee, bas: 0, haut: Math.min(reste, libre.get(lycee) as number) })),
  );
  for (let passe = 0, bouge = true; passe < PASSES && bouge; passe++) {
    bouge = false;
    const somme = (de: "college" | "lycee", borne: "bas" | "haut") => {
      const sommes = new Map<string, number>();
      for (const c of cases) sommes.set(c[de], (sommes.get(c[de]) ?? 0) + c[borne]);
      return (c: (typeof cases)[number]) => (sommes.get(c[de]) as number) - c[borne];
    };
    const [moins, plus, dejaLa] = [somme("college", "bas"), somme("college", "haut"), somme("lycee", "bas")];
    for (const c of cases.map((vue) => ({ ...vue, vue }))) {
      const reste = restes.get(c.college) as number;
      const bas = Math.max(c.bas, reste - plus(c));
      const haut = Math.min(c.haut, reste - moins(c), (libre.get(c.lycee) as number) - dejaLa(c));
      bouge ||= bas > c.bas || haut < c.haut;
      Object.assign(c.vue, { bas, haut });
    }
  }
  const trouvees: Trouvee[] = cases
    .filter(({ bas, haut }) => haut - bas < LARGEUR)
    .map(({ college, lycee, bas, haut }) => ({
      ...{ figure: `de ${college} à ${lycee}, en 2nde GT`, bas, haut },
      chemin: ["le reste du collège et les élèves du lycée"],
    }));
  for (const college of table.discrets) trouvees.push(...caches(college));
  const masquees = cases.length + table.discrets.size;
  return {
    ...{ bloc: "trajets", millesime, masquees, lues: 0, parBornes: trouvees.length, parProgrammes: 0 },
    ...{ larges: masquees - trouvees.length, nonVues: 0, trouvees, impossible: null },
  };

  /** Those who changed for a private lycée are at most all who are in one. */
  function caches(college: string): Trouvee[] {
    if (!restes.has(college) && ![...montres.keys()].some((c) => c.startsWith(`${college} `))) return [];
    const montre = [...table.prives].reduce((n, lycee) => n + (montres.get(cle(college, lycee)) ?? 0), 0);
    const reste = cases.reduce(
      (n, c) => n + (c.college === college && table.prives.has(c.lycee) ? c.haut : 0),
      0,
    );
    const haut = montre + Math.min(restes.get(college) ?? 0, reste);
    return table.prives.size > 0 && haut < LARGEUR
      ? [{ figure: `cause_c2 de ${college}`, bas: 0, haut, chemin: ["les élèves en lycée privé"] }]
      : [];
  }
}
