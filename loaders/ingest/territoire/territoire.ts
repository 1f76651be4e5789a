/** The `territoire` command: checks schools, bassins and réseaux, and writes the list of schools with what is missing. */
import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Journal } from "../../journal.ts";
import { etablissements } from "../../sources/etablissements.ts";
import { ouvrirMemoire } from "../../warehouse/entrepot.ts";
import { reconnaitreDepot, traiter } from "../chargement.ts";
import { installerPid } from "../cle.ts";
import { ligneCsv } from "../csv.ts";
import type { Rapport } from "../rapport.ts";
import { lignes } from "../requete.ts";
import { CITEES, EXAMENS } from "./examens.ts";

export interface Territoire {
  /** Of the files that describe the territory. */
  rapport: Rapport;
  constats: readonly { titre: string; remede: string; trouves: readonly string[] }[];
  /** Schools of the template, and those among them that nothing describes yet. */
  ecoles: number;
  aDecrire: number;
}

const SOURCES_DU_TERRITOIRE = ["etablissements", "succession", "reseaux"];

export async function territoire(options: {
  depot: string;
  sortie: string;
  journal: Journal;
}): Promise<Territoire> {
  const { depot, sortie, journal } = options;
  const deposit = await reconnaitreDepot(depot);
  const memoire = await ouvrirMemoire();
  const { connexion } = memoire;
  try {
    await installerPid(connexion, randomBytes(32));
    const { rapport } = await traiter({ connexion, ancien: false, deposit, journal });
    const constats: Territoire["constats"][number][] = [];
    for (const { titre, remede, sql } of EXAMENS) {
      const trouves = (await lignes<[string]>(connexion, sql)).map(([texte]) => texte);
      if (trouves.length > 0) constats.push({ titre, remede, trouves });
    }
    const modele = await remplir(connexion);
    await mkdir(dirname(sortie), { recursive: true });
    await writeFile(sortie, modele.csv);
    return {
      rapport: {
        fichiers: rapport.fichiers.filter(({ source }) => SOURCES_DU_TERRITOIRE.includes(source ?? "")),
      },
      constats,
      ...modele.compte,
    };
  } finally {
    await memoire.abandonner();
  }
}

/** Every school described or cited, one row a period, with what is known of it; the rest is to be filled in. */
async function remplir(connexion: DuckDBConnection) {
  const colonnes = Object.keys(etablissements.colonnes);
  const decrites = await lignes<(string | number | null)[]>(
    connexion,
    `SELECT ${colonnes.join(", ")} FROM etablissements ORDER BY uai, debut`,
  );
  const nouvelles = await lignes<[string]>(
    connexion,
    `SELECT uai FROM ${CITEES} WHERE uai NOT IN (SELECT uai FROM etablissements)
       AND (NOT EXISTS (FROM tampon.perimetre) OR substr(uai, 1, 3) IN (FROM tampon.perimetre)) ORDER BY 1`,
  );
  const connu = (uai: string) =>
    colonnes.map((nom) => (nom === "uai" ? uai : nom === "departement" ? uai.slice(0, 3) : null));
  const rangees = [...decrites, ...nouvelles.map(([uai]) => connu(uai))];
  return {
    csv: `\ufeff${[colonnes, ...rangees].map(ligneCsv).join("")}`,
    compte: { ecoles: rangees.length, aDecrire: nouvelles.length },
  };
}
