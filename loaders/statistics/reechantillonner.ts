/**
 * Bootstrap over schools, group by group: the same number of schools drawn anew, each with all its years. It says what
 * chance in the choice of schools moves, and nothing of what a whole département undergoes: an optimistic bound.
 */
import { aleatoire } from "./aleatoire.ts";
import { type Apport, ajuster } from "./panel.ts";
import type { Intervalle } from "./wilson.ts";

/** Percentile interval at 95 % of the last coefficient but `apres`; undefined when too many draws have no answer. */
export function reechantillonner(
  groupes: readonly (readonly Apport[])[],
  { tirages, graine, rang }: { tirages: number; graine: number; rang: (k: number) => number },
): Intervalle | undefined {
  const hasard = aleatoire(graine);
  const tires: number[] = [];
  for (let i = 0; i < tirages; i++) {
    const parts = groupes.flatMap((groupe) =>
      groupe.map(() => groupe[Math.floor(hasard() * groupe.length)] as Apport),
    );
    const tous = ajuster(parts)?.tous;
    const valeur = tous?.[rang(tous.length)];
    if (valeur !== undefined) tires.push(valeur);
  }
  if (tires.length < 0.95 * tirages) return undefined;
  tires.sort((a, b) => a - b);
  const quantile = (q: number) => tires[Math.round(q * (tires.length - 1))] as number;
  return [quantile(0.025), quantile(0.975)];
}
