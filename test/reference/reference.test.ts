/** The engine against the reference: the same deposit, the same table, key by key. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { depotAleatoire, ecrireDepot } from "./aleatoire.ts";
import { confronter } from "./confronter.ts";
import { connait } from "./exigences.ts";
import { lireDepot } from "./lire.ts";
import { mesurer } from "./mesures.ts";
import { mesuresDuMoteur } from "./moteur.ts";

const GOLDEN = join(import.meta.dirname, "../indicateurs/golden");
const EXEMPLES = ["A", "B_apparent", "C2", "D"];
/** Between them: a département without decisions, AF rows, spécialités or rentrée, and a rentrée without SUPERIEUR. */
const GRAINES = [1, 4, 5];
const ELEVES = 200;

let dossier = "";
beforeAll(() => {
  process.env.OBSERVATOIRE_CLE ??= "clé des tests";
  dossier = mkdtempSync(join(tmpdir(), "reference-"));
});
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

describe("le moteur et un calcul indépendant, élève par élève, donnent la même table", () => {
  it.each(GRAINES)("dépôt tiré au sort, graine %i", async (graine) => {
    const depot = join(dossier, `graine-${graine}`);
    ecrireDepot(depot, depotAleatoire(graine, ELEVES));
    const lues = await mesuresDuMoteur(depot, join(dossier, `graine-${graine}.duckdb`));
    expect(confronter(mesurer(lireDepot(depot)), lues)).toEqual([]);
    const publiees = lues.filter((l) => connait(l.indicateur) && l.statut === "publie");
    expect(new Set(publiees.map((l) => l.indicateur)).size, "indicateurs comparés").toBeGreaterThan(120);
  });

  it.each(EXEMPLES)("exemple calculé à la main %s", async (exemple) => {
    const depot = join(GOLDEN, exemple, "depot");
    const lues = await mesuresDuMoteur(depot, join(dossier, `${exemple}.duckdb`));
    expect(confronter(mesurer(lireDepot(depot)), lues)).toEqual([]);
  });
});

describe("la comparaison ne laisse rien passer", () => {
  const table = () =>
    mesurer(lireDepot(join(GOLDEN, "A/depot"))).map((m) => ({
      ...m,
      ic_bas: m.ic?.bas ?? null,
      ic_haut: m.ic?.haut ?? null,
      maturite: m.maturite ?? "",
    }));
  const reference = mesurer(lireDepot(join(GOLDEN, "A/depot")));
  const rang = reference.findIndex((m) => m.indicateur === "constat_2gt");

  it("une table égale à la référence n’a aucun écart", () => {
    expect(confronter(reference, table())).toEqual([]);
  });

  it.each([
    ["un numérateur", { numerateur: 999 }],
    ["une valeur", { valeur: 41.6666 }],
    ["une borne", { ic_haut: 68.06 }],
    ["un statut", { statut: "non_disponible" as const }],
    ["une maturité", { maturite: "provisoire" }],
  ])("le changement se voit : %s", (_nom, change) => {
    const fausse = table().map((l, i) => (i === rang ? { ...l, ...change } : l));
    expect(confronter(reference, fausse)).toHaveLength(1);
  });

  it("une ligne perdue, une ligne en trop et une clé en double sont vues", () => {
    expect(confronter(reference, table().toSpliced(rang, 1))).toHaveLength(1);
    const ligne = table().slice(rang, rang + 1);
    expect(confronter(reference, [...table(), ...ligne])).toHaveLength(1);
    expect(confronter(reference, [...table(), ...ligne.map((l) => ({ ...l, code: "X" }))])).toHaveLength(1);
  });
});
