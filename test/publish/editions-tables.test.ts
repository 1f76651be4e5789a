// Two editions of an académie whose evaluation, survey and cohorts are not the same: from their files to what the page says.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Changements } from "../../loaders/publish/changements.ts";
import { archiver, decrireEditions, type Editions } from "../../loaders/publish/editions.ts";
import type { Manifeste } from "../../loaders/publish/manifeste.ts";
import { phraseChangements, phraseTable } from "../../src/components/phrases/editions.ts";
import { telechargerAnnexes } from "./annexes-fictives.ts";

const racine = mkdtempSync(join(tmpdir(), "observatoire-"));
const site = join(racine, "site");
let editions: Editions;
let changements: Changements;

const fiche = (edition: string, genereLe: string): Manifeste => ({
  ...{ edition, profil: "public", genereLe, empreinte: "e", definitions: "d", mesures: "m", entrees: [] },
  code: { version: "0.1.0", empreinte: "c" },
});

/** Publishes these files in `site` as an edition: all that `publier` does but for the pages. */
async function publier(
  edition: string,
  genereLe: string,
  fichiers: Parameters<typeof telechargerAnnexes>[1],
) {
  const construit = join(racine, edition);
  const telechargements = join(construit, "telechargements");
  mkdirSync(telechargements, { recursive: true });
  const { connexion } = await telechargerAnnexes(telechargements, fichiers);
  connexion.closeSync();
  const manifeste = fiche(edition, genereLe);
  writeFileSync(join(construit, "publication.json"), JSON.stringify(manifeste));
  const decrites = await decrireEditions(site, manifeste, telechargements);
  await archiver(construit, site, edition, decrites);
  return decrites;
}

beforeAll(async () => {
  await publier("2023-11", "2023-11-10T08:00:00Z", { suivis: [2021] });
  editions = await publier("2024-11", "2024-11-12T08:00:00Z", {
    presents: 40,
    reponses: [
      [6, 6, 9],
      [3, 2, 1],
    ],
  });
  changements = editions.changements.find(({ vers }) => vers === "2024-11") as Changements;
});
afterAll(() => rmSync(racine, { recursive: true, force: true }));

const comptes = (annexe: string) => changements.annexes.find((a) => a.annexe === annexe)?.comptes;

test("l’évaluation révisée est celle des contrastes, pas celle de chaque permutation", () => {
  const revisees = changements.estimations.filter(({ indicateur }) => indicateur === "constat_2gt");
  // 35 then 40 pupils of 50, against 60 %: from 10 to 20 points.
  expect(revisees.map(({ avant, apres }) => [Math.round(avant ?? 0), Math.round(apres ?? 0)])).toContainEqual(
    [10, 20],
  );
  expect(revisees.every(({ titre }) => /^(Cher|Eure-et-Loir|Loir-et-Cher),? /.test(titre))).toBe(true);
  expect(comptes("evaluation")?.revisees).toBeGreaterThan(revisees.length);
});

test("des réponses masquées depuis, des parcours nouveaux et une table inchangée sont comptés pour ce qu’ils sont", () => {
  const rien = { revisees: 0, inchangees: 0, retirees: 0, rendues: 0, nouvelles: 0 };
  // Of the first question only the mean is published, and it moved; of the second nothing is any more.
  expect(comptes("qvt")).toEqual({ ...rien, revisees: 3, retirees: 3 });
  // Those of the campaign that only the second edition follows; the others are the same.
  expect(comptes("flux")).toEqual({ ...rien, inchangees: 26, nouvelles: 78 });
  expect(comptes("trajets")).toEqual({ ...rien, revisees: 1, inchangees: 12 });
  expect(comptes("formations")).toEqual({ ...rien, inchangees: 2 });
});

test("la page le dit en mots, table par table, à partir du fichier publié", () => {
  const lus = JSON.parse(JSON.stringify(changements));
  const dire = (annexe: string) => phraseTable(comptes(annexe) ?? null).replaceAll("\u00a0", " ");
  expect(phraseChangements(lus)).toMatch(
    /autres tables changées\s: évaluation de l’expérimentation, enquête sur la qualité de vie au travail, parcours des cohortes, du collège au lycée et trois années réunies\.$/,
  );
  expect(dire("qvt")).toBe("3 valeurs révisées et 3 valeurs masquées ou retirées depuis.");
  expect(dire("flux")).toBe("78 valeurs nouvelles.");
  expect(dire("formations")).toBe("aucune valeur changée.");
});

test("une édition d’avant ces tables n’y est pas comparée, et c’est dit", async () => {
  rmSync(join(site, "editions/2024-11/telechargements/evaluation.parquet"));
  const { changements: suivants } = await decrireEditions(
    site,
    fiche("2025-11", "2025-11-10T08:00:00Z"),
    join(site, "editions/2023-11/telechargements"),
  );
  const dernier = suivants.find(({ de, vers }) => de === "2024-11" && vers === "2025-11");
  expect(dernier?.estimations).toEqual([]);
  const evaluation = dernier?.annexes.find(({ annexe }) => annexe === "evaluation");
  expect(evaluation).toEqual({ annexe: "evaluation", comptes: null });
  expect(phraseTable(null)).toContain("Rien n’en est comparé");
});
