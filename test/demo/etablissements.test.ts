import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ecrireDepot, indexer, type Ligne, lireTable } from "./depot.ts";

const LETTRES = "ABCDEFGHJKLMNPRSTUVWXYZ";
const OPENDATA = join(import.meta.dirname, "..", "..", "..", "shared", "opendata");

describe.each(["petite", "normale"] as const)("dans l’académie de taille %s", (taille) => {
  let ecoles: Ligne[];
  let depot: string;
  beforeAll(async () => {
    depot = await ecrireDepot(taille);
    ecoles = lireTable(depot, "etablissements");
  });

  test("les UAI ont une lettre juste, un numéro au-delà de 6000 et le département de l’établissement", () => {
    for (const { uai = "", departement } of ecoles) {
      expect(uai).toMatch(/^0\d{6}[A-Z]$/);
      expect(uai[7]).toBe(LETTRES[Number(uai.slice(0, 7)) % 23]);
      expect(uai.slice(0, 3)).toBe(departement);
      expect(Number(uai.slice(3, 7))).toBeGreaterThanOrEqual(6000);
    }
  });

  test.skipIf(!existsSync(OPENDATA))(
    "aucun UAI n’est dans un fichier public (ignoré sans les fichiers publics)",
    () => {
      const fictifs = new Set(ecoles.map((e) => e.uai));
      const fichiers = readdirSync(OPENDATA, { recursive: true, encoding: "utf8" }).filter((nom) =>
        nom.endsWith(".csv"),
      );
      const reels = new Set<string>();
      for (const nom of fichiers)
        for (const uai of readFileSync(join(OPENDATA, nom), "latin1").match(
          /\b0(18|28|36|37|41|45)\d{4}[A-Z]\b/g,
        ) ?? [])
          reels.add(uai);
      expect(reels.size).toBeGreaterThan(100);
      expect([...fictifs].filter((uai) => uai && reels.has(uai))).toEqual([]);
    },
  );

  test("un nom ne désigne qu’un établissement", () => {
    const noms = new Map<string, Set<string>>();
    for (const { nom = "", uai = "" } of ecoles) noms.set(nom, (noms.get(nom) ?? new Set()).add(uai));
    expect([...noms].filter(([, uais]) => uais.size > 1)).toEqual([]);
  });

  test("chaque bassin a un collège et un lycée publics, chaque département au moins un bassin", () => {
    const bassins = new Set(ecoles.map((e) => e.bassin));
    for (const bassin of bassins) {
      const natures = ecoles.filter((e) => e.bassin === bassin && e.secteur === "PU").map((e) => e.nature);
      expect(natures).toContain("COLLEGE");
      expect(natures.some((n) => n === "LGT" || n === "LPO")).toBe(true);
    }
    expect(new Set(ecoles.map((e) => e.departement)).size).toBe(6);
    expect(bassins.size).toBe(taille === "petite" ? 7 : 12);
  });

  test("un réseau du Cher a des collèges de deux bassins, sa tête est un de ses lycées", () => {
    const index = indexer(ecoles, (e) => `${e.uai} ${e.debut}`);
    const parReseau = new Map<string, Set<string>>();
    for (const { reseau = "", nature, bassin = "" } of index.values())
      if (reseau && nature === "COLLEGE")
        parReseau.set(reseau, (parReseau.get(reseau) ?? new Set()).add(bassin));
    expect([...parReseau.values()].some((bassins) => bassins.size === 2)).toBe(true);
    for (const tete of parReseau.keys()) {
      const lycee = ecoles.find((e) => e.uai === tete);
      expect(lycee?.departement).toBe("018");
      expect(["LGT", "LPO"]).toContain(lycee?.nature);
      expect(lycee?.reseau).toBe(tete);
    }
    const moyens = new Set(lireTable(depot, "reseaux").map((l) => l.reseau));
    expect([...parReseau.keys()].filter((tete) => !moyens.has(tete))).toEqual([]);
  });

  test("un collège fermé a un successeur ouvert, et aucun élève n’y est vu après", () => {
    const [succession, ...autres] = lireTable(depot, "succession");
    expect(autres).toEqual([]);
    const ancien = ecoles.find((e) => e.uai === succession?.uai_ancien);
    expect(Number(ancien?.fin) + 1).toBe(Number(succession?.rentree));
    expect(ecoles.find((e) => e.uai === succession?.uai_nouveau)?.fin).toBe("");
    const presents = lireTable(depot, "cohorte")
      .filter((l) => l.uai === ancien?.uai)
      .map((l) => Number(l.rentree));
    expect(Math.max(...presents)).toBe(Number(ancien?.fin));
  });

  test("un collège ouvert en route commence par une 6e", () => {
    const nouveau = ecoles.find((e) => Number(e.debut) > 2016 && e.education_prioritaire === "");
    expect(nouveau !== undefined).toBe(taille === "normale");
    const eleves = lireTable(depot, "cohorte").filter((l) => nouveau && l.uai === nouveau.uai);
    for (const { rentree, mef } of eleves) {
      const anciennete = Number(rentree) - Number(nouveau?.debut);
      const classes = ["2111|164", "2112|165", "2115|166", "2116|167"].slice(0, anciennete + 1).join("|");
      expect(mef).toMatch(new RegExp(`^(${classes})`));
    }
  });

  test("l’IPS suit la composition sociale : REP, moyenne, privé", () => {
    const moyenne = (lignes: Ligne[]) => lignes.reduce((s, e) => s + Number(e.ips), 0) / lignes.length;
    const colleges = ecoles.filter((e) => e.nature === "COLLEGE");
    const rep = moyenne(colleges.filter((e) => e.education_prioritaire?.startsWith("REP")));
    const publics = moyenne(colleges.filter((e) => e.secteur === "PU"));
    const prives = moyenne(colleges.filter((e) => e.secteur === "PR"));
    expect(rep).toBeLessThan(publics - 8);
    expect(prives).toBeGreaterThan(publics + 8);
  });
});
