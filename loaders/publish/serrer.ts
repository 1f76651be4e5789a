/**
 * Measures as pages fetch them: columns of numbers beside the lists they index, without what the page computes again
 * from the two counts. That is left out only where every published row of the indicator gives the same number; the
 * text stays readable, and weighs a fifth of what rows of doubles do. Read by src/components/mesures.ts.
 */
import type { Mesure } from "../indicateurs/declaration.ts";
import { wilson } from "../statistics/wilson.ts";

type Nombres = Partial<Record<"valeur" | "ic_bas" | "ic_haut", number>>;

/** What the page knows how to compute from the two counts, by its name there. The first that holds is taken. */
const CALCULS: Readonly<Record<string, (n: number, d: number | null) => Nombres | undefined>> = {
  taux: (n, d) => {
    const bornes = d ? wilson(n, d) : undefined;
    return d && bornes ? { valeur: (100 * n) / d, ic_bas: bornes[0], ic_haut: bornes[1] } : undefined;
  },
  part: (n, d) => (d ? { valeur: (100 * n) / d } : undefined),
  quotient: (n, d) => (d ? { valeur: n / d } : undefined),
  compte: (n) => ({ valeur: n }),
};
const MEME = 1e-9;
/** What pages are given of a number that they do not compute again: they show four digits at most, and a sign stays what it is. */
const abreger = (nombre: number) => Number(nombre.toPrecision(8));

function tient(calcul: string, { numerateur: n, denominateur: d, ...donnes }: Mesure): boolean {
  const calcules = n === null ? undefined : CALCULS[calcul]?.(n, d);
  return (
    calcules !== undefined &&
    (Object.keys(calcules) as (keyof Nombres)[]).every((nom) => {
      const [donne, calcule] = [donnes[nom], calcules[nom]];
      return donne !== null && calcule !== undefined && Math.abs(donne - calcule) <= MEME;
    })
  );
}

/** « donnee » where nothing gives its values: they are all written. */
function calculDe(lignes: readonly Mesure[]): string {
  const publiees = lignes.filter(({ statut }) => statut === "publie");
  return Object.keys(CALCULS).find((calcul) => publiees.every((l) => tient(calcul, l))) ?? "donnee";
}

/** A list of what was met, each with its rank. */
function repertoire<T>() {
  const rangs = new Map<string, number>();
  const liste: T[] = [];
  const rang = (x: T): number => {
    const cle = JSON.stringify(x);
    const connu = rangs.get(cle);
    if (connu !== undefined) return connu;
    rangs.set(cle, liste.length);
    return liste.push(x) - 1;
  };
  return { liste, rang };
}

/** Rows of one territory and one group side by side, year after year, compress best. */
export const ORDRE_SERRE = "ORDER BY indicateur, maille, code, sexe, pcs, strate, millesime";

/** A column without any number is written empty. */
const colonne = (nombres: (number | null)[]) => (nombres.every((x) => x === null) ? [] : nombres);

export type Serre = ReturnType<typeof serrer>;

export function serrer(lignes: readonly Mesure[]) {
  const parIndicateur = new Map<string, Mesure[]>();
  for (const ligne of lignes) {
    const siennes = parIndicateur.get(ligne.indicateur);
    if (siennes) siennes.push(ligne);
    else parIndicateur.set(ligne.indicateur, [ligne]);
  }
  const calculs = new Map([...parIndicateur].map(([id, siennes]) => [id, calculDe(siennes)]));
  const indicateurs = repertoire<[id: string, calcul: string]>();
  const lieux = repertoire<[maille: string, code: string, libelle: string]>();
  const groupes = repertoire<[sexe: string, pcs: string, strate: string]>();
  const statuts = repertoire<string>();
  const maturites = repertoire<string>();
  const nombre = (l: Mesure, nom: keyof Nombres): number | null => {
    const { numerateur: n, denominateur: d } = l;
    const calcules = n === null ? undefined : CALCULS[calculs.get(l.indicateur) ?? ""]?.(n, d);
    const donne = calcules && nom in calcules ? null : l[nom];
    return donne === null ? null : abreger(donne);
  };
  const colonnes = {
    indicateur: lignes.map((l) => indicateurs.rang([l.indicateur, calculs.get(l.indicateur) ?? "donnee"])),
    lieu: lignes.map((l) => lieux.rang([l.maille, l.code, l.libelle])),
    groupe: lignes.map((l) => groupes.rang([l.sexe, l.pcs, l.strate])),
    millesime: lignes.map((l) => l.millesime),
    statut: lignes.map((l) => statuts.rang(l.statut)),
    maturite: lignes.map((l) => maturites.rang(l.maturite)),
    numerateur: colonne(lignes.map((l) => l.numerateur)),
    denominateur: colonne(lignes.map((l) => l.denominateur)),
    valeur: colonne(lignes.map((l) => nombre(l, "valeur"))),
    ic_bas: colonne(lignes.map((l) => nombre(l, "ic_bas"))),
    ic_haut: colonne(lignes.map((l) => nombre(l, "ic_haut"))),
  };
  return {
    indicateurs: indicateurs.liste,
    lieux: lieux.liste,
    groupes: groupes.liste,
    statuts: statuts.liste,
    maturites: maturites.liste,
    colonnes,
  };
}
