/** Three head-counts of one class: all pupils, girls, boys. The total is read too: that the three agree is checked. */
import type { Genres } from "../genres/index.ts";

export const classes = (g: Genres, noms: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(noms).flatMap(([classe, nom]) => [
      [`total_${classe}`, g.effectif({ titre: `Élèves de ${nom}`, exemple: "110" })],
      [`filles_${classe}`, g.effectif({ titre: `Filles de ${nom}`, exemple: "60" })],
      [`garcons_${classe}`, g.effectif({ titre: `Garçons de ${nom}`, exemple: "50" })],
    ]),
  );
