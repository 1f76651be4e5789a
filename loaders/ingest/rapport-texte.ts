/** The report for a terminal: one line a file, then what was found in it, by rule and column. */
import type { Constat, Exemple, FichierRapport, Rapport } from "./rapport.ts";

const nombre = (n: number): string => n.toLocaleString("fr-FR");
export const accorder = (n: number, un: string, plusieurs = `${un}s`): string =>
  `${nombre(n)}\u202f${n > 1 ? plusieurs : un}`.replace("\u202f", "\u00a0");

const SIGNES = { erreur: "✗", avertissement: "!", information: "·" };

export function bilan({ lues, acceptees, rejetees, doublons }: FichierRapport): string {
  return [
    accorder(lues, "ligne lue", "lignes lues"),
    accorder(acceptees, "acceptée"),
    accorder(rejetees, "rejetée"),
    ...(doublons > 0 ? [accorder(doublons, "doublon")] : []),
  ].join(", ");
}

export function texte({ fichiers }: Rapport): string {
  if (fichiers.length === 0)
    return "Le dépôt est vide. Placez-y vos fichiers, ou écrivez un dépôt fictif avec « demo ».\n";
  const connus = fichiers.filter(({ utilisable }) => utilisable);
  const inutilisables = fichiers.filter(({ utilisable }) => !utilisable);
  return `${[
    ...connus.flatMap((fichier) => [
      `${fichier.fichier} — ${fichier.source} : ${bilan(fichier)}`,
      ...fichier.constats.flatMap(lignesConstat),
    ]),
    ...(inutilisables.length > 0 ? ["", "Fichiers inconnus ou inutilisables :"] : []),
    ...inutilisables.map(
      ({ fichier, constats }) => `  ${fichier} : ${constats[0]?.exemples[0]?.message ?? ""}`,
    ),
    "",
    conclusion(fichiers),
  ].join("\n")}\n`;
}

function lignesConstat({ regle, gravite, colonne, nombre: n, exemples }: Constat): string[] {
  const signe = SIGNES[gravite];
  const [premier] = exemples;
  if (premier && premier.ligne === null) return exemples.map(({ message }) => `  ${signe} ${message}`);
  const titre = `  ${signe} ${regle}${colonne ? `, colonne « ${colonne} »` : ""} : ${accorder(n, "fois", "fois")}`;
  return [titre, ...exemples.map((exemple) => `      ${phrase(exemple, colonne)}`)];
}

/** « Ligne 18, colonne « sexe » : … » */
export const phrase = ({ ligne, message }: Exemple, colonne: string | null): string =>
  `${ligne === null ? "" : `Ligne ${ligne}${colonne ? `, colonne « ${colonne} »` : ""} : `}${message}`;

export function conclusion(fichiers: readonly FichierRapport[]): string {
  const total = (compte: (f: FichierRapport) => number) =>
    fichiers.reduce((somme, f) => somme + compte(f), 0);
  const rejetees = total((f) => f.rejetees);
  const inutilisables = fichiers.filter(({ utilisable }) => !utilisable).length;
  return [
    `${accorder(fichiers.length, "fichier")}, ${accorder(
      total((f) => f.lues),
      "ligne lue",
      "lignes lues",
    )}, ` +
      `${accorder(
        total((f) => f.acceptees),
        "acceptée",
      )}, ${accorder(rejetees, "rejetée")}, ${accorder(
        total((f) => f.doublons),
        "doublon",
      )}.`,
    ...(rejetees > 0
      ? ["Les lignes rejetées attendent d’être corrigées dans le dossier « rejets » du dépôt."]
      : []),
    ...(inutilisables > 0
      ? [
          `${accorder(inutilisables, "fichier inconnu ou inutilisable", "fichiers inconnus ou inutilisables")}.`,
        ]
      : []),
  ].join("\n");
}
