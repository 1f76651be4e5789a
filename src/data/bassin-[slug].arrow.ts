/** Hands over the masked measures of one bassin and of the académie. */
import { parseArgs } from "node:util";
import { artefact } from "./artefact.ts";
import { choisir } from "./choisir.ts";
import { vueBassin } from "./vues.ts";

const { slug } = parseArgs({ options: { slug: { type: "string" } } }).values;
const { bassins } = JSON.parse(String(artefact("site.json")));
process.stdout.write(choisir(vueBassin(bassins.find((b: { slug: string }) => b.slug === slug)?.code)));
