/**
 * Framework's build, in a workshop of its own: a copy of the pages with an empty cache, so that no figure of a
 * former publication, nor of another one running beside it, can slip into this one. No network (sans-reseau.mjs).
 */
import { spawn } from "node:child_process";
import { cp, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { PROJET } from "./dossier-site.ts";
import { regrouper } from "./regrouper.ts";

const CONFIG = "observablehq.config.ts";
const SANS_RESEAU = fileURLToPath(new URL("sans-reseau.mjs", import.meta.url));
const FRAMEWORK = createRequire(import.meta.url).resolve("@observablehq/framework/dist/bin/observable.js");

/** The one module that pages take Plot from. */
const TRACES = join("src", "components", "graphiques", "traces");

/** Framework would have every page fetch Plot and d3 whole, in thirty-five files: one file of what is used takes their place. */
async function reunirTraces(atelier: string) {
  const source = `${join(atelier, TRACES)}.ts`;
  await build({
    entryPoints: [source],
    outfile: `${join(atelier, TRACES)}.js`,
    ...{ bundle: true, format: "esm", minify: true, legalComments: "inline", logLevel: "silent" },
  });
  await rm(source);
}

/** Lays the pages out in `atelier`; what they import from the project is reached by links. */
async function preparer(atelier: string) {
  const source = join(PROJET, "src");
  await cp(source, join(atelier, "src"), {
    recursive: true,
    filter: (chemin) => !chemin.includes(".observablehq"),
  });
  await cp(join(PROJET, CONFIG), join(atelier, CONFIG));
  await cp(join(PROJET, "package.json"), join(atelier, "package.json"));
  for (const nom of ["node_modules", "loaders"]) await symlink(join(PROJET, nom), join(atelier, nom), "dir");
  await reunirTraces(atelier);
}

/** Runs a program of Node in the workshop; its last words are those of the error if it fails. */
async function lancer(parametres: readonly string[], atelier: string): Promise<void> {
  const sortie: string[] = [];
  const code = await new Promise<number | null>((fini, echec) => {
    const programme = spawn(process.execPath, parametres, {
      cwd: atelier,
      env: {
        ...process.env,
        OBSERVATOIRE_ARTEFACTS: join(atelier, "artefacts"),
        OBSERVABLE_TELEMETRY_DISABLE: "true",
        PATH: [join(PROJET, "node_modules", ".bin"), process.env.PATH].join(delimiter),
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const flux of [programme.stdout, programme.stderr])
      flux.on("data", (bloc) => sortie.push(String(bloc)));
    programme.on("error", echec).on("close", fini);
  });
  const texte = sortie.join("");
  if (code !== 0)
    throw new Error(`La construction des pages a échoué.\n${texte.split("\n").slice(-40).join("\n")}`);
}

/** Builds the pages on the artefacts of `atelier/artefacts`; resolves to the folder of the built site. */
export async function construire(atelier: string): Promise<string> {
  await preparer(atelier);
  const modeles = (quoi: string) => ["--import", "tsx", join("src", "data", "modeles.ts"), quoi];
  await lancer(modeles("ecrire"), atelier);
  await lancer(["--import", SANS_RESEAU, FRAMEWORK, "build"], atelier);
  const dist = join(atelier, "dist");
  await regrouper(dist);
  await lancer(modeles("decliner"), atelier);
  return dist;
}
