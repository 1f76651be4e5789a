/** Sentences about editions: what was kept, what changed between two of them. */
import type { Changements } from "../editions.js";
import { compte, INSECABLE, pluriel } from "../format.js";
import { liste } from "../francais.js";

export const SANS_EDITION =
  "Aucune édition n’est encore archivée. Une publication nommée (« publier --edition 2024-11 ») garde le site et ses mesures sous son nom.";

export const nomEdition = (nom: string | null) => nom ?? "publication en cours";

/** « 12 valeurs révisées, 3 masquées depuis et 2 040 nouvelles ; aucune définition changée. » */
export function phraseChangements({ indicateurs, definitions }: Changements): string {
  const somme = (de: "revisees" | "retirees" | "rendues" | "nouvelles") =>
    indicateurs.reduce((total, ligne) => total + ligne[de], 0);
  const parts = [
    [somme("revisees"), "valeur révisée", "valeurs révisées"],
    [somme("retirees"), "valeur masquée ou retirée depuis", "valeurs masquées ou retirées depuis"],
    [somme("rendues"), "valeur montrée qui ne l’était pas", "valeurs montrées qui ne l’étaient pas"],
    [somme("nouvelles"), "valeur nouvelle", "valeurs nouvelles"],
  ] as const;
  const dites = parts.filter(([n]) => n > 0).map(([n, un, plusieurs]) => compte(n, un, plusieurs));
  const n = definitions.length;
  const changees =
    n === 0
      ? "aucune définition changée"
      : `${compte(n, "définition")} ${pluriel(n, "changée, ajoutée ou retirée", "changées, ajoutées ou retirées")}`;
  return `${dites.length > 0 ? liste(dites) : "Aucune valeur changée"}${INSECABLE}; ${changees}.`;
}

export const ETATS = { changee: "définition changée", ajoutee: "ajouté", retiree: "retiré" } as const;

/** Parts of a declaration, as a reader names them. */
export const CHAMPS: Readonly<Record<string, string>> = {
  titre: "Titre",
  question: "Question",
  definition: "Définition",
  numerateur: "Numérateur",
  denominateur: "Dénominateur",
  unite: "Unité",
  conventions: "Conventions",
  limites: "Limites",
};
