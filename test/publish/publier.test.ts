// What stops a publication, and what is left of the former site then. Whole publications are in test/site.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { journalMuet as journal } from "../../loaders/journal.ts";
import { MARQUE } from "../../loaders/publish/dossier-site.ts";
import { aJour, empreinte } from "../../loaders/publish/empreinte.ts";
import { publier } from "../../loaders/publish/publier.ts";

let dossier: string;
let sortie: string;

beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), "observatoire-"));
  sortie = join(dossier, "dist");
  mkdirSync(sortie);
});

const ecrire = (nom: string, contenu: string) => {
  writeFileSync(join(dossier, nom), contenu);
  return join(dossier, nom);
};
const publierDepuis = (entrepot: string) => publier({ entrepot, profil: "public", sortie, journal });

describe("une publication qui ne peut aboutir", () => {
  test("sans entrepôt, dit ce qu’il faut faire d’abord", async () => {
    await expect(publierDepuis(join(dossier, "absent.duckdb"))).rejects.toThrow("observatoire -- charger");
  });

  test("ne remplace pas un dossier qui n’est pas un site", async () => {
    ecrire("dist/mon-travail.txt", "précieux");
    await expect(publierDepuis(join(dossier, "absent.duckdb"))).rejects.toThrow("n’est pas un site");
    expect(readdirSync(sortie)).toEqual(["mon-travail.txt"]);
  });

  test("laisse l’ancien site intact et rien à côté", async () => {
    ecrire(`dist/${MARQUE}`, "{}");
    ecrire("dist/index.html", "ancien");
    await expect(publierDepuis(ecrire("faux.duckdb", "ceci n’est pas un entrepôt"))).rejects.toThrow();
    expect(readFileSync(join(sortie, "index.html"), "utf8")).toBe("ancien");
    expect(readdirSync(dossier).sort()).toEqual(["dist", "faux.duckdb"]);
  });
});

describe("un site est repris tel quel", () => {
  const marquer = (profil: string, somme: string) =>
    ecrire(`dist/${MARQUE}`, JSON.stringify({ profil, empreinte: somme }));

  test("quand ni l’entrepôt ni le code n’ont changé, et seulement le site public", async () => {
    const entrepot = ecrire("observatoire.duckdb", "une version");
    expect(await aJour(sortie, entrepot)).toBe(false);
    marquer("public", await empreinte(entrepot));
    expect(await aJour(sortie, entrepot)).toBe(true);
    marquer("interne", await empreinte(entrepot));
    expect(await aJour(sortie, entrepot)).toBe(false);
  });

  test("mais plus dès que l’entrepôt change", async () => {
    const entrepot = ecrire("observatoire.duckdb", "une version");
    marquer("public", await empreinte(entrepot));
    ecrire("observatoire.duckdb", "une autre");
    expect(await aJour(sortie, entrepot)).toBe(false);
  });
});

describe("la construction des pages", () => {
  const demander = (adresse: string) =>
    execFileSync(
      process.execPath,
      [
        ...["--import", join(import.meta.dirname, "../../loaders/publish/sans-reseau.mjs")],
        ...["-e", `fetch("${adresse}").then((r) => r.text(), (e) => e.message).then(console.log)`],
      ],
      { encoding: "utf8" },
    );

  test("répond elle-même à la question des versions, et refuse tout autre accès au réseau", () => {
    expect(demander("https://registry.npmjs.org/d3/latest")).toContain('"version"');
    expect(demander("https://cdn.jsdelivr.net/npm/d3/+esm")).toContain(
      "sans réseau, or une page demande https://cdn",
    );
  });
});
