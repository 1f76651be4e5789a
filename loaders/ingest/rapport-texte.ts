/** The report in words: one line a file, then what was found in it, by rule and column. */
import type { Constat, FichierRapport, Rapport } from "./rapport.ts";

const ESPACE = "\u202f";

const accorder = (n: number, un: string, plusieurs = `${un}s`): string =>
  `${n.toLocaleString("fr-FR")}${ESPACE}${n > 1 ? plusieurs : un}`;

export function bilan({ lues, acceptees, rejetees, doublons }: FichierRapport): string {
  return [
    accorder(lues, "ligne lue", "lignes lues"),
    accorder(acceptees, "acceptée"),
    accorder(rejetees, "rejetée"),
    ...(doublons > 0 ? [accorder(doublons, "doublon")] : []),
  ].join(", ");
}

/** No line breaks inside quotation marks nor before a colon. */
const typographier = (phrase: string): string =>
  phrase
    .replaceAll("« ", `«${ESPACE}`)
    .replaceAll(" »", `${ESPACE}»`)
    .replace(/ ([:;?!])/g, `\u00a0$1`);

/** One sentence per kind of example: « Lignes 6 et 18, colonne « sexe » : … » */
export function phrases({ colonne, exemples }: Constat, entetes: Readonly<Record<string, string>>): string[] {
  const lignes = new Map<string, number[]>();
  for (const { ligne, message } of exemples)
    lignes.set(message, [...(lignes.get(message) ?? []), ...(ligne === null ? [] : [ligne])]);
  const ou = colonne === null ? "" : `, colonne « ${entetes[colonne] ?? colonne} »`;
  return [...lignes].map(([message, numeros]) => {
    if (numeros.length === 0) return typographier(message);
    const derniere = numeros.at(-1);
    const dites =
      numeros.length === 1 ? `Ligne ${derniere}` : `Lignes ${numeros.slice(0, -1).join(", ")} et ${derniere}`;
    return typographier(`${dites}${ou} : ${message}`);
  });
}

/** Columns named when they are many: a public file has over a hundred of which nothing is made. */
const CITEES = 12;

/** The findings of a file; columns that are not used are named together. */
export function constatsDits({ constats }: FichierRapport): Constat[] {
  const [inutiles, autres] = [true, false].map((v) =>
    constats.filter(({ regle }) => (regle === "colonne_inconnue") === v),
  );
  if (!inutiles?.length || !autres) return constats;
  const cites = inutiles.length > CITEES + 1 ? inutiles.slice(0, CITEES) : inutiles;
  const reste = inutiles.length - cites.length;
  const noms =
    cites.map(({ colonne }) => `« ${colonne} »`).join(", ") +
    (reste > 0 ? ` et ${reste} autres, dites toutes avec --format json` : "");
  const message = `${inutiles.length > 1 ? "Colonnes non utilisées" : "Colonne non utilisée"} : ${noms}.`;
  const exemples = [{ ligne: null, valeur: "", message }];
  return [
    ...autres,
    { regle: "colonne_inconnue", gravite: "information", colonne: null, nombre: inutiles.length, exemples },
  ];
}

/** « mef_classe, 12 fois », or nothing where the sentence says all. */
export const titre = ({ regle, nombre, exemples }: Constat): string | null =>
  exemples.every(({ ligne }) => ligne === null)
    ? null
    : `${regle} : ${nombre.toLocaleString("fr-FR")}${ESPACE}fois`;

export function conclusion(fichiers: readonly FichierRapport[]): string[] {
  const total = (compte: (f: FichierRapport) => number) =>
    fichiers.reduce((somme, f) => somme + compte(f), 0);
  const tout = { lues: total((f) => f.lues), acceptees: total((f) => f.acceptees) };
  const [rejetees, doublons] = [total((f) => f.rejetees), total((f) => f.doublons)];
  const inutilisables = fichiers.filter(({ utilisable }) => !utilisable).length;
  return [
    `${accorder(fichiers.length, "fichier")}, ${bilan({ ...tout, rejetees, doublons } as FichierRapport)}.`,
    ...(rejetees > 0
      ? [
          "Les lignes rejetées attendent d’être corrigées : la commande les garde dans le dossier « rejets », la page « Vérifier » les donne à télécharger.",
        ]
      : []),
    ...(inutilisables > 0
      ? [
          `${accorder(inutilisables, "fichier inconnu ou inutilisable", "fichiers inconnus ou inutilisables")}.`,
        ]
      : []),
  ];
}

const SIGNES = { erreur: "✗", avertissement: "!", information: "·" };

export const DEPOT_VIDE =
  "Le dépôt est vide. Placez-y vos fichiers, ou écrivez un dépôt fictif avec « demo ».";

export function texte({ fichiers }: Rapport): string {
  if (fichiers.length === 0) return `${DEPOT_VIDE}\n`;
  const inutilisables = fichiers.filter(({ utilisable }) => !utilisable);
  const lus = fichiers.filter(({ utilisable }) => utilisable);
  return `${[
    ...lus.flatMap(unFichier),
    ...(inutilisables.length > 0 ? ["", "Fichiers inconnus ou inutilisables :"] : []),
    ...inutilisables.map(
      ({ fichier, constats }) =>
        `  ${fichier} : ${minuscule(constats.map(({ exemples }) => exemples[0]?.message ?? "").join(" "))}`,
    ),
    "",
    ...conclusion(fichiers),
  ]
    .map(affichable)
    .join("\n")}\n`;
}

const minuscule = (phrase: string): string => phrase.charAt(0).toLowerCase() + phrase.slice(1);

/** One line for a terminal: a name of file or of column may hold an end of line, or signs that command the screen. */
const affichable = (ligne: string): string => ligne.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "�");

function unFichier(fichier: FichierRapport): string[] {
  const dits = constatsDits(fichier).flatMap((constat) => {
    const [tete, suite] = [titre(constat), phrases(constat, fichier.entetes)];
    const signe = SIGNES[constat.gravite];
    return tete === null
      ? suite.map((phrase) => `  ${signe} ${phrase}`)
      : [`  ${signe} ${tete}`, ...suite.map((phrase) => `      ${phrase}`)];
  });
  // A settings file has no row.
  const quoi = fichier.source === null ? "réglage lu" : `${fichier.source} : ${bilan(fichier)}`;
  return [`${fichier.fichier} — ${quoi}`, ...dits];
}
