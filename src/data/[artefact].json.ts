/** Hands over a JSON artefact of the publication (site, catalogue, provenance), for a preview: a publication lays these files there itself. */
import { parseArgs } from "node:util";
import { livrer } from "./artefact.ts";

const { artefact: nom = "" } = parseArgs({ options: { artefact: { type: "string" } } }).values;
process.stdout.write(livrer(`${nom}.json`));
