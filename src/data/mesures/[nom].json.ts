/** Hands over the measures of one indicator, for a preview: a publication lays these files there itself. */
import { parseArgs } from "node:util";
import { artefact } from "../artefact.ts";

const { nom = "" } = parseArgs({ options: { nom: { type: "string" } } }).values;
process.stdout.write(artefact(`mesures/${nom}.json`) ?? "null");
