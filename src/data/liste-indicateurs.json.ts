/** Hands over what the list of indicators shows and is searched by: a tenth of the whole catalogue. */
import type { Declaration } from "../components/types.js";
import { artefact } from "./artefact.ts";

const catalogue: Declaration[] = JSON.parse(String(artefact("catalogue.json") ?? "[]"));
const liste = catalogue.map(({ id, theme, titre, question, definition }) => ({
  id,
  theme,
  titre,
  question,
  definition,
}));
process.stdout.write(JSON.stringify(liste));
