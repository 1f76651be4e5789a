// The funnels that pages read: each three years of the deposit, school by school, as the downloaded table says them.
import { beforeAll, expect, test } from "vitest";
import type { MesuresMasquees } from "../../loaders/disclosure/masquer.ts";
import { entonnoirs, preparerTroisAns } from "../../loaders/publish/trois-ans.ts";
import { type Entonnoirs, entonnoirDe } from "../../src/components/entonnoirs.ts";
import { tablesVides } from "./tables-ecoles.ts";

let publies: Entonnoirs;
let table: Record<string, unknown>[];

beforeAll(async () => {
  const connexion = await tablesVides();
  const lieu = (maille: string, code: string, compter: (annee: number) => [number, number] | null) =>
    Promise.all(
      [2021, 2022, 2023, 2024].map((annee) => {
        const compte = compter(annee);
        const chiffres = compte
          ? `${compte.join(", ")}, ${(100 * compte[0]) / compte[1]}`
          : "NULL, NULL, NULL";
        return connexion.run(`INSERT INTO m VALUES ('orientation_2gt', '${maille}', '${code}', 'Nom ${code}',
          ${annee}, 'T', 'T', '', ${chiffres}, NULL, NULL, '${compte ? "publie" : "secret"}', 'definitif')`);
      }),
    );
  await lieu("academie", "ACADEMIE", () => [600, 1000]);
  await lieu("bassin", "B1", () => [180, 300]);
  await lieu("etablissement", "A", (annee) => [annee === 2024 ? 30 : 60, 100]);
  await lieu("etablissement", "B", (annee) => (annee === 2021 ? null : [58, 100]));
  await connexion.run(`INSERT INTO etablissements VALUES
    ('A', 'Collège A', 'COLLEGE', 'PU', 'Orvanne', '018', 'B1', NULL, 'R', '', NULL, 2015, NULL)`);
  const mesures = { connexion, table: "m" } as unknown as MesuresMasquees;
  await preparerTroisAns(mesures);
  const lues = await entonnoirs(mesures);
  expect(lues.map(({ indicateur }) => indicateur)).toEqual(["orientation_2gt"]);
  publies = JSON.parse(JSON.stringify(lues[0]));
  table = (await connexion.runAndReadAll("FROM trois_ans WHERE maille = 'etablissement'")).getRowObjectsJS();
});

test("chaque année qui en finit trois a son entonnoir, aux chiffres de la table téléchargée", () => {
  expect(publies.annees.map(({ millesime }) => millesime)).toEqual([2023, 2024]);
  expect(entonnoirDe(publies, 2022)).toBeUndefined();
  for (const annee of [2023, 2024])
    for (const ecole of entonnoirDe(publies, annee)?.lignes ?? []) {
      const { dans, ...chiffres } = ecole;
      const ligne = table.find((l) => l.code === ecole.code && l.millesime === annee) ?? {};
      for (const [nom, valeur] of Object.entries(chiffres))
        if (typeof valeur === "number") expect(valeur, nom).toBeCloseTo(ligne[nom] as number, 9);
        else expect(valeur, nom).toBe(ligne[nom]);
    }
});

test("un établissement dont une année est masquée n’y a aucun nombre, et dit son secret", () => {
  const [, masque] = entonnoirDe(publies, 2023)?.lignes ?? [];
  expect(masque).toMatchObject({
    code: "B",
    statut: "secret",
    numerateur: null,
    valeur: null,
    position: null,
  });
  expect(publies.annees[0]?.lignes[1]).toEqual([1, "secret", "definitif"]);
  expect(entonnoirDe(publies, 2024)?.lignes[1]).toMatchObject({
    numerateur: 174,
    denominateur: 300,
    valeur: 58,
  });
});

test("chacun dit où il est, et les territoires n’ont pas de point", () => {
  const lignes = entonnoirDe(publies, 2024)?.lignes ?? [];
  expect(lignes.map(({ code }) => code)).toEqual(["A", "B"]);
  expect(lignes[0]?.dans).toEqual({ departement: "018", bassin: "B1", district: null, reseau: "R" });
});
