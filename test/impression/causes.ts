// The numbers of the bars that say where the pupils oriented to 2nde GT are in October, from the masked measures alone.
import { fr, type Lieu, type Table } from "./table.ts";

/** What became of those oriented to 2nde GT: in it, elsewhere. */
const EN_GT = ["c0", "c1", "c2"].map((c) => `cause_${c}`);
const AILLEURS = ["c3", "c4", "c5", "c6", "c7"].map((c) => `cause_${c}`);
const causesDe = (table: Table, lieu: Lieu, annee: number, ids: readonly string[]) =>
  ids.flatMap((id) => table.vue(id, lieu, annee) ?? []);

export const causesDites = (table: Table, lieu: Lieu, annee: number): boolean =>
  causesDe(table, lieu, annee, [...EN_GT, ...AILLEURS]).length > 0;

/** Numbers in the two bars of each place: pieces that take a twelfth of their scale, and the balance after the second one. */
export function causes(table: Table, lieux: readonly Lieu[], annee: number): string[] {
  const vues = lieux.map((lieu) => {
    const [dedans, dehors] = [EN_GT, AILLEURS].map((ids) =>
      causesDe(table, lieu, annee, ids).map((l) => l.valeur),
    );
    const [decision, ecart] = ["orientation_2gt", "ecart_orientation_constat_2gt"].map((id) =>
      table.vue(id, lieu, annee),
    );
    const memes = decision?.numerateur && decision.denominateur === ecart?.denominateur;
    const solde = memes ? (100 * (ecart?.numerateur ?? 0)) / (decision?.numerateur ?? 1) : undefined;
    const total = (parts: readonly number[] = []) => parts.reduce((a, b) => a + b, 0);
    const connu = dedans?.length === EN_GT.length;
    return {
      ...{
        dedans: dedans ?? [],
        dehors: dehors ?? [],
        solde,
        gain: table.vue("gain_2gt", lieu, annee)?.valeur,
      },
      bout: Math.max(connu ? 100 - total(dedans) : total(dehors), solde ?? 0),
    };
  });
  const haut = Math.max(1, ...vues.map(({ bout }) => bout));
  const bas = Math.max(...vues.map(({ gain }) => gain ?? 0.08 * haut));
  return vues.flatMap(({ dedans, dehors, solde, gain }) => [
    ...[...dedans, ...dehors].filter((x) => x >= 8).map((x) => fr(x, 0)),
    ...[...dehors, ...(gain ? [gain] : [])].filter((x) => x >= 0.08 * (haut + bas)).map((x) => fr(x)),
    ...(solde === undefined ? [] : [fr(solde)]),
  ]);
}

/** What the sentence reads: the share as assigned, and the largest published one elsewhere. */
export function lectureCauses(table: Table, lieu: Lieu, annee: number): string[] {
  const conforme = table.vue("cause_c0", lieu, annee);
  const [plus] = causesDe(table, lieu, annee, AILLEURS)
    .filter(({ valeur }) => valeur > 0)
    .sort((a, b) => b.valeur - a.valeur);
  return [conforme, plus].flatMap((l) => (l ? [fr(l.valeur)] : []));
}
