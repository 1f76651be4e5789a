/** Hands over the masked measures that one page shows, for a preview: a publication lays these files there itself. */
import { parseArgs } from "node:util";
import { json } from "../artefact.ts";
import { choisir } from "../choisir.ts";
import { vues } from "../vues.ts";

const { nom = "" } = parseArgs({ options: { nom: { type: "string" } } }).values;
const vue = vues(json("experimentation.json"))[nom];
if (!vue) throw new Error(`vue inconnue : ${nom}`);
process.stdout.write(JSON.stringify(choisir(vue)));
