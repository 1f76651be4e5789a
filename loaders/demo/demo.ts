/** Writes the fictional deposit: the same pupils in every file, the same bytes for a seed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ErreurUtilisateur } from "../erreur.ts";
import type { Journal } from "../journal.ts";
import { ecrireActions } from "./actions.ts";
import { construireDepartement } from "./ecoles.ts";
import { ecrireEtablissements } from "./etablissements.ts";
import { ecrireMoyens, ecrirePlan, ecrireQvt } from "./experimentation.ts";
import { Fichiers } from "./fichiers.ts";
import { bassins, DEPARTEMENTS } from "./geographie.ts";
import { creerTirage } from "./hasard.ts";
import { lisezmoi } from "./lisezmoi.ts";
import { vivre } from "./simulation.ts";
import { DIMENSIONS, type Taille } from "./tailles.ts";
import { temoigner } from "./temoin.ts";

export interface OptionsDemo {
  depot: string;
  graine: number;
  taille: Taille;
  journal: Journal;
}

const ACADEMIE = {
  nom: "Académie de démonstration (données fictives)",
  departements: [...DEPARTEMENTS],
  fictive: true,
};

export async function ecrireDemo({ depot, graine, taille, journal }: OptionsDemo): Promise<void> {
  refuserUnVraiDepot(depot);
  const brouillon = `${resolve(depot)}.en-cours`;
  rmSync(brouillon, { recursive: true, force: true });
  mkdirSync(brouillon, { recursive: true });
  const eleves = ecrireFichiers(brouillon, graine, taille, journal);
  writeFileSync(join(brouillon, "LISEZMOI.md"), lisezmoi(taille, graine));
  writeFileSync(join(brouillon, "academie.json"), `${JSON.stringify(ACADEMIE, null, 2)}\n`);
  installer(brouillon, depot);
  journal.info(`Dépôt fictif écrit dans ${depot} : ${eleves.toLocaleString("fr-FR")} élèves suivis.`);
}

/** Writes every source; returns the number of pupils. */
function ecrireFichiers(dossier: string, graine: number, taille: Taille, journal: Journal): number {
  const dim = DIMENSIONS[taille];
  const tirage = creerTirage(graine);
  const fichiers = new Fichiers(dossier);
  const compteur = { suivant: 1 };
  const total = dim.copies * DEPARTEMENTS.length;
  for (let copie = 0; copie < dim.copies; copie++) {
    const tous = bassins(taille, copie);
    for (const [rang, code] of DEPARTEMENTS.entries()) {
      journal.avance("Écriture du dépôt fictif", copie * DEPARTEMENTS.length + rang, total);
      const siens = tous.filter((bassin) => bassin.departement === code);
      const departement = construireDepartement(code, rang, copie, siens, dim, tirage);
      ecrireEtablissements(departement, fichiers);
      ecrireActions(departement, copie === 0 && rang === DEPARTEMENTS.length - 1, fichiers, tirage);
      ecrireMoyens(departement, fichiers);
      if (copie === 0) ecrireQvt(departement, fichiers, tirage);
      vivre(departement, compteur, tirage, temoigner(fichiers, tirage));
    }
  }
  ecrirePlan(fichiers);
  fichiers.fermer();
  journal.avance("Écriture du dépôt fictif", total, total);
  return compteur.suivant - 1;
}

/** Puts the finished files in place: an interrupted writing leaves the former deposit as it was. */
function installer(brouillon: string, depot: string): void {
  mkdirSync(depot, { recursive: true });
  for (const nom of readdirSync(brouillon)) {
    rmSync(join(depot, nom), { recursive: true, force: true });
    renameSync(join(brouillon, nom), join(depot, nom));
  }
  rmSync(brouillon, { recursive: true });
}

/** Only an empty folder or a former fictional deposit is written to; hidden files do not count. */
function refuserUnVraiDepot(depot: string): void {
  if (!existsSync(depot) || readdirSync(depot).every((nom) => nom.startsWith("."))) return;
  if (estFictif(join(depot, "academie.json"))) return;
  throw new ErreurUtilisateur(
    `Le dossier ${depot} contient des fichiers que la démonstration n’a pas écrits : rien n’y est remplacé. Indiquez un dossier vide avec --depot.`,
  );
}

function estFictif(fichier: string): boolean {
  try {
    return JSON.parse(readFileSync(fichier, "utf8")).fictive === true;
  } catch {
    return false;
  }
}
