// Editions kept inside the site: their names, what is carried over, what an archived page says, what changed since.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { comparer } from "../../loaders/publish/changements.ts";
import {
  archiver,
  decrireEditions,
  editionsDe,
  reprendreEditions,
  verifierEdition,
} from "../../loaders/publish/editions.ts";
import type { Manifeste } from "../../loaders/publish/manifeste.ts";

const racine = mkdtempSync(join(tmpdir(), "observatoire-"));
afterAll(() => rmSync(racine, { recursive: true, force: true }));

let numero = 0;
let site: string;
beforeEach(() => {
  site = join(racine, `site-${++numero}`);
});

function ecrire(chemin: string, contenu: string) {
  mkdirSync(dirname(chemin), { recursive: true });
  writeFileSync(chemin, contenu);
}

const fiche = (edition: string | null, autres: Partial<Manifeste> = {}): Manifeste => ({
  ...{ edition, profil: "public", genereLe: "2024-11-12T08:00:00Z", empreinte: "e", definitions: "d" },
  ...{ mesures: "m", entrees: [], code: { version: "0.1.0", empreinte: "c" } },
  ...autres,
});

/** One row a figure: its value, or null where it is masked. */
type Ligne = readonly [indicateur: string, millesime: number, maille: string, valeur: number | null];

async function telechargements(dossier: string, lignes: readonly Ligne[], catalogue: unknown[] = []) {
  mkdirSync(dossier, { recursive: true });
  const connexion = await (await DuckDBInstance.create()).connect();
  const valeurs = lignes.map(
    ([id, an, maille, v]) =>
      `('${id}', '${maille}', 'X', 'X', ${an}, 'T', 'T', '', ${v ?? "NULL"}, ${v === null ? "NULL" : 100}, ${v ?? "NULL"}, '${v === null ? "secret" : "publie"}')`,
  );
  await connexion.run(
    `COPY (FROM (VALUES ${valeurs.join(", ")}) t(indicateur, maille, code, libelle, millesime, sexe, pcs, strate,
       numerateur, denominateur, valeur, statut)) TO '${join(dossier, "mesures.parquet")}' (FORMAT parquet)`,
  );
  connexion.closeSync();
  writeFileSync(join(dossier, "catalogue.json"), JSON.stringify(catalogue));
}

describe("le nom d’une édition", () => {
  test("tient dans une adresse", async () => {
    await expect(verifierEdition(site, "public", "novembre 2024")).rejects.toThrow("par exemple 2024-11");
    await expect(verifierEdition(site, "public", "../ailleurs")).rejects.toThrow("par exemple 2024-11");
    await expect(verifierEdition(site, "public", "2024-11")).resolves.toBeUndefined();
  });

  test("ne se prend pas deux fois, et un autre profil ne voisine pas avec elle", async () => {
    ecrire(join(site, "editions/2024-11/publication.json"), JSON.stringify(fiche("2024-11")));
    await expect(verifierEdition(site, "public", "2024-11")).rejects.toThrow("2024-11-b");
    await expect(verifierEdition(site, "interne", undefined)).rejects.toThrow("autre dossier");
    await expect(verifierEdition(site, "public", "2025-11")).resolves.toBeUndefined();
  });
});

describe("une édition archivée", () => {
  const PAGE = '<html><body><div class="entete"></div></body></html>';

  test("est une copie du site qui se dit telle, et mène à la liste du jour", async () => {
    const construit = join(racine, "construit");
    for (const page of ["index.html", "bassins/blois.html", "editions.html"])
      ecrire(join(construit, page), PAGE);
    await archiver(construit, site, "2024-11", { editions: [], changements: [] });
    const lire = (page: string) => readFileSync(join(site, "editions/2024-11", page), "utf8");
    expect(lire("index.html")).toContain(
      'Édition 2024-11, archivée.</strong> Ses nombres ne changent plus. <a href="../../editions.html">',
    );
    expect(lire("bassins/blois.html")).toContain('<a href="../../../editions.html">');
    expect(lire("editions.html")).toContain("url=../../editions.html");
    expect(readFileSync(join(construit, "index.html"), "utf8")).toBe(PAGE);
  });

  test("d’une académie fictive le dit encore, dans le même bandeau", async () => {
    const construit = join(racine, "fictif");
    ecrire(
      join(construit, "index.html"),
      '<p class="bandeau"><strong>Données fictives.</strong></p><div class="entete"></div>',
    );
    await archiver(construit, site, "2024-11", { editions: [], changements: [] });
    const html = readFileSync(join(site, "editions/2024-11/index.html"), "utf8");
    expect(html.match(/class="bandeau"/g)).toHaveLength(1);
    expect(html).toMatch(/bandeau"><strong>Édition 2024-11.*<br><strong>Données fictives\./);
  });

  test("est reprise telle quelle par la publication suivante", async () => {
    ecrire(join(site, "editions/2023-11/publication.json"), JSON.stringify(fiche("2023-11")));
    ecrire(join(site, "editions/2023-11/telechargements/mesures.parquet"), "octets");
    const suivant = join(racine, "suivant");
    await reprendreEditions(site, suivant);
    expect((await editionsDe(suivant)).map(({ edition }) => edition)).toEqual(["2023-11"]);
    expect(readFileSync(join(suivant, "editions/2023-11/telechargements/mesures.parquet"), "utf8")).toBe(
      "octets",
    );
    await reprendreEditions(join(racine, "absent"), join(racine, "vide"));
    expect(existsSync(join(racine, "vide"))).toBe(false);
  });
});

describe("ce qui change d’une édition à l’autre", () => {
  const avant = join(racine, "avant");
  const apres = join(racine, "apres");

  test("est compté valeur par valeur : révisée, masquée, montrée, nouvelle, inchangée", async () => {
    const definition = { id: "a", titre: "A", definition: "ancienne", conventions: ["x"] };
    await telechargements(
      avant,
      [
        ["a", 2023, "academie", 50],
        ["a", 2023, "bassin", 40],
        ["a", 2022, "bassin", null],
        ["b", 2023, "academie", 10],
      ],
      [definition, { id: "c", titre: "C" }],
    );
    await telechargements(
      apres,
      [
        ["a", 2023, "academie", 51],
        ["a", 2023, "bassin", null],
        ["a", 2022, "bassin", 30],
        ["a", 2024, "bassin", 45],
        ["b", 2023, "academie", 10],
      ],
      [{ ...definition, definition: "nouvelle" }],
    );
    const { indicateurs, revisions, revisionsEnTout, definitions } = await comparer(avant, apres);
    expect(revisionsEnTout).toBe(1);
    expect(indicateurs).toEqual([
      { indicateur: "a", revisees: 1, inchangees: 0, retirees: 1, rendues: 1, nouvelles: 1 },
    ]);
    expect(revisions).toEqual([
      { ...{ indicateur: "a", millesime: 2023, sexe: "T", pcs: "T", strate: "" }, avant: 50, apres: 51 },
    ]);
    expect(definitions).toEqual([
      {
        indicateur: "a",
        titre: "A",
        champs: [{ champ: "definition", avant: "ancienne", apres: "nouvelle" }],
        etat: "changee",
      },
      { indicateur: "c", titre: "C", champs: [], etat: "retiree" },
    ]);
  });

  test("est gardé pour chaque couple d’éditions, l’ancienne d’abord", async () => {
    await telechargements(join(site, "editions/2023-11/telechargements"), [["a", 2023, "academie", 50]]);
    ecrire(
      join(site, "editions/2023-11/publication.json"),
      JSON.stringify(fiche("2023-11", { genereLe: "2023-11-10T08:00:00Z" })),
    );
    ecrire(join(site, "editions/2023-11/changements.json"), "[]");
    await telechargements(join(racine, "nouveau"), [["a", 2023, "academie", 52]]);
    const { editions, changements } = await decrireEditions(site, fiche("2024-11"), join(racine, "nouveau"));
    expect(editions.map(({ edition }) => edition)).toEqual(["2023-11", "2024-11"]);
    expect(changements).toMatchObject([{ de: "2023-11", vers: "2024-11", indicateurs: [{ revisees: 1 }] }]);
  });
});
