// The guide shows code that exists: each of its examples is found as it stands in the files it speaks of.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const PROJET = join(import.meta.dirname, "..");
const lire = (fichier: string) => readFileSync(join(PROJET, fichier), "utf8");

/** Lines without their indentation: an example may be shown out of the list or the function it stands in. */
const lignes = (texte: string) =>
  texte
    .split("\n")
    .map((ligne) => ligne.trim())
    .filter(Boolean)
    .join("\n");

const exemples = [...lire("CONTRIBUTING.md").matchAll(/```ts\n(.*?)```/gs)].map(([, code = ""]) =>
  lignes(code),
);
const fichiers = ["loaders", "test"].flatMap((dossier) =>
  readdirSync(join(PROJET, dossier), { recursive: true, encoding: "utf8" })
    .filter((nom) => nom.endsWith(".ts"))
    .map((nom) => lignes(lire(join(dossier, nom)))),
);

test("le guide montre une source, un indicateur, son essai, son masquage et sa référence", () => {
  expect(exemples.length).toBeGreaterThanOrEqual(5);
});

test.each(exemples)("l’exemple du guide est dans le code : %s", (exemple) => {
  expect(fichiers.filter((code) => code.includes(exemple))).toHaveLength(1);
});
