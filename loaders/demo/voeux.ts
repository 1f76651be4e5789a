/** The wishes a pupil of 3e enters in May: her lycée in 2nde GT, several specialities in the voie professionnelle. */

import type { Dossier, Voeu } from "./dossier.ts";
import type { Departement, Ecole, Offre } from "./ecole.ts";
import type { Eleve } from "./eleve.ts";
import { cleSelonPoids, premiers, SUJET, type Tirage } from "./hasard.ts";

export interface Offres {
  parVoie: Record<Offre["voie"], Offre[]>;
  apprentissage: Offre[];
  toutes: Offre[];
}

export function classerOffres({ ecoles }: Departement): Offres {
  const toutes = ecoles.flatMap((ecole) => ecole.offres);
  const de = (voie: Offre["voie"]): Offre[] => toutes.filter((o) => o.voie === voie && o.statut === "ST");
  return {
    parVoie: { "2GT": de("2GT"), "2PRO": de("2PRO"), CAP1: de("CAP1"), "1PRO": de("1PRO") },
    apprentissage: toutes.filter((o) => o.statut === "AP"),
    toutes,
  };
}

/** The offers she likes best: near, of her liking, with room for many. Each offer has its own lasting appeal. */
export function preferees(
  eleve: Eleve,
  offres: readonly Offre[],
  n: number,
  campagne: number,
  tirage: Tirage,
): Offre[] {
  const { bassin } = eleve.etat.ecole ?? {};
  return premiers(offres, n, (offre) => {
    const { filiere, ecole } = offre;
    const gout = filiere ? (eleve.sexe === "F" ? filiere.filles : 1 - filiere.filles) : 0.5;
    const cle = ecole.rang * 40 + (filiere ? filiere.poids + 17 * filiere.filles : 0);
    const attrait = 0.3 + 1.5 * tirage(Math.round(cle), SUJET.attrait, Number(ecole.departement));
    const place = (offre.capacite || 8) * (ecole.bassin === bassin ? 1 : 0.12);
    return cleSelonPoids(
      tirage(eleve.numero, SUJET.attrait + 100 * ecole.rang, campagne + Math.round(cle)),
      gout * attrait * place,
    );
  });
}

const nouveau = (offre: Offre, rang: number, tour: Voeu["tour"] = 1): Voeu => ({
  tour,
  rang,
  offre,
  resultat: "NT",
});

/** Numbers the offers as wishes of a round, in that order, each offer once. */
export const enVoeux = (offres: readonly Offre[], tour: Voeu["tour"]): Voeu[] =>
  [...new Set(offres)].map((offre, i) => nouveau(offre, i + 1, tour));

export function formuler(dossier: Dossier, offres: Offres, campagne: number, tirage: Tirage): void {
  const { eleve, decision } = dossier;
  const u = tirage(eleve.numero, SUJET.profilVoeux, campagne);
  const v = tirage(eleve.numero, SUJET.nombreVoeux, campagne);
  const pro = (n: number): Offre[] => preferees(eleve, offres.parVoie["2PRO"], n, campagne, tirage);
  const cap = (n: number): Offre[] => preferees(eleve, offres.parVoie.CAP1, n, campagne, tirage);
  const choix = (): Offre[] => {
    if (decision === "2GT")
      return [...secondes(eleve, offres, u, campagne, tirage), ...(v < 0.04 ? pro(1) : [])];
    if (decision === "2PRO")
      return u < 0.03 ? [] : [...pro(1 + Math.floor(v * 3.6)), ...(u > 0.8 ? cap(1) : [])];
    if (decision === "CAP1") return u < 0.03 ? [] : cap(1 + Math.floor(v * 3));
    if (decision !== "APP") return [];
    return [
      ...preferees(eleve, offres.apprentissage, u < 0.6 ? 1 : 0, campagne, tirage),
      ...(v < 0.3 ? pro(1) : []),
    ];
  };
  dossier.voeux = enVoeux(choix(), 1);
}

function secondes(eleve: Eleve, offres: Offres, u: number, campagne: number, tirage: Tirage): Offre[] {
  const college = eleve.etat.ecole;
  const dans = (ecole: Ecole | undefined, recensement: "O" | "N"): Offre[] =>
    offres.parVoie["2GT"].filter((o) => o.ecole === ecole && o.recensement === recensement);
  const secteur = dans(college?.lycee, "N");
  const prive = college?.lyceePrive;
  if (u < 0.006) return [];
  if (prive && college.secteur === "PR") {
    if (u < 0.5) return dans(prive, "N");
    if (u < 0.545) return dans(prive, "O");
  }
  if (prive && u < 0.012) return dans(prive, "O");
  if (prive && u < 0.035) return dans(prive, "N");
  if (u > 0.995) return [...preferees(eleve, offres.parVoie["2PRO"], 1, campagne, tirage), ...secteur];
  const ailleurs = offres.parVoie["2GT"].filter(
    (o) => o.ecole.secteur === "PU" && o.ecole !== college?.lycee,
  );
  if (u < 0.115) {
    const voulu = preferees(eleve, ailleurs, 1, campagne, tirage);
    return u < 0.04 && voulu.length > 0 ? voulu : [...voulu, ...secteur];
  }
  return secteur;
}
