/** Sentences about editions: what was kept, what changed between two of them. */
import type { Changements, Comptes, FichierChange } from "../editions.js";
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

const SORTES = [
  ["revisees", "valeur révisée", "valeurs révisées"],
  ["retirees", "valeur masquée ou retirée depuis", "valeurs masquées ou retirées depuis"],
  ["rendues", "valeur montrée qui ne l’était pas", "valeurs montrées qui ne l’étaient pas"],
  ["nouvelles", "valeur nouvelle", "valeurs nouvelles"],
] as const;

/** « 12 valeurs révisées et 3 valeurs nouvelles »; nothing where all are the same. */
const changees = (comptes: readonly Comptes[]) => {
  const somme = (sorte: (typeof SORTES)[number][0]) => comptes.reduce((total, c) => total + c[sorte], 0);
  return liste(
    SORTES.map(([sorte, un, plusieurs]) => [somme(sorte), un, plusieurs] as const)
      .filter(([n]) => n > 0)
      .map(([n, un, plusieurs]) => compte(n, un, plusieurs)),
  );
};

/** The published tables beside the measures, as a reader names them; those of the working group first. */
export const TABLES: Readonly<Record<string, string>> = {
  evaluation: "évaluation de l’expérimentation",
  qvt: "enquête sur la qualité de vie au travail",
  flux: "parcours des cohortes",
  trajets: "du collège au lycée",
  formations: "plan de formation",
  trois_ans: "trois années réunies",
  couvertures: "territoires couverts en partie",
};

/** « 12 valeurs révisées et 2 040 valeurs nouvelles ; aucune définition changée ; d’autres tables ont changé : parcours des cohortes. » */
export function phraseChangements({ indicateurs, definitions, annexes = [] }: Changements): string {
  const n = definitions.length;
  const autres = Object.entries(TABLES).flatMap(([annexe, nom]) => {
    const { comptes } = annexes.find((a) => a.annexe === annexe) ?? {};
    return comptes && changees([comptes]) ? nom : [];
  });
  return `${[
    changees(indicateurs) || "Aucune valeur d’indicateur changée",
    n === 0
      ? "aucune définition changée"
      : `${compte(n, "définition")} ${pluriel(n, "changée, ajoutée ou retirée", "changées, ajoutées ou retirées")}`,
    ...(autres.length > 0 ? [`autres tables changées${INSECABLE}: ${liste(autres)}`] : []),
  ].join(`${INSECABLE}; `)}.`;
}

/** « 3 valeurs révisées. »; null: one of the two does not have this table. */
export function phraseTable(comptes: Comptes | null): string {
  if (!comptes)
    return "l’une des deux publications n’a pas cette table, ou l’a sous une autre forme. Rien n’en est comparé.";
  const rien = comptes.inchangees > 0 ? "aucune valeur changée" : "rien n’y est publié";
  return `${changees([comptes]) || rien}.`;
}

/** Of the editions compared before these tables were. */
export const SANS_TABLES =
  "Ces deux éditions ont été comparées par une version qui ne regardait ni l’évaluation, ni l’enquête, ni les parcours.";

/** Under the tables that have no line for what is masked. */
export const PARCOURS_ABSENTS =
  "Un parcours qui n’est plus montré, ou qui ne l’était pas, est masqué ou n’est celui de personne : les deux ne se distinguent pas.";

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
