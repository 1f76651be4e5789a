// The file of a fiche bears one name, whether all are printed or that one alone: a second printing replaces it.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Dossier, Sujet } from "../../loaders/impression/dossier.ts";
import { imprimerFiches } from "../../loaders/impression/imprimer.ts";
import type { Imprimeur } from "../../loaders/impression/imprimeur.ts";
import { journalMuet as journal } from "../../loaders/journal.ts";

const sortie = mkdtempSync(join(tmpdir(), "observatoire-"));
afterAll(() => rmSync(sortie, { recursive: true, force: true }));

const dossier = {
  adressesDesBassins: () =>
    new Map([
      ["Le Blanc", "le-blanc"],
      ["Le-Blanc", "le-blanc-2"],
    ]),
  lignesDe: async () => [],
} as unknown as Dossier;
const imprimeur = { fiche: async () => Buffer.from("") } as unknown as Imprimeur;

test("un réseau, le lycée qui en est la tête et deux bassins presque homonymes ont chacun le leur", async () => {
  const sujets: Sujet[] = [
    { maille: "bassin", code: "Le Blanc", libelle: "Le Blanc" },
    { maille: "bassin", code: "Le-Blanc", libelle: "Le-Blanc" },
    { maille: "reseau", code: "0189003C", libelle: "Lycée Gamma" },
    { maille: "etablissement", code: "0189003C", libelle: "Lycée Gamma" },
  ];
  await imprimerFiches(dossier, imprimeur, sujets, { sortie, journal });
  for (const seul of sujets) await imprimerFiches(dossier, imprimeur, [seul], { sortie, journal });
  expect(
    readdirSync(sortie, { recursive: true })
      .map(String)
      .filter((nom) => nom.endsWith(".pdf"))
      .sort(),
  ).toEqual([
    "bassins/le-blanc-2.pdf",
    "bassins/le-blanc.pdf",
    "etablissements/0189003c-lycee-gamma.pdf",
    "reseaux/0189003c-lycee-gamma.pdf",
  ]);
});
