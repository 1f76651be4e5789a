/** Where schools lie, as anyone can read it: which places add up to which. Réseaux and districts cross bassins freely. */

export interface Ecole {
  code: string;
  departement: string;
  bassin: string;
  district: string;
  reseau: string;
}

/** A territory as the sum of smaller ones and of single schools. */
export interface Somme {
  total: number;
  parts: readonly number[];
}

export interface Lieux {
  noms: readonly string[];
  rang: ReadonlyMap<string, number>;
  /** How many schools. */
  ecoles: number;
  sommes: readonly Somme[];
}

const MAILLES = ["departement", "bassin", "district", "reseau"] as const;

export const nomDe = (maille: string, code: string) => `${maille}|${code}`;

export function lieuxDe(ecoles: readonly Ecole[], academie: string): Lieux {
  const noms = [nomDe("academie", academie)];
  const rang = new Map([[noms[0] as string, 0]]);
  const inscrire = (nom: string) => {
    const t = rang.get(nom) ?? noms.push(nom) - 1;
    rang.set(nom, t);
    return t;
  };
  const dans = new Map<number, number[]>([[0, []]]);
  const parMaille = new Map<string, Set<number>>();
  for (const ecole of ecoles) {
    const e = inscrire(nomDe("etablissement", ecole.code));
    dans.get(0)?.push(e);
    for (const maille of MAILLES) {
      if (ecole[maille] === "") continue;
      const t = inscrire(nomDe(maille, ecole[maille]));
      dans.set(t, [...(dans.get(t) ?? []), e]);
      parMaille.set(maille, (parMaille.get(maille) ?? new Set<number>()).add(t));
    }
  }
  const sommes: Somme[] = [];
  for (const [total, siennes] of dans) {
    sommes.push({ total, parts: siennes });
    const ici = new Set(siennes);
    for (const maille of MAILLES) {
      const contenus = [...(parMaille.get(maille) ?? [])].filter(
        (t) => t !== total && (dans.get(t) ?? []).every((e) => ici.has(e)),
      );
      if (contenus.length === 0) continue;
      const vues = new Set(contenus.flatMap((t) => dans.get(t) ?? []));
      sommes.push({ total, parts: [...contenus, ...siennes.filter((e) => !vues.has(e))] });
    }
  }
  return { noms, rang, ecoles: ecoles.length, sommes };
}
