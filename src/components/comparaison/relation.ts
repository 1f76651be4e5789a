/**
 * What may be said of the gap between two territories, from who they hold: apart, one inside the other, or perhaps with
 * pupils in common, where no interval would be right.
 */
import { type Comparaison, comparer, comparerAuTout } from "../comparer.js";
import type { Maille, Mesure } from "../types.js";

export interface Lieu {
  maille: Maille;
  code: string;
}

export type Relation = "disjoints" | "premier dans second" | "second dans premier" | "peut-être mêlés";

function contient(grand: Lieu, petit: Lieu): boolean {
  if (grand.maille === "academie") return petit.maille !== "academie";
  // A school's code begins with its département.
  return (
    grand.maille === "departement" && petit.maille === "etablissement" && petit.code.startsWith(grand.code)
  );
}

export function relation(a: Lieu, b: Lieu): Relation {
  if (contient(b, a)) return "premier dans second";
  if (contient(a, b)) return "second dans premier";
  const [x, y] = [a.maille, b.maille].sort();
  if (x === y || (x === "departement" && y === "etablissement")) return "disjoints";
  return "peut-être mêlés";
}

const inverse = { plus: "moins", moins: "plus", proche: "proche" } as const;

/** The other way round: b − a for a − b. */
function retourner({ ecart, bas, haut, sens }: Comparaison): Comparaison {
  return {
    ecart: -ecart,
    bas: haut === null ? null : -haut,
    haut: bas === null ? null : -bas,
    sens: sens && inverse[sens],
  };
}

/** First minus second; undefined where one is masked, missing, or where they may share pupils. */
export function comparerLieux(
  genre: Relation,
  a: Mesure | undefined,
  b: Mesure | undefined,
): Comparaison | undefined {
  if (genre === "disjoints") return comparer(a, b);
  if (genre === "premier dans second") return comparerAuTout(a, b);
  if (genre === "peut-être mêlés") return undefined;
  const c = comparerAuTout(b, a);
  return c && retourner(c);
}
