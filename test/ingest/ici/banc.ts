/** Files checked without DuckDB, for tests of what reading and rules say: the agreement of both ways is held elsewhere. */
import { verifierIci } from "../../../loaders/ingest/ici/verifier.ts";
import { textes } from "../../../loaders/ingest/nomenclatures.ts";
import type { FichierRapport } from "../../../loaders/ingest/rapport.ts";

export type Contenus = Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>;

export async function verifierContenus(contenus: Contenus): Promise<Record<string, FichierRapport>> {
  const { rapport } = await verifierIci({
    fichiers: Object.entries(contenus).map(([fichier, contenu]) => ({
      fichier,
      octets: new Blob([contenu]),
    })),
    ...{ tables: await textes(), aujourdhui: new Date(), avancer: () => {} },
  });
  return Object.fromEntries(rapport.fichiers.map((f) => [f.fichier, f]));
}
