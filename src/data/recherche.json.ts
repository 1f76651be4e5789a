/** The index of the search: names and addresses, folded words beside them; no figure is in it. */
import { indexer } from "../components/recherche/indexer.js";
import type { Indice } from "../components/recherche/trouver.js";
import type { Declaration, Site } from "../components/types.js";
import { ecolesNommees, json } from "./artefact.ts";

const index: Indice[] = indexer(
  json<Site>("site.json"),
  ecolesNommees(),
  json<Declaration[]>("catalogue.json") ?? [],
);
process.stdout.write(JSON.stringify(index));
