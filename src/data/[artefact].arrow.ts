/** Hands over the masked measures of a theme; nothing at all when the theme has no rows. */
import { parseArgs } from "node:util";
import { artefact } from "./artefact.ts";

const { artefact: nom = "" } = parseArgs({ options: { artefact: { type: "string" } } }).values;
process.stdout.write(artefact(`${nom}.arrow`) ?? "");
