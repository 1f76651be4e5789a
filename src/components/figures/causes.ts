/** E1, why: in which of eight exclusive situations the pupils oriented to 2nde GT are in October, and who came without. */
import { bornes, chiffre, effectif } from "../cellules.js";
import { comparerAuTout, publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { INSECABLE } from "../format.js";
import { enchainer, majuscule } from "../francais.js";
import { SIGNES_DITS } from "../nomenclature.js";
import { lectureCauses, titreCauses } from "../phrases/causes.js";
import { phraseEcartAcademie } from "../phrases/comparaisons.js";
import { couverture } from "../phrases/fiabilite.js";
import { type Colonne, tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import { AILLEURS, dessinerCauses, type Lieu, lire, SITUATIONS, TOUTES } from "./causes-barres.js";
import { champDe, colonnesAcademie, mesureDe, presentes } from "./commun.js";

const NOTES: readonly string[] = [
  `Trait épais${INSECABLE}: décisions moins présents en 2nde GT, en points des décisions. C’est la somme des situations hors 2nde GT, moins les arrivées sans décision${INSECABLE}; il est connu même là où des situations sont masquées, et la barre n’en montre que la partie publiée.`,
  SIGNES_DITS,
];

/** What both figures say alike; `notes` come first. */
export const communCauses = (
  contexte: Contexte,
  lieux: readonly Lieu[],
  annee: number,
  notes: readonly string[] = [],
) => ({
  sousTitre: `En % des élèves orientés en 2nde GT, en octobre ${annee}. Hachuré${INSECABLE}: non retrouvés, ou masqués.`,
  notes: [...notes, ...NOTES],
  n: SITUATIONS.map((s) => lieux[0]?.de(s)).find(publiee)?.denominateur,
  annee,
  indicateurs: TOUTES.map(({ indicateur }) => indicateur),
  mesures: presentes(lieux.flatMap(({ de }) => TOUTES.map(de))),
  avertissements: [
    couverture(
      contexte,
      "cause_c0",
      [annee],
      lieux.map(({ territoire }) => territoire),
    ),
  ],
  dessin: (largeur: number, serre = false) => dessinerCauses(lieux, largeur, serre),
});

/** Whether the bars of a territory say anything. */
export const causesPubliees = (contexte: Contexte, territoire: Territoire, annee: number): boolean =>
  SITUATIONS.map(lire(contexte, annee)(territoire).de).some(publiee);

/** One territory beside the académie. */
export function figureCauses(contexte: Contexte, territoire: Territoire, annee: number) {
  const lu = lire(contexte, annee);
  const ici = lu(territoire);
  const seule = territoire.maille === "academie";
  const academie = seule ? undefined : lu(contexte.academie);
  const lieux = [ici, ...(academie ? [academie] : [])];
  const lignes = TOUTES.map((situation) => ({
    nom: majuscule(situation.nom),
    vue: ici.de(situation),
    sansPlace: mesureDe(contexte, situation.indicateur, territoire, annee, { strate: "NON_AFFECTE" }),
    partage: AILLEURS.includes(situation),
    reference: academie?.de(situation),
  }));
  type Ligne = (typeof lignes)[number];
  const colonnes: Colonne<Ligne>[] = [
    { titre: "Situation en octobre", cellule: ({ nom }) => nom },
    { titre: "Élèves", genre: "nombre", cellule: ({ vue }) => effectif(vue, "numerateur") },
    { titre: "En %", genre: "nombre", cellule: ({ vue }) => chiffre(vue, "%") },
    { titre: "Intervalle à 95 %", genre: "nombre", cellule: ({ vue }) => bornes(vue) },
    {
      titre: "Dont sans affectation",
      genre: "nombre",
      cellule: ({ partage, sansPlace }) => (partage ? effectif(sansPlace, "numerateur") : "–"),
    },
    ...(seule ? [] : colonnesAcademie),
  ];
  return figure(contexte, {
    id: "situations",
    titre: titreCauses(territoire),
    champ: champDe(contexte, "cause_c0", territoire, annee),
    lecture: enchainer(
      lectureCauses(territoire, lignes),
      seule
        ? undefined
        : phraseEcartAcademie(
            comparerAuTout(lignes[0]?.vue, lignes[0]?.reference),
            lignes[0]?.vue,
            lignes[0]?.reference,
            { quoi: "Part dans le lycée d’affectation" },
          ),
    ),
    ...communCauses(contexte, lieux, annee),
    tableau: () =>
      tableau({
        legende: `Situation en octobre ${annee} des élèves orientés en 2nde GT`,
        colonnes,
        lignes,
        mesures: lignes.flatMap(({ vue, sansPlace, reference }) => [vue, sansPlace, reference]),
      }),
  });
}
