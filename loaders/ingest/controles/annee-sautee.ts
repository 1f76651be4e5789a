import { type Controle, chargees } from "./controle.ts";
import { COMPTES } from "./ecoles.ts";

/** Said once, at the first file of the year that follows the hole. */
const chercher = (source: string, annee: string) => `
  SELECT min(fichier_id) AS fichier_id, '${annee}' AS colonne, 1 AS nombre, NULL::INTEGER AS ligne, suivante::VARCHAR AS valeur,
    [precedente::VARCHAR, suivante::VARCHAR, '${source}'] AS details, true AS grave
  FROM (SELECT an AS suivante, lag(an) OVER (ORDER BY an) AS precedente
      FROM (SELECT DISTINCT ${annee} AS an FROM ${source}))
    JOIN ${chargees(source)} f ON f.${annee} = suivante
  WHERE suivante > precedente + 1 GROUP BY suivante, precedente`;

export const anneeSautee: Controle = {
  regle: "annee_sautee",
  titre: "Année absente entre deux années déposées",
  sens: "Cette source a des lignes avant et après une année, mais aucune pour cette année.",
  enjeu: "Les séries ont un trou, et les cohortes ne peuvent pas être suivies au travers.",
  remede: "Extrayez de nouveau l’année absente dans l’outil d’origine et déposez son fichier.",
  parties: Object.entries(COMPTES).map(([source, { annee }]) => ({
    sources: [source],
    sql: chercher(source, annee),
  })),
  dire: (_, [precedente, suivante, source]) =>
    `La source « ${source} » passe de ${precedente} à ${suivante} : il manque ${
      Number(suivante) - Number(precedente) > 2 ? "les années" : "l’année"
    } entre les deux. Déposez ${Number(suivante) - Number(precedente) > 2 ? "leurs fichiers" : "son fichier"}.`,
};
