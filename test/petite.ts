/** The small fictional académie, made once a run by the first test that asks while the others wait. To be read, not written. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as attendre } from "node:timers/promises";
import { chargerDepot, publierEntrepot, reussir, SANS_RESEAU } from "./site/outils.ts";

/** In the folder of the run (preparer.ts), which every worker shares. */
const RACINE = join(tmpdir(), "petite");

/** Whether nobody had taken this name before. */
function prendre(nom: string): boolean {
  try {
    mkdirSync(`${nom}.pris`);
    return true;
  } catch (erreur) {
    if ((erreur as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw erreur;
  }
}

/** Makes `nom` once, and resolves to its path; what made it fail is said to all who asked. */
async function uneFois(nom: string, faire: (chemin: string) => unknown): Promise<string> {
  mkdirSync(RACINE, { recursive: true });
  const chemin = join(RACINE, nom);
  const echec = `${chemin}.echec`;
  if (prendre(chemin)) {
    try {
      await faire(`${chemin}.en-cours`);
      renameSync(`${chemin}.en-cours`, chemin);
    } catch (erreur) {
      writeFileSync(echec, String(erreur));
    }
  }
  while (!existsSync(chemin)) {
    if (existsSync(echec))
      throw new Error(`« ${nom} » de la petite académie : ${readFileSync(echec, "utf8")}`);
    await attendre(200);
  }
  return chemin;
}

export const depotPetit = () =>
  uneFois("depot", (chemin) => reussir(["demo", "--depot", chemin, "--taille", "petite"]));

export const entrepotPetit = () =>
  uneFois("observatoire.duckdb", async (chemin) => chargerDepot(await depotPetit(), chemin, SANS_RESEAU));

export const sitePetit = () =>
  uneFois("dist", async (chemin) => publierEntrepot(await entrepotPetit(), chemin, SANS_RESEAU));
