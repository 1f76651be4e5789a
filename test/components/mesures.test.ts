// What the publication writes is what the pages read: the file goes through both ends.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, expectTypeOf, test, vi } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import type * as declaration from "../../loaders/indicateurs/declaration.ts";
import { lireMesures, Mesures } from "../../src/components/mesures.ts";
import type { Definition, Mesure } from "../../src/components/types.ts";
import { mesuresFictives, SITE } from "./artefacts.ts";
import { ecrireArtefacts } from "./ecrire-artefacts.ts";
import { masquee, publiee } from "./mesure.ts";

test("les pages lisent les colonnes et les déclarations du contrat", () => {
  expectTypeOf<Omit<declaration.Mesure, "libelle">>().toEqualTypeOf<Mesure>();
  expectTypeOf<declaration.Declaration>().toEqualTypeOf<Definition>();
});

describe("la lecture des mesures publiées", () => {
  const dossier = mkdtempSync(join(tmpdir(), "artefacts-"));
  beforeAll(() => {
    vi.stubEnv("OBSERVATOIRE_ARTEFACTS", dossier);
    ecrireArtefacts(dossier);
  });
  afterAll(() => rmSync(dossier, { recursive: true }));

  async function vue(nom: string) {
    const { choisir } = await import("../../src/data/choisir.ts");
    const { vues, vueTerritoire } = await import("../../src/data/vues.ts");
    const choisie = choisir(vues(null)[nom] ?? vueTerritoire(SITE, { maille: "bassin", code: nom }));
    return lireMesures(JSON.parse(JSON.stringify(choisie)));
  }

  test("un établissement que les fichiers publics écrivent en capitales a un nom dans ce que les pages lisent", async () => {
    const ecole = { uai: "0450000X", nom: "LYCEE DES TROIS PONTS", commune: "MER", bassin: null };
    writeFileSync(join(dossier, "etablissements.json"), JSON.stringify([ecole]));
    const { livrer } = await import("../../src/data/artefact.ts");
    expect(JSON.parse(String(livrer("etablissements.json")))).toEqual([
      { ...ecole, nom: "Lycée des Trois Ponts", commune: "Mer" },
    ]);
    expect(livrer("absent.json")).toBe("null");
  });

  test("le catalogue que chaque page va chercher est sans ce que seules disent les définitions", async () => {
    const { livrer } = await import("../../src/data/artefact.ts");
    const lus = JSON.parse(String(livrer("catalogue.json")));
    expect(lus).toEqual(CATALOGUE.map(({ conventions, limites, historique, ...d }) => d));
  });

  test("chaque vue rend telles quelles les lignes qu’elle garde, aux huit chiffres qu’elles écrivent", async () => {
    const huit = (x: unknown) => (typeof x === "number" ? x.toPrecision(8) : x);
    const dite = (m: object | undefined) =>
      Object.fromEntries(Object.entries(m ?? {}).map(([nom, x]) => [nom, huit(x)]));
    const toutes = new Map(
      mesuresFictives(SITE).map((m) => [
        JSON.stringify([m.indicateur, m.maille, m.code, m.millesime, m.sexe, m.pcs, m.strate]),
        m,
      ]),
    );
    const lues = await vue("origine");
    expect(lues.length).toBeGreaterThan(500);
    for (const m of lues)
      expect(dite(m)).toMatchObject(
        dite(
          toutes.get(JSON.stringify([m.indicateur, m.maille, m.code, m.millesime, m.sexe, m.pcs, m.strate])),
        ),
      );
  });

  test("la page d’un bassin ne reçoit rien d’un autre bassin", async () => {
    const codes = new Set((await vue("B3")).map(({ maille, code }) => `${maille} ${code}`));
    expect([...codes].sort()).toEqual([
      "academie ACADEMIE",
      "bassin B3",
      "departement 018",
      "departement 045",
    ]);
  });

  test("un thème sans fichier n’a simplement aucune ligne", async () => {
    vi.stubEnv("OBSERVATOIRE_ARTEFACTS", join(dossier, "absent"));
    vi.resetModules();
    expect(await vue("filles")).toEqual([]);
  });
});

describe("retrouver une série", () => {
  const mesures = new Mesures([
    publiee(52, undefined, { millesime: 2024 }),
    publiee(50, undefined, { millesime: 2022 }),
    masquee("secret", { millesime: 2023 }),
  ]);
  const cle = { indicateur: "constat_2gt", maille: "bassin", code: "B1" } as const;

  test("dans l’ordre des années, les masquées comprises", () => {
    expect(mesures.serie(cle).map(({ millesime, statut }) => [millesime, statut])).toEqual([
      [2022, "publie"],
      [2023, "secret"],
      [2024, "publie"],
    ]);
    expect(mesures.annees("constat_2gt")).toEqual([2022, 2023, 2024]);
  });

  test("une clé inconnue donne une série vide, jamais une erreur", () => {
    expect(mesures.serie({ ...cle, code: "toString" })).toEqual([]);
    expect(mesures.une({ ...cle, sexe: "F" }, 2024)).toBeUndefined();
    expect(mesures.annees("constructor")).toEqual([]);
  });

  test("on sait ce qui est publié et ce qui est masqué", () => {
    expect([
      mesures.publie("constat_2gt"),
      mesures.masque("constat_2gt"),
      mesures.publie("demande_2gt"),
    ]).toEqual([true, true, false]);
  });
});
