/** Sentences about editions: what was kept, what changed between two of them. */
import type { Changements, FichierChange } from "../editions.js";
import { compte, INSECABLE, nombre, pluriel } from "../format.js";
import { liste } from "../francais.js";

export const SANS_EDITION =
  "Aucune édition n’est encore archivée. Une publication nommée (« publier --edition 2024-11 ») garde le site et ses mesures sous son nom.";

/** Nothing to compare yet: an edition alone, and no other publication since. */
export const SANS_COMPARAISON =
  "Rien à comparer encore : il faut deux éditions, ou une édition et la publication en cours.";

/** More names than these are counted, not read. */
const NOMMES = 12;

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

/** « 1 fichier changé (orientation_2024.csv) et 1 retiré (affectation_2016.csv). » */
export function phraseFichiers(fichiers: readonly FichierChange[]): string {
  const parts = (
    [
      ["changee", "changé"],
      ["ajoutee", "ajouté"],
      ["retiree", "retiré"],
    ] as const
  ).flatMap(([etat, mot]) => {
    const noms = fichiers.filter((f) => f.etat === etat).map(({ fichier }) => fichier);
    if (noms.length === 0) return [];
    const suite = noms.length > NOMMES ? ["…"] : [];
    return [
      `${compte(noms.length, "fichier")} ${pluriel(noms.length, mot)} (${[...noms.slice(0, NOMMES), ...suite].join(", ")})`,
    ];
  });
  return parts.length > 0 ? `${liste(parts)}.` : "Les mêmes fichiers, octet pour octet.";
}

export const phraseRevisions = (montrees: number, toutes: number) =>
  `Les ${nombre(montrees)} premières sur ${nombre(toutes)}${INSECABLE}; les tables de mesures des deux éditions les ont toutes.`;

export const SIGNE_PERTE = `Écarts de la décision ou de l’affectation à la rentrée${INSECABLE}: sous zéro, moins de présents que de décisions${INSECABLE}; dans les fichiers, une perte est comptée positivement.`;

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
