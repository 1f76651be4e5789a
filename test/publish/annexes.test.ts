// Flows, survey and evaluation as they are downloaded: the columns that are described, and nothing that the masked tables lack.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ANNEXES } from "../../loaders/publish/annexes.ts";
import { fluxDesPages } from "../../loaders/publish/flux.ts";
import { lire } from "../indicateurs/entrepot.ts";
import { telechargerAnnexes } from "./annexes-fictives.ts";

const dossier = mkdtempSync(join(tmpdir(), "observatoire-"));
let connexion: DuckDBConnection;
let pages: Awaited<ReturnType<typeof fluxDesPages>>;

beforeAll(async () => {
  const faites = await telechargerAnnexes(dossier);
  connexion = faites.connexion;
  pages = await fluxDesPages(faites.mesures);
});
afterAll(() => {
  connexion.closeSync();
  rmSync(dossier, { recursive: true, force: true });
});

describe.each(ANNEXES.map((annexe) => [annexe.nom, annexe] as const))(
  "la table %s",
  (nom, { colonnes, cle }) => {
    test("a ses lignes, avec les colonnes que dit le paquet de données", async () => {
      const { resources } = JSON.parse(readFileSync(join(dossier, "datapackage.json"), "utf8"));
      const decrite = resources.find((r: { name: string }) => r.name === nom);
      expect(decrite.path).toBe(`${nom}.csv.gz`);
      const lues = await connexion.runAndReadAll(`FROM '${join(dossier, `${nom}.parquet`)}'`);
      expect(lues.columnNames()).toEqual(decrite.schema.fields.map((f: { name: string }) => f.name));
      expect(lues.columnNames()).toEqual(colonnes.map((c) => c.nom));
      expect(lues.currentRowCount).toBeGreaterThan(0);
      const doubles = await lire(
        connexion,
        `SELECT ${cle.join(", ")} FROM '${join(dossier, `${nom}.parquet`)}' GROUP BY ALL HAVING count(*) > 1`,
      );
      expect(doubles).toEqual([]);
    });
  },
);

test("l’évolution différentielle du Cher est celle des effectifs publiés", async () => {
  const [ligne] = await lire<Record<string, unknown>>(
    connexion,
    `FROM evaluation WHERE indicateur = 'constat_2gt' AND contraste = 'cher_autres' AND periode = 'ensemble'
       AND estimateur = 'regroupe' AND suivi = '018'`,
  );
  // 35/50 − 30/50, against 90/150 − 90/150.
  expect(ligne).toMatchObject({
    avant: "2021",
    apres: "2022",
    numerateur_suivi_apres: 35,
    denominateur_suivi_apres: 50,
    numerateur_temoin_avant: 90,
    denominateur_temoin_avant: 150,
    statut: "publie",
  });
  expect(ligne?.valeur).toBeCloseTo(10, 10);
});

test("le plan de formation compte ce qui s’est tenu, et masque quatre participants", async () => {
  const lignes = await lire(
    connexion,
    "SELECT * EXCLUDE (rentree, type, bassin) FROM formations_masquees ORDER BY intitule",
  );
  const commun = { public: "PsyEN", tenues: 1, prevues: 0, heures: 3 };
  expect(lignes).toEqual([
    { ...commun, intitule: "Formation 0", participants: null, statut: "secret" },
    { ...commun, intitule: "Formation 1", participants: 12, statut: "publie" },
  ]);
});

test("les pages ont les flux publiés, jusqu’au bassin", () => {
  const de = (cohorte: string) => JSON.parse(pages.find((p) => p.cohorte === cohorte)?.contenu ?? "null");
  expect(de("3e")).toContainEqual(["departement", "018", 2021, 0, "3E", "2GT", 35]);
  expect(de("3e").flat()).not.toContain("etablissement");
  expect(de("6e")).toEqual([]);
});
