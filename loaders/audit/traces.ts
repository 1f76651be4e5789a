/**
 * Rows of measures that lie in a published folder outside the table: page data, downloads, JSON. Each must be a row of the
 * table, number for number, or a sum of such rows (ensembles.ts); a masked row carries none anywhere.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { ensemblesDe, sommeDe } from "./ensembles.ts";
import { estSerre, rangeesSerrees } from "./serre.ts";

export interface Trace {
  fichier: string;
  constat: string;
}

type Rangee = Record<string, unknown>;

const CLE = ["indicateur", "maille", "code", "millesime", "sexe", "pcs", "strate"] as const;
const NOMBRES = ["numerateur", "denominateur", "valeur", "ic_bas", "ic_haut"] as const;
const COMPTES: ReadonlySet<string> = new Set(["numerateur", "denominateur"]);
/** What a row must have to be recognised as one; the other columns may be left out where they are « tous ». */
const MINIMUM = ["indicateur", "maille", "code", "millesime"];

const cleDe = (r: Rangee) =>
  CLE.map((c) => String(r[c] ?? (c === "sexe" || c === "pcs" ? "T" : ""))).join("|");

/** `table` holds the rows that the folder publishes; the editions archived in it have tables of their own. */
export async function tracesDe(
  dossier: string,
  connexion: DuckDBConnection,
  table = "publie_0",
): Promise<Trace[]> {
  const tous = (await readdir(dossier, { recursive: true })).sort();
  const fichiers = tous.filter((nom) => !/^editions[\\/]/.test(nom));
  const traces: Trace[] = [];
  const lus: { fichier: string; rangees: Rangee[] }[] = [];
  for (const fichier of fichiers) {
    const chemin = join(dossier, fichier);
    if (fichier.endsWith(".json")) {
      lus.push({ fichier, rangees: [...objets(JSON.parse(await readFile(chemin, "utf8")))] });
    } else if (/(?<!^|[\\/])mesures\.csv\.gz$|telechargements[\\/]mesures\.csv\.gz$/.test(fichier)) {
      const sql = `FROM read_csv('${chemin.replaceAll("'", "''")}', delim = ';', header = true, all_varchar = true)`;
      lus.push({ fichier, rangees: (await connexion.runAndReadAll(sql)).getRowObjectsJS() as Rangee[] });
    }
  }
  const lignes = await connexion.runAndReadAll(
    `SELECT ${[...CLE, ...NOMBRES, "statut"].join(", ")} FROM ${table}`,
  );
  const publiees = new Map((lignes.getRowObjectsJS() as Rangee[]).map((r) => [cleDe(r), r]));
  const ensembles = ensemblesDe(lus.flatMap(({ rangees }) => rangees));
  const publieeDe = (rangee: Rangee) =>
    publiees.get(cleDe(rangee)) ??
    sommeDe(
      rangee,
      (ensembles.get(String(rangee.code)) ?? []).map((code) => publiees.get(cleDe({ ...rangee, code }))),
    );
  for (const { fichier, rangees } of lus)
    for (const rangee of rangees) {
      if (!MINIMUM.every((c) => rangee[c] !== undefined)) continue;
      const constat = comparer(rangee, publieeDe(rangee));
      if (constat) traces.push({ fichier, constat: `${cleDe(rangee)} : ${constat}` });
    }
  return traces;
}

/** Counts are the same to the unit; of other numbers, pages write eight significant digits. */
const ecartPermis = (c: (typeof NOMBRES)[number], publiee: Rangee) =>
  1e-9 + (COMPTES.has(c) ? 0 : 5e-8 * Math.abs(Number(publiee[c])));

function comparer(rangee: Rangee, publiee: Rangee | undefined): string | null {
  const dits = NOMBRES.filter((c) => rangee[c] !== null && rangee[c] !== undefined && rangee[c] !== "");
  if (dits.length === 0) return null;
  if (!publiee) return "une figure qui n’est pas dans la table publiée";
  if (publiee.statut !== "publie") return "une figure masquée dans la table, et dite ici";
  // A number that the table does not hold is another one too.
  const autre = dits.find(
    (c) => !(Math.abs(Number(rangee[c]) - Number(publiee[c])) <= ecartPermis(c, publiee)),
  );
  return autre ? `${autre} n’est pas celui de la table publiée` : null;
}

/** Every object of a JSON value, at any depth. */
function* objets(valeur: unknown): Generator<Rangee> {
  if (Array.isArray(valeur)) for (const v of valeur) yield* objets(v);
  else if (estSerre(valeur)) yield* rangeesSerrees(valeur);
  else if (valeur !== null && typeof valeur === "object") {
    yield valeur as Rangee;
    for (const v of Object.values(valeur)) yield* objets(v);
  }
}
