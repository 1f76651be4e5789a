/** The places each school offers after 3e, fixed for the whole period: about one for each first wish (pressure near 1). */
import type { Departement, Ecole, Offre } from "./ecole.ts";
import { FILIERES, type Filiere, mefFiliere } from "./filieres.ts";
import { mefstat } from "./formations.ts";
import { choisirSelonPoids } from "./hasard.ts";
import type { Dimensions } from "./tailles.ts";

/** Shares of the pupils of 3e for whom places are opened. */
const PLACES = { "2GT": 0.6, "2PRO": 0.25, CAP1: 0.053 } as const;

/** Places of 1re pro kept for pupils of 2nde GT, in one speciality out of three. */
const PASSERELLE = 6;

export function ouvrirOffres(departement: Departement, dim: Dimensions): void {
  const { bassins, ecoles, cfa } = departement;
  let curseur = 0;
  for (const bassin of bassins) {
    const dici = ecoles.filter((e) => e.bassin === bassin.nom);
    for (const lycee of dici.filter((e) => e.nature === "LGT" || e.nature === "LPO"))
      ouvrirSecondes(lycee, bassin);
    const hotes = dici.filter((e) => e.nature === "LP" || e.nature === "LPO");
    for (const voie of ["2PRO", "CAP1"] as const) {
      const choix = FILIERES.filter((f) => (f.diplome === "CAP") === (voie === "CAP1"));
      let reste = bassin.part * PLACES[voie];
      for (let i = 0; reste > 0; i++, curseur++) {
        const filiere = selonPoids(choix, curseur);
        const hote = hotes[i % hotes.length];
        if (!filiere || !hote) break;
        const usuel = voie === "2PRO" ? dim.places : Math.max(8, dim.places / 2);
        const capacite = Math.max(
          6,
          Math.min(Math.round(usuel * (filiere.poids > 8 ? 1.25 : 1)), Math.round(reste)),
        );
        const existante = hote.offres.find((o) => o.filiere === filiere && o.voie === voie);
        if (existante) agrandir(existante, capacite);
        else hote.offres.push(creer(hote, filiere, voie, capacite));
        if (voie === "2PRO" && curseur % 3 === 0 && !existante)
          hote.offres.push(creer(hote, filiere, "1PRO", PASSERELLE));
        reste -= capacite;
      }
    }
  }
  for (const filiere of FILIERES.filter((f) => f.poids >= 4 && f.filles < 0.9))
    cfa.offres.push(creer(cfa, filiere, filiere.diplome === "CAP" ? "CAP1" : "2PRO", 0, "AP"));
}

/** Places of 2nde GT: for the pupils its collèges send, by classes of 12 or 35; a private lycée also lists recensement wishes. */
function ouvrirSecondes(lycee: Ecole, { part, colleges }: Departement["bassins"][number]): void {
  const poids = colleges.reduce((somme, c) => somme + c.poids, 0);
  const attendus = colleges.reduce((somme, college) => {
    const eleves = (part * college.poids) / poids;
    if (lycee.secteur === "PU") return somme + (college.lycee === lycee ? eleves * PLACES["2GT"] : 0);
    return somme + eleves * (college.secteur === "PR" ? 0.5 : 0.04);
  }, 0);
  const division = attendus < 100 ? 12 : 35;
  lycee.offres.push(creer(lycee, undefined, "2GT", Math.ceil(attendus / division) * division));
  if (lycee.secteur === "PR")
    lycee.offres.push({ ...creer(lycee, undefined, "2GT", division), recensement: "O" });
}

/** Goes round the filières so that each comes as often as its weight says (golden-ratio sequence). */
function selonPoids(choix: readonly Filiere[], rang: number): Filiere | undefined {
  return choix[
    choisirSelonPoids(
      (rang * 0.6180339887498949) % 1,
      choix.map((f) => f.poids),
    )
  ];
}

function creer(
  ecole: Ecole,
  filiere: Filiere | undefined,
  voie: Offre["voie"],
  capacite: number,
  statut: Offre["statut"] = "ST",
): Offre {
  return {
    ecole,
    filiere,
    voie,
    statut,
    recensement: statut === "AP" ? "O" : "N",
    capacite,
    capaciteAffectation: Math.round(capacite * (ecole.rang % 3 === 0 ? 1.08 : 1)),
    ...COMPTEURS,
  };
}

const COMPTEURS = { restant: 0, voeux1: 0, voeux: 0, affectes1: 0, affectes: 0 };

function agrandir(offre: Offre, places: number): void {
  offre.capacite += places;
  offre.capaciteAffectation += places;
}

/** Empties the counters at the beginning of a campaign. */
export function rouvrir(offres: readonly Offre[]): void {
  for (const offre of offres) Object.assign(offre, COMPTEURS, { restant: offre.capaciteAffectation });
}

export function mefOffre({ filiere, voie }: Offre, campagne: number): string {
  if (!filiere) return mefstat("2GT", campagne);
  return voie === "1PRO" ? mefFiliere(filiere, 2, campagne - 1) : mefFiliere(filiere, 1, campagne);
}
