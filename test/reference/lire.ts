/**
 * Reads a clean canonical deposit (CSV `;`, UTF-8) into typed rows, one array a source.
 * Only what the figures need: encodings, aliases and rejections are tested with the ingest, not here.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { Brut, Depot, Personne, Sexe } from "./depot.ts";
import { lireComptes } from "./effectifs-publics.ts";
import { lireIps, lireIvac, lireIval } from "./ival.ts";
import { lireMef } from "./mef.ts";
import { groupePcs, type Pcs } from "./pcs.ts";
import { departementDe } from "./territoire.ts";

/** One file, or a folder of one file a year. */
function lignes(dossier: string, source: string): Brut[] {
  const fichier = join(dossier, `${source}.csv`);
  if (existsSync(fichier)) return lireCsv(fichier);
  const annees = join(dossier, source);
  if (!existsSync(annees)) return [];
  return readdirSync(annees).flatMap((nom) => lireCsv(join(annees, nom)));
}

function lireCsv(fichier: string): Brut[] {
  const texte = readFileSync(fichier, "utf8").replace(/^\uFEFF/, "");
  return Papa.parse<Brut>(texte, { header: true, delimiter: ";", skipEmptyLines: true }).data;
}

const texte = (v: string | undefined): string => v ?? "";
const nombre = (v: string | undefined): number | null => (v ? Number(v) : null);
const personne = (l: Brut): Personne => ({
  ine: texte(l.ine),
  sexe: texte(l.sexe) as Sexe,
  pcs: groupePcs(texte(l.pcs)),
});

function academie(dossier: string): Depot["academie"] {
  const fichier = join(dossier, "academie.json");
  const lu = existsSync(fichier) ? JSON.parse(readFileSync(fichier, "utf8")) : {};
  return { code: lu.code ?? "ACADEMIE", departements: lu.departements ?? [] };
}

export function lireDepot(dossier: string): Depot {
  return {
    academie: academie(dossier),
    etablissements: lignes(dossier, "etablissements").map((l) => ({
      uai: texte(l.uai),
      nature: texte(l.nature),
      secteur: texte(l.secteur),
      departement: texte(l.departement) || departementDe(texte(l.uai)),
      bassin: texte(l.bassin),
      district: texte(l.district),
      reseau: texte(l.reseau),
      debut: nombre(l.debut) ?? 0,
      fin: nombre(l.fin) ?? Number.POSITIVE_INFINITY,
    })),
    orientation: lignes(dossier, "orientation").map((l) => ({
      ...personne(l),
      campagne: Number(l.campagne),
      palier: texte(l.palier),
      uai: texte(l.uai),
      mef: lireMef(texte(l.mef)),
      demande: texte(l.demande),
      avantAppel: texte(l.decision_avant_appel),
      decision: texte(l.decision),
    })),
    voeux: lignes(dossier, "affectation").map((l) => ({
      ...personne(l),
      campagne: Number(l.campagne),
      tour: nombre(l.tour) ?? 1,
      uaiOrigine: texte(l.uai_origine),
      mefOrigine: lireMef(texte(l.mef_origine)),
      rang: Number(l.rang),
      uaiAccueil: texte(l.uai_accueil),
      mefAccueil: lireMef(texte(l.mef_accueil)),
      valable: l.statut_offre !== "AP" && l.voeu_recensement !== "O",
      affecte: l.resultat === "AF",
    })),
    offres: lignes(dossier, "offre").map((l) => ({
      campagne: Number(l.campagne),
      uai: texte(l.uai),
      mef: lireMef(texte(l.mefstat11)),
      statut: texte(l.statut_offre) || "ST",
      recensement: texte(l.voeu_recensement) || "N",
      capacite: nombre(l.capacite),
      voeux1: nombre(l.voeux1),
      voeux: nombre(l.voeux),
      affectes: nombre(l.affectes),
    })),
    rentree: lignes(dossier, "rentree").map((l) => ({
      ...personne(l),
      rentree: Number(l.rentree),
      uai: texte(l.uai),
      mef: lireMef(texte(l.mef)),
      statut: texte(l.statut) || "ST",
      specialites: texte(l.specialites)
        .split(/[ |]+/)
        .filter((s) => s !== ""),
    })),
    constat: lignes(dossier, "constat").map((l) => ({
      rentree: Number(l.rentree),
      uai: texte(l.uai),
      mef: lireMef(texte(l.mefstat11)),
      effectif: Number(l.effectif),
    })),
    cohorte: lignes(dossier, "cohorte").map((l) => ({
      ...personne(l),
      rentree: Number(l.rentree),
      situation: texte(l.situation),
      uai: texte(l.uai),
      mef: lireMef(texte(l.mef)),
      filiere: texte(l.filiere_sup),
      diplome: texte(l.diplome),
      session: nombre(l.session) ?? Number(l.rentree) + 1,
    })),
    actions: lignes(dossier, "actions").map((l) => ({
      rentree: Number(l.rentree),
      type: texte(l.type),
      date: texte(l.date),
      bassin: texte(l.bassin),
      uai: texte(l.uai),
      tenue: l.statut !== "PREVU",
    })),
    chaine: lignes(dossier, "chaine").map((l) => ({
      campagne: Number(l.campagne),
      palier: texte(l.palier),
      uai: texte(l.uai),
      sexe: texte(l.sexe) as Sexe,
      pcs: texte(l.pcs_groupe) as Pcs,
      etape: texte(l.etape),
      voie: texte(l.voie),
      effectif: Number(l.effectif),
    })),
    specialites: lignes(dossier, "specialites_1re").map(lireComptes),
    specialitesTle: lignes(dossier, "specialites_tle").map(lireComptes),
    toutesSpecialites: {
      "1g": lignes(dossier, "specialites_1re").map(lireComptes),
      tle: lignes(dossier, "specialites_tle").map(lireComptes),
    },
    classes: ["effectifs_gt", "effectifs_pro"].flatMap((s) => lignes(dossier, s).map(lireComptes)),
    bac: lignes(dossier, "bac_publie"),
    dnb: lignes(dossier, "dnb"),
    poursuite: lignes(dossier, "poursuite"),
    ival: [
      ...lignes(dossier, "ival").map(lireIval),
      ...lignes(dossier, "ivac").map(lireIvac),
      ...lignes(dossier, "ips").map(lireIps),
    ],
    successions: new Map(
      lignes(dossier, "succession").map((l) => [texte(l.uai_ancien), texte(l.uai_nouveau)]),
    ),
  };
}
