/** The first page: headline, where to look, one row a bassin with the three evaluation indicators. */
import { ACCUEIL } from "../besoins.js";
import { opposee, publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { h, rien } from "../dom.js";
import { figure } from "../figure.js";
import { VOIES, type Voie } from "../nomenclature.js";
import {
  aLire,
  CHAPEAU_PUBLIC,
  chapeauAccueil,
  hasard,
  type SujetLu,
  titreAccueil,
} from "../phrases/accueil.js";
import { REPONSE } from "../phrases/actions.js";
import { BAC } from "../phrases/bac.js";
import { lectureChaine } from "../phrases/ecarts.js";
import { couverture, pcsInconnue, pcsInconnueBassins, retrouves3e } from "../phrases/fiabilite.js";
import { COHORTE } from "../phrases/origine.js";
import { derniersReperes, referencesDe } from "../references.js";
import { type Colonne, tableau } from "../tableau.js";
import { estVide } from "../vide.js";
import {
  absente,
  colonnesChiffrees,
  colonnesDessinees,
  colonneTerritoire,
  ETROITES,
  ecartes,
  estAcademie,
  type Ligne,
  lignesDe,
  mention,
  type Sujet,
  territoires,
} from "./bassins.js";
import { figureBassinsActions } from "./bassins-actions.js";
import { champDe, mesureDe } from "./commun.js";

const GT = VOIES[0] as Voie;
const ECART = "ecart_orientation_constat_2gt";

export function titrePage(contexte: Contexte, annee: number): HTMLElement {
  const { academie, provenance, site } = contexte;
  if (estVide(contexte, ACCUEIL) && provenance.some(({ licence }) => licence !== undefined))
    return h("div", {}, h("h1", {}, site.academie.nom), h("p", { class: "chapeau" }, CHAPEAU_PUBLIC));
  const de = (indicateur: string) => mesureDe(contexte, indicateur, academie, annee);
  const lignes = lignesDe(contexte, sujetPerte(annee));
  const plus = ecartes(lignes, "moins").flatMap(({ territoire, mesure }) =>
    mesure ? [{ territoire, mesure: opposee(mesure) }] : [],
  );
  const juges = lignes.filter(({ comparaison }) => comparaison?.sens).length;
  const sortis = territoires(ecartes(lignes));
  const chapeau = chapeauAccueil(de("orientation_2gt"), de("constat_2gt"), sortis, {
    juges,
    bassins: contexte.bassins.length,
  });
  return h(
    "div",
    {},
    h("h1", {}, titreAccueil(de(ECART), plus, de("constat_2gt"))),
    chapeau && h("p", { class: "chapeau" }, chapeau),
  );
}

const sujetPerte = (millesime: number): Sujet => ({
  nom: "2nde GT, de la décision à la rentrée",
  indicateur: ECART,
  millesime,
  unite: "points",
  lire: opposee,
});

/** The first of the three indicators is of the access to the 2nde GT and of that to the bac. */
const sujets = (annee: number): (Sujet & { mot: SujetLu; quand?: string })[] => [
  { ...sujetPerte(annee), mot: "perte", quand: `campagne et rentrée ${annee}` },
  {
    nom: "Bac, entrants de 2nde GT",
    indicateur: BAC,
    millesime: annee - 5,
    unite: "%",
    mot: "bac",
    quand: `bac pour les entrants en 2nde GT de la rentrée ${annee - 5}`,
  },
  {
    nom: "Filles vers les sciences",
    indicateur: "acces_st",
    groupe: { sexe: "F" },
    millesime: annee,
    unite: "%",
    mot: "filles",
  },
  {
    nom: "Supérieur, origine défavorisée",
    indicateur: COHORTE,
    groupe: { pcs: "D" },
    millesime: annee - 4,
    unite: "%",
    mot: "origine",
    quand: `supérieur pour les élèves de 3e de la rentrée ${annee - 4}`,
  },
];

/** The rows of one bassin, one per subject that has data. */
interface Rang {
  lignes: readonly Ligne[];
}

const pour = (colonnes: readonly Colonne<Ligne>[], rang: number): Colonne<Rang>[] =>
  colonnes.map((colonne) => ({
    ...colonne,
    cellule: ({ lignes }) => (lignes[rang] ? colonne.cellule(lignes[rang]) : ""),
  }));

/** The four action indicators, of the latest school year that schools have answered for. */
export function figureActionsAccueil(contexte: Contexte, annee: number): Node {
  const derniere = contexte.mesures
    .annees(REPONSE)
    .findLast((a) => a <= annee && publiee(mesureDe(contexte, REPONSE, contexte.academie, a)));
  return derniere === undefined
    ? rien()
    : figureBassinsActions(contexte, { territoire: contexte.academie, annee: derniere }, "actions");
}

export function figureTableauDeBord(contexte: Contexte, annee: number) {
  const presents = sujets(annee).filter(({ indicateur }) => contexte.mesures.annees(indicateur).length > 0);
  const parSujet = presents.map((sujet) => lignesDe(contexte, sujet));
  const rangs: Rang[] = (parSujet[0] ?? []).map((_, r) => ({
    lignes: parSujet.flatMap((lignes) => lignes[r] ?? []),
  }));
  const comparaisons = (r: Rang) =>
    presents.map(({ mot: sujet }, rang) => {
      const ligne = r.lignes[rang];
      return { sujet, comparaison: ligne?.comparaison, absente: ligne && absente(ligne) };
    });
  const lire = (r: Rang) => {
    if (r.lignes[0] && estAcademie(r.lignes[0])) return "référence";
    return aLire(comparaisons(r)).map(mention);
  };
  const nombre = rangs.flatMap((r) => comparaisons(r).filter(({ comparaison }) => comparaison?.sens)).length;
  const exemple = parSujet[0]?.find(({ comparaison }) => comparaison?.sens === "moins") ?? parSujet[0]?.[0];
  const de = (indicateur: string) => exemple && mesureDe(contexte, indicateur, exemple.territoire, annee);
  const options = {
    lignes: rangs,
    serre: true as const,
    reference: ({ lignes: [ligne] }: Rang) => ligne !== undefined && estAcademie(ligne),
    mesures: parSujet.flat().map(({ mesure }) => mesure),
  };
  const nom = pour([colonneTerritoire], 0);
  const references = presents.flatMap(({ indicateur, groupe, millesime }) =>
    derniersReperes(referencesDe(contexte, indicateur, contexte.academie, groupe), millesime),
  );
  return figure(contexte, {
    id: "bassins",
    titre: "Bassin par bassin, les trois indicateurs d’évaluation",
    sousTitre: `Trois indicateurs de l’action 1.10 : ${presents.flatMap(({ quand }) => quand ?? []).join(", ")}. Bassins par ordre alphabétique.`,
    champ: presents
      .map(
        ({ nom, indicateur, millesime }) => `${nom} : ${champDe(contexte, indicateur, undefined, millesime)}`,
      )
      .join(" ; "),
    lecture:
      exemple &&
      lectureChaine(exemple.territoire, GT, {
        decision: de("orientation_2gt"),
        constat: de("constat_2gt"),
        ecart: de(ECART),
      }),
    references,
    notes: [
      ...(nombre > 0 ? ["Barre pâle : intervalle à 95 % ; pointillé : l’académie.", hasard(nombre)] : []),
      "Sous zéro : moins de présents que de décisions ; dans les fichiers, une perte est comptée positivement.",
      ...(references.length === 0
        ? ["Aucune valeur nationale n’est publiée dans les définitions de ces indicateurs."]
        : []),
    ],
    avertissements: presents.flatMap(({ indicateur, millesime, groupe }, rang) => [
      couverture(contexte, indicateur, [millesime], contexte.bassins, groupe),
      // Nothing is said of a cohort that no row of this year shows.
      ...(groupe?.pcs && parSujet[rang]?.some(({ mesure }) => publiee(mesure))
        ? [
            pcsInconnue(
              contexte,
              indicateur,
              contexte.academie,
              millesime,
              `élèves de 3e de la rentrée ${millesime}`,
            ),
            pcsInconnueBassins(contexte, indicateur, millesime),
            retrouves3e(contexte, contexte.academie, millesime),
          ]
        : []),
    ]),
    n: presents[0] ? parSujet[0]?.[0]?.mesure?.denominateur : undefined,
    annee,
    indicateurs: presents.map(({ indicateur }) => indicateur),
    mesures: parSujet.flatMap((lignes, rang) =>
      lignes.flatMap(({ mesure }) => (mesure ? [presents[rang]?.lire ? opposee(mesure) : mesure] : [])),
    ),
    image: false,
    dessin: () =>
      tableau({
        legende: "Tableau de bord des bassins",
        colonnes: [
          ...nom,
          ...presents.flatMap((sujet, rang) =>
            pour(colonnesDessinees(sujet, parSujet[rang] ?? [], ETROITES), rang),
          ),
          { titre: "À lire", cellule: lire },
        ],
        ...options,
      }),
    tableau: () =>
      tableau({
        legende: "Tableau de bord des bassins, en nombres",
        colonnes: [...nom, ...presents.flatMap((sujet, rang) => pour(colonnesChiffrees(sujet), rang))],
        ...options,
      }),
  });
}
