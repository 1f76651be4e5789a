// The audit reads the packed measures of the pages: what they say beyond the table is found, in any file, at any depth.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, expect, test } from "vitest";
import { tracesDe } from "../../loaders/audit/traces.ts";
import type { Maille } from "../../loaders/indicateurs/declaration.ts";
import { serrer } from "../../loaders/publish/serrer.ts";
import { wilson } from "../../loaders/statistics/wilson.ts";

const connexion = await (await DuckDBInstance.create(":memory:")).connect();
beforeAll(async () => {
  const [bas, haut] = wilson(30, 60) ?? [];
  await connexion.run(`CREATE TABLE publie_0 AS SELECT * FROM (VALUES
    ('constat_2gt', 'bassin', 'B1', 2023, 'T', 'T', '', 30, 60, 50.0::DOUBLE, ${bas}::DOUBLE, ${haut}::DOUBLE, 'publie'),
    ('constat_2gt', 'etablissement', 'E1', 2023, 'T', 'T', '', 20, 40, 50.0, NULL, NULL, 'publie'),
    ('constat_2gt', 'etablissement', 'E2', 2023, 'T', 'T', '', 11, 40, 27.5, NULL, NULL, 'publie'),
    ('constat_2gt', 'etablissement', 'E3', 2023, 'T', 'T', '', NULL, NULL, NULL, NULL, NULL, 'secret'),
    ('constat_2gt', 'bassin', 'B2', 2023, 'T', 'T', '', NULL, NULL, NULL, NULL, NULL, 'secret'))
    t(indicateur, maille, code, millesime, sexe, pcs, strate, numerateur, denominateur, valeur, ic_bas, ic_haut, statut)`);
});

function ligne(code: string, numerateur: number, denominateur: number, maille: Maille = "bassin") {
  const [ic_bas = null, ic_haut = null] = wilson(numerateur, denominateur) ?? [];
  return {
    ...({ indicateur: "constat_2gt", maille, code, libelle: code, millesime: 2023 } as const),
    ...({ sexe: "T", pcs: "T", strate: "", numerateur, denominateur, ic_bas, ic_haut } as const),
    ...({ valeur: (100 * numerateur) / denominateur, statut: "publie", maturite: "definitif" } as const),
  };
}

/** What the audit says of a folder whose page data hold these rows, and the pages of three comparable schools. */
async function constats(...lignes: ReturnType<typeof ligne>[]): Promise<string[]> {
  const dossier = mkdtempSync(join(tmpdir(), "traces-"));
  writeFileSync(join(dossier, "page.json"), JSON.stringify({ fiche: {}, mesures: serrer(lignes) }));
  for (const uai of ["E1", "E2", "E3"])
    writeFileSync(
      join(dossier, `${uai}.json`),
      JSON.stringify({ ecole: { uai }, comparables: { code: "G" } }),
    );
  return (await tracesDe(dossier, connexion)).map(({ constat }) => constat);
}

test("ce que la table publie ne laisse pas de trace", async () => {
  expect(await constats(ligne("B1", 30, 60))).toEqual([]);
});

test("une figure masquée ou inconnue dans la table, un autre nombre : chacun est dit", async () => {
  expect(await constats(ligne("B2", 57, 60))).toEqual([expect.stringContaining("masquée dans la table")]);
  expect(await constats(ligne("B3", 57, 60))).toEqual([expect.stringContaining("n’est pas dans la table")]);
  expect(await constats(ligne("B1", 31, 60))).toEqual([expect.stringContaining("numerateur n’est pas")]);
});

test("une borne peut avoir huit chiffres, et non sept : ce serait un autre nombre", async () => {
  const dire = async (chiffres: number) => {
    const dossier = mkdtempSync(join(tmpdir(), "traces-"));
    const l = ligne("B1", 30, 60);
    const borne = Number(l.ic_bas?.toPrecision(chiffres));
    writeFileSync(join(dossier, "page.json"), JSON.stringify({ ...l, ic_bas: borne }));
    return (await tracesDe(dossier, connexion)).map(({ constat }) => constat);
  };
  expect(await dire(8)).toEqual([]);
  expect(await dire(7)).toEqual([expect.stringContaining("ic_bas n’est pas")]);
});

test("des établissements réunis sont tenus à la somme de ce qui est publié de chacun", async () => {
  const reunis = (numerateur: number, code = "G") => ligne(code, numerateur, 80, "etablissement");
  expect(await constats(reunis(31))).toEqual([]);
  expect(await constats(reunis(32))).toEqual([expect.stringContaining("numerateur n’est pas")]);
  expect(await constats(reunis(31, "AUTRE"))).toEqual([expect.stringContaining("n’est pas dans la table")]);
});

test("une valeur qui n’est pas celle de leurs effectifs est dite aussi", async () => {
  const dossier = mkdtempSync(join(tmpdir(), "traces-"));
  const dite = (valeur: number) => ({ ...ligne("G", 31, 80, "etablissement"), valeur });
  const pages = ["E1", "E2"].map((uai) => ({ ecole: { uai }, comparables: { code: "G" } }));
  const dites = [dite(31 / 0.8), dite(31 / 80), dite(40)];
  writeFileSync(join(dossier, "page.json"), JSON.stringify([...pages, ...dites]));
  const traces = await tracesDe(dossier, connexion);
  expect(traces.map(({ constat }) => constat)).toEqual([expect.stringContaining("valeur n’est pas")]);
});

test("une édition archivée dans le site est tenue à sa propre table, non à celle du jour", async () => {
  const site = mkdtempSync(join(tmpdir(), "traces-"));
  const edition = join(site, "editions", "2023-11");
  mkdirSync(edition, { recursive: true });
  writeFileSync(
    join(edition, "page.json"),
    JSON.stringify({ fiche: {}, mesures: serrer([ligne("B1", 31, 60)]) }),
  );
  expect(await tracesDe(site, connexion)).toEqual([]);
  const [trace] = await tracesDe(edition, connexion);
  expect(trace?.constat).toContain("numerateur n’est pas");
});
