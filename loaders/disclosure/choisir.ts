/** What to hide so that proofs no longer hold. */
import { LARGEUR, type Preuve } from "../audit/attaquer.ts";

/** A count makes room for others up to its own size, and they for it: twice what a masked count must be free to take. */
const AMPLE = 2 * LARGEUR;

/**
 * Rows of so many counts of each proof: each time those that cost readers least for the proofs they undo. A count of a few
 * pupils is taken for want of others only, and alone: hidden, it gives no room, and is narrow in its turn.
 */
export function choisir(
  preuves: readonly Preuve[],
  prixDe: (rang: number) => number,
  parPreuve = 1,
): number[] {
  interface Compte {
    rangs: readonly number[];
    prix: number;
    preuves: Set<number>;
  }
  const comptes = new Map<string, Compte>();
  const desPreuves: Compte[][] = [];
  const manquent: number[] = [];
  for (const [p, preuve] of preuves.entries()) {
    const siens: Compte[] = [];
    const prises = preuve
      .map(({ valeur, rangs }) => ({ valeur, rangs, prix: rangs.reduce((s, rang) => s + prixDe(rang), 0) }))
      .filter(({ rangs, prix }) => rangs.length > 0 && prix < Number.POSITIVE_INFINITY);
    const amples = prises.filter(({ valeur }) => valeur >= AMPLE);
    for (const { rangs, prix } of amples.length > 0 ? amples : prises) {
      const cle = rangs.join();
      const compte = comptes.get(cle) ?? { rangs, prix, preuves: new Set() };
      comptes.set(cle, compte);
      compte.preuves.add(p);
      siens.push(compte);
    }
    desPreuves.push(siens);
    manquent.push(amples.length > 0 ? parPreuve : 1);
  }
  const ouverts = new Set(comptes.values());
  const choisis: number[] = [];
  while (ouverts.size > 0) {
    let choisi: Compte | undefined;
    for (const compte of ouverts)
      if (!choisi || compte.prix / compte.preuves.size < choisi.prix / choisi.preuves.size) choisi = compte;
    if (!choisi) break;
    choisis.push(...choisi.rangs);
    ouverts.delete(choisi);
    for (const p of choisi.preuves) {
      manquent[p] = (manquent[p] as number) - 1;
      if (manquent[p] !== 0) continue;
      for (const compte of desPreuves[p] ?? []) {
        if (compte !== choisi) compte.preuves.delete(p);
        if (compte.preuves.size === 0) ouverts.delete(compte);
      }
    }
  }
  return choisis;
}
