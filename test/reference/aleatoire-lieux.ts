/**
 * The fictional schools of the random deposits: two départements, a bassin that crosses them, a collège that changed
 * bassin and sector, private, closed, merged, unknown and outside schools, one whose UAI names another département.
 */
import type { LigneCsv } from "./aleatoire-lignes.ts";
import type { Hasard } from "./hasard.ts";

const LETTRES = "ABCDEFGHJKLMNPRSTUVWXYZ";
export const uai = (numero: string): string => numero + LETTRES[Number(numero) % 23];

export const COLLEGES = ["0180920", "0180921", "0180922", "0180923", "0280920", "0280921", "0180925"].map(
  uai,
);
export const LYCEES = ["0180911", "0180912", "0180951", "0280911"].map(uai);
export const LP = ["0180961", "0180912", "0280961"].map(uai);
export const CFA = uai("0180971");
/** Closed in 2020, the last of its bassin, merged into the first collège. */
export const FERME = uai("0180924");
/** Named by no row of `etablissements`. */
export const INCONNUS = { college: uai("0180998"), lycee: uai("0180999") };
/** In a département that is not of the académie. */
export const DEHORS = { college: uai("0370920"), lycee: uai("0370911") };

const etablissement = (
  numero: string,
  nature: string,
  secteur: string,
  bassin: string,
  district: string,
  reseau: string,
  debut = 2000,
  fin: number | "" = "",
  departement = numero.slice(0, 3),
): LigneCsv => ({
  uai: uai(numero),
  nom: `École fictive ${numero}`,
  nature,
  secteur,
  commune: "Fictive",
  departement,
  bassin,
  district,
  reseau: reseau && uai(reseau),
  cio: "",
  education_prioritaire: "",
  debut,
  fin,
});

export function lieuxAleatoires(h: Hasard): { etablissements: LigneCsv[]; academie: object | null } {
  const etablissements = [
    etablissement("0180920", "COLLEGE", "PU", "Nord", "Un", "0180911"),
    etablissement("0180921", "COLLEGE", "PR", "Nord", "Un", "0180911", 2000, 2020),
    etablissement("0180921", "COLLEGE", "PU", "Sud", "Deux", "0180912", 2021),
    etablissement("0180922", "COLLEGE", "PR", "Nord", "Un", ""),
    etablissement("0180923", "COLLEGE", "PU", "", "", ""),
    etablissement("0180924", "COLLEGE", "PU", "Ancien", "Un", "", 2000, 2020),
    etablissement("0280920", "COLLEGE", "PU", "Sud", "Deux", "0180912"),
    etablissement("0280921", "COLLEGE", "PU", "Est", "Trois", "0280911"),
    etablissement("0180925", "COLLEGE", "PU", "Est", "Trois", "", 2000, "", "028"),
    etablissement("0180911", "LGT", "PU", "Nord", "Un", "0180911"),
    etablissement("0180912", "LPO", "PU", "Sud", "Deux", "0180912"),
    etablissement("0180951", "LGT", "PR", "Sud", "Un", ""),
    etablissement("0180961", "LP", "PU", "Nord", "Un", "0180911"),
    etablissement("0180971", "CFA", "PU", "Nord", "Un", ""),
    etablissement("0280911", "LPO", "PU", "Est", "Trois", "0280911"),
    etablissement("0280961", "LP", "PU", "Est", "Trois", ""),
    // Its département is a whole académie: what is published of that académie counts.
    etablissement("0750971", "CFA", "PR", "", "", ""),
  ];
  const declaree = h.arrive(0.5);
  if (declaree) etablissements.push(etablissement("0370911", "LGT", "PU", "Loin", "Loin", ""));
  return {
    etablissements,
    academie: declaree ? { nom: "Fictive", departements: ["018", "028", "075"] } : null,
  };
}

export function actionsAleatoires(h: Hasard): LigneCsv[] {
  const lignes = new Map<string, LigneCsv>();
  const ecoles = [...COLLEGES, ...LYCEES, ...LP, FERME, INCONNUS.lycee, DEHORS.lycee];
  for (let i = 0; i < h.entier(0, 60); i++) {
    const type = h.parmi([
      "REUNION_BASSIN",
      "REUNION_BASSIN",
      "FORMATION_BASSIN",
      "FORMATION_INSPE",
      "ACTION_GENRE_AP",
      "VOLET_ORIENTATION",
      "CONVENTION_CORDEES",
      "RETOUR",
    ]);
    const rentree = h.entier(2021, 2023);
    const enBassin = type.includes("BASSIN");
    const ligne: LigneCsv = {
      rentree,
      type,
      date: type === "RETOUR" ? "" : `${rentree}-1${h.entier(0, 2)}-0${h.entier(1, 4)}`,
      bassin: enBassin && h.arrive(0.8) ? h.parmi(["Nord", "Sud", "Est", "Ancien"]) : "",
      uai: enBassin || type === "FORMATION_INSPE" ? "" : h.parmi(ecoles),
      intitule: type === "RETOUR" ? "" : `Action ${h.entier(1, 3)}`,
      statut: h.parmi(["", "", "TENU", "PREVU"]),
    };
    if (enBassin && (ligne.bassin === "" || h.arrive(0.2))) ligne.uai = h.parmi(COLLEGES);
    const cle = [ligne.rentree, ligne.type, ligne.date, ligne.bassin, ligne.uai, ligne.intitule].join("|");
    if (!lignes.has(cle)) lignes.set(cle, ligne);
  }
  return [...lignes.values()];
}
