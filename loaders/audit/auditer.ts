/** The `auditer` command: attacks a published folder, alone or with others, as whoever downloads them would. */
import { join, relative } from "node:path";
import type { Journal } from "../journal.ts";
import type { Attaque } from "./attaquer.ts";
import { Equipe } from "./equipe.ts";
import { lireTrajets } from "./lire-trajets.ts";
import { editionsDe, lirePublie, memeTable } from "./publie.ts";
import { type Trace, tracesDe } from "./traces.ts";
import { attaquerTable } from "./trajets.ts";

/** Programs stop after this long, in milliseconds; bounds always go to their end. */
const DUREE = 5 * 60_000;

interface Options {
  sortie: string;
  /** Other published folders read with it: a former edition, the other profile. */
  avec?: readonly string[];
  /** Every masked count is given to programs, however long that takes. */
  complet?: boolean;
  duree?: number;
  journal: Journal;
}

export interface Audit {
  attaques: Attaque[];
  traces: Trace[];
}

export async function auditer({
  sortie,
  avec = [],
  complet = false,
  duree = complet ? Number.POSITIVE_INFINITY : DUREE,
  journal,
}: Options): Promise<Audit> {
  // Whoever opens the site opens its archived editions too; one that holds the same table tells nothing more.
  const editions = await editionsDe(sortie);
  const dossiers = [sortie];
  for (const edition of editions) if (!(await memeTable(edition, sortie))) dossiers.push(edition);
  const publie = await lirePublie([...dossiers, ...avec]);
  const equipe = new Equipe(publie.lieux);
  try {
    const traces: Trace[] = [];
    for (const dossier of [sortie, ...editions]) {
      const table = `publie_${Math.max(0, dossiers.indexOf(dossier))}`;
      const siennes = await tracesDe(dossier, publie.connexion, table);
      traces.push(...siennes.map((t) => ({ ...t, fichier: join(relative(sortie, dossier), t.fichier) })));
    }
    const debut = Date.now();
    const { parties, lire } = publie;
    const attaques: Attaque[] = await equipe.attaquer(
      parties,
      async (partie, rang) => {
        // Each part gets its share of what is left, so that none is left without.
        const reste = Math.max(0, debut + duree - Date.now());
        const jusqua = Date.now() + Math.min(reste, (reste * equipe.nombre) / (parties.length - rang));
        return { partie, dossiers: await lire(partie), options: { jusqua, ...(complet && { complet }) } };
      },
      ({ bloc, millesime, masquees, trouvees }, faites) =>
        journal.info(
          `${faites}/${parties.length} ${bloc} ${millesime} : ${masquees} effectifs masqués, ${trouvees.length} resserrés.`,
        ),
    );
    const trajets = await lireTrajets(publie.connexion, [...dossiers, ...avec]);
    attaques.push(...trajets.map(attaquerTable));
    return { attaques, traces };
  } finally {
    await equipe.fermer();
    publie.fermer();
  }
}

/** Nothing found, and nothing that contradicts itself: what the exit code says. */
export const estSur = ({ attaques, traces }: Audit) =>
  traces.length === 0 &&
  attaques.every(({ trouvees, impossible }) => trouvees.length === 0 && impossible === null);
