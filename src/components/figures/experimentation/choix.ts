/** The indicator and the contrast of the page, as its address says them. */

import type { Contexte } from "../../contexte.js";
import type { Etat, Parametre } from "../../etat.js";
import { annees, bornee, type Comparaison, type Experimentation } from "../../experimentation.js";
import { SIGNES } from "../../nomenclature.js";
import type { Mesure } from "../../types.js";

const HABITUELS = { indicateur: "constat_2gt", contraste: "cher_autres" };

const distincts = <T>(valeurs: readonly T[]) => [...new Set(valeurs)];

export function parametres({ catalogue }: Contexte, { comparaisons }: Experimentation): Parametre[] {
  const parametre = (
    nom: "indicateur" | "contraste",
    libelle: string,
    dire: (valeur: string) => string,
  ): Parametre => {
    const valeurs = distincts(comparaisons.map((c) => c[nom]));
    return {
      ...{ nom, libelle },
      options: valeurs.map((valeur) => ({ valeur, libelle: dire(valeur) })),
      defaut: valeurs.find((valeur) => valeur === HABITUELS[nom]) ?? valeurs[0] ?? "",
    };
  };
  const titre = (contraste: string) =>
    comparaisons.find((c) => c.contraste === contraste)?.titre ?? contraste;
  return [
    parametre("indicateur", "Indicateur", (id) => catalogue.get(id)?.titre ?? id),
    parametre("contraste", "Comparaison", titre),
  ];
}

export const choisie = ({ comparaisons }: Experimentation, { indicateur, contraste }: Etat) =>
  comparaisons.find((c) => c.indicateur === indicateur && c.contraste === contraste);

/** Name of a département as deposited, else its number. */
export const nommer =
  ({ site }: Contexte) =>
  (code: string) =>
    site.departements.find((d) => d.code === code)?.libelle ?? code;

/** Published rates of the départements compared, for the file behind a figure. */
export const mesuresDe = ({ mesures }: Contexte, { indicateur, suivis, temoins }: Comparaison): Mesure[] =>
  [...suivis, ...temoins].flatMap((code) => [...mesures.serie({ indicateur, maille: "departement", code })]);

/** Years drawn, and whether one of their départements is still provisional. */
export function anneesTracees(contexte: Contexte, comparaison: Comparaison) {
  const provisoires = new Set(
    mesuresDe(contexte, comparaison).flatMap((m) => (m.maturite === "provisoire" ? [m.millesime] : [])),
  );
  return annees(comparaison).map((e) => ({
    annee: e.apres[0] ?? 0,
    valeur: e.valeur,
    ...(e.statut !== "publie" && { absence: SIGNES[e.statut].signe }),
    bas: bornee(e) ? e.ic_bas : null,
    haut: bornee(e) ? e.ic_haut : null,
    provisoire: provisoires.has(e.apres[0] ?? 0),
  }));
}
