/**
 * The page that prints: the figures of the site and their styles, in one HTML text without any address. Made at each
 * run from src/papier, so that paper and screen never differ.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { PROJET } from "../publish/dossier-site.ts";

const POLICES = join(
  dirname(createRequire(import.meta.url).resolve("@fontsource/source-sans-3/package.json")),
  "files",
);

async function assembler(entree: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(PROJET, "src", entree)],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2023",
    charset: "utf8",
    logLevel: "silent",
    // Found by tests and by tsc as they are; a bundler is told that `.js` stands for `.ts`.
    resolveExtensions: [".ts", ".js", ".css"],
  });
  return outputFiles[0]?.text ?? "";
}

async function police(graisse: number): Promise<string> {
  const octets = await readFile(join(POLICES, `source-sans-3-latin-${graisse}-normal.woff2`));
  return `@font-face { font-family: "Source Sans 3"; font-weight: ${graisse}; src: url("data:font/woff2;base64,${octets.toString("base64")}") format("woff2"); }`;
}

export async function feuille(): Promise<string> {
  const [programme, style, ...polices] = await Promise.all([
    assembler("papier/impression.ts"),
    assembler("styles/papier.css"),
    police(400),
    police(600),
  ]);
  const sur = programme.replaceAll("</script", "<\\/script");
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Observatoire de l’orientation</title>
<style>${polices.join("\n")}${style}</style></head><body><main id="document"></main><script>${sur}</script></body></html>`;
}
