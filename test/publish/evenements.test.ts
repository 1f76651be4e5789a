// A series follows the territory as it is today: what happened to its schools is told with it.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, test } from "vitest";
import { masquer } from "../../loaders/disclosure/masquer.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { type Evenement, evenements } from "../../loaders/publish/evenements.ts";
import { ouvrirLecture } from "../../loaders/warehouse/entrepot.ts";
import { ecrireEntrepotFictif } from "./entrepot-fictif.ts";

/** Fictional schools beside those of the warehouse, whose figures run from 2021 to 2023. */
const LIGNES = `
INSERT INTO orientation
SELECT campagne, palier, pid || 'x', uai, mefstat, specialite, sexe, pcs, pcs_groupe, demande, decision_avant_appel, decision
FROM orientation;
UPDATE orientation SET campagne = 2021 WHERE pid LIKE '%x';
INSERT INTO etablissements (uai, nom, nature, secteur, departement, bassin, debut, fin) VALUES ('0189010K', 'Collège neuf', 'COLLEGE', 'PU', '018', 'Alpha', 2022, NULL),
  ('0189011L', 'Collège ancien', 'COLLEGE', 'PU', '018', 'Alpha', 2010, 2021),
  ('0189012M', 'Collège absorbé', 'COLLEGE', 'PU', '018', 'Bêta-l’Évêque', 2010, 2021),
  ('0189013N', 'Collège passé', 'COLLEGE', 'PU', '018', 'Alpha', 2010, 2021),
  ('0189013N', 'Collège passé', 'COLLEGE', 'PU', '018', 'Bêta-l’Évêque', 2022, NULL),
  ('0189014P', 'Collège renommé', 'COLLEGE', 'PU', '018', 'Alpha', 2010, 2022),
  ('0189015R', 'Collège au nouveau numéro', 'COLLEGE', 'PU', '018', 'Alpha', 2023, NULL),
  ('0189016S', 'Collège d’avant les séries', 'COLLEGE', 'PU', '018', 'Alpha', 2010, 2018),
  ('0189017T', 'CFA neuf', 'CFA', 'PR', '018', 'Alpha', 2022, NULL),
  ('0189019V', 'Collège du réseau', 'COLLEGE', 'PU', '018', 'Alpha', 2010, 2021),
  ('0189019V', 'Collège du réseau', 'COLLEGE', 'PU', '018', 'Alpha', 2022, NULL),
  ('0959018U', 'Collège d’ailleurs', 'COLLEGE', 'PU', '095', 'Ailleurs', 2022, NULL);
UPDATE etablissements SET reseau = '0180911T' WHERE uai = '0189019V' AND debut = 2022;
INSERT INTO succession VALUES ('0189012M', '0189001A', 2022), ('0189014P', '0189015R', 2023), ('0189011L', NULL, 2022);
INSERT INTO academie_departements VALUES ('018');`;

let lus: Evenement[];
const bref = ({ rentree, genre, nom, autre }: Evenement) => [rentree, genre, nom, autre];

beforeAll(async () => {
  const fichier = await ecrireEntrepotFictif(mkdtempSync(join(tmpdir(), "observatoire-")));
  const instance = await DuckDBInstance.create(fichier);
  const ecriture = await instance.connect();
  await ecriture.run(LIGNES);
  ecriture.closeSync();
  instance.closeSync();
  const connexion = await ouvrirLecture(fichier);
  await calculerMesures(connexion);
  lus = await evenements(await masquer(connexion, "public"));
  connexion.closeSync();
});

describe("les établissements qui changent pendant les séries", () => {
  test("ouvertures, fermetures, fusions, numéros et changements de bassin, chacun une fois, à sa rentrée", () => {
    expect(lus.map(bref)).toEqual([
      [2022, "bassin", "Collège passé", "Alpha"],
      [2022, "fermeture", "Collège ancien", null],
      [2022, "fusion", "Collège absorbé", "Collège Alpha"],
      [2022, "ouverture", "Collège neuf", null],
      [2022, "reseau", "Collège du réseau", null],
      [2023, "numero", "Collège renommé", "Collège au nouveau numéro"],
    ]);
  });

  test("une fusion ou un changement touche les deux bassins", () => {
    const de = (nom: string, maille = "bassin") =>
      lus.find((e) => e.nom === nom)?.lieux.flatMap((l) => (l.maille === maille ? [l.code] : []));
    expect(de("Collège absorbé")).toEqual(["Alpha", "Bêta-l’Évêque"]);
    expect(de("Collège passé")).toEqual(["Alpha", "Bêta-l’Évêque"]);
    expect(de("Collège neuf")).toEqual(["Alpha"]);
    expect(de("Collège du réseau", "reseau")).toEqual(["0180911T"]);
    // The page of a school tells what joined it; a change of territory moves no series of its own.
    expect(de("Collège absorbé", "etablissement")).toEqual(["0189001A"]);
    expect(de("Collège passé", "etablissement")).toEqual([]);
  });

  test("rien d’avant les séries, d’une autre académie, ni d’un établissement sans élève suivi", () => {
    const noms = lus.map(({ nom }) => nom);
    for (const nom of ["Collège d’avant les séries", "Collège d’ailleurs", "CFA neuf", "Collège fermé"])
      expect(noms).not.toContain(nom);
  });
});
