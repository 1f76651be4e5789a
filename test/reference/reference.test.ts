/**
 * The engine against the reference: the same deposit, the same table, key by key, and no figure taken on trust: every id of
 * the catalogue is computed by the reference too, and met with a number.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { depotAleatoire, ecrireDepot } from "./aleatoire.ts";
import { confronter } from "./confronter.ts";
import { preparer } from "./contexte.ts";
import { connait } from "./exigences.ts";
import { flux } from "./flux.ts";
import { lireDepot } from "./lire.ts";
import { mesurer } from "./mesures.ts";
import { calculsDuMoteur } from "./moteur.ts";
import { trajets } from "./trajets.ts";

const GOLDEN = join(import.meta.dirname, "../indicateurs/golden");
/** Between them: a département without decisions, AF rows, spécialités or rentrée, and a rentrée without SUPERIEUR. */
const GRAINES = [1, 4, 5];
const ELEVES = 200;

let dossier = "";
beforeAll(() => {
  process.env.OBSERVATOIRE_CLE ??= "clé des tests";
  dossier = mkdtempSync(join(tmpdir(), "reference-"));
});
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

it("chaque indicateur du catalogue est comparé au moteur", () => {
  expect(CATALOGUE.filter(({ id }) => !connait(id)).map(({ id }) => id)).toEqual([]);
});

describe("le moteur et un calcul indépendant, élève par élève, donnent la même table et les mêmes flux", () => {
  const calcules = new Set<string>();
  let trajetsCompares = 0;

  it.each(GRAINES)("dépôt tiré au sort, graine %i", async (graine) => {
    const depot = join(dossier, `graine-${graine}`);
    ecrireDepot(depot, depotAleatoire(graine, ELEVES));
    const lu = lireDepot(depot);
    const attendues = mesurer(lu);
    const lues = await calculsDuMoteur(depot, join(dossier, `graine-${graine}.duckdb`));
    expect(confronter(attendues, lues.mesures)).toEqual([]);
    const publiees = lues.mesures.filter((l) => connait(l.indicateur) && l.statut === "publie");
    expect(new Set(publiees.map((l) => l.indicateur)).size, "indicateurs comparés").toBeGreaterThan(120);
    const attendus = flux(preparer(lu));
    expect(attendus.size, "flux comparés").toBeGreaterThan(300);
    expect(Object.fromEntries(lues.flux)).toEqual(Object.fromEntries(attendus));
    const parLycee = trajets(preparer(lu));
    expect(parLycee.size, "trajets comparés").toBeGreaterThan(0);
    trajetsCompares += parLycee.size;
    expect(Object.fromEntries(lues.trajets)).toEqual(Object.fromEntries(parLycee));
    for (const m of attendues) if (m.statut === "publie") calcules.add(m.indicateur);
  });

  it("la référence a donné un nombre à chaque indicateur du catalogue, et n’en calcule pas d’autre", () => {
    const ids = CATALOGUE.map(({ id }) => id);
    expect(ids.filter((id) => !calcules.has(id))).toEqual([]);
    expect([...calcules].filter((id) => !ids.includes(id))).toEqual([]);
    // A deposit drawn without spécialités or rentrées has few: together they must have enough.
    expect(trajetsCompares, "trajets comparés").toBeGreaterThan(25);
  });
});

describe("la comparaison ne laisse rien passer", () => {
  const reference = mesurer(lireDepot(join(GOLDEN, "A/depot")));
  const table = () =>
    reference.map((m) => ({
      ...m,
      ic_bas: m.ic?.bas ?? null,
      ic_haut: m.ic?.haut ?? null,
      maturite: m.maturite ?? "",
    }));
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
