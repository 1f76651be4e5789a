/** Where the pupils of 3e are in October: the situations that add up to 100, the territory beside the académie. */
import { chiffre, effectif } from "../cellules.js";
import { publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { h } from "../dom.js";
import { figure } from "../figure.js";
import { barres } from "../graphiques/barres.js";
import { couleur, couleurVoie } from "../jetons.js";
import { titreSituation, lectureSituation } from "../phrases/ecarts.js";
import { tableau } from "../tableau.js";
import { nomCourt, type Territoire } from "../territoires.js";
import { champDe, mesureDe, presentes } from "./commun.js";

const SITUATIONS = [
  ["constat_2gt", "2nde GT", couleurVoie.gt],
  ["constat_2pro", "2nde pro", couleurVoie.pro],
  ["constat_cap1", "1re année de CAP", couleurVoie.cap],
  ["constat_apprentissage", "Apprentissage", couleurVoie.apprentissage],
  ["constat_maintien", "De nouveau en 3e", couleurVoie.maintien],
  ["constat_autre", "Autre classe", couleurVoie.autre],
  ["constat_non_retrouve", "Non retrouvés", couleur.encre2],
] as const;

const LARGEUR_MINIMALE = 330;

export function figureSituation(contexte: Contexte, territoire: Territoire, annee: number) {
  const qui = territoire.maille === "academie" ? [territoire] : [territoire, contexte.academie];
  const panneaux = qui.map((t) => ({
    territoire: t,
    barres: SITUATIONS.map(([indicateur, nom, teinte]) => ({
      nom,
      teinte,
      hachuree: indicateur === "constat_non_retrouve",
      mesure: mesureDe(contexte, indicateur, t, annee),
    })),
  }));
  const toutes = panneaux.flatMap((p) => p.barres.map(({ mesure }) => mesure));
  const maximum = Math.max(10, ...toutes.filter(publiee).map((m) => m.ic_haut ?? m.valeur));
  const [vue] = panneaux;
  const retrouves = vue?.barres.at(-1)?.mesure;
  return figure(contexte, {
    id: "situation",
    titre: titreSituation(territoire, annee),
    sousTitre: `Situation en octobre ${annee}, en % des élèves de 3e de juin. Trait fin : intervalle à 95 %.`,
    champ: champDe(contexte, "constat_2gt", territoire, annee),
    lecture: lectureSituation(territoire, vue?.barres[0]?.mesure, retrouves),
    n: vue?.barres[0]?.mesure?.denominateur,
    annee,
    indicateurs: SITUATIONS.map(([indicateur]) => indicateur),
    mesures: presentes(toutes),
    dessin: (largeur) => {
      const colonnes = largeur >= 2 * LARGEUR_MINIMALE ? panneaux.length : 1;
      return h(
        "div",
        { class: "panneaux" },
        panneaux.map((p) =>
          h(
            "div",
            {},
            panneaux.length > 1 && h("p", {}, p.territoire === territoire ? nomCourt(territoire) : "académie"),
            barres(p.barres, { largeur: Math.min(560, Math.floor(largeur / colonnes) - 12), maximum, marginLeft: 124 }),
          ),
        ),
      );
    },
    tableau: () =>
      tableau({
        legende: `Situation en octobre ${annee}`,
        colonnes: [
          { titre: "Situation", cellule: ([, nom]) => nom },
          ...panneaux.flatMap(({ territoire: t, barres }) => {
            const de = (nom: string) => barres.find((b) => b.nom === nom)?.mesure;
            const groupe = t.maille === "academie" ? "académie" : nomCourt(t);
            return [
              { titre: "Élèves", groupe, genre: "nombre" as const, cellule: ([, nom]: (typeof SITUATIONS)[number]) => effectif(de(nom), "numerateur") },
              { titre: "En %", groupe, genre: "nombre" as const, cellule: ([, nom]: (typeof SITUATIONS)[number]) => chiffre(de(nom), "%") },
            ];
          }),
        ],
        lignes: SITUATIONS,
        mesures: toutes,
      }),
  });
}
