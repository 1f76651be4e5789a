/**
 * Which equalities one linear program holds together, and which counts it is to examine: all those of a class (one place, one
 * count), since few equalities far from each other there may narrow together what nothing near does, then those around each
 * count, whatever their class. Chosen on all counts, shown or masked, so that to mask one more only frees what a program
 * looks at: what it left wide stays wide.
 */

/** Equalities over counts, by their numbers: the terms of `e` lie from `debut[e]` to `debut[e + 1]`. */
export interface Trame {
  nombre: number;
  debut: Int32Array;
  termes: Int32Array;
}

export interface Voisinage {
  egalites: Int32Array;
  /** Counts to examine: those of the class, or, around a count, itself and those whose every equality is here. */
  coeur: Int32Array;
}

/** Equalities in the program around a count. */
const VOISINAGE = 300;
/** A class of more equalities than this is looked at around each of its counts. */
const CLASSE = 2500;
/** Counts that more than this are in an equality with are not followed through it: the whole of an académie says little of each. */
const PROCHES = 30;

const rangDe = (e: number, debut: Int32Array) =>
  ((debut[e + 1] as number) - (debut[e] as number)) * (debut.length - 1) + e;

/** `classes`: equalities to hold together. Each count is examined once a class that has it, and once around itself. */
export function couvrir(trame: Trame, classes: readonly Int32Array[] = []): Voisinage[] {
  return [
    ...classes.flatMap((classe) =>
      classe.length <= CLASSE ? [entiere(trame, classe)] : parties(trame, classe),
    ),
    ...entourer(trame),
  ];
}

const termesDe = ({ debut, termes }: Trame, e: number) =>
  termes.subarray(debut[e] as number, debut[e + 1] as number);

function entiere(trame: Trame, classe: Int32Array): Voisinage {
  const coeur = new Set<number>();
  for (const e of classe) for (const c of termesDe(trame, e)) coeur.add(c);
  return { egalites: classe, coeur: Int32Array.from(coeur) };
}

/** A large class as if nothing else were known. */
function parties(trame: Trame, classe: Int32Array): Voisinage[] {
  const debut = [0];
  const termes: number[] = [];
  for (const e of classe) {
    termes.push(...termesDe(trame, e));
    debut.push(termes.length);
  }
  const { nombre } = trame;
  return entourer({ nombre, debut: Int32Array.from(debut), termes: Int32Array.from(termes) }).map(
    ({ egalites, coeur }) => ({ egalites: egalites.map((e) => classe[e] as number), coeur }),
  );
}

function entourer({ nombre, debut, termes }: Trame): Voisinage[] {
  const egalites = debut.length - 1;
  const debutCompte = new Int32Array(nombre + 1);
  for (const c of termes) debutCompte[c + 1] = (debutCompte[c + 1] as number) + 1;
  for (let c = 0; c < nombre; c++)
    debutCompte[c + 1] = (debutCompte[c + 1] as number) + (debutCompte[c] as number);
  const place = debutCompte.slice();
  const deCompte = new Int32Array(termes.length);
  for (let e = 0; e < egalites; e++)
    for (let i = debut[e] as number; i < (debut[e + 1] as number); i++) {
      const c = termes[i] as number;
      deCompte[place[c] as number] = e;
      place[c] = (place[c] as number) + 1;
    }
  /** Equalities with fewest terms come first. */
  const ordre = Float64Array.from({ length: egalites }, (_, e) => rangDe(e, debut));
  /** The last neighbourhood that took each equality, and reached each count. */
  const prise = new Int32Array(egalites).fill(-1);
  const atteint = new Int32Array(nombre).fill(-1);
  const couvert = new Uint8Array(nombre);

  /** Equalities nearest to a count until there are enough, and the counts they hold. */
  const autour = (graine: number): { prises: number[]; atteints: number[] } => {
    const prises: number[] = [];
    const atteints = [graine];
    atteint[graine] = graine;
    for (let lu = 0; lu < atteints.length && prises.length < VOISINAGE; ) {
      const rangs: number[] = [];
      for (; lu < atteints.length; lu++) {
        const c = atteints[lu] as number;
        for (let i = debutCompte[c] as number; i < (debutCompte[c + 1] as number); i++) {
          const e = deCompte[i] as number;
          if (prise[e] === graine) continue;
          prise[e] = graine;
          rangs.push(ordre[e] as number);
        }
      }
      const suivantes = Float64Array.from(rangs).sort();
      for (const [k, rang] of suivantes.entries()) {
        const e = rang % egalites;
        if (prises.length >= VOISINAGE) {
          for (const autre of suivantes.subarray(k)) prise[autre % egalites] = -1;
          break;
        }
        prises.push(e);
        if ((debut[e + 1] as number) - (debut[e] as number) > PROCHES) continue;
        for (let i = debut[e] as number; i < (debut[e + 1] as number); i++) {
          const c = termes[i] as number;
          if (atteint[c] === graine) continue;
          atteint[c] = graine;
          atteints.push(c);
        }
      }
    }
    return { prises, atteints };
  };

  const voisinages: Voisinage[] = [];
  for (let graine = 0; graine < nombre; graine++) {
    if (couvert[graine] === 1 || debutCompte[graine] === debutCompte[graine + 1]) continue;
    const { prises, atteints } = autour(graine);
    const coeur = atteints.filter((c) => {
      if (couvert[c] === 1) return false;
      if (c === graine) return true;
      for (let i = debutCompte[c] as number; i < (debutCompte[c + 1] as number); i++)
        if (prise[deCompte[i] as number] !== graine) return false;
      return true;
    });
    for (const c of coeur) couvert[c] = 1;
    voisinages.push({ egalites: Int32Array.from(prises), coeur: Int32Array.from(coeur) });
  }
  return voisinages;
}
