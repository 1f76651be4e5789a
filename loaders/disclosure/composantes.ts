/** What equalities really tie: a block falls into parts that share no count, each protected on its own, in less memory. */
import { type Comptes, JUMEAUX } from "./comptes.ts";
import { relationsDe } from "./relations.ts";

/** Names the part of each block a count belongs to. Places are one part: they are cut by formation. */
export function composantes(tous: readonly Comptes[]): (comptes: Comptes) => string {
  const parents = new Map<string, string>();
  const racine = (noeud: string): string => {
    const parent = parents.get(noeud) ?? noeud;
    if (parent === noeud) return noeud;
    const haut = racine(parent);
    parents.set(noeud, haut);
    return haut;
  };
  const lier = (a: string, b: string) => {
    const [premiere = a, derniere = b] = [racine(a), racine(b)].sort();
    if (premiere !== derniere) parents.set(derniere, premiere);
  };
  const nom = (bloc: string, compte: string) => `${bloc} ${compte}`;
  const parBloc = new Map<string, Set<string>>();
  for (const { bloc, n, d } of tous) {
    const comptes = parBloc.get(bloc) ?? new Set();
    parBloc.set(bloc, comptes);
    for (const compte of [n, d]) if (compte !== null) comptes.add(compte);
    if (n !== null && d !== null) lier(nom(bloc, n), nom(bloc, d));
  }
  for (const [bloc, comptes] of parBloc) {
    for (const { total, parts } of relationsDe([...comptes], (compte) => compte))
      for (const part of parts) lier(nom(bloc, total), nom(bloc, part));
    for (const [a, b] of JUMEAUX) if (comptes.has(a) && comptes.has(b)) lier(nom(bloc, a), nom(bloc, b));
  }
  return ({ bloc, n, d }) => (bloc === "places" ? bloc : racine(nom(bloc, n ?? d ?? "")));
}
