/** The sentences of sql/verdicts.ts, which SQL makes from the same words. */
import { BOUCLE } from "../sql/verdicts.ts";
import type { Rangee, Verdict } from "./cles.ts";

export const REMPLACEE: Verdict = {
  etat: "remplacee",
  message: "Cette ligne est remplacée par celle de même clé du dossier « corrections ».",
};

export const place = ({ fichier, ligne }: Pick<Rangee, "fichier" | "ligne">): string =>
  `« ${fichier} » ligne ${ligne}`;

/** The other places of the key, at most four, and what differs there. */
export function direConflit(places: readonly string[], i: number, colonnes: readonly string[]): Verdict {
  const autres = places.filter((autre) => autre !== places[i]).slice(0, 4);
  return {
    etat: "cle_en_conflit",
    message:
      `Cette clé se trouve aussi ${autres.join(", ")}${places.length > 5 ? "…" : ""}, avec un autre contenu (${colonnes.join(", ")}). ` +
      "Gardez la bonne ligne, ou déposez-la dans le dossier « corrections ».",
  };
}

export const direDoublon = ([premiere = ""]: readonly string[]): Verdict => ({
  etat: "doublon",
  message: `Cette ligne répète ${premiere} : elle compte une fois.`,
});

export const direGatee = (autre: string): Verdict => ({
  etat: "cle_rejetee",
  message: `Une autre ligne de la même clé est rejetée (${autre}) : leur somme serait fausse. Corrigez cette autre ligne puis redéposez-la.`,
});

export const direRevisee = (colonnes: readonly string[], autre: string): Verdict => ({
  etat: "revisee",
  message:
    `Le jeu en cours sur le portail publie d’autres valeurs pour cette clé (${colonnes.join(", ")}) : ${autre}. ` +
    "Ce sont elles qui comptent ; reprenez ce fichier-ci sur son portail, ou retirez-le.",
});

export const direBoucle = (depart: string): Verdict => ({
  etat: "succession_en_boucle",
  message: BOUCLE.join(depart),
});
