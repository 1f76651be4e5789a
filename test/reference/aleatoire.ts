/** Small random deposits, coherent but full of corners, in the canonical format: what the engine and the reference both read. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { chaineAleatoire } from "./aleatoire-chaine.ts";
import {
  classesAleatoires,
  classesProAleatoires,
  specialitesAleatoires,
  specialitesTleAleatoires,
} from "./aleatoire-effectifs.ts";
import { ipsAleatoire, ivacAleatoire, ivalAleatoire } from "./aleatoire-ival.ts";
import {
  actionsAleatoires,
  CFA,
  COLLEGES,
  DEHORS,
  FERME,
  LYCEES,
  lieuxAleatoires,
} from "./aleatoire-lieux.ts";
import { type DepotAleatoire, type Eleve, type LigneCsv, personne } from "./aleatoire-lignes.ts";
import { constatAleatoire, offresAleatoires } from "./aleatoire-offres.ts";
import { orienter } from "./aleatoire-orientation.ts";
import { type Annee, parcoursAleatoire } from "./aleatoire-parcours.ts";
import { bacAleatoire, dnbAleatoire, poursuiteAleatoire } from "./aleatoire-resultats.ts";
import { trouer } from "./aleatoire-trous.ts";
import { Hasard } from "./hasard.ts";

const PREMIERE = 2016;
const DERNIERE = 2024;
/** `rentree` starts later than `cohorte`. */
const PREMIERE_RENTREE = 2020;
const CODES_PCS = ["37", "42", "23", "46", "73", "54", "21", "71", "63", "67", "85", "76", "99", "", "88"];
const MEF_APPRENTIS = ["23210032311", "23810034306"];
const EDS = ["0613", "0623", "0629", "0673", "0747", "3045", "0507", "0439", "0105"];

export function depotAleatoire(
  graine: number,
  eleves: number,
): { sources: DepotAleatoire; academie: object | null } {
  const h = new Hasard(graine);
  const { etablissements, academie } = lieuxAleatoires(h);
  const sources: DepotAleatoire = {
    etablissements,
    orientation: [],
    affectation: [],
    rentree: [],
    cohorte: [],
  };
  for (let i = 0; i < eleves; i++) {
    const eleve: Eleve = {
      ine: `${String(100000000 + graine * 1000 + i)}AA`,
      sexe: h.parmi(["F", "M", "F", "M", "F", "M", "F", "M", ""]),
      pcs: h.parmi(CODES_PCS),
    };
    const annees = parcoursAleatoire(h, PREMIERE + h.entier(0, 6), DERNIERE);
    annees.forEach((annee, rang) => {
      ecrireAnnee(h, sources, eleve, annee);
      const etudiant = sources.cohorte?.at(-1);
      if (etudiant?.situation === "SUPERIEUR" && etudiant.mef === "")
        etudiant.mef = mefEtudiant(etudiant.filiere_sup, i);
      orienter(h, sources, eleve, annee, annees[rang + 1]);
    });
  }
  sources.actions = actionsAleatoires(h);
  sources.offre = offresAleatoires(h);
  trouer(h, sources);
  sources.constat = constatAleatoire(h, sources.rentree ?? []);
  sources.chaine = chaineAleatoire(h);
  sources.ival = ivalAleatoire(h);
  sources.ivac = ivacAleatoire(h);
  sources.specialites_1re = specialitesAleatoires(h);
  sources.effectifs_gt = classesAleatoires(h);
  sources.effectifs_pro = classesProAleatoires(h);
  sources.specialites_tle = specialitesTleAleatoires(h);
  sources.ips = ipsAleatoire(h);
  sources.bac_publie = bacAleatoire(h);
  sources.dnb = dnbAleatoire(h);
  sources.poursuite = poursuiteAleatoire(h);
  sources.succession = [{ uai_ancien: FERME, uai_nouveau: COLLEGES[0] as string, rentree: 2021 }];
  return { sources, academie };
}

function ecrireAnnee(h: Hasard, sources: DepotAleatoire, e: Eleve, a: Annee): void {
  if (a.etat === "ABSENT") return;
  const scolaire = a.mef !== "";
  if (!h.arrive(0.04))
    sources.cohorte?.push({
      ...personne(h, e),
      rentree: a.rentree,
      situation: scolaire ? "SCOLAIRE" : a.etat,
      uai: lieuSuivi(h, a),
      mef: a.etat === "APPRENTI" && h.arrive(0.5) ? h.parmi(MEF_APPRENTIS) : a.mef,
      filiere_sup: a.etat === "SUPERIEUR" ? h.parmi(["LICENCE", "CPGE", "STS", "BUT", "AUTRE"]) : "",
      diplome: a.diplome,
      session: a.diplome && h.arrive(0.8) ? a.rentree + 1 : "",
    });
  if (a.rentree < PREMIERE_RENTREE || h.arrive(0.05)) return;
  const apprenti = a.etat === "APPRENTI" && h.arrive(0.6);
  if (!scolaire && !apprenti) return;
  const generale = a.mef.startsWith("22121") && !h.arrive(0.1);
  sources.rentree?.push({
    ...personne(h, e),
    rentree: a.rentree,
    uai: apprenti ? CFA : a.uai,
    mef: apprenti ? h.parmi(MEF_APPRENTIS) : a.mef,
    statut: apprenti || h.arrive(0.03) ? "AP" : h.parmi(["ST", ""]),
    specialites: generale ? tirerSpecialites(h) : "",
  });
}

/** Two in three have a MEF in their file; no draw is spent on it. */
const mefEtudiant = (filiere: LigneCsv[string] | undefined, numero: number): string => {
  if (filiere === "CPGE") return ["31111111021", "31111213001", ""][numero % 3] ?? "";
  return filiere === "STS" ? (["32211025013", "32211032002", ""][numero % 3] ?? "") : "";
};

/** Apprentices are followed in their CFA, students now and then in a lycée, of the académie or not. */
function lieuSuivi(h: Hasard, a: Annee): string {
  if (a.etat === "APPRENTI") return h.arrive(0.3) ? "" : CFA;
  if (a.etat === "SUPERIEUR" && h.arrive(0.3)) return h.parmi([...LYCEES, DEHORS.lycee]);
  return a.uai;
}

const tirerSpecialites = (h: Hasard): string => {
  const choix = new Set([h.parmi(EDS), h.parmi(EDS), h.parmi(EDS)]);
  return [...choix].join(h.parmi([" ", "|"]));
};

export function ecrireDepot(dossier: string, d: ReturnType<typeof depotAleatoire>): void {
  mkdirSync(dossier, { recursive: true });
  for (const [source, lignes] of Object.entries(d.sources))
    if (lignes.length > 0)
      writeFileSync(
        join(dossier, `${source}.csv`),
        `${Papa.unparse(lignes, { delimiter: ";", newline: "\n" })}\n`,
      );
  if (d.academie) writeFileSync(join(dossier, "academie.json"), JSON.stringify(d.academie));
}
