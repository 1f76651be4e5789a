/** The index of the search: names and addresses, folded words beside them; no figure is in it. */
import type { Etablissement } from "../components/etablissements.js";
import { indexer } from "../components/recherche/indexer.js";
import type { Indice } from "../components/recherche/trouver.js";
import type { Declaration, Site } from "../components/types.js";
import { artefact } from "./artefact.ts";

const lire = <T>(nom: string): T | null => JSON.parse(String(artefact(nom) ?? "null"));
const index: Indice[] = indexer(
  lire<Site>("site.json"),
  lire<Etablissement[]>("etablissements.json") ?? [],
  lire<Declaration[]>("catalogue.json") ?? [],
);
process.stdout.write(JSON.stringify(index));
