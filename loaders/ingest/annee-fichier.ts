/** The year of a file whose rows do not say it: from its name, else from correspondances.json. */
import { basename } from "node:path";
import { annee, type Saison } from "../sources/genres/annee.ts";

/** A school year (2022-2023) or a single year in the name; none when two different years stand there. */
export function anneeDuNom(fichier: string, saison: Saison): number | null {
  const nom = basename(fichier);
  const scolaires = [...nom.matchAll(/(?<![0-9])(20[0-9]{2})[-_/ ](20[0-9]{2})(?![0-9])/g)].map(
    ([, debut, fin]) => annee(`${debut}-${fin}`, saison),
  );
  const seules = [...nom.matchAll(/(?<![0-9])20[0-9]{2}(?![0-9])/g)].map(([an]) => Number(an));
  const possibles = new Set(scolaires.length > 0 ? scolaires : seules);
  return possibles.size === 1 ? ([...possibles][0] ?? null) : null;
}
