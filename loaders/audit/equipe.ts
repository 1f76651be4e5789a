/**
 * Attacks shared between processors: each part goes to one worker, always the same, which remembers what it found there. A
 * small académie is attacked here, in less time than workers take to start.
 */
import { Ouvriers, ouvriersPour, partager } from "../ouvriers/ouvriers.ts";
import type { Ligne } from "./apports.ts";
import { type Attaquee, attaquer, type Options } from "./attaquer.ts";
import type { Lieux } from "./lieux.ts";
import { Memoire } from "./memoire.ts";
import type { Partie } from "./publie.ts";

export const cleDe = ({ bloc, millesime }: Partie) => `${bloc} ${millesime}`;

export interface Demande {
  partie: Partie;
  dossiers: readonly (readonly Ligne[])[];
  options: Options;
  /** It will be attacked again, once more is hidden there: the name under which what was found is remembered. */
  souvenir?: string;
}

/** Attacks part after part, and remembers those that will be attacked again. */
export function attaquant(lieux: Lieux): (demande: Demande) => Promise<Attaquee> {
  const memoires = new Map<string, Memoire>();
  return ({ partie, dossiers, options, souvenir }) => {
    if (souvenir === undefined) return attaquer(partie, dossiers, lieux, options);
    const memoire = memoires.get(souvenir) ?? new Memoire();
    memoires.set(souvenir, memoire);
    return attaquer(partie, dossiers, lieux, { ...options, memoire });
  };
}

export class Equipe {
  private readonly ouvriers: Ouvriers<Demande, Attaquee>;
  private readonly places = new Map<string, number>();

  constructor(lieux: Lieux, nombre = ouvriersPour(lieux.ecoles)) {
    const module = new URL("./ouvrier.ts", import.meta.url);
    this.ouvriers = new Ouvriers(nombre, module, lieux, () => attaquant(lieux));
  }

  /** How many parts are attacked at once. */
  get nombre(): number {
    return this.ouvriers.membres.length;
  }

  /** Attacks each part as `demander` says, when a worker takes it: in their order, the one that remembers it or the first free. */
  async attaquer(
    parties: readonly Partie[],
    demander: (partie: Partie, rang: number) => Promise<Demande>,
    apres: (attaque: Attaquee, faites: number) => void = () => {},
  ): Promise<Attaquee[]> {
    const { places } = this;
    const attaques: Attaquee[] = [];
    let faites = 0;
    const restent = [...parties.entries()];
    const prendre = (place: number) => {
      const i = restent.findIndex(([, partie]) => (places.get(cleDe(partie)) ?? place) === place);
      const [prise] = i < 0 ? [] : restent.splice(i, 1);
      if (prise) places.set(cleDe(prise[1]), place);
      return prise;
    };
    await partager(this.ouvriers.membres, function* (attaquerIci, place) {
      for (let prise = prendre(place); prise; prise = prendre(place)) {
        const [rang, partie] = prise;
        yield async () => {
          const attaque = await attaquerIci(await demander(partie, rang));
          attaques[rang] = attaque;
          faites += 1;
          apres(attaque, faites);
        };
      }
    });
    return attaques;
  }

  fermer = () => this.ouvriers.fermer();
}
