/** The bases the indicators read, in the order their SQL must run, and the axes each one is cut by. */
import { readFile } from "node:fs/promises";
import { sqlEcolesPubliques } from "../warehouse/ecoles-publiques.ts";
import type { Maille } from "./declaration.ts";
import { sqlDepartements } from "./departements.ts";

export interface Base {
  nom: string;
  /** File that defines it, where it is not its name. */
  fichier?: string;
  /** Columns of the base that become dimensions of the measures. */
  sexePcs: boolean;
  /** Columns that become the strate, each on its own. */
  strates: readonly string[];
  /** No figure of all its rows together: a pupil has one a year. */
  ensemble?: false;
  /** Where its `uai` are placed: the schools, unless the base has places of its own. */
  lieux?: string;
  /** Counted row by row at every maille: its counts are of distinct things, which do not add up. */
  directe?: true;
  /** Which register says whether a figure of this base is settled. */
  registre: "rentree" | "cohorte" | "actions" | "publie";
}

export const BASES: readonly Base[] = [
  { nom: "chaine_3e", sexePcs: true, strates: ["strate"], registre: "rentree" },
  { nom: "chaine_2gt", sexePcs: true, strates: ["strate"], registre: "rentree" },
  { nom: "entrees", sexePcs: true, strates: [], registre: "rentree" },
  { nom: "cohortes", sexePcs: true, strates: [], registre: "cohorte" },
  { nom: "passages", sexePcs: false, strates: [], registre: "cohorte" },
  { nom: "candidats", sexePcs: true, strates: ["strate"], registre: "rentree" },
  { nom: "offres", sexePcs: false, strates: ["voie", "mefstat11"], registre: "rentree" },
  { nom: "progressions", fichier: "devenirs", sexePcs: true, strates: [], registre: "cohorte" },
  {
    nom: "parcours",
    fichier: "devenirs",
    sexePcs: false,
    strates: ["situation", "delai"],
    ensemble: false,
    registre: "cohorte",
  },
  {
    nom: "gestes",
    fichier: "actions",
    directe: true,
    lieux: "lieu_action",
    sexePcs: false,
    strates: [],
    registre: "actions",
  },
  { nom: "choix_specialites", sexePcs: true, strates: [], registre: "publie" },
  { nom: "classes", sexePcs: true, strates: [], registre: "publie" },
  { nom: "colleges_ivac", sexePcs: false, strates: [], registre: "publie" },
  { nom: "lycees_ival", sexePcs: false, strates: [], registre: "publie" },
  { nom: "ips_ecoles", sexePcs: false, strates: [], registre: "publie" },
  ...["resultats_bac", "resultats_dnb", "resultats_poursuite"].map(
    (nom): Base => ({
      nom,
      fichier: "resultats",
      lieux: "lieu_publie",
      sexePcs: true,
      strates: [],
      registre: "publie",
    }),
  ),
  { nom: "reponses", fichier: "actions", sexePcs: false, strates: [], registre: "actions" },
];

/** Mailles where sexe × PCS are crossed: only there do groups stay large enough. */
export const CROISEES: readonly Maille[] = ["academie", "departement"];

/** The dimensions a base is cut by at every maille, each on its own, beside what it says of all its rows. */
export const coupes = (base: Base): string[][] => [
  ...(base.ensemble === false ? [] : [[]]),
  ...[...base.strates, ...(base.sexePcs ? ["sexe", "pcs"] : [])].map((axe) => [axe]),
];

/** SQL that prepares the territory, the coverage and the views, to be run once on a connection. */
export async function sqlDesBases(): Promise<string> {
  const fichiers = ["territoire", "eleves", "couverture", ...new Set(BASES.map((b) => b.fichier ?? b.nom))];
  const textes = fichiers.map((nom) => readFile(new URL(`bases/${nom}.sql`, import.meta.url), "utf8"));
  const macros = readFile(new URL("macros.sql", import.meta.url), "utf8");
  return (await Promise.all([macros, sqlDepartements(), sqlEcolesPubliques(), ...textes])).join("\n");
}
