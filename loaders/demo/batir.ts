/** Builds one school at a time for a département: its UAI, its name, its place, its social mix and the IPS that follows. */
import type { Ecole, Nature } from "./ecole.ts";
import type { Bassin } from "./geographie.ts";
import { SUJET, type Tirage } from "./hasard.ts";
import { commune, nomCfa, nomCollege, nomLycee, nomLyceePro } from "./noms.ts";
import { IPS_GROUPE, PROFILS, type Profil } from "./parametres.ts";
import { uai } from "./uai.ts";

export type Batir = (bassin: Bassin, nature: Nature, profil: Profil) => Ecole;

const NOMS = { COLLEGE: nomCollege, LGT: nomLycee, LPO: nomLycee, LP: nomLyceePro, CFA: nomCfa } as const;
/** Names kept for each département in the two lists: collèges, and all the others. */
const NOMS_PAR_DEPARTEMENT = { college: 80, autre: 40 } as const;

const arrondi = (x: number, decimales: number): number => Number(x.toFixed(decimales));

/** `rang` is the département’s among the six; the schools built are added to `ecoles`. */
export function batisseur(code: string, rang: number, copie: number, ecoles: Ecole[], tirage: Tirage): Batir {
  const noms = { college: rang * NOMS_PAR_DEPARTEMENT.college, autre: rang * NOMS_PAR_DEPARTEMENT.autre };
  return (bassin, nature, profil) => {
    const numero = ecoles.length;
    const alea = (quoi: number): number =>
      tirage(Number(code) * 100_000 + copie * 1000 + numero, SUJET.ecole, quoi);
    const ips = IPS_GROUPE.reduce((somme, valeur, i) => somme + valeur * (PROFILS[profil][i] ?? 0), 0);
    const suffixe = copie === 0 ? "" : ` ${copie + 1}`;
    const ecole: Ecole = {
      uai: uai(code, copie, numero),
      rang: numero,
      nom: NOMS[nature](nature === "COLLEGE" ? noms.college++ : noms.autre++) + suffixe,
      nature,
      secteur: profil === "prive" ? "PR" : "PU",
      commune: profil === "rural" ? commune(numero) : bassin.nom,
      bassin: bassin.nom,
      departement: code,
      district: bassin.district,
      latitude: arrondi(bassin.latitude + (alea(1) - 0.5) * 0.2, 5),
      longitude: arrondi(bassin.longitude + (alea(2) - 0.5) * 0.25, 5),
      profil,
      ips: arrondi(ips + (alea(3) - 0.5) * 6, 1),
      poids: (0.6 + 0.8 * alea(4)) * (profil === "rural" ? 0.6 : 1),
      segpa: false,
      series: [],
      offres: [],
      debut: 2000,
      fin: undefined,
    };
    ecoles.push(ecole);
    return ecole;
  };
}
