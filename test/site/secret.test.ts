// A masked figure has no number anywhere in the published site, its archived edition included, in any form a number can take.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { estSerre, rangeesSerrees } from "../../loaders/audit/serre.ts";
import { lireMesures, type Serre } from "../../src/components/mesures.ts";
import { EFFECTIFS, ecrireDepotPlante, NOM, PREFIXE_INE, RUE, TAUX } from "./depot-plante.ts";
import { chargerDepot, dossierTemporaire, fichiersDe, observatoire, publierEntrepot } from "./outils.ts";

const dossier = dossierTemporaire();
const PLANTES = [...Object.values(EFFECTIFS), ...TAUX];
const depot = join(dossier, "depot");
const site = join(dossier, "dist");
const EDITION = "2024-11";
let fichiers: string[];
const entrepot = join(dossier, "observatoire.duckdb");

beforeAll(() => {
  ecrireDepotPlante(depot);
  chargerDepot(depot, entrepot);
  publierEntrepot(entrepot, site, [], ["--edition", EDITION]);
  fichiers = fichiersDe(site);
}, 1_800_000);

/** `20347` as a text may show it, with any group separator, and `99,9853` with each decimal mark and rounding. */
function ecritures(): RegExp[] {
  const effectifs = Object.values(EFFECTIFS).map((n) => {
    const texte = String(n);
    return new RegExp(
      `(?<![0-9])${texte.slice(0, -3)}(?:[ \u00a0\u202f.,']|&nbsp;)?${texte.slice(-3)}(?![0-9])`,
    );
  });
  const taux = TAUX.flatMap((t) => [t, 100 - t, t / 100]).flatMap((t) =>
    [3, 4].map((n) => new RegExp(`(?<![0-9])${t.toFixed(n).replace(".", "[.,]")}(?![0-9])`)),
  );
  const debuts = TAUX.map((t) => new RegExp(String(t).slice(0, 9).replace(".", "[.,]")));
  return [...effectifs, ...taux, ...debuts];
}

/** The eight and four bytes of a number in memory, as a binary file would hold them. */
function octets(nombre: number): Buffer[] {
  const reel = Buffer.alloc(8);
  reel.writeDoubleLE(nombre);
  const entier = Buffer.alloc(8);
  entier.writeBigInt64LE(BigInt(Math.round(nombre)));
  return Number.isInteger(nombre) ? [reel, entier] : [reel];
}

const contenu = (fichier: string) => {
  const brut = readFileSync(fichier);
  return fichier.endsWith(".gz") ? gunzipSync(brut) : brut;
};

const proche = (a: unknown) => typeof a === "number" && PLANTES.some((p) => Math.abs(a - p) < 1e-6);

describe("aucun nombre masqué n’est publié", () => {
  test("les nombres plantés sont bien ceux que la table brute contient", () => {
    const brut = join(dossier, "brut.csv");
    expect(observatoire(["mesures", "--entrepot", entrepot, "--sortie", brut, "--brut"]).code).toBe(0);
    const texte = readFileSync(brut, "utf8");
    for (const n of Object.values(EFFECTIFS)) expect(texte).toMatch(new RegExp(`;${n};`));
    for (const t of TAUX) expect(texte).toContain(`;${t};`);
  });

  test("aucun octet d’aucun fichier ne les porte, en texte ou en binaire, compressé ou non", () => {
    const motifs = ecritures();
    const suites = PLANTES.flatMap(octets);
    const trouves = fichiers.flatMap((fichier) => {
      const lu = contenu(fichier);
      const textes = [lu.toString("utf8"), lu.toString("utf16le")];
      return [
        ...motifs
          .filter((motif) => textes.some((texte) => motif.test(texte)))
          .map((m) => `${fichier} : ${m}`),
        ...suites.filter((suite) => lu.includes(suite)).map((s) => `${fichier} : ${s.toString("hex")}`),
      ];
    });
    expect(trouves).toEqual([]);
  });

  test("aucune cellule des fichiers Parquet ne les porte", async () => {
    const connexion = await (await DuckDBInstance.create(":memory:")).connect();
    const tables = await Promise.all(
      fichiers
        .filter((fichier) => fichier.endsWith(".parquet"))
        .map(async (f) => (await connexion.runAndReadAll(`SELECT * FROM '${f}'`)).getRowsJS()),
    );
    expect(tables.length).toBeGreaterThan(1);
    expect(tables.flat().length).toBeGreaterThan(100);
    expect(tables.flat(2).filter(proche)).toEqual([]);
  });

  test("ni ce que les pages calculent des mesures serrées, que l’audit relit de son côté", () => {
    const serrees = fichiers
      .filter((fichier) => fichier.endsWith(".json"))
      .map((fichier): unknown => JSON.parse(readFileSync(fichier, "utf8")))
      .flatMap((lu) => [lu, (lu as { mesures?: unknown } | null)?.mesures].filter(estSerre));
    const lignes = serrees.flatMap((serre) => lireMesures(serre as unknown as Serre));
    expect(lignes.filter(({ maille }) => maille === "etablissement").length).toBeGreaterThan(10);
    const relues = serrees.flatMap((serre) => [...rangeesSerrees(serre)]);
    for (const table of [lignes, relues])
      expect(table.flatMap((ligne) => Object.values(ligne)).filter(proche)).toEqual([]);
    for (const { statut, numerateur, denominateur, valeur, ic_bas, ic_haut } of lignes)
      if (statut !== "publie")
        expect([numerateur, denominateur, valeur, ic_bas, ic_haut]).toEqual([null, null, null, null, null]);
  });

  test("ce qui n’est pas publié ne porte aucun nombre, dans le CSV offert", () => {
    const csv = fichiers.find((fichier) => fichier.endsWith("mesures.csv.gz")) ?? "";
    const [entete = "", ...lignes] = contenu(csv).toString("utf8").trim().split("\n");
    const statut = entete.split(";").indexOf("statut");
    const masquees = lignes.map((ligne) => ligne.split(";")).filter((champs) => champs[statut] !== "publie");
    expect(masquees.length).toBeGreaterThan(0);
    for (const champs of masquees) expect(champs.slice(statut - 5, statut)).toEqual(["", "", "", "", ""]);
  });
});

describe("aucun élève n’est nommé", () => {
  const temporaires = join(dossier, "temporaires");
  const dits: string[] = [];

  beforeAll(() => {
    mkdirSync(temporaires);
    vi.stubEnv("TMPDIR", temporaires);
    for (const format of ["texte", "json", "html"])
      dits.push(observatoire(["verifier", "--depot", depot, "--format", format]).texte);
    const neuf = join(dossier, "neuf.duckdb");
    dits.push(observatoire(["charger", "--depot", depot, "--entrepot", neuf]).texte);
    dits.push(observatoire(["etat", "--depot", depot, "--entrepot", neuf]).texte);
    vi.unstubAllEnvs();
  }, 1_800_000);

  /** Four letters alone may come by chance in what is packed or hashed: an INE has its figures after them. */
  const INE = new RegExp(`${PREFIXE_INE}\\d{3}`);
  const nommes = (texte: string | Buffer) => [
    ...(INE.test(texte.toString("latin1")) ? [PREFIXE_INE] : []),
    ...[NOM, RUE].filter((mot) => texte.includes(mot)),
  ];

  test("ni dans le site, ni dans l’entrepôt, ni dans ce qui reste des fichiers temporaires", () => {
    const lus = [...fichiers, entrepot, join(dossier, "neuf.duckdb"), ...fichiersDe(temporaires)];
    expect(lus.flatMap((fichier) => nommes(contenu(fichier)).map((mot) => `${fichier} : ${mot}`))).toEqual(
      [],
    );
  });

  test("ni dans les rapports, ni dans le journal, ni dans l’état", () => {
    expect(dits.map((texte) => texte.length > 100)).toEqual(dits.map(() => true));
    expect(dits.join("\n")).toContain("rejetée");
    expect(dits.flatMap(nommes)).toEqual([]);
  });

  test("et la ligne rejetée est gardée pour correction avec l’INE, mais sans le nom ni l’adresse", () => {
    const [rejets = ""] = fichiersDe(join(depot, "rejets"));
    expect(nommes(readFileSync(rejets))).toEqual([PREFIXE_INE]);
  });
});

describe("la publication d’une édition", () => {
  const archive = join(site, "editions", EDITION);
  const lire = (racine: string, nom: string) => readFileSync(join(racine, nom));
  const somme = (octets: Buffer) => createHash("sha256").update(octets).digest("hex");
  interface Lu {
    edition: string;
    mesures: string;
    entrees: { fichier: string; sha256: string }[];
  }
  const manifeste = () => JSON.parse(String(lire(archive, "publication.json"))) as Lu;

  test("archive sous son nom les mêmes mesures et les mêmes pages, qui disent qu’elles ne changent plus", () => {
    const mesures = join("telechargements", "mesures.parquet");
    expect(somme(lire(archive, mesures))).toBe(somme(lire(site, mesures)));
    const pages = (racine: string) =>
      fichiers
        .filter((f) => f.startsWith(racine) && f.endsWith(".html"))
        .map((f) => f.slice(racine.length))
        .filter((f) => !f.includes("/editions/"));
    expect(pages(archive).length).toBeGreaterThan(40);
    expect(pages(archive)).toEqual(pages(site));
    // The list of editions is that of today, wherever it is opened from.
    for (const page of pages(archive))
      expect(String(lire(archive, page))).toContain(
        page === "/editions.html"
          ? "url=../../editions.html"
          : `<strong>Édition ${EDITION}, archivée.</strong>`,
      );
  });

  test("son manifeste donne l’empreinte de chaque fichier déposé et celle des mesures", () => {
    const { edition, mesures, entrees } = manifeste();
    expect(edition).toBe(EDITION);
    expect(mesures).toBe(somme(lire(archive, join("telechargements", "mesures.parquet"))));
    const deposes = fichiersDe(depot).filter((f) => !f.includes("/rejets/"));
    expect(entrees.map(({ sha256 }) => sha256).sort()).toEqual(
      deposes.map((f) => somme(readFileSync(f))).sort(),
    );
  });

  test("un nom d’édition ne sert qu’une fois", () => {
    const { code, texte } = observatoire([
      ...["publier", "--entrepot", entrepot, "--sortie", site, "--edition", EDITION],
    ]);
    expect(code).toBe(2);
    expect(texte).toContain("une édition ne change plus");
  });
});
