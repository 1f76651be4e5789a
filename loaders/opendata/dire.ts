/** What was brought, in French: for the terminal, and for whoever opens the deposit later. */

import { JEUX, page } from "../sources/jeux.ts";
import type { Apport, Apports } from "./apporter.ts";

const place = ({ depose, feuille }: Apport) =>
  feuille === null ? depose.fichier : `${depose.fichier}, feuille « ${feuille} »`;

export function direApports({ apports, laisses }: Apports): string {
  const parJeu = [...new Set(apports.map(({ jeu }) => jeu))];
  const lignes = parJeu.flatMap((jeu) => [
    `${jeu.titre} — ${jeu.producteur}, ${jeu.licence}`,
    ...apports
      .filter((a) => a.jeu === jeu)
      .map((a) => `  · ${place(a)} → ${a.vers}${a.inchange ? " (inchangé)" : ""}`),
  ]);
  if (apports.length === 0) lignes.push("Aucun jeu de données public n’a été reconnu dans ce dossier.");
  for (const { fichier, raison } of laisses)
    if (raison !== null) lignes.push(`Non repris : ${fichier}, ${raison}`);
  const inconnus = laisses.filter(({ raison }) => raison === null).map(({ fichier }) => fichier);
  if (inconnus.length > 0)
    lignes.push(
      `Fichiers laissés de côté, qui ne sont pas un jeu connu (${inconnus.length}) :`,
      ...inconnus.map((f) => `  · ${f}`),
    );
  return `${lignes.join("\n")}\n`;
}

/** Said when no folder of copies is given: the observatory does not download yet. */
export const direSansCopies = (): string =>
  [
    "Indiquez avec --depuis un dossier de copies : le téléchargement depuis les portails n’est pas encore fait ici.",
    "Les jeux lus se téléchargent au format CSV :",
    ...JEUX.map((jeu) => `  · ${jeu.titre} : ${page(jeu, jeu.identifiants[0])}`),
  ].join("\n");

/** Provenance, beside the copies; a .md file is not read as data. */
export function direProvenance({ apports }: Apports, jour: string): string {
  const jeux = [...new Set(apports.map(({ jeu }) => jeu))].map((jeu) => {
    const fichiers = apports
      .filter((a) => a.jeu === jeu)
      .map((a) => `- \`${a.vers}\`, copie de « ${place(a)} », sha256 ${a.sha256}`);
    return [
      `## ${jeu.titre}`,
      "",
      `Producteur : ${jeu.producteur}. Licence : ${jeu.licence}.`,
      "",
      ...jeu.identifiants.map((id) => `- ${page(jeu, id)}`),
      "",
      `Repris le ${jour} :`,
      "",
      ...fichiers,
      "",
    ].join("\n");
  });
  return ["# Données publiques", "", ...jeux].join("\n");
}
