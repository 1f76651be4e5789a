/** Hands over the masked measures that one page shows. */
import { parseArgs } from "node:util";
import { choisir } from "../choisir.ts";
import { VUES } from "../vues.ts";

const { nom = "" } = parseArgs({ options: { nom: { type: "string" } } }).values;
const vue = VUES[nom];
if (!vue) throw new Error(`vue inconnue : ${nom}`);
process.stdout.write(JSON.stringify(choisir(vue)));
