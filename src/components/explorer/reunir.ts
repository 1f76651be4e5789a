/** Years one by one, or three together: the same rows, each year with the two before it, as the address says. */
import { publiee } from "../comparer.js";
import type { Etat, Parametre } from "../etat.js";
import { troisAns } from "../trois-ans.js";
import type { Declaration } from "../types.js";
import type { Donnees } from "./charger.js";

const REUNIES = "3ans";

const PERIODE: Parametre = {
  nom: "periode",
  libelle: "Années",
  options: [
    { valeur: "annee", libelle: "Une à une" },
    { valeur: REUNIES, libelle: "Trois réunies" },
  ],
  defaut: "annee",
};

export const reunies = ({ periode }: Etat): boolean => periode === REUNIES;

const PRESQUE = 1e-6;

/** Offered for what is made of two counts, over three years at least; without options, the address asks in vain and is told. */
export function parametrePeriode({ unite }: Declaration, { lignes }: Donnees): Parametre {
  const fraction = ({ numerateur, denominateur, valeur }: (typeof lignes)[number]) =>
    numerateur !== null &&
    denominateur !== null &&
    Math.abs((valeur ?? 0) - ((unite === "%" ? 100 : 1) * numerateur) / denominateur) < PRESQUE;
  const publiees = lignes.filter(publiee);
  const annees = new Set(lignes.map(({ millesime }) => millesime));
  const offerte =
    (unite === "%" || unite === "ratio") &&
    annees.size > 2 &&
    publiees.length > 0 &&
    publiees.every(fraction);
  return offerte ? PERIODE : { ...PERIODE, options: PERIODE.options.slice(0, 1) };
}

/** Years whose two former ones are not in the file are left out. */
export function reunir(donnees: Donnees, { unite }: Declaration): Donnees {
  const series = new Map<string, Donnees["lignes"][number][]>();
  for (const ligne of donnees.lignes) {
    const cle = [ligne.maille, ligne.code, ligne.sexe, ligne.pcs, ligne.strate].join("|");
    series.set(cle, [...(series.get(cle) ?? []), ligne]);
  }
  const debut = Math.min(...donnees.lignes.map(({ millesime }) => millesime)) + 2;
  const lignes = [...series.values()].flatMap((serie) => {
    const rangee = serie.toSorted((a, b) => a.millesime - b.millesime);
    return rangee
      .filter(({ millesime }) => millesime >= debut)
      .map((ligne) => ({ ...ligne, ...troisAns(rangee, ligne.millesime, unite === "%" ? "%" : "ratio") }));
  });
  return { ...donnees, lignes };
}
