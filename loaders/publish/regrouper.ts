/**
 * Framework writes one file a module: a page of figures would ask a server for a hundred of them. Here each built page gets one
 * file of all that it imports. The marks of drawings stay apart: most pages draw with them, and a reader fetches them once.
 */
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { build } from "esbuild";

const IMPORT = /import\("([^"]*_import\/components\/[^"]+\.js)"\)/g;
const SCRIPT = /(<script type="module" src=")([^"]*_import\/components\/[^"]+\.js)(?="><\/script>)/;
const PRECHARGES = /(?:<link rel="modulepreload" href="[^"]*\/(?:_import|_node)\/[^"]*">\n?)+/;
const TRACES = /(?:^|[\\/])traces\.\w+\.js$/;

interface Reunion {
  /** The file of the page, then those it imports at once. */
  fichiers: string[];
  /** The name under which that file exports each module. */
  noms: Map<string, string>;
}

async function reunir(modules: readonly string[], dossier: string): Promise<Reunion> {
  const noms = new Map(modules.map((chemin, i) => [chemin, `m${i}`]));
  const { metafile } = await build({
    stdin: {
      contents: [...noms].map(([chemin, m]) => `export * as ${m} from ${JSON.stringify(chemin)};`).join("\n"),
      resolveDir: dossier,
    },
    absWorkingDir: dossier,
    outdir: dossier,
    ...{ entryNames: "page.[hash]", chunkNames: "partie.[hash]", metafile: true },
    ...{
      bundle: true,
      splitting: true,
      format: "esm",
      minify: true,
      legalComments: "inline",
      logLevel: "silent",
    },
    plugins: [
      {
        name: "traces",
        setup: ({ onResolve }) =>
          onResolve({ filter: TRACES }, ({ path }) => ({ path: `./${basename(path)}`, external: true })),
      },
    ],
  });
  const entree = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint);
  if (!entree) throw new Error("Une page construite est restée sans fichier de modules.");
  const [fichier, { imports }] = entree;
  const autres = imports.filter(({ kind }) => kind === "import-statement").map(({ path }) => path);
  return { fichiers: [...new Set([fichier, ...autres])].map((chemin) => join(dossier, chemin)), noms };
}

async function regrouperPage(dist: string, nom: string): Promise<void> {
  const page = join(dist, nom);
  const html = await readFile(page, "utf8");
  const module = (chemin = "") => join(dirname(page), chemin);
  const script = SCRIPT.exec(html)?.[2];
  if (!script || !PRECHARGES.test(html))
    throw new Error(
      `${nom} : le HTML construit n’a pas la forme attendue. La version de Framework a-t-elle changé ?`,
    );
  const importes = [script, ...[...html.matchAll(IMPORT)].map(([, chemin = ""]) => chemin)];
  const { fichiers, noms } = await reunir([...new Set(importes.map(module))], join(dist, "_import"));
  const adresses = fichiers.map((fichier) => {
    const chemin = relative(dirname(page), fichier).replaceAll(sep, "/");
    return chemin.startsWith(".") ? chemin : `./${chemin}`;
  });
  await writeFile(
    page,
    html
      .replace(PRECHARGES, adresses.map((href) => `<link rel="modulepreload" href="${href}">\n`).join(""))
      .replace(SCRIPT, `$1${adresses[0]}`)
      .replace(
        IMPORT,
        (_, chemin) => `import("${adresses[0]}").then(({${noms.get(module(chemin))}: m}) => m)`,
      ),
  );
}

/** In the site that Framework built in `dist`, in place. */
export async function regrouper(dist: string): Promise<void> {
  const modules = join(dist, "_import", "components");
  const traces = (await readdir(modules, { recursive: true })).find((nom) => TRACES.test(nom));
  if (!traces) throw new Error("Le fichier des tracés manque dans les pages construites.");
  const pages = (await readdir(dist, { recursive: true })).filter((nom) => nom.endsWith(".html"));
  for (const nom of pages) await regrouperPage(dist, nom);
  await rename(join(modules, traces), join(dist, "_import", basename(traces)));
  for (const dossier of [modules, join(dist, "_node")]) await rm(dossier, { recursive: true, force: true });
}
