/** Reads the reference tables shipped with the code into a context; their text is handed in. */
import type { Contexte } from "../contexte.ts";
import type { MefDate, NomenclatureMef } from "../genres/mef.ts";
import { plierLibelle } from "../genres/mef.ts";

/** Rows of a `;` file without quotes, header dropped. */
const lignes = (texte: string): string[][] =>
  texte
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((ligne) => ligne.split(";"));

export interface Textes {
  mefRegles: string;
  mefClasses: string;
  pcsGroupes: string;
  departements: string;
}

export interface Mef extends MefDate {
  mef: string;
  libelle: string | null;
}

/** Group of each PCS code. */
export const groupesPcs = (texte: string): Map<string, string> =>
  new Map(lignes(texte).map(([pcs = "", groupe = ""]) => [pcs, groupe]));

export function contexte(textes: Textes, anneeMax: number, nMef: readonly Mef[] = []): Contexte {
  return {
    anneeMax,
    pcs: groupesPcs(textes.pcsGroupes),
    departements: new Set(lignes(textes.departements).map(([code = ""]) => code)),
    mef: nomenclature(textes, nMef),
  };
}

/** A class of the deposited N_MEF that the shipped table does not hold yet is known too; 9999 is never a class. */
function nomenclature(textes: Textes, nMef: readonly Mef[]): NomenclatureMef {
  const classes = new Map(
    lignes(textes.mefClasses).map(([classe = "", suites = ""]) => [classe, suites.split(" ")]),
  );
  const libelles = new Map<string, MefDate[]>();
  for (const { mefstat, libelle, ouverture, fermeture } of nMef) {
    const classe = mefstat.slice(0, 4);
    if (classe !== "9999" && !classes.has(classe)) classes.set(classe, []);
    if (libelle === null) continue;
    const cle = plierLibelle(libelle);
    libelles.set(cle, [...(libelles.get(cle) ?? []), { mefstat, ouverture, fermeture }]);
  }
  return {
    classes,
    libelles,
    regles: new Map(
      lignes(textes.mefRegles).map(([dispositif, duree, annee, specialite, mefstat = ""]) => [
        `${dispositif} ${duree} ${annee} ${specialite}`,
        mefstat,
      ]),
    ),
    nMef: new Map(nMef.map(({ mef, mefstat }) => [mef, mefstat])),
    mefstats: new Set(nMef.map(({ mefstat }) => mefstat)),
  };
}
