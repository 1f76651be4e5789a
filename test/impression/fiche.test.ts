// A fiche printed from a small fictional warehouse: two pages, tagged, in French, and nothing of what is masked.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { imprimer } from "../../loaders/impression/imprimer.ts";
import { journalMuet as journal } from "../../loaders/journal.ts";
import { ecrireEntrepotFictif } from "../publish/entrepot-fictif.ts";
import { corps, debords, type Lu, lirePdf } from "./lire.ts";

const dossier = mkdtempSync(join(tmpdir(), "observatoire-"));
const sortie = join(dossier, "pdf");
let entrepot: string;
const demander = (quoi: { maille?: string; code?: string; reperes?: boolean; edition?: string }) =>
  imprimer({
    ...{ entrepot, profil: "public", site: join(dossier, "dist"), depot: dossier, sortie, journal },
    ...{ reperes: false, ...quoi },
  });
const lire = (nom: string) => lirePdf(readFileSync(join(sortie, nom)));

beforeAll(async () => {
  mkdirSync(sortie);
  entrepot = await ecrireEntrepotFictif(dossier);
  await demander({});
});
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

describe("les fiches d’un entrepôt sans site publié", () => {
  let alpha: Lu;
  beforeAll(async () => {
    alpha = await lire("bassins/alpha.pdf");
  });

  test("sont une par bassin, réseau et établissement, nommées d’après eux", () => {
    expect(
      readdirSync(sortie, { recursive: true })
        .map(String)
        .filter((f) => f.endsWith(".pdf"))
        .sort(),
    ).toEqual([
      "bassins/alpha.pdf",
      "bassins/beta-l-eveque.pdf",
      "etablissements/0189001a-college-alpha.pdf",
      "etablissements/0189002b-college-beta.pdf",
      "reseaux/0189003c-lycee-gamma.pdf",
    ]);
  });

  test("tiennent sur deux pages, aucune vide, chacune avec son périmètre, ses sources, son édition et son numéro", () => {
    expect(alpha.pages).toHaveLength(2);
    for (const [rang, page] of alpha.pages.entries()) {
      expect(corps(alpha.places[rang] ?? []).length).toBeGreaterThan(400);
      expect(debords(alpha.places[rang] ?? [])).toEqual([]);
      expect(page).toMatch(/Bassin d’Alpha, élèves/);
      expect(page).toMatch(/Épreuve du /);
      expect(page).toContain(`${rang + 1} / 2`);
    }
    expect(alpha.pages[0]).toMatch(/Sources\s*:\s*Demandes et décisions/);
  });

  test("sont balisées, en français, avec titre et signets entiers", () => {
    expect(alpha.balise).toBe(true);
    expect(alpha.langue).toBe("fr");
    expect(alpha.titre).toBe("Bassin d’Alpha");
    expect([...alpha.roles]).toEqual(expect.arrayContaining(["H1", "H2", "P", "Figure"]));
    expect(alpha.signets[0]).toBe("Bassin d’Alpha");
    expect(alpha.signets).toContain("De la demande à la rentrée, en 2nde GT");
  });

  test("disent ce qui est publié de l’académie, et « s » à la place de ce qui est masqué", async () => {
    expect(alpha.pages[0]).toContain("72,5");
    const beta = await lire("bassins/beta-l-eveque.pdf");
    // Of 60 pupils, 30 in one bassin and 57 in the other: the complement of 3 hides both.
    for (const { pages } of [alpha, beta]) {
      expect(pages.join("")).not.toMatch(/50,0|95,0|\b57\b/);
      expect(pages[0]).toMatch(/^s$/m);
    }
  });
});

test("la fiche d’un réseau dit les moyens déposés, et cache la charge dont les élèves sont masqués", async () => {
  const [premiere = ""] = (await lire("reseaux/0189003c-lycee-gamma.pdf")).pages;
  expect(premiere.replace(/\s+/g, " ")).toContain(
    "s élèves de 3e par PsyEN à temps plein (2,5 à la rentrée 2022)",
  );
});

describe("une demande qui ne peut aboutir", () => {
  test("dit quels territoires sont connus", async () => {
    await expect(demander({ maille: "bassin", code: "Gamma" })).rejects.toThrow(
      "Codes connus : Alpha, Bêta-l’Évêque",
    );
  });

  test("dit quelles mailles s’impriment", async () => {
    await expect(demander({ maille: "commune" })).rejects.toThrow("bassin, reseau, etablissement");
    await expect(demander({ code: "Alpha" })).rejects.toThrow("--maille");
  });

  test("dit comment installer le navigateur qui manque", async () => {
    const chemin = process.env.PATH;
    try {
      process.env.PATH = "";
      await expect(demander({ maille: "bassin", code: "Alpha" })).rejects.toThrow("apt-get install chromium");
    } finally {
      process.env.PATH = chemin;
    }
  });
});
