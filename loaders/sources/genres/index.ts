/** The vocabulary contracts are written in: one constructor per genre of column, bound to a context. */
import { ACADEMIES, SYNONYMES_ACADEMIES } from "../academies.ts";
import { champ, type Dit, type Parametres } from "../champ.ts";
import type { Contexte } from "../contexte.ts";
import { lireAnnee } from "./annee.ts";
import { lireCode, SEXES, SYNONYMES_SEXE } from "./code.ts";
import { lireDate, lireMois } from "./date.ts";
import { lireDepartement } from "./departement.ts";
import { lireIne } from "./ine.ts";
import { lireMatieres } from "./matieres.ts";
import { lireMef, lireMefstat11 } from "./mef.ts";
import { EFFECTIF_MAX, lireDecimal, lireEffectif } from "./nombre.ts";
import { lirePcs } from "./pcs.ts";
import { lireUai } from "./uai.ts";

export const genres = (contexte: Contexte) => ({
  uai: <const D extends Dit>(dit: D) => champ("uai", dit, {}, lireUai),
  ine: <const D extends Dit>(dit: D) => champ("ine", dit, {}, lireIne),
  rentree: <const D extends Dit>(dit: D) =>
    champ("rentree", dit, {}, lireAnnee("rentree", contexte.anneeMax)),
  campagne: <const D extends Dit>(dit: D, parametres: { min?: number } = {}) =>
    champ("campagne", dit, parametres, lireAnnee("campagne", contexte.anneeMax, parametres.min)),
  code: <
    const C extends string,
    const D extends Dit,
    const P extends { defaut?: C; synonymes?: Readonly<Record<string, C>> },
  >(
    codes: readonly C[],
    dit: D,
    parametres?: P,
  ) => champ("code", dit, { codes, ...(parametres as P) }, lireCode(codes, parametres?.synonymes)),
  sexe: <const D extends Dit>(dit: D) =>
    champ("code", dit, { codes: SEXES, synonymes: SYNONYMES_SEXE }, lireCode(SEXES, SYNONYMES_SEXE)),
  academie: <const D extends Dit>(dit: D) =>
    champ(
      "code",
      dit,
      { codes: ACADEMIES, synonymes: SYNONYMES_ACADEMIES },
      lireCode(ACADEMIES, SYNONYMES_ACADEMIES),
    ),
  effectif: <const D extends Dit, const P extends Parametres>(dit: D, parametres?: P) => {
    const { min = 0, max = EFFECTIF_MAX } = parametres ?? {};
    return champ("effectif", dit, { ...(parametres as P), min, max }, lireEffectif(min, max));
  },
  decimal: <const D extends Dit>(dit: D, parametres: { min?: number; max?: number } = {}) =>
    champ("decimal", dit, parametres, lireDecimal(parametres.min, parametres.max)),
  date: <const D extends Dit>(dit: D, parametres: { max?: number } = { max: contexte.anneeMax }) =>
    champ("date", dit, parametres, lireDate(parametres.max)),
  mois: <const D extends Dit>(dit: D) => champ("mois", dit, {}, lireMois),
  departement: <const D extends Dit>(dit: D) =>
    champ("departement", dit, {}, lireDepartement(contexte.departements)),
  matieres: <const D extends Dit>(dit: D) => champ("matieres", dit, {}, lireMatieres),
  mef: <const D extends Dit>(dit: D) => champ("mef", dit, {}, lireMef(contexte.mef)),
  mefstat11: <const D extends Dit>(dit: D) => champ("mefstat11", dit, {}, lireMefstat11(contexte.mef)),
  pcs: <const D extends Dit>(dit: D) => champ("pcs", dit, {}, lirePcs(contexte.pcs)),
  texte: <const D extends Dit>(dit: D) => champ("texte", dit, {}, (texte) => texte),
});

export type Genres = ReturnType<typeof genres>;
