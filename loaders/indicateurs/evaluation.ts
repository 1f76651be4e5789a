/**
 * Differential evolution of a département against others (domaine §4.5), from figures that are already published: for each
 * indicator and contrast, each year against the last one before the experiment, and all years before against all after.
 * A year counts only if every département of both groups is published, so that both are the same places throughout.
 */
import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import { doubleDifference, type Part } from "../statistics/doubleDifference.ts";
import type { Mesure } from "./declaration.ts";

export interface Contraste {
  contraste: string;
  titre: string;
  suivis: readonly string[];
  temoins: readonly string[];
}

/** `premier`: first millésime that the experiment can have moved. */
export interface Evalue {
  indicateur: string;
  premier: number;
}

/** One rate of a département and a year, as published. */
export type Observation = Pick<
  Mesure,
  "indicateur" | "code" | "millesime" | "numerateur" | "denominateur" | "statut"
>;

/** Numbers are null where a year that is needed is not published; SE and interval are those of independent samples. */
export interface Evaluation {
  indicateur: string;
  contraste: string;
  periode: "ensemble" | "annee";
  /** Years, in order. */
  avant: readonly number[];
  apres: readonly number[];
  parts: { suiviAvant: Part; suiviApres: Part; temoinAvant: Part; temoinApres: Part } | null;
  valeur: number | null;
  erreur: number | null;
  ic_bas: number | null;
  ic_haut: number | null;
  statut: "publie" | "secret" | "non_disponible";
}

async function lire<L>(nom: string): Promise<L[]> {
  const texte = await readFile(new URL(`../../data/nomenclatures/${nom}.csv`, import.meta.url), "utf8");
  return Papa.parse<L>(texte, { header: true, delimiter: ";", skipEmptyLines: true }).data;
}

export async function lireContrastes(): Promise<Contraste[]> {
  const lignes = await lire<Record<"contraste" | "titre" | "suivis" | "temoins", string>>("contrastes");
  return lignes.map(({ contraste, titre, suivis, temoins }) => ({
    contraste,
    titre,
    suivis: suivis.split(" "),
    temoins: temoins.split(" "),
  }));
}

export async function lireEvalues(): Promise<Evalue[]> {
  const lignes = await lire<{ indicateur: string; premier: string }>("indicateurs_evalues");
  return lignes.map(({ indicateur, premier }) => ({ indicateur, premier: Number(premier) }));
}

export function evaluer(
  observations: readonly Observation[],
  contrastes: readonly Contraste[],
  evalues: readonly Evalue[],
): Evaluation[] {
  return evalues.flatMap((evalue) => {
    const siennes = observations.filter(({ indicateur }) => indicateur === evalue.indicateur);
    return contrastes.flatMap((contraste) => comparer(siennes, contraste, evalue));
  });
}

function comparer(
  observations: readonly Observation[],
  { contraste, suivis, temoins }: Contraste,
  { indicateur, premier }: Evalue,
): Evaluation[] {
  const groupes = [...suivis, ...temoins];
  const concernees = observations.filter(({ code }) => groupes.includes(code));
  if (!groupes.every((departement) => concernees.some(({ code }) => code === departement))) return [];
  const annees = [...new Set(concernees.map(({ millesime }) => millesime))].sort((a, b) => a - b);
  const statut = (annee: number): Evaluation["statut"] => {
    const lignes = concernees.filter(({ millesime }) => millesime === annee);
    if (lignes.some((l) => l.statut === "secret")) return "secret";
    const entiere =
      lignes.length === groupes.length && lignes.every((l) => l.statut === "publie" && l.denominateur);
    return entiere ? "publie" : "non_disponible";
  };
  const somme = (departements: readonly string[], periode: readonly number[]): Part =>
    concernees
      .filter(({ code, millesime }) => departements.includes(code) && periode.includes(millesime))
      .reduce(
        (part, { numerateur, denominateur }) => ({
          numerateur: part.numerateur + (numerateur ?? 0),
          denominateur: part.denominateur + (denominateur ?? 0),
        }),
        { numerateur: 0, denominateur: 0 },
      );
  const ligne = (periode: Evaluation["periode"], avant: number[], apres: number[]): Evaluation => {
    const cle = { indicateur, contraste, periode, avant, apres };
    const manque = [...avant, ...apres].map(statut).find((s) => s !== "publie");
    const rien = { parts: null, valeur: null, erreur: null, ic_bas: null, ic_haut: null };
    if (manque || avant.length === 0 || apres.length === 0)
      return { ...cle, ...rien, statut: manque ?? "non_disponible" };
    const suivi = { avant: somme(suivis, avant), apres: somme(suivis, apres) };
    const temoin = { avant: somme(temoins, avant), apres: somme(temoins, apres) };
    const resultat = doubleDifference(suivi, temoin);
    if (!resultat) return { ...cle, ...rien, statut: "non_disponible" };
    return {
      ...cle,
      parts: {
        suiviAvant: suivi.avant,
        suiviApres: suivi.apres,
        temoinAvant: temoin.avant,
        temoinApres: temoin.apres,
      },
      valeur: resultat.valeur,
      erreur: resultat.erreur,
      ic_bas: resultat.intervalle[0],
      ic_haut: resultat.intervalle[1],
      statut: "publie",
    };
  };
  const publiees = annees.filter((annee) => statut(annee) === "publie");
  const reference = premier - 1;
  return [
    ligne(
      "ensemble",
      publiees.filter((a) => a < premier),
      publiees.filter((a) => a >= premier),
    ),
    ...annees.filter((a) => a !== reference).map((annee) => ligne("annee", [reference], [annee])),
  ];
}
