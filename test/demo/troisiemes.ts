/** The pupils of 3e with their whole chain, joined by plain loops: what the tests of rates and effects count on. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { indexer, type Ligne, lireTable } from "./depot.ts";

export interface Troisieme {
  campagne: number;
  sexe: string;
  groupe: string;
  uai: string;
  bassin: string;
  departement: string;
  demande: string;
  avantAppel: string;
  decision: string;
  /** Voie of the latest AF, and school; empty without one. */
  affectation: string;
  uaiAffectation: string;
  /** Voie seen in October: a class of four characters, AP, or empty when not found. */
  constat: string;
  uaiConstat: string;
  secteurConstat: string;
  /** Situation in the cohort that autumn, empty when not there. */
  situation: string;
}

const PCS = join(import.meta.dirname, "..", "..", "data", "nomenclatures", "pcs_groupes.csv");

/** Group of each PCS code, from the table that the product ships. */
const GROUPES = new Map(
  readFileSync(PCS, "utf8")
    .trim()
    .split("\n")
    .map((ligne) => ligne.split(";"))
    .map(([code = "", groupe = ""]) => [code, groupe]),
);
export const groupe = (pcs: string | undefined): string => GROUPES.get(pcs ?? "") ?? "ND";

const VOIES: Record<string, string> = { "200": "2GT", "247": "2PRO", "241": "CAP1" };

export function troisiemes(depot: string): Troisieme[] {
  const ecoles = new Map(lireTable(depot, "etablissements").map((e) => [e.uai, e]));
  const cle = (l: Ligne, annee: string) => `${l.ine} ${l[annee]}`;
  const rentrees = indexer(lireTable(depot, "rentree"), (l) => cle(l, "rentree"));
  const cohortes = indexer(lireTable(depot, "cohorte"), (l) => cle(l, "rentree"));
  const affectations = new Map<string, Ligne>();
  for (const v of lireTable(depot, "affectation")) {
    if (v.resultat !== "AF" || v.voeu_recensement !== "N" || v.statut_offre !== "ST") continue;
    const k = cle(v, "campagne");
    if (Number(v.tour) > Number(affectations.get(k)?.tour ?? 0)) affectations.set(k, v);
  }
  return lireTable(depot, "orientation")
    .filter((o) => o.palier === "3E" && o.mef?.startsWith("2116"))
    .map((o) => {
      const k = cle(o, "campagne");
      const [r, a, ecole] = [rentrees.get(k), affectations.get(k), ecoles.get(o.uai)];
      return {
        campagne: Number(o.campagne),
        sexe: o.sexe ?? "",
        groupe: groupe(o.pcs),
        uai: o.uai ?? "",
        bassin: ecole?.bassin ?? "",
        departement: ecole?.departement ?? "",
        demande: o.demande ?? "",
        avantAppel: o.decision_avant_appel ?? "",
        decision: o.decision ?? "",
        affectation: VOIES[a?.mef_accueil?.slice(0, 3) ?? ""] ?? "",
        uaiAffectation: a?.uai_accueil ?? "",
        constat: r?.statut === "AP" ? "AP" : (r?.mef?.slice(0, 4) ?? ""),
        uaiConstat: r?.uai ?? "",
        secteurConstat: ecoles.get(r?.uai)?.secteur ?? "",
        situation: cohortes.get(k)?.situation ?? "",
      };
    });
}

/** Percent of the pupils that satisfy a condition. */
export const taux = <T>(eleves: readonly T[], condition: (e: T) => boolean): number =>
  (100 * eleves.filter(condition).length) / eleves.length;
