/**
 * Puts the cells of a real export in the words of the contract before anything reads them. Done in subqueries, because a
 * macro repeats its arguments: what is long must be a column by then.
 */
import type { Traduction } from "../../sources/layouts/disposition.ts";
import type { Entete } from "../entete.ts";
import { litteral } from "./genres.ts";

/** Columns of the file whose cells are not read as they stand. */
export const traduites = ({ disposition, positions }: Entete): ReadonlyMap<string, number> => {
  const { traductions = {}, jours = {} } = disposition;
  return new Map([...positions].filter(([nom]) => nom in traductions || nom in jours));
};

export function traduire(relation: string, entete: Entete): string {
  const { traductions = {}, jours = {} } = entete.disposition;
  const colonnes = [...traduites(entete)];
  if (colonnes.length === 0) return relation;
  const preparees = colonnes.map(([nom, i]) =>
    jours[nom] ? `lire_jour(x${i}) AS y${i}` : `plier(x${i}) AS y${i}`,
  );
  const remplacees = colonnes.map(([nom, i]) => {
    const jour = jours[nom];
    if (jour)
      return `coalesce(rentree_${jour === "ouverture" ? "ouverte" : "fermee"}(y${i}), c${i}) AS c${i}`;
    return `${code(traductions[nom] ?? { codes: {} }, i)} AS c${i}`;
  });
  return `(SELECT * EXCLUDE (${colonnes.map(([, i]) => `x${i}, y${i}`).join(", ")}) REPLACE (${remplacees.join(", ")})
    FROM (SELECT *, ${preparees.join(", ")}
    FROM (SELECT *, ${colonnes.map(([, i]) => `contenu(c${i}) AS x${i}`).join(", ")} FROM ${relation})))`;
}

function code({ codes, autre }: Traduction, i: number): string {
  const quand = Object.entries(codes).map(
    ([texte, sens]) => ` WHEN ${litteral(texte)} THEN ${litteral(sens)}`,
  );
  const sinon =
    autre === undefined ? `c${i}` : `CASE WHEN x${i} IS NULL THEN c${i} ELSE ${litteral(autre)} END`;
  return `CASE y${i}${quand.join("")} ELSE ${sinon} END`;
}
