/**
 * Framework's build, in a workshop of its own: a copy of the pages with an empty cache, so that no figure of a
 * former publication, nor of another one running beside it, can slip into this one. No network (sans-reseau.mjs).
 */
import { spawn } from "node:child_process";
import { cp, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PROJET } from "./dossier-site.ts";

const CONFIG = "observablehq.config.ts";
const SANS_RESEAU = fileURLToPath(new URL("sans-reseau.mjs", import.meta.url));
const FRAMEWORK = createRequire(import.meta.url).resolve("@observablehq/framework/dist/bin/observable.js");

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
}

/** Builds the pages on the artefacts of `atelier/artefacts`; resolves to the folder of the built site. */
export async function construire(atelier: string): Promise<string> {
  await preparer(atelier);
  const env = {
    ...process.env,
    OBSERVATOIRE_ARTEFACTS: join(atelier, "artefacts"),
    OBSERVABLE_TELEMETRY_DISABLE: "true",
    PATH: [join(PROJET, "node_modules", ".bin"), process.env.PATH].join(delimiter),
  };
  const sortie: string[] = [];
  const code = await new Promise<number | null>((fini, echec) => {
    const framework = spawn(process.execPath, ["--import", SANS_RESEAU, FRAMEWORK, "build"], {
      cwd: atelier,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const flux of [framework.stdout, framework.stderr])
      flux.on("data", (bloc) => sortie.push(String(bloc)));
    framework.on("error", echec).on("close", fini);
  });
  const texte = sortie.join("");
  if (code !== 0)
    throw new Error(`La construction des pages a échoué.\n${texte.split("\n").slice(-40).join("\n")}`);
  return join(atelier, "dist");
}
