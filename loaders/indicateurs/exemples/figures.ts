/** The figures of the examples, found by name, and the one where each indicator shows best. */
import type { Calcul, Indicateur } from "../calcul.ts";
import { INDICATEURS } from "../catalogue.ts";
import type { Mesure } from "../declaration.ts";
import { DEPOTS, type Exemplaires } from "./depots.ts";

/** The figure that an example is about. */
export type Choisie = Exemplaires["mesures"][number] & { valeur: number };
type Cle = Partial<Pick<Mesure, "sexe" | "pcs" | "strate">>;

const parId = new Map(INDICATEURS.map((i) => [i.id, i]));

function baseDe(calcul: Calcul): string {
  if ("base" in calcul) return calcul.base;
  const de = parId.get(calcul.de);
  if (!de) throw new Error(`« ${calcul.de} » n’est pas dans le catalogue`);
  return baseDe(de.calcul);
}

const nom = (m: { indicateur: string; depot: string; nom: string; millesime: number } & Required<Cle>) =>
  [m.indicateur, m.depot, m.nom, m.millesime, m.sexe, m.pcs, m.strate].join("/");

export class Figures {
  private readonly parNom: ReadonlyMap<string, Mesure>;
  readonly lus: Exemplaires;

  constructor(lus: Exemplaires) {
    this.lus = lus;
    this.parNom = new Map(lus.mesures.map((m) => [nom(m), m]));
  }

  /** The figure of the same example and year, of a row or (`de` = "") of the ten together. */
  une({ depot, millesime }: Choisie, indicateur: string, de: string, cle: Cle = {}): Mesure | undefined {
    const groupe = { sexe: "T", pcs: "T", strate: "", ...cle } as const;
    return this.parNom.get(nom({ indicateur, depot, millesime, nom: de, ...groupe }));
  }

  /** Where an indicator shows best: all pupils if it can, the most rows counted, the first year, the largest stratum. */
  choisir({ id, calcul }: Indicateur): Choisie | undefined {
    const base = baseDe(calcul);
    const depots = DEPOTS.filter(({ bases }) => bases.includes(base)).map((d) => d.nom);
    const rang = (m: Mesure & { depot: string }): (string | number)[] => [
      m.strate === "" ? 0 : 1,
      -(m.denominateur ?? m.numerateur ?? 0),
      depots.indexOf(m.depot),
      m.strate.split(":")[0] ?? "",
      -(m.numerateur ?? 0),
      m.millesime,
      m.strate,
    ];
    return this.lus.mesures
      .filter((m): m is Choisie => m.indicateur === id && m.nom === "" && m.valeur !== null)
      .filter((m) => m.sexe === "T" && m.pcs === "T" && depots.includes(m.depot))
      .sort((a, b) => comparer(rang(a), rang(b)))[0];
  }
}

function comparer(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const c = a.findIndex((x, rang) => x !== b[rang]);
  if (c === -1) return 0;
  return (a[c] ?? "") < (b[c] ?? "") ? -1 : 1;
}
