import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { dansUnSite, MARQUE, PROJET, remplacable } from "../../loaders/publish/dossier-site.ts";

const dossier = mkdtempSync(join(tmpdir(), "observatoire-"));
const site = join(dossier, "publie");
mkdirSync(join(site, "telechargements"), { recursive: true });
writeFileSync(join(site, MARQUE), "{}");

describe("le dossier du site est reconnu", () => {
  test("où qu’il soit et à toute profondeur", () => {
    expect(dansUnSite(join(site, "mesures.csv"))).toBe(true);
    expect(dansUnSite(join(site, "telechargements", "encore", "mesures.csv"))).toBe(true);
    expect(dansUnSite(join(dossier, "mesures.csv"))).toBe(false);
  });

  test("même par un lien symbolique", () => {
    symlinkSync(site, join(dossier, "raccourci"));
    expect(dansUnSite(join(dossier, "raccourci", "mesures.csv"))).toBe(true);
  });

  test("même avant la première publication", () => {
    expect(dansUnSite(join(PROJET, "dist", "mesures.csv"))).toBe(true);
    expect(dansUnSite(join(PROJET, "src", "data", "mesures.csv"))).toBe(true);
  });

  test("rien d’autre qu’un site n’est remplacé par un site", () => {
    expect(remplacable(site)).toBe(true);
    expect(remplacable(join(dossier, "absent"))).toBe(true);
    expect(remplacable(dossier)).toBe(false);
    expect(remplacable(PROJET)).toBe(false);
  });
});
