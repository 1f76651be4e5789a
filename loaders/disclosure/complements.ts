/** Complementary suppression of many blocks, shared between processors: none says anything of what another hides. */
import { Ouvriers, ouvriersPour, partager } from "../ouvriers/ouvriers.ts";
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
  private readonly ouvriers: Ouvriers<Rangees, number[]>;

  constructor(lieux: Territoires) {
    const nombre = ouvriersPour(lieux.ecoles[lieux.academie]?.length ?? 0);
    const module = new URL("./ouvrier.ts", import.meta.url);
    this.ouvriers = new Ouvriers(
      nombre,
      module,
      lieux,
      () => (rangees: Rangees) => choisirComplements(rangees, lieux),
    );
  }

  /** Each of these is taken by whoever is free, that chooses for the blocks it reads of it. */
  async chacune<Partie>(
    parties: readonly Partie[],
    agir: (partie: Partie, choisir: (rangees: Rangees) => number[] | Promise<number[]>) => Promise<void>,
  ): Promise<void> {
    const suivantes = parties.values();
    await partager(this.ouvriers.membres, function* (choisir) {
      for (const partie of suivantes) yield () => agir(partie, choisir);
    });
  }

  fermer = () => this.ouvriers.fermer();
}
