/** Hands over a font file of @fontsource/source-sans-3, so that the site serves it itself. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";

const { nom = "" } = parseArgs({ options: { nom: { type: "string" } } }).values;
const { resolve } = createRequire(import.meta.url);
process.stdout.write(readFileSync(resolve(`@fontsource/source-sans-3/files/${nom}.woff2`)));
