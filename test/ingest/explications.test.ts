// Every rule a report may name is explained to the director who receives it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { EXPLICATIONS } from "../../loaders/ingest/explications/index.ts";
import { DEFAUTS } from "../../loaders/ingest/fautes.ts";

const RACINE = join(import.meta.dirname, "..", "..", "loaders");
const texte = ["sources", "ingest"]
  .flatMap((station) =>
    readdirSync(join(RACINE, station), { recursive: true, encoding: "utf8" }).map((f) => join(station, f)),
  )
  .filter((fichier) => fichier.endsWith(".ts") && !fichier.includes("explications"))
  .map((fichier) => readFileSync(join(RACINE, fichier), "utf8"))
  .join("\n");

/** Names given to rules in the code, however they are written there. */
const nommees = [
  ...texte.matchAll(
    /(?:refusValeur|new Refus|constatFichier|erreur)\(\s*(?:[^"(),]*\?\s*)?"([a-z_0-9]+)"(?:\s*:\s*"([a-z_0-9]+)")?/g,
  ),
  ...texte.matchAll(/regle: "([a-z_0-9]+)"/g),
].flatMap(([, une, autre]) => [une, autre].filter((nom) => nom !== undefined));

/** Verdicts named in SQL. */
const VERDICTS = ["cle_en_conflit", "cle_rejetee", "doublon", "ligne_remplacee", "ligne_revisee"];

test("chaque règle nommée dans le code a son explication", () => {
  expect(nommees.length).toBeGreaterThan(40);
  expect(
    [...new Set([...nommees, ...VERDICTS, ...Object.keys(DEFAUTS)])].filter(
      (regle) => !(regle in EXPLICATIONS),
    ),
  ).toEqual([]);
});

test("aucune explication ne parle d’une règle qui n’existe plus", () => {
  expect(Object.keys(EXPLICATIONS).filter((regle) => !texte.includes(regle))).toEqual([]);
});

test.each(Object.entries(EXPLICATIONS))(
  "« %s » dit le sens, l’enjeu et le remède",
  (_, { titre, ...phrases }) => {
    expect(titre).toMatch(/^\p{Lu}/u);
    for (const phrase of Object.values(phrases)) expect(phrase).toMatch(/^[\p{Lu}«].+[.]$/u);
  },
);
