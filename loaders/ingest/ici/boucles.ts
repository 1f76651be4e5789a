/** Rows that lead, from one to the next, back to where they begin: the same as sql/verdicts.ts, in plain loops. */
import type { Source } from "../../sources/definition.ts";
import { colonnesEntrepot } from "../sql/verdicts.ts";
import { type Rangee, SEPARATEUR_DE_CLE, type Verdict } from "./cles.ts";
import { direBoucle } from "./phrases.ts";

/** Adds to the verdicts. */
export function boucler(
  source: Source,
  rangees: readonly Rangee[],
  verdicts: Map<Rangee, Verdict>,
): Map<Rangee, Verdict> {
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
