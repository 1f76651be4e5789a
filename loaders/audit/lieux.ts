/** Where schools lie, as anyone can read it: which places add up to which. Réseaux and districts cross bassins freely. */

export interface Ecole {
  /** The folder that says so: the one attacked is 0. */
  dossier: number;
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

/** Where a row of a folder lies: a territory that does not hold the same schools there is another place. */
export const rangDe = ({ rang }: Lieux, dossier: number, maille: string, code: string) =>
  rang.get(nomDe(`${maille}@${dossier}`, code)) ?? rang.get(nomDe(maille, code));

/** Schools of each territory of a folder, by name. */
function territoiresDe(ecoles: readonly Ecole[]): Map<string, string[]> {
  const dans = new Map<string, string[]>();
  for (const ecole of ecoles)
    for (const maille of MAILLES) {
      if (ecole[maille] === "") continue;
      const nom = nomDe(maille, ecole[maille]);
      dans.set(nom, [...(dans.get(nom) ?? []), ecole.code]);
    }
  return dans;
}

/** `ecoles`: those of the folder attacked first, then those of each other. */
export function lieuxDe(ecoles: readonly Ecole[], academie: string): Lieux {
  const noms = [nomDe("academie", academie)];
  const rang = new Map([[noms[0] as string, 0]]);
  const inscrire = (nom: string) => {
    const t = rang.get(nom) ?? noms.push(nom) - 1;
    rang.set(nom, t);
    return t;
  };
  const codes = [...new Set(ecoles.map(({ code }) => code))];
  const dans = new Map([[0, codes.map((code) => inscrire(nomDe("etablissement", code)))]]);
  const ici = territoiresDe(ecoles.filter(({ dossier }) => dossier === 0));
  const parMaille = new Map<string, Set<number>>();
  const ajouter = (maille: string, nom: string, siennes: readonly string[]) => {
    const t = inscrire(nom);
    dans.set(
      t,
      siennes.map((code) => inscrire(nomDe("etablissement", code))),
    );
    parMaille.set(maille, (parMaille.get(maille) ?? new Set<number>()).add(t));
  };
  for (const [nom, siennes] of ici) ajouter(nom.slice(0, nom.indexOf("|")), nom, siennes);
  for (const dossier of new Set(ecoles.map((e) => e.dossier)))
    for (const [nom, siennes] of territoiresDe(ecoles.filter((e) => e.dossier === dossier))) {
      if (dossier === 0 || ici.get(nom)?.join() === siennes.join()) continue;
      const [maille, code] = [nom.slice(0, nom.indexOf("|")), nom.slice(nom.indexOf("|") + 1)];
      ajouter(`${maille}@${dossier}`, nomDe(`${maille}@${dossier}`, code), siennes);
    }
  const sommes: Somme[] = [];
  for (const [total, siennes] of dans) {
    sommes.push({ total, parts: siennes });
    const miennes = new Set(siennes);
    for (const tous of parMaille.values()) {
      const contenus = [...tous].filter(
        (t) => t !== total && (dans.get(t) ?? []).every((e) => miennes.has(e)),
      );
      if (contenus.length === 0) continue;
      const vues = new Set(contenus.flatMap((t) => dans.get(t) ?? []));
      sommes.push({ total, parts: [...contenus, ...siennes.filter((e) => !vues.has(e))] });
    }
  }
  return { noms, rang, ecoles: codes.length, sommes };
}
