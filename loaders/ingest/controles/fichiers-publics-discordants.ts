import { type Controle, chargees } from "./controle.ts";
import { PAIRES, sqlBilan } from "./rapprochements.ts";

const entier = (colonne: string) => `CAST(CAST(round(${colonne}) AS BIGINT) AS VARCHAR)`;

/** One finding a pair and a year, told of the file of the first source. */
export const fichiersPublicsDiscordants: Controle = {
  regle: "fichiers_publics_discordants",
  titre: "Deux fichiers publics ne disent pas le même effectif",
  sens: "Un même effectif est publié dans deux fichiers, ou deux fois dans un seul, et les deux nombres diffèrent.",
  enjeu:
    "L’un des deux est faux, ou d’une autre version : un chiffre cité d’après l’un sera contredit par l’autre.",
  remede:
    "Reprenez les deux fichiers sur leur portail ; si l’écart demeure, ne citez pas ce chiffre sans dire sa source, et signalez-le à qui le publie.",
  parties: PAIRES.map((paire) => ({
    sources: [paire.sources[0]],
    sql: `
  SELECT f.fichier_id, '${paire.titre.replaceAll("'", "''")}' AS colonne, differents AS nombre, NULL::INTEGER AS ligne, exemple AS valeur,
    [annee::VARCHAR, lieux::VARCHAR, differents::VARCHAR, ${entier("exemple_a")}, ${entier("exemple_b")}, '${paire.titre.replaceAll("'", "''")}'] AS details,
    differents > lieux / 10 AS grave
  FROM (${sqlBilan(paire)}) b
  JOIN (SELECT ${paire.annee} AS annee, min(fichier_id) AS fichier_id FROM ${chargees(paire.sources[0])} GROUP BY 1) f USING (annee)
  WHERE differents > 0`,
  })),
  dire: (exemple, [annee, lieux, differents, a, b, titre]) =>
    `${titre}, ${annee} : les deux comptes diffèrent pour ${differents} des ${lieux} lieux ; « ${exemple} » a ${a} d’un côté et ${b} de l’autre. Reprenez les deux fichiers, et ne citez pas ce chiffre sans dire sa source.`,
};
