/** October after 2nde GT: the class decided for nearly all, a repeated year or a departure for a few. */
import { filleVersSciences } from "./decisions2gt.ts";
import type { Dossier2gt } from "./dossier.ts";
import type { Departement } from "./ecole.ts";
import type { Eleve, Etat } from "./eleve.ts";
import { enPro } from "./etats.ts";
import { MEF_SERIE_G, mefSerieT, mefstat, SERIES_G, type SerieT } from "./formations.ts";
import { choisirSelonPoids, SUJET, type Tirage } from "./hasard.ts";
import { SERIES_G_PARTS } from "./parametres.ts";
import { partir } from "./partir.ts";
import { triplet } from "./specialites.ts";

export function entrerEnPremiere(dossier: Dossier2gt, rentree: number, d: Departement, tirage: Tirage): Etat {
  const { eleve, decision, affectation } = dossier;
  const u = tirage(eleve.numero, SUJET.passage, rentree);
  const encore: Etat = { ...eleve.etat, mef: mefstat("2GT", rentree) };
  if (u < 0.014) return partir(eleve, rentree, tirage);
  if (decision === "MAINTIEN") return encore;
  if (decision === "AUTRE") return partir(eleve, rentree, tirage, 0.5);
  if (decision === "1PRO") {
    const { ecole, filiere } = affectation?.offre ?? {};
    return ecole && filiere ? enPro(ecole, filiere, 2, rentree - 1) : encore;
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
