/** G2: before and after, followed and compared, with their pupils; then every estimate of the same difference. */
import type { Contexte } from "../../contexte.js";
import { h } from "../../dom.js";
import { bornee, type Comparaison, type Estimation, estimation } from "../../experimentation.js";
import { figure } from "../../figure.js";
import { nombre, signe } from "../../format.js";
import { majuscule } from "../../francais.js";
import {
  constat,
  lesDepartements,
  nomEstimateur,
  periodeDite,
  phraseDetectable,
  phrasePanel,
} from "../../phrases/experimentation.js";
import { tableau } from "../../tableau.js";
import { champDe } from "../commun.js";
import {
  absence,
  bornesDetectable,
  bornesEstimation,
  reechantillonnage,
  valeurEstimation,
} from "./cellules.js";
import { mesuresDe, nommer } from "./choix.js";

const ESTIMATEURS = ["regroupe", "panel", "origine"] as const;

type Parts = NonNullable<Estimation["parts"]>;
interface Ligne {
  nom: string;
  avant: Parts["suiviAvant"] | undefined;
  apres: Parts["suiviAvant"] | undefined;
}

function quatreSommes(contexte: Contexte, comparaison: Comparaison) {
  const nom = nommer(contexte);
  const e = estimation(comparaison, "regroupe", "ensemble");
  const taux = (part: Ligne["avant"]) =>
    part ? nombre((100 * part.numerateur) / part.denominateur, 1) : absence(e);
  const eleves = (part: Ligne["avant"]) => (part ? nombre(part.denominateur) : absence(e));
  const lignes: Ligne[] = [
    {
      nom: majuscule(lesDepartements(comparaison.suivis, nom)),
      avant: e?.parts?.suiviAvant,
      apres: e?.parts?.suiviApres,
    },
    {
      nom: majuscule(lesDepartements(comparaison.temoins, nom)),
      avant: e?.parts?.temoinAvant,
      apres: e?.parts?.temoinApres,
    },
  ];
  const avant = periodeDite("Avant", e?.avant ?? []);
  const apres = periodeDite("Après", e?.apres ?? []);
  return tableau<Ligne>({
    legende: "Avant et après, dans les deux groupes",
    colonnes: [
      { titre: "Départements", cellule: (l) => l.nom },
      { titre: "En %", groupe: avant, genre: "nombre", cellule: (l) => taux(l.avant) },
      { titre: "Élèves", groupe: avant, genre: "nombre", cellule: (l) => eleves(l.avant) },
      { titre: "En %", groupe: apres, genre: "nombre", cellule: (l) => taux(l.apres) },
      { titre: "Élèves", groupe: apres, genre: "nombre", cellule: (l) => eleves(l.apres) },
      {
        titre: "Évolution, en points",
        genre: "nombre",
        cellule: ({ avant: a, apres: b }) =>
          a && b ? signe(100 * (b.numerateur / b.denominateur - a.numerateur / a.denominateur)) : absence(e),
      },
    ],
    lignes,
    mesures: [],
  });
}

function estimations(comparaison: Comparaison) {
  const fausse = ({ estimateur }: Estimation) => estimation(comparaison, estimateur, "placebo");
  return tableau<Estimation>({
    legende: "L’évolution différentielle selon la façon de la calculer",
    colonnes: [
      { titre: "Calcul", cellule: nomEstimateur },
      { titre: "Écart, en points", genre: "nombre", cellule: valeurEstimation },
      { titre: "Intervalle à 95 %", genre: "nombre", cellule: bornesEstimation },
      { titre: "Rééchantillonnage", genre: "nombre", cellule: reechantillonnage },
      { titre: "Détectable, en points", genre: "nombre", cellule: bornesDetectable },
      {
        titre: "Écart",
        groupe: "À une date fictive",
        genre: "nombre",
        cellule: (e) => valeurEstimation(fausse(e)),
      },
      {
        titre: "Intervalle",
        groupe: "À une date fictive",
        genre: "nombre",
        cellule: (e) => bornesEstimation(fausse(e)),
      },
    ],
    lignes: ESTIMATEURS.flatMap((estimateur) => estimation(comparaison, estimateur, "ensemble") ?? []),
    mesures: [],
  });
}

export function figureDeuxFoisDeux(contexte: Contexte, comparaison: Comparaison) {
  const { indicateur } = comparaison;
  const ensemble = estimation(comparaison, "regroupe", "ensemble");
  const tableaux = () =>
    h("div", { class: "deux-tableaux" }, quatreSommes(contexte, comparaison), estimations(comparaison));
  return figure(contexte, {
    id: "deux-fois-deux",
    titre: "Un chiffre, avec son incertitude",
    sousTitre:
      "Les années d’avant et d’après que les deux groupes publient ; puis la même différence, calculée de trois façons.",
    champ: champDe(contexte, indicateur, undefined),
    lecture: constat(comparaison, nommer(contexte)),
    notes: [
      phraseDetectable(comparaison),
      "Les intervalles supposent que seuls les effectifs, ou le choix des établissements, varient au hasard : ce que tout un département subit (une carte scolaire, une fermeture) n’y est pas. Ils sont optimistes.",
      "Rééchantillonnage : 499 tirages des établissements dans chaque groupe, toujours les mêmes.",
      phrasePanel(comparaison),
    ].filter((note) => note !== ""),
    n: bornee(ensemble) ? ensemble.parts?.suiviApres.denominateur : undefined,
    indicateurs: [indicateur],
    mesures: mesuresDe(contexte, comparaison),
    image: false,
    dessin: tableaux,
    tableau: tableaux,
  });
}
