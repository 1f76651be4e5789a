/**
 * All the verdicts on the rows of a source: those of their keys, then of rows that lead, from one to the next, back to where
 * they begin. The same as sql/verdicts.ts, in plain loops.
 */
import type { Source } from "../../sources/definition.ts";
import { colonnesEntrepot } from "../sql/verdicts.ts";
import { type Rangee, SEPARATEUR_DE_CLE, trancher, type Verdict } from "./cles.ts";
import { direBoucle } from "./phrases.ts";

export function trancherTout(source: Source, rangees: readonly Rangee[]): Map<Rangee, Verdict> {
  const verdicts = trancher(source, rangees);
  if (source.sansBoucle === undefined) return verdicts;
  const [de, vers] = source.sansBoucle;
  const { cle, contenu } = colonnesEntrepot(source);
  const pas = rangees
    .filter((rangee) => !rangee.rejetee && !verdicts.has(rangee))
    .flatMap((rangee) => {
      const suivant = rangee.contenu[contenu.indexOf(vers)];
      const depart = rangee.cle.split(SEPARATEUR_DE_CLE)[cle.indexOf(de)] ?? "";
      return typeof suivant === "string" ? [{ rangee, depart, suivant }] : [];
    });
  const suivants = new Map<string, string[]>();
  for (const { depart, suivant } of pas) suivants.set(depart, [...(suivants.get(depart) ?? []), suivant]);
  const ramene = (but: string, ici: string, vus = new Set<string>()): boolean => {
    if (ici === but) return true;
    if (vus.has(ici)) return false;
    vus.add(ici);
    return (suivants.get(ici) ?? []).some((suivant) => ramene(but, suivant, vus));
  };
  for (const { rangee, depart, suivant } of pas)
    if (ramene(depart, suivant)) verdicts.set(rangee, direBoucle(depart));
  return verdicts;
}
