/** Builds the schools of one département: as many as its bassins need, of mixed kinds, always the same for a seed. */

import type { Departement, Ecole, Nature } from "./ecole.ts";
import { SERIES_T } from "./formations.ts";
import type { Bassin } from "./geographie.ts";
import { SUJET, type Tirage } from "./hasard.ts";
import * as noms from "./noms.ts";
import { ouvrirOffres } from "./offres.ts";
import { IPS_GROUPE, PROFILS, type Profil } from "./parametres.ts";
import { attacherReseaux } from "./reseaux.ts";
import type { Dimensions } from "./tailles.ts";
import { uai } from "./uai.ts";
import { vivreEcoles } from "./vie-ecoles.ts";

const arrondi = (x: number, decimales: number): number => Number(x.toFixed(decimales));

/** Kinds of public collèges in the order they are opened in a bassin. */
const URBAINS: Profil[] = ["moyen", "populaire", "favorise", "rep", "rural", "moyen", "favorise", "repPlus"];
const RURAUX: Profil[] = ["rural", "populaire", "moyen"];

export function construireDepartement(
  code: string,
  rangDepartement: number,
  copie: number,
  bassins: readonly Bassin[],
  dim: Dimensions,
  tirage: Tirage,
): Departement {
  const ecoles: Ecole[] = [];
  const departement: Departement = {
    code,
    copie,
    bassins: [],
    ecoles,
    lyceesPublics: [],
    cfa: undefined as never,
  };
  const alea = (rang: number, quoi: number): number =>
    tirage(Number(code) * 100_000 + copie * 1000 + rang, SUJET.ecole, quoi);

  const batir = (
    bassin: Bassin,
    nature: Nature,
    secteur: "PU" | "PR",
    profil: Profil,
    nom: (i: number) => string,
  ) => {
    const rang = ecoles.length;
    const parts = PROFILS[profil];
    const ips = IPS_GROUPE.reduce((somme, v, i) => somme + v * (parts[i] ?? 0), 0);
    const ecole: Ecole = {
      uai: uai(code, copie, rang),
      rang,
      nom: nom(rangDepartement * 80 + rang) + (copie === 0 ? "" : ` ${copie + 1}`),
      nature,
      secteur,
      commune: nature === "COLLEGE" && profil === "rural" ? noms.commune(rang) : bassin.nom,
      bassin: bassin.nom,
      departement: code,
      district: bassin.district,
      latitude: arrondi(bassin.latitude + (alea(rang, 1) - 0.5) * 0.2, 5),
      longitude: arrondi(bassin.longitude + (alea(rang, 2) - 0.5) * 0.25, 5),
      profil,
      ips: arrondi(ips + (alea(rang, 3) - 0.5) * 6, 1),
      poids: 0.6 + 0.8 * alea(rang, 4) * (profil === "rural" ? 0.7 : 1),
      segpa: false,
      series: [],
      offres: [],
      debut: 2000,
      fin: undefined,
    };
    ecoles.push(ecole);
    return ecole;
  };

  for (const bassin of bassins) {
    const troisiemes = bassin.part * dim.troisiemes;
    const nombre = Math.max(1, Math.round(troisiemes / dim.college));
    const prives = Math.round(nombre * 0.2);
    const genres = bassin.rural ? RURAUX : URBAINS;
    const colleges = Array.from({ length: nombre }, (_, i) =>
      i < nombre - prives
        ? batir(bassin, "COLLEGE", "PU", genres[i % genres.length] ?? "moyen", noms.nomCollege)
        : batir(bassin, "COLLEGE", "PR", "prive", noms.nomCollege),
    );
    departement.bassins.push({ nom: bassin.nom, part: troisiemes, colleges });

    const nbLP = Math.round((troisiemes * 0.24) / dim.lp);
    const nbLycees = Math.max(1, Math.round((troisiemes * (prives ? 0.52 : 0.62)) / dim.lycee));
    const lycees = Array.from({ length: nbLycees }, (_, i) =>
      batir(bassin, nbLP === 0 || i % 3 === 2 ? "LPO" : "LGT", "PU", "moyen", noms.nomLycee),
    );
    departement.lyceesPublics.push(...lycees);
    const prive = prives > 0 ? batir(bassin, "LGT", "PR", "prive", noms.nomLycee) : undefined;
    for (let i = 0; i < nbLP; i++) batir(bassin, "LP", "PU", "populaire", noms.nomLyceePro);

    let secteur = 0;
    for (const college of colleges) {
      const lycee = lycees[secteur++ % lycees.length];
      if (lycee) college.lycee = lycee;
      if (prive) college.lyceePrive = prive;
      college.segpa = college.secteur === "PU" && (college.rang % 3 === 1 || college.profil === "repPlus");
    }
  }
  repartirSeries(departement);
  const siege = bassins[0];
  if (!siege) throw new Error(`Département sans bassin : ${code}`);
  departement.cfa = batir(siege, "CFA", "PU", "populaire", (i) => noms.nomLycee(i).replace("Lycée", "CFA"));
  vivreEcoles(departement);
  attacherReseaux(departement);
  ouvrirOffres(departement, dim);
  return departement;
}

/** STMG everywhere; the other series in turn, each in at least one public lycée of the département. */
function repartirSeries({ lyceesPublics, ecoles }: Departement): void {
  lyceesPublics.forEach((lycee, i) => {
    lycee.series = SERIES_T.filter(
      (serie, rang) =>
        serie === "STMG" || rang % lyceesPublics.length === i || (serie === "STI2D" && i % 2 === 0),
    );
  });
  for (const lycee of ecoles)
    if (lycee.nature === "LGT" && lycee.secteur === "PR") lycee.series = ["STMG", "ST2S"];
}
