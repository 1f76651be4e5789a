import { type Controle, chargees } from "./controle.ts";

/** Public files that hold one row a school and a year. */
const PAR_ECOLE = [
  ["ival", "session", "voie"],
  ["ivac", "session", "''"],
  ["ips", "rentree", "niveau"],
  ["effectifs_gt", "rentree", "''"],
  ["effectifs_pro", "rentree", "''"],
  ["specialites_1re", "rentree", "''"],
  ["specialites_tle", "rentree", "''"],
] as const;

const chercher = ([source, annee, groupe]: (typeof PAR_ECOLE)[number]) => `
  SELECT fichier_id, '${annee}' AS colonne, 1 AS nombre, NULL::INTEGER AS ligne, an::VARCHAR AS valeur,
    [n::VARCHAR, pleine::VARCHAR, '${source}'] AS details, true AS grave
  FROM (SELECT ${annee} AS an, ${groupe} AS groupe, min(fichier_id) AS fichier_id, count(DISTINCT uai) AS n,
      max(count(DISTINCT uai)) OVER (PARTITION BY ${groupe}) AS pleine
    FROM ${chargees(source)} GROUP BY ${annee}, ${groupe})
  WHERE n < pleine / 2`;

export const anneePubliquePartielle: Controle = {
  regle: "annee_publique_partielle",
  titre: "Année d’un fichier public à moitié vide",
  sens: "Une année du fichier tient moins de la moitié des établissements de son année la mieux remplie : la copie est un extrait.",
  enjeu:
    "La valeur de chaque établissement est juste, mais la moyenne d’un territoire porte sur quelques-uns seulement.",
  remede: "Reprenez le fichier entier sur son portail, avec « observatoire opendata », puis rechargez.",
  parties: PAR_ECOLE.map((publiee) => ({ sources: [publiee[0]], sql: chercher(publiee) })),
  dire: (an, [n, pleine, source]) =>
    `« ${source} », ${an} : ${n} établissement${n === "1" ? "" : "s"} seulement, contre ${pleine} dans l’année la mieux remplie. Reprenez le fichier entier avant de citer la moyenne d’un territoire.`,
};
