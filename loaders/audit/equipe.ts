/**
 * Attacks shared between processors: each part goes to one worker, always the same, which remembers what it found there. A
 * small académie is attacked here, in less time than workers take to start.
 */
import { Lointain, ouvriersPour, partager } from "../ouvriers/lointain.ts";
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

/** Whoever attacks part after part. */
export class Attaquant {
  private readonly memoires = new Map<string, Memoire>();
  private readonly lieux: Lieux;

  constructor(lieux: Lieux) {
    this.lieux = lieux;
  }

  demander({ partie, dossiers, options, souvenir }: Demande): Promise<Attaquee> {
    if (souvenir === undefined) return attaquer(partie, dossiers, this.lieux, options);
    const memoire = this.memoires.get(souvenir) ?? new Memoire();
    this.memoires.set(souvenir, memoire);
    return attaquer(partie, dossiers, this.lieux, { ...options, memoire });
  }
}

export class Equipe {
  private readonly lointains: Lointain<Demande, Attaquee>[];
  private readonly membres: readonly { demander: (demande: Demande) => Promise<Attaquee> }[];
  private readonly places = new Map<string, number>();

  constructor(lieux: Lieux, nombre = ouvriersPour(lieux.ecoles)) {
    const module = new URL("./ouvrier.ts", import.meta.url);
    this.lointains = nombre > 1 ? Array.from({ length: nombre }, () => new Lointain(module, lieux)) : [];
    this.membres = nombre > 1 ? this.lointains : [new Attaquant(lieux)];
  }

  /** How many parts are attacked at once. */
  get nombre(): number {
    return this.membres.length;
  }

  /** Attacks each part as `demander` says, when its turn comes; in their order. */
  async attaquer(
    parties: readonly Partie[],
    demander: (partie: Partie, rang: number) => Promise<Demande>,
    apres: (attaque: Attaquee, faites: number) => void = () => {},
  ): Promise<Attaquee[]> {
    const attaques: Attaquee[] = [];
    let faites = 0;
    for (const partie of parties)
      if (!this.places.has(cleDe(partie)))
        this.places.set(cleDe(partie), this.places.size % this.membres.length);
    const { places } = this;
    await partager(this.membres, function* (membre, place) {
      for (const [rang, partie] of parties.entries())
        if (places.get(cleDe(partie)) === place)
          yield async () => {
            const attaque = await membre.demander(await demander(partie, rang));
            attaques[rang] = attaque;
            faites += 1;
            apres(attaque, faites);
          };
    });
    return attaques;
  }

  async fermer(): Promise<void> {
    await Promise.all(this.lointains.map((lointain) => lointain.fermer()));
  }
}
