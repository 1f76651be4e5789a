/** Hands over a JSON artefact of the publication (site, catalogue, provenance). */
import { parseArgs } from "node:util";
import { artefact, ecolesNommees } from "./artefact.ts";

const { artefact: nom = "" } = parseArgs({ options: { artefact: { type: "string" } } }).values;
process.stdout.write(
  nom === "etablissements" ? JSON.stringify(ecolesNommees()) : (artefact(`${nom}.json`) ?? "null"),
);
