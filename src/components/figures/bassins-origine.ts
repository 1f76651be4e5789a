/** E3, one row a bassin: access of pupils of the least favoured origin, and the gap to the most favoured. */
import { chiffre, ecart } from "../cellules.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { couverture, pcsInconnue, pcsInconnueBassins, retrouves3e } from "../phrases/fiabilite.js";
import { BAC_3E, COHORTE, lectureBassinOrigine, titreBassinsOrigine } from "../phrases/origine.js";
import type { Colonne } from "../tableau.js";
import { ecartes, type Ligne, lignesDe, type Sujet, tablesBassins, territoires } from "./bassins.js";
import { champDe, mesureDe } from "./commun.js";
import type { ChoixCohorte } from "./gradient.js";

/** Gaps of the same pupils along their way; `recul`: years from the rentrée in 3e to the millésime. */
const ECARTS = [
  { indicateur: "constat_2gt", titre: "2nde GT", recul: 1 },
  { indicateur: BAC_3E, titre: "Bac", recul: 0 },
  { indicateur: COHORTE, titre: "Supérieur", recul: 0 },
] as const;

export function figureBassinsOrigine(contexte: Contexte, { territoire, annee }: ChoixCohorte) {
  const sujet: Sujet = {
    nom: "Origine défavorisée",
    indicateur: COHORTE,
    groupe: { pcs: "D" },
    millesime: annee,
    unite: "%",
  };
  const lignes = lignesDe(contexte, sujet);
  const [academie, ...bassins] = lignes;
  const tresFavorisee = (l: Ligne) => mesureDe(contexte, COHORTE, l.territoire, annee, { pcs: "A" });
  const difference = (l: Ligne, indicateur: string, recul: number) =>
    mesureDe(contexte, `ecart_pcs_da_${indicateur}`, l.territoire, annee + recul);
  const exemple = ecartes(bassins)[0] ?? bassins.find(({ mesure }) => mesure?.statut === "publie");
  const mesures = lignes.flatMap((l) => [
    l.mesure,
    tresFavorisee(l),
    ...ECARTS.map(({ indicateur, recul }) => difference(l, indicateur, recul)),
  ]);
  const suite: Colonne<Ligne>[] = [
    { titre: "Très favorisée, en %", genre: "nombre", cellule: (l) => chiffre(tresFavorisee(l), "%") },
    ...ECARTS.map(
      ({ indicateur, titre, recul }): Colonne<Ligne> => ({
        titre,
        groupe: "Défavorisée − très favorisée, en points",
        genre: "nombre",
        cellule: (l) => ecart(difference(l, indicateur, recul)),
      }),
    ),
  ];
  return figure(contexte, {
    id: "bassins",
    titre: titreBassinsOrigine(territoires(ecartes(bassins))),
    sousTitre: `Entrée dans le supérieur au plus tard à la rentrée ${annee + 4}, en % des élèves de 3e de la rentrée ${annee}. Bassins par ordre alphabétique.`,
    champ: champDe(contexte, COHORTE, undefined, annee),
    lecture: exemple && lectureBassinOrigine(exemple.territoire, exemple.mesure, academie?.mesure),
    avertissements: [
      pcsInconnue(contexte, COHORTE, contexte.academie, annee),
      pcsInconnueBassins(contexte, COHORTE, annee),
      retrouves3e(contexte, contexte.academie, annee),
      couverture(contexte, COHORTE, [annee], contexte.bassins),
    ],
    n: academie?.mesure?.denominateur,
    annee,
    notes: [`2nde GT : présents à la campagne ${annee + 1}, qui suit cette rentrée`],
    indicateurs: [COHORTE, ...ECARTS.map(({ indicateur }) => `ecart_pcs_da_${indicateur}`)],
    ...tablesBassins({
      legende: "Accès au supérieur, bassin par bassin",
      sujet,
      lignes,
      vu: territoire,
      suite,
      mesures,
    }),
  });
}
