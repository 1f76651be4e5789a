// Data flows one way through the stations of loaders/: each may import from those named here, and no other.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";

const PROJET = join(import.meta.dirname, "..");

/** « commun » stands for loaders/erreur.ts, disque.ts, journal.ts and francais.ts, « declaration » for the types of an indicator. */
const PERMIS: Record<string, readonly string[]> = {
  sources: [],
  ingest: ["sources", "warehouse", "commun"],
  warehouse: ["commun"],
  indicateurs: ["warehouse", "statistics", "declaration", "commun"],
  statistics: [],
  // What masks is judged by what attacks, before anything is published.
  disclosure: ["declaration", "statistics", "audit", "ouvriers"],
  // What attacks a publication knows nothing of what made it.
  audit: ["statistics", "programmes", "ouvriers", "commun"],
  programmes: [],
  ouvriers: [],
  publish: [
    "disclosure",
    "statistics",
    "ingest",
    "indicateurs",
    "declaration",
    "sources",
    "warehouse",
    "commun",
  ],
  impression: ["publish", "disclosure", "commun"],
  retention: ["ingest", "indicateurs", "sources", "warehouse", "commun"],
  demo: ["sources", "commun"],
  opendata: ["ingest", "sources", "commun"],
  commun: [],
  declaration: [],
  commande: ["ingest", "audit", "demo", "impression", "opendata", "publish", "retention", "commun"],
  components: ["components"],
  pages: ["components", "donnees"],
  donnees: ["publish", "components", "donnees"],
  config: ["components", "donnees"],
};

/** Stations that are pure: no disk, no clock, no child process. */
const PURES = ["sources", "statistics", "declaration"];

function station(fichier: string): string {
  if (/^loaders\/(disque|erreur|francais|journal)\.ts$/.test(fichier)) return "commun";
  if (fichier === "loaders/indicateurs/declaration.ts") return "declaration";
  if (/^loaders\/(cli|demarrer)\.ts$|^loaders\/amorce\.mjs$/.test(fichier)) return "commande";
  if (fichier === "observablehq.config.ts") return "config";
  if (fichier.startsWith("src/components/")) return "components";
  if (fichier.startsWith("src/data/")) return "donnees";
  if (fichier.startsWith("src/")) return "pages";
  return fichier.split("/")[1] ?? fichier;
}

const CODE = /\.(ts|mjs|md)$/;
const fichiers = ["loaders", "src"]
  .flatMap((dossier) =>
    readdirSync(join(PROJET, dossier), { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile() && CODE.test(e.name))
      .map((e) => relative(PROJET, join(e.parentPath, e.name))),
  )
  .filter((f) => !f.includes(".observablehq"))
  .concat("observablehq.config.ts");

interface Import {
  de: string;
  vers: string;
}

function importsDe(fichier: string): Import[] {
  const texte = readFileSync(join(PROJET, fichier), "utf8");
  const motif = /(?:\bfrom|\bimport|\bimport\(|\btsImport\()\s*["']([^"']+)["']/g;
  return [...texte.matchAll(motif)].map(([, nom = ""]) => ({
    de: fichier,
    vers: nom.startsWith(".") ? relative(PROJET, join(PROJET, dirname(fichier), nom)) : nom,
  }));
}

const imports = fichiers.flatMap(importsDe);
const local = (nom: string) => /^(loaders|src|test|observablehq)/.test(nom);

describe("les imports vont dans le sens des données", () => {
  test("chaque station n’importe que celles qui la précèdent", () => {
    const fautes = imports
      .filter(({ de, vers }) => local(vers) && station(de) !== station(vers))
      .filter(({ de, vers }) => !PERMIS[station(de)]?.includes(station(vers)))
      .map(({ de, vers }) => `${de} importe ${vers}`);
    expect(fautes).toEqual([]);
  });

  test("personne n’importe les commandes", () => {
    expect(imports.filter(({ vers }) => station(vers) === "commande")).toEqual([]);
  });

  test("les contrats ne connaissent que zod, les statistiques rien, et aucun ne touche le disque", () => {
    const fautes = imports
      .filter(({ de, vers }) => PURES.includes(station(de)) && !local(vers))
      .filter(({ de, vers }) => !(station(de) === "sources" && vers === "zod"));
    expect(fautes).toEqual([]);
  });

  test("le masquage ne lit ni n’écrit aucun fichier", () => {
    const masquage = imports.filter(({ de }) => station(de) === "disclosure");
    expect(masquage.filter(({ vers }) => vers.startsWith("node:"))).toEqual([]);
  });

  test("les composants des pages n’ont que des bibliothèques", () => {
    const composants = imports.filter(({ de }) => station(de) === "components");
    expect(composants.filter(({ vers }) => vers.startsWith("node:") || vers.includes("loaders/"))).toEqual(
      [],
    );
  });
});
