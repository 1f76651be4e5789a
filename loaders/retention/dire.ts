/** What a purge has done, in words a director can act on. */
import type { Purge } from "./purger.ts";

export function direPurge({ retirees, conservees, fichiers }: Purge, avant: number): string {
  const sources = Object.entries(retirees);
  if (sources.length === 0)
    return `L’entrepôt ne contient aucune ligne d’élève d’avant la rentrée ${avant}.\n`;
  return [
    `Lignes d’élèves d’avant la rentrée ${avant}, retirées de l’entrepôt :`,
    ...sources.map(([source, nombre]) => `  ${source} : ${nombre.toLocaleString("fr-FR")}`),
    `Mesures gardées à leur place : ${conservees.toLocaleString("fr-FR")}. Elles ne changeront plus.`,
    "",
    `Les cohortes entrées avant ${avant} ne seront plus suivies, et un territoire dont la composition change perd ses mesures d’avant ${avant}.`,
    "Ces fichiers du dépôt, leurs copies et les dossiers « rejets » contiennent encore ces élèves ; supprimez-les :",
    ...fichiers.map((fichier) => `  ${fichier}`),
    "",
  ].join("\n");
}
