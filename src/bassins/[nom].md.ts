/** One page a bassin, for a preview: a publication writes them all at once (data/ecrire-pages.ts). */
import { parseArgs } from "node:util";
import { pages } from "../data/pages.ts";

const { nom } = parseArgs({ options: { nom: { type: "string" } } }).values;
process.stdout.write(pages().find(({ chemin }) => chemin === `bassins/${nom}`)?.texte ?? "");
