/** Writes the fictional deposit: the same pupils in every file, the same bytes for a seed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ErreurUtilisateur } from "../erreur.ts";
import type { Journal } from "../journal.ts";
import { construireDepartement } from "./ecoles.ts";
import { ecrireEtablissements } from "./etablissements.ts";
import { Fichiers } from "./fichiers.ts";
import { bassins, DEPARTEMENTS } from "./geographie.ts";
import { creerTirage } from "./hasard.ts";
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
  mkdirSync(depot, { recursive: true });
  writeFileSync(join(depot, "academie.json"), `${JSON.stringify(ACADEMIE, null, 2)}\n`);
  const dim = DIMENSIONS[taille];
  const tirage = creerTirage(graine);
  const fichiers = new Fichiers(depot);
  const compteur = { suivant: 1 };
  const total = dim.copies * DEPARTEMENTS.length;
  for (let copie = 0; copie < dim.copies; copie++) {
    const tous = bassins(taille, copie);
    for (const [rang, code] of DEPARTEMENTS.entries()) {
      journal.avance("Écriture du dépôt fictif", copie * DEPARTEMENTS.length + rang, total);
      const siens = tous.filter((bassin) => bassin.departement === code);
      const departement = construireDepartement(code, rang, copie, siens, dim, tirage);
      ecrireEtablissements(departement, fichiers);
      vivre(departement, compteur, tirage, temoigner(fichiers, tirage));
    }
  }
  journal.avance("Écriture du dépôt fictif", total, total);
  fichiers.fermer();
}

function refuserUnVraiDepot(depot: string): void {
  if (!existsSync(depot) || readdirSync(depot).length === 0) return;
  const marque = join(depot, "academie.json");
  const fictif = existsSync(marque) && JSON.parse(readFileSync(marque, "utf8")).fictive === true;
  if (!fictif)
    throw new ErreurUtilisateur(
      `Le dossier ${depot} contient des fichiers que la démonstration n’a pas écrits : rien n’est remplacé. Indiquez un dossier vide avec --depot.`,
    );
}
