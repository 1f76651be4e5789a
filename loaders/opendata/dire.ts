/** What was brought, in French: for the terminal, and for whoever opens the deposit later. */

import { page } from "../sources/jeux.ts";
import type { Apport, Apports } from "./apporter.ts";
import type { Bilan } from "./portail.ts";

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

const ISSUES = {
  nouveau: "téléchargé",
  inchange: "déjà à jour",
  absent: "retiré du portail",
  refuse: "non repris",
} as const;

/** What came from the portals, data set by data set. */
export function direTelechargements(bilans: readonly Bilan[]): string {
  const lignes = [...new Set(bilans.map(({ jeu }) => jeu))].flatMap((jeu) => [
    `${jeu.titre} — ${jeu.producteur}, ${jeu.licence}`,
    ...bilans
      .filter((b) => b.jeu === jeu)
      .map(
        ({ identifiant, issue, raison }) =>
          `  · ${identifiant} : ${ISSUES[issue]}${raison ? `, ${raison}` : ""}`,
      ),
  ]);
  return `${lignes.join("\n")}\nChargez-les avec « observatoire charger ».\n`;
}

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
