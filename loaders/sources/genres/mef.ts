/**
 * A MEF (10 or 11 characters) or a MEFSTAT11, resolved to a MEFSTAT11 or, at least, to its class. The deposited N_MEF
 * speaks first; of what it does not hold, a code of 11 characters is a MEFSTAT11 if it begins by a class taught in
 * collège, lycée or the first years after it and its characters 5–6 fit that class, else a MEF whose rule is in the
 * table, else refused; where N_MEF is deposited, a MEFSTAT11 of any known class is taken before that refusal.
 */
import { refusValeur } from "../champ.ts";
import { Refus } from "../refus.ts";
import { plier, rogner, sansEspaces } from "../texte.ts";

export interface NomenclatureMef {
  /** « dispositif durée année spécialité » (spécialité may be *) → MEFSTAT prefix of 6, or class of 4. */
  regles: ReadonlyMap<string, string>;
  /** Class (MEFSTAT4) → characters 5–6 met in it. */
  classes: ReadonlyMap<string, readonly string[]>;
  /** Deposited N_MEF: MEF of 10 → MEFSTAT11, its MEFSTAT11, and its MEF by folded label. Empty when not deposited. */
  nMef: ReadonlyMap<string, string>;
  mefstats: ReadonlySet<string>;
  libelles: ReadonlyMap<string, readonly MefDate[]>;
}

export interface MefDate {
  mefstat: string;
  /** ISO dates, null when open-ended. */
  ouverture: string | null;
  fermeture: string | null;
}

export interface MefLu {
  mefstat: string;
  specialite: string | null;
}

const SUPERIEUR = ["3111", "3112", "3221", "3222"];
const lisibleSansNomenclature = (classe: string) =>
  (classe >= "2111" && classe <= "2383") || SUPERIEUR.includes(classe);

const duMefstat = (mefstat: string): MefLu => ({ mefstat, specialite: mefstat.slice(6) });

export function lireMef(nomenclature: NomenclatureMef) {
  const { classes, nMef, mefstats, regles } = nomenclature;
  const parRegle = (mef: string): MefLu | null => {
    const [specialite, cas] = [mef.slice(3, 8), `${mef.slice(0, 3)} ${mef[8]} ${mef[9]}`];
    const prefixe = regles.get(`${cas} ${specialite}`) ?? regles.get(`${cas} *`);
    if (prefixe === undefined) return null;
    return { mefstat: prefixe.length === 6 ? prefixe + specialite : prefixe, specialite };
  };
  return (texte: string): MefLu | Refus => {
    const code = sansEspaces(texte).toUpperCase();
    if (!/^[0-9A-Z]{10,11}$/.test(code))
      return refusValeur("mef", texte, "n’est pas un MEF (10 ou 11 caractères) ni un MEFSTAT11.");
    const depose = nMef.get(code.slice(0, 10)) ?? (mefstats.has(code) ? code : undefined);
    if (depose) return connue(duMefstat(depose), texte);
    const classe = code.slice(0, 4);
    const mefstat = code.length === 11 && (classes.get(classe)?.includes(code.slice(4, 6)) ?? false);
    if (mefstat && lisibleSansNomenclature(classe)) return duMefstat(code);
    const dispositif = parRegle(code) ?? (mefstat && nMef.size > 0 ? duMefstat(code) : null);
    return connue(dispositif, texte);
  };

  function connue(lu: MefLu | null, texte: string): MefLu | Refus {
    return lu !== null && classes.has(lu.mefstat.slice(0, 4)) ? lu : classeInconnue(texte);
  }
}

/** A column that holds MEFSTAT11 only: no ambiguity, its class must exist. */
export const lireMefstat11 =
  ({ classes }: NomenclatureMef) =>
  (texte: string): string | Refus => {
    const code = sansEspaces(texte).toUpperCase();
    if (!/^[0-9A-Z]{11}$/.test(code))
      return refusValeur("mef", texte, "n’est pas un MEFSTAT11 (11 caractères, comme 22111410018).");
    return classes.has(code.slice(0, 4)) ? code : classeInconnue(texte);
  };

const classeInconnue = (texte: string) =>
  refusValeur(
    "mef_classe",
    texte,
    "n’appartient à aucune classe connue : ni la nomenclature N_MEF ni la table des dispositifs ne le reconnaissent.",
  );

export const plierLibelle = (texte: string): string => plier(rogner(texte)).replace(/\s+/g, " ");

/** The MEFSTAT11 of a label, among the MEF of N_MEF open at that rentrée (1 September). */
export const lireMefLibelle =
  ({ libelles, nMef }: NomenclatureMef, rentree: number) =>
  (texte: string): string | Refus => {
    if (nMef.size === 0)
      return new Refus(
        "mef_libelle",
        "Cette formation n’est nommée que par son libellé : déposez aussi la nomenclature N_MEF pour retrouver son code.",
      );
    const jour = `${rentree}-09-01`;
    const ouverts = (libelles.get(plierLibelle(texte)) ?? []).filter(
      ({ ouverture, fermeture }) => (ouverture ?? "") <= jour && (fermeture ?? "9999") >= jour,
    );
    if (ouverts.length === 1 && ouverts[0]) return ouverts[0].mefstat;
    return refusValeur(
      "mef_libelle",
      texte,
      ouverts.length === 0
        ? `n’est le libellé d’aucun MEF ouvert à la rentrée ${rentree} dans la N_MEF déposée.`
        : `est le libellé de ${ouverts.length} MEF ouverts à la rentrée ${rentree} dans la N_MEF déposée.`,
    );
  };
