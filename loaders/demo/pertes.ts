/** Who is lost between affectation and October, and how: whole numbers of pupils per cause, so that rates hold exactly. */
import type { Dossier } from "./dossier.ts";
import { cleSelonPoids, premiers, SUJET, type Tirage } from "./hasard.ts";
import { type PERTES_2GT, POIDS_PERTE } from "./parametres.ts";

export type Perte = keyof typeof PERTES_2GT;

/** Moves that keep the pupil in her voie: the planted bassin has no more of them than the others. */
const SANS_PERTE: readonly Perte[] = ["autrePublic", "prive"];

/** `facteur` multiplies the causes that are losses of the voie; the remainder of a cause is carried to the next. */
export function repartirPertes(
  groupe: readonly Dossier[],
  taux: Record<Perte, number>,
  facteur: number,
  rentree: number,
  tirage: Tirage,
): Map<Dossier, Perte> {
  const [premier] = groupe;
  if (!premier) return new Map();
  const causes: Perte[] = [];
  let report = tirage(premier.eleve.numero, SUJET.effectif, rentree);
  for (const perte of Object.keys(taux) as Perte[]) {
    report += (groupe.length * taux[perte] * (SANS_PERTE.includes(perte) ? 1 : facteur)) / 100;
    for (; report >= 1; report--) causes.push(perte);
  }
  const perdus = premiers(groupe, causes.length, ({ eleve }) =>
    cleSelonPoids(tirage(eleve.numero, SUJET.perte, rentree), POIDS_PERTE[eleve.groupe]),
  );
  const melanges = premiers(perdus, perdus.length, ({ eleve }) =>
    tirage(eleve.numero, SUJET.perte, -rentree),
  );
  return new Map(melanges.flatMap((perdu, i) => (causes[i] ? [[perdu, causes[i]]] : [])));
}
