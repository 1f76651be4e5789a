/** The states pupils come to after 3e, each made in one place so that class, code and school always agree. */
import { accueil } from "./college.ts";
import type { Departement, Ecole, Offre } from "./ecole.ts";
import type { Eleve, Etat } from "./eleve.ts";
import { FILIERES, type Filiere, mefFiliere } from "./filieres.ts";
import { mefstat } from "./formations.ts";
import { SUJET, type Tirage } from "./hasard.ts";

export const enSeconde = (ecole: Ecole | undefined, rentree: number): Etat => ({
  classe: "2GT",
  vu: "rentree",
  mef: mefstat("2GT", rentree),
  ecole,
});

const CLASSES = { BACP: ["2PRO", "1PRO", "TPRO"], CAP: ["CAP1", "CAP2"] } as const;

/** In the `annee`-th year of a speciality entered at rentrée `entree`. */
export const enPro = (ecole: Ecole, filiere: Filiere, annee: number, entree: number): Etat => ({
  classe: CLASSES[filiere.diplome][annee - 1] ?? "2PRO",
  vu: "rentree",
  mef: mefFiliere(filiere, annee, entree),
  ecole,
  filiere,
  entree,
});

export const enProParOffre = (offre: Offre, rentree: number): Etat =>
  enPro(offre.ecole, offre.filiere ?? (FILIERES[0] as Filiere), 1, rentree);

export const encoreEn3e = (eleve: Eleve, rentree: number): Etat => ({
  ...eleve.etat,
  mef: mefstat(eleve.etat.classe === "S3" ? "S3" : "3E", rentree),
  ecole: accueil(eleve.etat.ecole, rentree),
});

/** With a contract: three in four are in the October base of the CFA, the others only known later. */
export function apprenti(eleve: Eleve, d: Departement, rentree: number, tirage: Tirage): Etat {
  const offres = d.cfa.offres;
  const offre = offres[Math.floor(tirage(eleve.numero, SUJET.detail, rentree) * offres.length)];
  if (!offre?.filiere) throw new Error(`CFA sans offre : ${d.cfa.uai}`);
  const vu = tirage(eleve.numero, SUJET.liste, rentree) < 0.75 ? "rentree" : "cohorte";
  return { ...enPro(d.cfa, offre.filiere, 1, rentree), apprenti: true, vu };
}
