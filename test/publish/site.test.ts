import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type MesuresMasquees, masquer } from "../../loaders/disclosure/masquer.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { decrireSite, provenance, slug, slugs } from "../../loaders/publish/site.ts";
import { ouvrirLecture } from "../../loaders/warehouse/entrepot.ts";
import { ecrireEntrepotFictif } from "./entrepot-fictif.ts";

let mesures: MesuresMasquees;

beforeAll(async () => {
  const connexion = await ouvrirLecture(
    await ecrireEntrepotFictif(mkdtempSync(join(tmpdir(), "observatoire-"))),
  );
  await calculerMesures(connexion);
  mesures = await masquer(connexion, "public");
});

describe("ce que les pages savent du territoire", () => {
  test("deux noms qui ne diffèrent que par des signes ont chacun leur adresse, comme un nom sans lettre", () => {
    expect(slugs(["Le Blanc", "Le-Blanc", "le blanc", "!!", "Index"])).toEqual([
      "le-blanc",
      "le-blanc-2",
      "le-blanc-3",
      "territoire",
      "index-2",
    ]);
  });

  test("l’académie et ses territoires, tels que la table des mesures les nomme", async () => {
    expect(await decrireSite(mesures)).toMatchObject({
      academie: { code: "ACADEMIE", nom: "Académie fictive", fictive: true },
      departements: [{ code: "018", libelle: "Cher" }],
      bassins: [
        { code: "Alpha", slug: "alpha", departement: "018" },
        { code: "Bêta-l’Évêque", slug: "beta-l-eveque", departement: "018" },
      ],
    });
  });

  test("les établissements ouverts, et eux seuls", async () => {
    expect((await decrireSite(mesures)).etablissements).toEqual({
      colleges: 2,
      lycees: 1,
      rep: 1,
      departements: { "018": { colleges: 2, lycees: 1, rep: 1 } },
      bassins: {
        Alpha: { colleges: 1, lycees: 1, rep: 1 },
        "Bêta-l’Évêque": { colleges: 1, lycees: 0, rep: 0 },
      },
    });
  });

  test("d’où vient chaque chiffre", async () => {
    expect(await provenance(mesures.connexion)).toEqual([
      {
        fichier: "orientation.csv",
        source: "orientation",
        sha256: "abc",
        dateObservation: "2023-06-30",
        lues: 120,
        acceptees: 120,
        rejetees: 0,
        doublons: 0,
        annees: [2023],
      },
    ]);
  });

  test("une adresse n’a ni accent, ni espace, ni apostrophe", () => {
    expect(slug("Saint-Amand-Montrond")).toBe("saint-amand-montrond");
    expect(slug("L’Œuvre du Blanc ")).toBe("l-oeuvre-du-blanc");
  });
});
