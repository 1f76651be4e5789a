// One file a page, on a site built as Framework 1.13 builds it: small modules that import each other.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { precharges } from "../../loaders/publish/precharges.ts";
import { regrouper } from "../../loaders/publish/regrouper.ts";

const page = (racine: string) => `<link rel="modulepreload" href="${racine}/_observablehq/client.11111111.js">
<link rel="modulepreload" href="${racine}/_import/components/a.22222222.js">
<link rel="modulepreload" href="${racine}/_import/components/graphiques/traces.33333333.js">
<script type="module" src="${racine}/_import/components/champ.44444444.js"></script>
<script type="module">
define({body: async () => {
const [{a}, {compter}] = await Promise.all([import("${racine}/_import/components/a.22222222.js"), import("${racine}/_import/components/compte.55555555.js")]);
}});
</script>`;

const MODULES = {
  "a.22222222.js":
    'import {trait} from "./graphiques/traces.33333333.js"; import {compter} from "./compte.55555555.js"; compter(); export const a = trait;',
  "compte.55555555.js": "let n = 0; export const compter = () => ++n;",
  "champ.44444444.js": 'import {compter} from "./compte.55555555.js"; compter();',
  "graphiques/traces.33333333.js": 'export const trait = "trait";',
};

function site(pages: Record<string, string>): string {
  const dist = mkdtempSync(join(tmpdir(), "observatoire-"));
  const poser = (nom: string, contenu: string) => {
    mkdirSync(dirname(join(dist, nom)), { recursive: true });
    writeFileSync(join(dist, nom), contenu);
  };
  poser("package.json", '{"type":"module"}');
  for (const [nom, contenu] of Object.entries(MODULES)) poser(`_import/components/${nom}`, contenu);
  for (const [nom, contenu] of Object.entries(pages)) poser(nom, contenu);
  return dist;
}

test("chaque page n’importe plus qu’un fichier, et celui des tracés, commun", async () => {
  const dist = site({ "ecarts.html": page("."), "bassins/bourges.html": page("..") });
  await regrouper(dist);
  expect(readdirSync(join(dist, "_import")).filter((nom) => !/^page\.\w+\.js$/.test(nom))).toEqual([
    "traces.33333333.js",
  ]);
  for (const nom of ["ecarts.html", "bassins/bourges.html"]) {
    const html = readFileSync(join(dist, nom), "utf8");
    const adresses = [...html.matchAll(/(?:href|src)="([^"]+_import[^"]+)"|import\("([^"]+)"\)/g)].map(
      ([, lien, importe]) => lien ?? importe ?? "",
    );
    // Two links, the script, and the two modules that the page asks for.
    expect(adresses).toHaveLength(5);
    expect(new Set(adresses).size).toBe(2);
    for (const adresse of adresses) expect(existsSync(join(dist, dirname(nom), adresse))).toBe(true);
    expect(html).toContain("_observablehq/client.11111111.js");
    expect(html).not.toContain("components");
  }
});

test("un module importé de deux façons reste un seul : son état est partagé", async () => {
  const dist = site({ "ecarts.html": page(".") });
  await regrouper(dist);
  const html = readFileSync(join(dist, "ecarts.html"), "utf8");
  const [, adresse = "", a, compte] =
    /import\("([^"]+)"\)\.then\(\(\{ ?(m\d): m ?\}\) => m\), import\("[^"]+"\)\.then\(\(\{ ?(m\d): m ?\}\) => m\)/.exec(
      html,
    ) ?? [];
  const module = await import(pathToFileURL(join(dist, adresse)).href);
  expect(module[a ?? ""].a).toBe("trait");
  // Counted by the search field and by `a` already.
  expect(module[compte ?? ""].compter()).toBe(3);
});

test("une page qui n’a pas la forme attendue arrête la publication", async () => {
  await expect(regrouper(site({ "ecarts.html": "<p>Autre chose</p>" }))).rejects.toThrow("ecarts.html");
});

test("les fichiers lus aussitôt sont demandés avec la page, pas ceux qui attendent un choix", () => {
  const html = `registerFile("./data/site.json", {"name":"./data/site.json","path":"./_file/data/site.1.json","size":1});
registerFile("./data/vues/b.json", {"name":"./data/vues/b.json","path":"./_file/data/vues/b.2.json","size":1});
registerFile("./data/e.json", {"name":"./data/e.json","path":"./_file/data/e.3.json","size":1});
const site = FileAttachment("./data/site.json").json(); const suite = () => FileAttachment("./data/vues/b.json").json();
const e = (await FileAttachment("./data/e.json").json()) ?? [];`;
  expect(precharges(html)).toBe(
    ["site.1", "e.3"]
      .map((nom) => `<link rel="preload" as="fetch" crossorigin href="./_file/data/${nom}.json">\n`)
      .join(""),
  );
  expect(precharges("<p>rien</p>")).toBe("");
});
