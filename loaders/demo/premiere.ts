/** After 2nde GT: decisions of June (palier 2GT), then the class of October. */
import type { Departement, Ecole } from "./ecole.ts";
import { LYCEE_FILLES_SCIENCES } from "./effets.ts";
import type { Eleve, Etat } from "./eleve.ts";
import { enPro } from "./etats.ts";
import { MEF_SERIE_G, mefSerieT, mefstat, SERIES_G, SERIES_T, type SerieT } from "./formations.ts";
import { choisirSelonPoids, SUJET, type Tirage } from "./hasard.ts";
import { PREMIERE, SERIES_G_PARTS } from "./parametres.ts";
import { partir } from "./partir.ts";
import { triplet } from "./specialites.ts";
import { type Offres, preferees } from "./voeux.ts";

export interface Dossier2gt {
  eleve: Eleve;
  demande: string;
  avantAppel: string;
  decision: string;
}

/** Whether the girls of this lycée have turned to sciences (planted effect). */
export const filleVersSciences = (eleve: Eleve, d: Departement, rentree: number): boolean =>
  eleve.sexe === "F" && rentree >= LYCEE_FILLES_SCIENCES.rentree && eleve.etat.ecole === lyceeDesSciences(d);

export const lyceeDesSciences = (d: Departement): Ecole | undefined =>
  d.lyceesPublics.find((l) => l.bassin === LYCEE_FILLES_SCIENCES.bassin);

export function decider2gt(eleve: Eleve, campagne: number, d: Departement, tirage: Tirage): Dossier2gt {
  const { F, M, pente } = PREMIERE.G;
  const generale = 1 / (1 + Math.exp(-((eleve.sexe === "F" ? F : M) + pente * (eleve.niveau - 0.45))));
  const u = tirage(eleve.numero, SUJET.voie2gt, campagne);
  const v = tirage(eleve.numero, SUJET.conseil, campagne);
  const decision =
    u < generale ? "1G" : autreQueGenerale(eleve, (u - generale) / (1 - generale), campagne, d, tirage);
  const demande = decision !== "1G" && v < 0.14 ? "1G" : decision;
  return { eleve, demande, avantAppel: v > 0.992 && decision === "1G" ? "1STMG" : decision, decision };
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

/** The class of October: the decision for nearly all, a repeated year or a departure for a few. */
export function entrerEnPremiere(
  dossier: Dossier2gt,
  rentree: number,
  d: Departement,
  offres: Offres,
  tirage: Tirage,
): Etat {
  const { eleve, decision } = dossier;
  const u = tirage(eleve.numero, SUJET.passage, rentree);
  const encore: Etat = { ...eleve.etat, mef: mefstat("2GT", rentree) };
  if (u < 0.014) return partir(eleve, rentree, tirage);
  if (decision === "MAINTIEN") return encore;
  if (decision === "AUTRE") return partir(eleve, rentree, tirage, 0.5);
  if (decision === "1PRO") {
    const [offre] = preferees(eleve, offres.parVoie["2PRO"], 1, rentree, tirage);
    return offre?.filiere ? enPro(offre.ecole, offre.filiere, 2, rentree - 1) : encore;
  }
  if (u < 0.02) return encore;
  if (decision === "1G")
    return u < 0.027 ? technologique(eleve, "STMG", rentree, d, tirage) : generale(eleve, rentree, d, tirage);
  return technologique(eleve, decision.slice(1) as SerieT, rentree, d, tirage);
}

function generale(eleve: Eleve, rentree: number, d: Departement, tirage: Tirage): Etat {
  const commun = { classe: "1G", vu: "rentree", ecole: eleve.etat.ecole } as const;
  if (rentree < 2019) {
    const u = tirage(eleve.numero, SUJET.serie, rentree);
    const serieG = SERIES_G[choisirSelonPoids(u, SERIES_G_PARTS[eleve.sexe])] ?? "S";
    return { ...commun, serieG, mef: MEF_SERIE_G[serieG].premiere };
  }
  const specialites = triplet(eleve, rentree, filleVersSciences(eleve, d, rentree), tirage);
  return { ...commun, specialites, mef: mefstat("1G", rentree) };
}

/** In her lycée if it has the série, else in one that has it. */
function technologique(eleve: Eleve, serieT: SerieT, rentree: number, d: Departement, tirage: Tirage): Etat {
  const sien = eleve.etat.ecole;
  const possibles = d.lyceesPublics.filter((l) => l.series.includes(serieT));
  const autre = possibles[Math.floor(tirage(eleve.numero, SUJET.detail, rentree) * possibles.length)];
  const ecole = sien?.series.includes(serieT) ? sien : (autre ?? sien);
  return { classe: "1T", vu: "rentree", mef: mefSerieT(serieT, "premiere", rentree), ecole, serieT };
}
