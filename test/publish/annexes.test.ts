// Flows, survey and evaluation as they are downloaded: the columns that are described, and nothing that the masked tables lack.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { masquer } from "../../loaders/disclosure/masquer.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { ANNEXES } from "../../loaders/publish/annexes.ts";
import { preparerEvaluation } from "../../loaders/publish/evaluation.ts";
import { fluxDesPages } from "../../loaders/publish/flux.ts";
import { ecrireTelechargements } from "../../loaders/publish/telechargements.ts";
import { entrepotVide, lire, remplir } from "../indicateurs/entrepot.ts";
import { annee, juin, MEF, octobre } from "../indicateurs/lignes.ts";

const DEPARTEMENTS = ["018", "028", "036", "037", "041", "045"];
const dossier = mkdtempSync(join(tmpdir(), "observatoire-"));
let connexion: DuckDBConnection;
let pages: Awaited<ReturnType<typeof fluxDesPages>>;

/** Fifty pupils of 3e in each département, two campaigns; thirty of them in 2nde GT, thirty-five of those of the Cher in 2022. */
const eleves = DEPARTEMENTS.flatMap((departement) =>
  [2021, 2022].flatMap((campagne) =>
    Array.from({ length: 50 }, (_, i) => ({
      pid: `${departement}-${campagne}-${i}`,
      uai: `${departement}0001A`,
      campagne,
      mefstat: i < (departement === "018" && campagne === 2022 ? 35 : 30) ? MEF.seconde : MEF.secondePro,
    })),
  ),
);

/** A campaign before them, whose rentrée only the Cher has deposited. */
const avant = DEPARTEMENTS.flatMap((departement) =>
  Array.from({ length: 50 }, (_, i) => ({ pid: `${departement}-2020-${i}`, uai: `${departement}0001A` })),
);

beforeAll(async () => {
  connexion = await entrepotVide();
  await connexion.run(readFileSync(join(import.meta.dirname, "../../loaders/warehouse/interne.sql"), "utf8"));
  await remplir(connexion, {
    academie: [{ code: "ACADEMIE", nom: "Académie fictive", fictive: true }],
    etablissements: DEPARTEMENTS.map((departement) => ({
      uai: `${departement}0001A`,
      nature: "COLLEGE",
      secteur: "PU",
      departement,
      debut: 2000,
    })),
    orientation: [
      ...avant.map(({ pid, uai }) => juin(pid, { uai, campagne: 2020 })),
      ...eleves.map(({ pid, uai, campagne }) => juin(pid, { uai, campagne })),
    ],
    rentree: [
      ...avant.slice(0, 50).map(({ pid, uai }) => octobre(pid, { uai, rentree: 2020 })),
      ...eleves.map(({ pid, uai, campagne, mefstat }) => octobre(pid, { uai, rentree: campagne, mefstat })),
    ],
    cohorte: eleves.flatMap(({ pid, uai, campagne, mefstat }) => [
      annee(pid, campagne - 1, MEF.troisieme, { uai }),
      annee(pid, campagne, mefstat, { uai }),
    ]),
    actions: [4, 12].map((participants, i) => ({
      ...{
        rentree: 2022,
        type: "FORMATION_BASSIN",
        bassin: "Alpha",
        uai: "0180001A",
        intitule: `Formation ${i}`,
      },
      ...{ public: "PsyEN", participants, heures: 3, statut: i === 0 ? "TENU" : null },
    })),
    qvt: [6, 5, 9].map((effectif, i) => ({
      vague: "2023-05",
      departement: "018",
      question: "Q1",
      modalite: i + 1,
      effectif,
    })),
  });
  await calculerMesures(connexion);
  const mesures = await masquer(connexion, "public");
  pages = await fluxDesPages(mesures);
  const publication = {
    profil: "public",
    edition: null,
    genereLe: "2024-11-12T08:00:00Z",
    empreinte: "",
  } as const;
  await preparerEvaluation(mesures);
  await ecrireTelechargements(mesures, publication, dossier);
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
