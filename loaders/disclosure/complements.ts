/** Complementary suppression of many blocks, shared between processors: none says anything of what another hides. */
import { Lointain, ouvriersPour, partager } from "../ouvriers/lointain.ts";
import { construireBloc } from "./bloc.ts";
import { completer } from "./completer.ts";
import type { Rangees } from "./lecture.ts";
import type { Territoires } from "./territoires.ts";

/** Ranks of the rows to hide beyond those that are. */
export function choisirComplements({ bloc, millesime, figures }: Rangees, lieux: Territoires): number[] {
  const construit = construireBloc(bloc, millesime, figures, lieux);
  return completer(construit).flatMap((f) => construit.figures[f]?.rang ?? []);
}

export class Complements {
  private readonly lointains: Lointain<Rangees, number[]>[];
  private readonly membres: readonly ((rangees: Rangees) => number[] | Promise<number[]>)[];

  constructor(lieux: Territoires) {
    const nombre = ouvriersPour(lieux.ecoles[lieux.academie]?.length ?? 0);
    const module = new URL("./ouvrier.ts", import.meta.url);
    this.lointains = nombre > 1 ? Array.from({ length: nombre }, () => new Lointain(module, lieux)) : [];
    this.membres =
      nombre > 1
        ? this.lointains.map((lointain) => (rangees: Rangees) => lointain.demander(rangees))
        : [(rangees: Rangees) => choisirComplements(rangees, lieux)];
  }

  /** Each of these is taken by whoever is free, that chooses for the blocks it reads of it. */
  async chacune<Partie>(
    parties: readonly Partie[],
    agir: (partie: Partie, choisir: (rangees: Rangees) => number[] | Promise<number[]>) => Promise<void>,
  ): Promise<void> {
    const suivantes = parties.values();
    await partager(this.membres, function* (membre) {
      for (const partie of suivantes) yield () => agir(partie, membre);
    });
  }

  fermer = () => Promise.all(this.lointains.map((lointain) => lointain.fermer()));
}
