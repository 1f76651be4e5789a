// How the same rows were deposited says nothing: their order, the names of the files and where one is cut change no byte
// of the measures. A key of several rows stays in one file: two files that hold it would each be taken as whole.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { charger } from "../../loaders/ingest/charger.ts";
import { journalMuet as journal } from "../../loaders/journal.ts";
import { exporterMesures } from "../../loaders/publish/mesures.ts";
import { SOURCES } from "../../loaders/sources/index.ts";
import { depotAleatoire, ecrireDepot } from "../reference/aleatoire.ts";
import { Hasard } from "../reference/hasard.ts";

const GRAINE = 4;
const hasard = new Hasard(GRAINE);
let dossier: string;
let origine: string;
let attendue: Buffer;

async function mesures(depot: string): Promise<Buffer> {
  const [entrepot, sortie] = [`${depot}.duckdb`, `${depot}.csv`];
  const rapport = await charger({ depot, entrepot, journal });
  expect(rapport.fichiers.map((f) => f.rejetees)).toEqual(rapport.fichiers.map(() => 0));
  await exporterMesures({ entrepot, profil: "interne", sortie, brut: true, journal });
  return readFileSync(sortie);
}

/** The same deposit, each of its files written again by `recrire`: names and rows of the files it becomes. */
function recrire(
  nom: string,
  autrement: (source: string, lignes: string[], entete: string) => [string, string[]][],
): string {
  const depot = join(dossier, nom);
  mkdirSync(depot);
  for (const fichier of readdirSync(origine)) {
    const texte = readFileSync(join(origine, fichier), "utf8");
    if (!fichier.endsWith(".csv")) {
      writeFileSync(join(depot, fichier), texte);
      continue;
    }
    const [entete = "", ...lignes] = texte.trimEnd().split("\n");
    for (const [autre, siennes] of autrement(basename(fichier, ".csv"), lignes, entete))
      writeFileSync(join(depot, autre), `${[entete, ...siennes].join("\n")}\n`);
  }
  return depot;
}

const battre = (lignes: readonly string[]) =>
  lignes
    .map((ligne) => ({ ligne, rang: hasard.entier(0, 1e9) }))
    .sort((a, b) => a.rang - b.rang)
    .map(({ ligne }) => ligne);

const estAgregat = (source: string) => SOURCES.find(({ nom }) => nom === source)?.famille === "agregat";

/** 0, 1 or 2: rows of head-counts by their school, so that no key is in two files; pupils and lists anywhere. */
function partDe(source: string, entete: string, ligne: string): number {
  const texte = estAgregat(source) ? (ligne.split(";")[entete.split(";").indexOf("uai")] ?? "") : ligne;
  return [...texte].reduce((somme, lettre) => somme + lettre.charCodeAt(0), 0) % 3;
}

beforeAll(async () => {
  process.env.OBSERVATOIRE_CLE ??= "clé des tests";
  dossier = mkdtempSync(join(tmpdir(), "proprietes-"));
  origine = join(dossier, "origine");
  ecrireDepot(origine, depotAleatoire(GRAINE, 90));
  attendue = await mesures(origine);
});
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

describe("les mêmes lignes déposées autrement donnent les mêmes mesures, à l’octet près", () => {
  test("dans un autre ordre", async () => {
    expect(attendue.toString().split("\n").length).toBeGreaterThan(5000);
    const depot = recrire("ordre", (source, lignes) => [[`${source}.csv`, battre(lignes)]]);
    expect((await mesures(depot)).equals(attendue)).toBe(true);
  });

  test("sous d’autres noms, que l’alphabet range à l’envers", async () => {
    const rang = new Map(SOURCES.map(({ nom }, i) => [nom, SOURCES.length - i]));
    const depot = recrire("noms", (source, lignes) => [
      [`${String(rang.get(source) ?? 0).padStart(2, "0")} ${[...source].reverse().join("")}.CSV`, lignes],
    ]);
    expect((await mesures(depot)).equals(attendue)).toBe(true);
  });

  test("coupées en trois fichiers, dont chacun redit une ligne d’un autre", async () => {
    let plusieurs = 0;
    const depot = recrire("coupes", (source, lignes, entete) => {
      const parts = [2, 0, 1].map((n): [string, string[]] => [
        `${source}-${n}.csv`,
        lignes.filter((ligne) => partDe(source, entete, ligne) === n),
      ]);
      const pleines = parts.filter(([, siennes]) => siennes.length > 0);
      if (pleines.length > 1) plusieurs++;
      if (estAgregat(source) || pleines.length === 1) return pleines;
      return pleines.map(([nom, siennes], n): [string, string[]] => {
        const [redite = ""] = pleines[(n + 1) % pleines.length]?.[1] ?? [];
        return [nom, [...siennes, redite]];
      });
    });
    expect(plusieurs).toBeGreaterThan(5);
    expect((await mesures(depot)).equals(attendue)).toBe(true);
  });

  test("mais une ligne changée se voit", async () => {
    const depot = recrire("change", (source, lignes) => [
      [`${source}.csv`, source === "orientation" ? lignes.slice(1) : lignes],
    ]);
    expect((await mesures(depot)).equals(attendue)).toBe(false);
  });
});
