/** Bundles the worker of the page « Vérifier », which checks files by the contracts of the loaders, for a browser. */
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { textes } from "../ingest/nomenclatures.ts";

const ici = (chemin: string) => fileURLToPath(new URL(chemin, import.meta.url));

/** Workbooks are unpacked in this worker itself: fflate would start others, from addresses the policy forbids. */
const SANS_AUTRE_OUVRIER: Plugin = {
  name: "sans-autre-ouvrier",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^fflate$/ }, ({ pluginData }) =>
      pluginData === "vrai" ? undefined : { path: "fflate", namespace: "fflate" },
    );
    onLoad({ filter: /.*/, namespace: "fflate" }, () => ({
      contents: `import { unzipSync } from "fflate";
        export * from "fflate";
        export const unzip = (archive, ...options) => {
          const suite = options.pop();
          let entrees;
          try { entrees = unzipSync(archive, ...options); } catch (erreur) { return suite(erreur); }
          suite(null, entrees);
        };`,
      resolveDir: ici("."),
      pluginData: "vrai",
    }));
  },
};

export async function verificateur(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [ici("../ingest/ici/ouvrier.ts")],
    define: { TABLES: JSON.stringify(await textes()) },
    plugins: [SANS_AUTRE_OUVRIER],
    ...{ bundle: true, format: "iife", platform: "browser", target: "es2022" },
    ...{ minify: true, write: false, legalComments: "none" },
  });
  const [fichier] = outputFiles;
  if (fichier === undefined) throw new Error("le vérificateur n’a pas été assemblé");
  return fichier.contents;
}
