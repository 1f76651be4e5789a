// The booklet of a small fictional warehouse, its editorial, and the numbers it prints held against the measures.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rendre } from "../../loaders/impression/editorial.ts";
import { imprimer } from "../../loaders/impression/imprimer.ts";
import { journalMuet as journal } from "../../loaders/journal.ts";
import { ecrireEntrepotFictif } from "../publish/entrepot-fictif.ts";
import { corps, debords, type Lu, lirePdf } from "./lire.ts";

const dossier = mkdtempSync(join(tmpdir(), "observatoire-"));
const depot = join(dossier, "depot");
let livret: Lu;
/** The booklet with this text as its editorial. */
let composer: (editorial: string) => Promise<Lu>;

/** Longer than a page each: a list, a table, a text. */
const suite = (n: number, dire: (rang: number) => string) => Array.from({ length: n }, (_, r) => dire(r + 1));
const LONG = [
  "# Trop long",
  suite(90, (r) => `- élément ${r};`).join("\n"),
  ["| ligne | nombre |", "| - | - |", ...suite(80, (r) => `| ligne ${r}; | ${r} |`)].join("\n"),
  suite(200, (r) => `La phrase ${r}; ne dit rien de plus que la précédente.`).join(" "),
].join("\n\n");

beforeAll(async () => {
  mkdirSync(depot);
  const entrepot = await ecrireEntrepotFictif(dossier);
  const sortie = join(dossier, "pdf");
  composer = async (editorial) => {
    writeFileSync(join(depot, "reperes.md"), editorial);
    await imprimer({
      ...{ entrepot, profil: "public", site: join(dossier, "dist"), depot, sortie, journal, reperes: true },
    });
    return lirePdf(readFileSync(join(sortie, "reperes.pdf")));
  };
  livret = await composer("# Le mot du recteur\n\nUne année **fictive**, pour l’essai.\n");
});
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

/** Page of each line of the contents, counted from 1. */
function sommaire(): Map<string, number> {
  const [texte = ""] = (livret.pages[1] ?? "").split("Académie, élèves");
  const lignes = [...texte.matchAll(/^(\S.+?)\s+(\d+)$/gm)];
  return new Map(lignes.map(([, titre = "", numero]) => [titre.trim(), Number(numero)]));
}

const CHAPITRES = [
  "Éditorial",
  "Contexte",
  "Après la 3e",
  "L’affectation",
  "Après la 2nde",
  "Le baccalauréat",
  "Le supérieur",
  "Filles et garçons",
  "L’origine sociale",
  "Par bassin",
  "Les actions 1.10",
  "Glossaire",
  "Sources et méthode",
];

describe("le livret des repères", () => {
  test("a une couverture, un sommaire, et tous ses chapitres dans l’ordre, en signets", () => {
    expect(livret.pages[0]).toContain("Les repères de l’orientation");
    expect(livret.titre).toMatch(/^Les repères de l’orientation, Épreuve du/);
    expect(livret.signets.filter((titre) => CHAPITRES.includes(titre))).toEqual(CHAPITRES);
    expect(livret.balise).toBe(true);
    expect(livret.langue).toBe("fr");
  });

  test("dit au sommaire la page où chaque partie commence", () => {
    const parties = sommaire();
    expect([...parties.keys()]).toEqual(expect.arrayContaining([...CHAPITRES, "Bassin d’Alpha"]));
    for (const [titre, numero] of parties) expect(livret.pages[numero - 1]).toContain(titre);
  });

  test("n’a ni page vide ni texte coupé au bord, et les numérote toutes", () => {
    for (const [rang, page] of livret.pages.entries()) {
      const texte = corps(livret.places[rang] ?? []);
      // Before the double page of a bassin, a page to write on.
      if (texte !== "Notes") expect(texte.length, texte).toBeGreaterThan(50);
      expect(debords(livret.places[rang] ?? [])).toEqual([]);
      if (rang > 0) expect(page).toContain(`${rang + 1} / ${livret.pages.length}`);
    }
  });

  test("ouvre chaque bassin sur une page de gauche", () => {
    const bassins = [...sommaire()].filter(([titre]) => titre.startsWith("Bassin"));
    expect(bassins).toHaveLength(2);
    for (const [, numero] of bassins) expect(numero % 2).toBe(0);
  });

  test("porte l’éditorial de l’académie, mis en page", () => {
    const page = livret.pages.find((texte) => texte.includes("Le mot du recteur")) ?? "";
    expect(page).toContain("Une année fictive, pour l’essai.");
  });

  test("n’imprime ni les parts masquées ni leurs effectifs", () => {
    expect(livret.pages.join("\n")).toContain("72,5");
    expect(livret.pages.join("\n")).not.toMatch(/50,0|95,0|\b57\b/);
  });
});

describe("l’éditorial", () => {
  test("plus long qu’une page, continue sur la suivante, sans rien perdre ni couper", async () => {
    const long = await composer(LONG);
    const texte = long.pages.join(" ").replace(/\s+/g, " ");
    for (const [mot, nombre] of [
      ["élément", 90],
      ["ligne", 80],
      ["phrase", 200],
    ] as const)
      expect([...texte.matchAll(new RegExp(`${mot} (\\d+);`, "g"))].map(([, r]) => Number(r))).toEqual(
        suite(nombre, String).map(Number),
      );
    for (const places of long.places) expect(debords(places)).toEqual([]);
  }, 60_000);

  test("d’un seul tenant plus grand qu’une page, arrête l’impression et dit quel fichier reprendre", async () => {
    const titre = `# Un mot\n\n**${suite(900, (r) => `mot ${r}`).join(" ")}**`;
    await expect(composer(titre)).rejects.toThrow(/reperes\.md.* est plus long qu’une page/);
  }, 60_000);

  test("ne peut rien exécuter : le HTML d’un texte est montré tel qu’il est tapé", () => {
    expect(rendre("# Un <script>alert(1)</script>")).toBe(
      "<h2>Un &lt;script&gt;alert(1)&lt;/script&gt;</h2>\n",
    );
  });
});
