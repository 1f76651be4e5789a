/** What was brought, in French: for the terminal, and for whoever opens the deposit later. */

import { FICHIERS_CONTOURS } from "../ingest/contours.ts";
import type { Apport, Apports } from "./apporter.ts";
import type { Bilan } from "./portail.ts";

const place = ({ depose, feuille }: Apport) =>
  feuille === null ? depose.fichier : `${depose.fichier}, feuille « ${feuille} »`;

export function direApports({ apports, laisses, contours }: Apports): string {
  const lots = [...new Set(apports.map(({ lot }) => lot))];
  const lignes = lots.flatMap((lot) => [
    `${lot.titre} — ${lot.producteur}, ${lot.licence}`,
    ...apports
      .filter((a) => a.lot === lot)
      .map((a) => `  · ${place(a)} → ${a.vers}${a.inchange ? " (inchangé)" : ""}`),
  ]);
  if (contours !== null)
    lignes.push(`Contours des départements, pour la carte : ${contours} → ${FICHIERS_CONTOURS.departement}`);
  if (apports.length === 0) lignes.push("Rien de connu n’a été trouvé dans ce dossier.");
  for (const { fichier, raison } of laisses)
    if (raison !== null) lignes.push(`Non repris : ${fichier}, ${raison}`);
  const inconnus = laisses.filter(({ raison }) => raison === null).map(({ fichier }) => fichier);
  if (inconnus.length > 0)
    lignes.push(
      `Fichiers laissés de côté, qui ne sont ni un jeu public connu, ni un export sans élève (${inconnus.length}) :`,
      ...inconnus.map((f) => `  · ${f}`),
      "S’ils viennent de vos applications (élèves, établissements), copiez-les vous-même dans le dépôt.",
    );
  if (apports.length > 0) lignes.push(SUITE);
  return `${lignes.join("\n")}\n`;
}

const SUITE =
  "Chargez-les avec « observatoire charger », puis construisez le site avec « observatoire publier ».";

/** Said where no académie was ever named: the figures would be those of whatever schools are listed, under no name. */
export const SANS_ACADEMIE =
  "Aucune académie n’est choisie : les chiffres seront ceux des départements de vos établissements ou, à défaut, de ceux que l’Annuaire copié contient. Relancez avec --academie NOM pour ceux de votre académie, ou --academie FRANCE pour ceux de tout le pays.\n";

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
  return `${lignes.join("\n")}\n${SUITE}\n`;
}

/** Provenance, beside the copies; a .md file is not read as data. */
export function direProvenance({ apports, contours }: Apports, jour: string): string {
  const lots = [...new Set(apports.map(({ lot }) => lot))].map((lot) => {
    const fichiers = apports
      .filter((a) => a.lot === lot)
      .map((a) => `- \`${a.vers}\`, copie de « ${place(a)} », sha256 ${a.sha256}`);
    return [
      `## ${lot.titre}`,
      "",
      `Producteur : ${lot.producteur}. Licence : ${lot.licence}.`,
      "",
      ...lot.pages.map((adresse) => `- ${adresse}`),
      ...(lot.pages.length > 0 ? [""] : []),
      `Repris le ${jour} :`,
      "",
      ...fichiers,
      "",
    ].join("\n");
  });
  const carte =
    contours === null
      ? []
      : [
          "## Contours des départements",
          "",
          `- \`${FICHIERS_CONTOURS.departement}\`, copie de « ${contours} », reprise le ${jour}. Les couches ouvertes des départements viennent de l’IGN (Admin Express) et de l’INSEE, sous Licence Ouverte.`,
          "",
        ];
  return ["# Données reprises", "", ...lots, ...carte].join("\n");
}
