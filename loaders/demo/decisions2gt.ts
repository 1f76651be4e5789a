/** June after 2nde GT: 1re générale by school level, else a série, the voie pro or one more year, by sex. */
import type { Dossier2gt } from "./dossier.ts";
import type { Departement, Ecole } from "./ecole.ts";
import { LYCEE_FILLES_SCIENCES } from "./effets.ts";
import type { Eleve } from "./eleve.ts";
import { SERIES_T } from "./formations.ts";
import { choisirSelonPoids, SUJET, type Tirage } from "./hasard.ts";
import { PREMIERE } from "./parametres.ts";

/** Whether the girls of this lycée have turned to sciences (planted effect). */
export const filleVersSciences = (eleve: Eleve, d: Departement, rentree: number): boolean =>
  eleve.sexe === "F" && rentree >= LYCEE_FILLES_SCIENCES.rentree && eleve.etat.ecole === lyceeDesSciences(d);

const lyceeDesSciences = (d: Departement): Ecole | undefined =>
  d.lyceesPublics.find((l) => l.bassin === LYCEE_FILLES_SCIENCES.bassin);

export function decider2gt(eleve: Eleve, campagne: number, d: Departement, tirage: Tirage): Dossier2gt {
  const { F, M, pente } = PREMIERE.G;
  const generale = 1 / (1 + Math.exp(-((eleve.sexe === "F" ? F : M) + pente * (eleve.niveau - 0.45))));
  const u = tirage(eleve.numero, SUJET.voie2gt, campagne);
  const v = tirage(eleve.numero, SUJET.conseil, campagne);
  const decision =
    u < generale ? "1G" : autreQueGenerale(eleve, (u - generale) / (1 - generale), campagne, d, tirage);
  const demande = decision !== "1G" && v < 0.14 ? "1G" : decision;
  const avantAppel = v > 0.992 && decision === "1G" ? "1STMG" : decision;
  return { eleve, demande, avantAppel, decision, voeux: [] };
}

function autreQueGenerale(eleve: Eleve, v: number, campagne: number, d: Departement, tirage: Tirage): string {
  const { pro, maintien, autre } = PREMIERE;
  if (v < pro * 3) return "1PRO";
  if (v < (pro + maintien) * 3) return "MAINTIEN";
  if (v < (pro + maintien + autre) * 3) return "AUTRE";
  const sciences = filleVersSciences(eleve, d, campagne);
  const ouvertes = SERIES_T.filter((serie) => d.lyceesPublics.some((l) => l.series.includes(serie)));
  const poids = ouvertes.map((serie) => {
    const part = PREMIERE.series[eleve.sexe][serie];
    return part * (sciences && (serie === "STI2D" || serie === "STL") ? LYCEE_FILLES_SCIENCES.facteur : 1);
  });
  return `1${ouvertes[choisirSelonPoids(tirage(eleve.numero, SUJET.serie, campagne), poids)] ?? "STMG"}`;
}
