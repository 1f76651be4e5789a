/** Which equalities of one block and one year its programs hold together. */
import { couvrir, type Trame, type Voisinage } from "../programmes/couverture.ts";
import { Empreinte } from "../programmes/empreinte.ts";
import type { Couches } from "./couches.ts";
import type { Egalite } from "./egalites.ts";
import type { Memoire } from "./memoire.ts";

/**
 * Equalities between counts of one place; those of one count, wherever it is; those of a count with what it is a part of:
 * nearly as large as its whole somewhere, it is so in every place and group there; and, of all pupils together, one
 * composition wherever it is, with what its pieces hold in their turn and the sums over places of all these: nobody left
 * over in the académie is nobody in each school.
 */
function classesDe(
  egalites: readonly Egalite[],
  { debut, termes }: Trame,
  nt: number,
  ng: number,
): Int32Array[] {
  const lieuDe = (c: number) => Math.floor(c / ng) % nt;
  const compteDe = (c: number) => Math.floor(c / ng / nt);
  const lieux = new Map<number, number[]>();
  const comptes = new Map<number, number[]>();
  const entieres = new Map<number, number[]>();
  const compositions = new Map<string, { comptes: Set<number>; egalites: number[] }>();
  const couples = new Map<string, { part: number; tout: number; egalites: number[] }>();
  const ranger = (parmi: Map<number, number[]>, cle: number, e: number) => {
    const classe = parmi.get(cle);
    if (classe) classe.push(e);
    else parmi.set(cle, [e]);
  };
  const ditesPar = (e: number) => termes.subarray(debut[e] as number, debut[e + 1] as number);
  const deTousLesEleves = (e: number) => ditesPar(e).every((c) => c % ng === 0);
  for (const [e, { reste, plus, famille }] of egalites.entries()) {
    const dites = ditesPar(e);
    const [tout, part] = dites;
    if (tout === undefined) continue;
    const deTous = deTousLesEleves(e);
    const unLieu = dites.every((c) => lieuDe(c) === lieuDe(tout));
    if (unLieu) ranger(lieux, lieuDe(tout), e);
    if (unLieu && deTous && dites.length > 1) {
      const composition = compositions.get(famille) ?? { comptes: new Set(), egalites: [] };
      compositions.set(famille, composition);
      for (const c of dites) composition.comptes.add(compteDe(c));
      composition.egalites.push(e);
    }
    const unCompte = dites.every((c) => compteDe(c) === compteDe(tout));
    if (unCompte && deTous) ranger(entieres, compteDe(tout), e);
    if (unCompte) ranger(comptes, compteDe(tout), e);
    else if (part !== undefined && dites.length === 2 && plus === 1 && reste) {
      const couple = { part: compteDe(part), tout: compteDe(tout), egalites: [] as number[] };
      const cle = `${couple.part} ${couple.tout}`;
      if (!couples.has(cle)) couples.set(cle, couple);
      couples.get(cle)?.egalites.push(e);
    }
  }
  const doubles = [...couples.values()].map(({ part, tout, egalites }) => [
    ...(comptes.get(part) ?? []),
    ...(comptes.get(tout) ?? []),
    ...egalites,
  ]);
  const parties = new Set([...couples.values()].map(({ part }) => part));
  const composees = [...compositions.values()].map((composition) => {
    const dedans = [...couples.values()].filter(
      ({ tout }) => composition.comptes.has(tout) && parties.has(tout),
    );
    const tenus = new Set([...composition.comptes, ...dedans.map(({ part }) => part)]);
    return [
      ...composition.egalites,
      ...dedans.flatMap((couple) => couple.egalites.filter(deTousLesEleves)),
      ...[...tenus].flatMap((compte) => entieres.get(compte) ?? []),
    ];
  });
  const distinctes = new Map(
    [...lieux.values(), ...comptes.values(), ...doubles, ...composees].map((c) => [c.join(), c]),
  );
  return [...distinctes.values()].map((classe) => Int32Array.from(classe));
}

/** Chosen on all that rows say, masked or not. */
export function couvertureDe(
  egalites: readonly Egalite[],
  { dite, nt, ng }: Couches,
  memoire: Memoire | undefined,
): { empreinte: number; voisinages: readonly Voisinage[] } {
  const debut = [0];
  const termes: number[] = [];
  const empreinte = new Empreinte();
  for (const { cellules, reste } of egalites) {
    for (const c of cellules)
      if (dite[c] === 1) {
        termes.push(c);
        empreinte.lire(c);
      }
    empreinte.lire(reste ? -2 : -1);
    debut.push(termes.length);
  }
  if (memoire?.couverture?.empreinte === empreinte.valeur) return memoire.couverture;
  const trame = { nombre: dite.length, debut: Int32Array.from(debut), termes: Int32Array.from(termes) };
  const voisinages = couvrir(trame, classesDe(egalites, trame, nt, ng));
  const couverture = { empreinte: empreinte.valeur, voisinages };
  if (memoire) memoire.couverture = couverture;
  return couverture;
}
