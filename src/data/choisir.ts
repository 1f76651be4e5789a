/** Cuts the masked measures down to a view, in the format they came in. A theme without an artefact has no rows. */
import { tableFromIPC } from "apache-arrow";
import { arrowDeMesures, COLONNES_ARROW } from "../../loaders/publish/arrow.ts";
import { artefact } from "./artefact.ts";
import type { Vue } from "./vues.ts";

const CLES = ["indicateur", "maille", "code", "sexe", "pcs", "strate"] as const;

export function choisir({ themes, garde }: Vue): Uint8Array {
  const colonnes: unknown[][] = COLONNES_ARROW.map(() => []);
  for (const theme of themes) {
    const table = tableFromIPC(artefact(`mesures-${theme}.arrow`) ?? arrowDeMesures([]));
    const vecteur = (nom: string) => table.getChild(nom)?.memoize();
    const vecteurs = COLONNES_ARROW.map(({ nom }) => vecteur(nom));
    const [indicateur, maille, code, sexe, pcs, strate] = CLES.map(vecteur);
    for (let i = 0; i < table.numRows; i++) {
      const lire = (de: typeof indicateur) => String(de?.get(i));
      const cle = { indicateur: lire(indicateur), maille: lire(maille), code: lire(code) };
      if (!garde({ ...cle, sexe: lire(sexe), pcs: lire(pcs), strate: lire(strate) })) continue;
      for (const [c, valeurs] of vecteurs.entries()) colonnes[c]?.push(valeurs?.get(i));
    }
  }
  return arrowDeMesures(colonnes);
}
