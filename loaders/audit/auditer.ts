/** The `auditer` command: attacks a published folder, alone or with others, as whoever downloads them would. */
import type { Journal } from "../journal.ts";
import { type Attaque, attaquer } from "./attaquer.ts";
import { lirePublie } from "./publie.ts";
import { type Trace, tracesDe } from "./traces.ts";

/** Programs stop after this long, in milliseconds; bounds always go to their end. */
const DUREE = 5 * 60_000;

interface Options {
  sortie: string;
  /** Other published folders read with it: a former edition, the other profile. */
  avec?: readonly string[];
  duree?: number;
  journal: Journal;
}

export interface Audit {
  attaques: Attaque[];
  traces: Trace[];
}

export async function auditer({ sortie, avec = [], duree = DUREE, journal }: Options): Promise<Audit> {
  const publie = await lirePublie([sortie, ...avec]);
  try {
    const traces = await tracesDe(sortie, publie.connexion);
    const attaques: Attaque[] = [];
    const debut = Date.now();
    for (const [rang, partie] of publie.parties.entries()) {
      // Each part gets its share of what is left, so that none is left without.
      const reste = Math.max(0, debut + duree - Date.now());
      const jusqua = Date.now() + reste / (publie.parties.length - rang);
      const attaque = await attaquer(partie, await publie.lire(partie), publie.lieux, jusqua);
      attaques.push(attaque);
      journal.info(
        `${rang + 1}/${publie.parties.length} ${partie.bloc} ${partie.millesime} : ${attaque.masquees} effectifs masqués, ${attaque.trouvees.length} resserrés.`,
      );
    }
    return { attaques, traces };
  } finally {
    publie.fermer();
  }
}

/** Nothing found, and nothing that contradicts itself: what the exit code says. */
export const estSur = ({ attaques, traces }: Audit) =>
  traces.length === 0 &&
  attaques.every(({ trouvees, impossible }) => trouvees.length === 0 && impossible === null);
