/** E2 for one territory: access of girls and boys to a stream, over the rentrées. */
import { chiffre, ecart as ecartCellule } from "../cellules.js";
import { comparerAuTout } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { pourcent } from "../format.js";
import { enchainer } from "../francais.js";
import { visibles } from "../graphiques/reperes.js";
import { serie } from "../graphiques/serie.js";
import { couleur } from "../jetons.js";
import type { Filiere } from "../nomenclature.js";
import { ruptures } from "../periodes.js";
import { phraseAnnees, phraseEcartAcademie } from "../phrases/comparaisons.js";
import { evenementsDe, notesEvenements, rentrees } from "../phrases/evenements.js";
import { couverture } from "../phrases/fiabilite.js";
import { lectureAcces, titreAcces } from "../phrases/filles.js";
import { lignesReperes, referencesDe } from "../references.js";
import { tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import { champDe, mesureDe, serieDe } from "./commun.js";

export interface ChoixFiliere {
  territoire: Territoire;
  annee: number;
  filiere: Filiere;
}

export const SEXES = [
  { nom: "filles", sexe: "F", teinte: couleur.filles, symbole: "circle" },
  { nom: "garçons", sexe: "M", teinte: couleur.garcons, symbole: "square" },
] as const;

export function figureAcces(contexte: Contexte, { territoire, annee, filiere }: ChoixFiliere) {
  const courbes = SEXES.map(({ nom, sexe, teinte, symbole }) => ({
    nom,
    teinte,
    symbole,
    mesures: serieDe(contexte, filiere.id, territoire, { sexe }),
  }));
  const [filles, garcons] = SEXES.map(({ sexe }) =>
    mesureDe(contexte, filiere.id, territoire, annee, { sexe }),
  );
  const academie = mesureDe(contexte, filiere.id, contexte.academie, annee, { sexe: "F" });
  const ecart = mesureDe(contexte, `ecart_fg_${filiere.id}`, territoire, annee);
  const companions = ["ecart_fg", "parite", "part_filles"].map((prefixe) =>
    serieDe(contexte, `${prefixe}_${filiere.id}`, territoire),
  );
  const [ecarts = [], parites = [], parts = []] = companions;
  const [premiere = annee, derniere = annee] = [courbes[0]?.mesures[0], courbes[0]?.mesures.at(-1)].map(
    (m) => m?.millesime,
  );
  const publiees = [
    ...SEXES.map(({ sexe }) => referencesDe(contexte, filiere.id, territoire, { sexe })),
    referencesDe(contexte, `part_filles_${filiere.id}`, territoire),
  ].map((references) => visibles(references, [premiere, derniere]));
  const [reperesF = [], reperesM = [], reperesPart = []] = publiees;
  const a = (suite: typeof ecarts, an: number) => suite.find((m) => m.millesime === an);
  return figure(contexte, {
    id: "acces",
    titre: titreAcces(filiere, territoire, ecart),
    sousTitre: `Accès ${filiere.vers}, en % des ${filiere.parmi}, par rentrée. Bande : intervalle à 95 %.`,
    champ: champDe(contexte, filiere.id, territoire, annee),
    lecture: enchainer(
      lectureAcces(filiere, territoire, { filles, garcons, ecart }),
      territoire.maille === "academie"
        ? undefined
        : phraseEcartAcademie(comparerAuTout(filles, academie), filles, academie, {
            quoi: "Accès des filles",
          }),
      phraseAnnees(courbes[0]?.mesures ?? [], annee, "points", "Filles"),
    ),
    avertissements: [
      couverture(contexte, filiere.id, courbes[0]?.mesures.map((m) => m.millesime) ?? [], [territoire], {
        sexe: "F",
      }),
    ],
    notes: notesEvenements(contexte, territoire),
    references: [...reperesF, ...reperesM, ...reperesPart],
    n: filles?.denominateur && garcons?.denominateur ? filles.denominateur + garcons.denominateur : undefined,
    annee,
    indicateurs: [filiere.id, `ecart_fg_${filiere.id}`],
    mesures: [...courbes.flatMap(({ mesures }) => mesures), ...companions.flat()],
    dessin: (largeur) =>
      serie(courbes, {
        largeur: Math.min(largeur, 760),
        unite: "%",
        dire: pourcent,
        ruptures: ruptures(filiere.id),
        reperes: [...reperesF, ...reperesM],
        evenements: rentrees(evenementsDe(contexte, territoire)),
      }),
    tableau: () =>
      tableau({
        legende: `Accès ${filiere.vers}, par rentrée`,
        colonnes: [
          { titre: "Rentrée", cellule: (m) => String(m.millesime) },
          ...courbes.map(({ nom, mesures }) => ({
            titre: `${nom}, en %`,
            genre: "nombre" as const,
            cellule: (m: { millesime: number }) => chiffre(a(mesures, m.millesime), "%"),
          })),
          {
            titre: "Écart, en points",
            genre: "nombre",
            cellule: (m) => ecartCellule(a(ecarts, m.millesime)),
          },
          {
            titre: "Indice de parité",
            genre: "nombre",
            cellule: (m) => chiffre(a(parites, m.millesime), "ratio"),
          },
          {
            titre: "Part des filles, en %",
            genre: "nombre",
            cellule: (m) => chiffre(a(parts, m.millesime), "%"),
          },
        ],
        lignes: courbes[0]?.mesures ?? [],
        reperes: lignesReperes(
          new Map([
            [1, reperesF],
            [2, reperesM],
            [5, reperesPart],
          ]),
        ),
        mesures: [...courbes.flatMap(({ mesures }) => mesures), ...ecarts, ...parites, ...parts],
      }),
  });
}
