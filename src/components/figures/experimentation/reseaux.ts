/** G3: réseau by réseau, before and after: is what moves the work of one of them? Published years only. */
import { bornes, chiffre, ecartAcademie } from "../../cellules.js";
import type { Contexte } from "../../contexte.js";
import type { Comparaison } from "../../experimentation.js";
import { type Estimation, estimation } from "../../experimentation.js";
import { figure } from "../../figure.js";
import { halteres, type Rangee } from "../../graphiques/halteres.js";
import { wilson } from "../../intervalles.js";
import { couleur } from "../../jetons.js";
import { evolution, lectureReseaux, periodeDite, plage } from "../../phrases/experimentation.js";
import { tableau } from "../../tableau.js";
import type { Territoire } from "../../territoires.js";
import type { Mesure } from "../../types.js";
import { champDe, serieDe } from "../commun.js";

const GENRES = [
  { nom: "avant", teinte: couleur.reference, symbole: "circle" },
  { nom: "après", teinte: couleur.accent, symbole: "square" },
] as const;

/** A rate that is not told because the years it would be of are masked in the départements compared. */
const masquer = (mesure: Mesure | undefined): Mesure | undefined =>
  mesure && {
    ...mesure,
    ...{ numerateur: null, denominateur: null, valeur: null, ic_bas: null, ic_haut: null },
    statut: "secret",
  };

/** One rate of several published years together; as the first hidden one where a year is not published. */
function ensemble(
  mesures: readonly Mesure[],
  annees: readonly number[],
  statut: Estimation["statut"],
): Mesure | undefined {
  if (annees.length === 0) return statut === "secret" ? masquer(mesures[0]) : undefined;
  const siennes = annees.map((annee) => mesures.find((m) => m.millesime === annee));
  const cachee = siennes.find((m) => m && m.statut !== "publie");
  if (cachee) return cachee;
  let [numerateur, denominateur] = [0, 0];
  for (const m of siennes) {
    if (!m || m.numerateur === null || !m.denominateur) return undefined;
    numerateur += m.numerateur;
    denominateur += m.denominateur;
  }
  const [ic_bas, ic_haut] = wilson(numerateur, denominateur);
  const valeur = (100 * numerateur) / denominateur;
  return { ...(siennes.at(-1) as Mesure), numerateur, denominateur, valeur, ic_bas, ic_haut };
}

export function figureReseaux(contexte: Contexte, comparaison: Comparaison) {
  const { indicateur, suivis } = comparaison;
  const reseaux: Territoire[] = contexte.site.reseaux
    .filter(({ departement }) => departement !== null && suivis.includes(departement))
    .map(({ code, libelle }): Territoire => ({ maille: "reseau", code, libelle, slug: code }))
    .sort((a, b) => a.libelle.localeCompare(b.libelle, "fr"));
  const periodes = estimation(comparaison, "regroupe", "ensemble");
  const [avant, apres] = [periodes?.avant ?? [], periodes?.apres ?? []];
  const rangees = reseaux.map((reseau): Rangee => {
    const serie = serieDe(contexte, indicateur, reseau);
    const statut = periodes?.statut ?? "non_disponible";
    return { nom: reseau.libelle, valeurs: [ensemble(serie, avant, statut), ensemble(serie, apres, statut)] };
  });
  const titre = contexte.catalogue.get(indicateur)?.titre ?? indicateur;
  return figure(contexte, {
    id: "reseaux",
    titre: "Réseau par réseau, avant et après",
    sousTitre: `${titre}, en %. Rond : ${plage(avant) || "avant"} ; carré : ${plage(apres) || "après"}. Trait : intervalle à 95 %. Réseaux par ordre alphabétique.`,
    champ: champDe(contexte, indicateur, undefined),
    lecture: lectureReseaux(rangees),
    notes: [
      "Un réseau dont une année est masquée n’a pas de valeur pour toute la période : la somme des autres années la laisserait deviner ou la fausserait.",
      "Ce sont des évolutions brutes, non des évolutions différentielles : ce qui bouge partout y est aussi.",
    ],
    indicateurs: [indicateur],
    mesures: reseaux.flatMap((reseau) => [...serieDe(contexte, indicateur, reseau)]),
    dessin: (largeur) => halteres(rangees, { largeur, genres: GENRES, zero: false }),
    tableau: () =>
      tableau<Rangee>({
        legende: "Réseaux, avant et après",
        colonnes: [
          { titre: "Réseau", cellule: ({ nom }) => nom },
          ...([0, 1] as const).flatMap((rang) => {
            const groupe = periodeDite(rang === 0 ? "Avant" : "Après", rang === 0 ? avant : apres);
            return [
              {
                titre: "En %",
                groupe,
                genre: "nombre" as const,
                cellule: (r: Rangee) => chiffre(r.valeurs[rang], "%"),
              },
              {
                titre: "Intervalle",
                groupe,
                genre: "nombre" as const,
                cellule: (r: Rangee) => bornes(r.valeurs[rang]),
              },
            ];
          }),
          {
            titre: "Évolution, en points",
            genre: "nombre",
            cellule: ({ valeurs: [mesure, academie], valeurs }: Rangee) =>
              ecartAcademie({ comparaison: evolution(valeurs), mesure, academie }),
          },
        ],
        lignes: rangees,
        mesures: rangees.flatMap(({ valeurs }) => [...valeurs]),
      }),
  });
}
