/** The terms of a mean of published values: each times the pupils that weigh it, over those pupils. */
import type { Exemplaires } from "./depots.ts";

export function moyenne({ ponderees }: Exemplaires, id: string, depot: string, millesime: number) {
  const vues = ponderees.filter((p) => p.indicateur === id && p.depot === depot && p.millesime === millesime);
  const total = (de: typeof vues) => ({
    numerateur: de.reduce((somme, { produit }) => somme + produit, 0),
    denominateur: de.reduce((somme, { poids }) => somme + poids, 0),
  });
  return {
    termes: [{ quoi: id, ...total(vues) }],
    marques: (nom: string) => {
      const siennes = vues.filter((p) => p.nom === nom);
      return [siennes.length > 0 ? total(siennes) : null];
    },
  };
}
