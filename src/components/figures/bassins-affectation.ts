/** Affectation, one row a bassin: candidates on their first wish, and how the places of its own schools are asked and filled. */
import { chiffre } from "../cellules.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import {
  AFFECTES,
  lectureBassinAffectation,
  OCCUPATION,
  PRESSION,
  titreBassinsAffectation,
  VOEU1,
} from "../phrases/affectation.js";
import { couverture } from "../phrases/fiabilite.js";
import type { Colonne } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import { ecartes, type Ligne, lignesDe, type Sujet, tablesBassins, territoires } from "./bassins.js";
import { champDe, mesureDe } from "./commun.js";
import { PLACES } from "./places.js";

export function figureBassinsAffectation(
  contexte: Contexte,
  { territoire, annee }: { territoire: Territoire; annee: number },
) {
  const sujet: Sujet = { nom: "Premier vœu obtenu", indicateur: VOEU1, millesime: annee, unite: "%" };
  const lignes = lignesDe(contexte, sujet);
  const [academie, ...bassins] = lignes;
  const exemple = ecartes(bassins)[0] ?? bassins.find(({ mesure }) => mesure?.statut === "publie");
  const de = ({ territoire }: Ligne, indicateur: string, strate = "") =>
    mesureDe(contexte, indicateur, territoire, annee, { strate });
  const mesures = lignes.flatMap((l) => [
    l.mesure,
    de(l, AFFECTES),
    ...PLACES.map(({ indicateur, strate }) => de(l, indicateur, strate)),
  ]);
  const suite: Colonne<Ligne>[] = [
    { titre: "Affectés, en %", genre: "nombre", cellule: (l) => chiffre(de(l, AFFECTES), "%") },
    ...PLACES.map(
      ({ titre, groupe, indicateur, strate, unite }): Colonne<Ligne> => ({
        titre,
        groupe,
        genre: "nombre",
        cellule: (l) => chiffre(de(l, indicateur, strate), unite),
      }),
    ),
  ];
  return figure(contexte, {
    id: "bassins",
    titre: titreBassinsAffectation(territoires(ecartes(bassins))),
    sousTitre: `Candidats des collèges du bassin ; places de ses lycées. Campagne ${annee}, bassins par ordre alphabétique.`,
    champ: champDe(contexte, VOEU1, undefined, annee),
    lecture: exemple && lectureBassinAffectation(exemple.territoire, exemple.mesure, academie?.mesure),
    avertissements: [couverture(contexte, VOEU1, [annee], contexte.bassins)],
    n: academie?.mesure?.denominateur,
    annee,
    indicateurs: [VOEU1, AFFECTES, PRESSION, OCCUPATION],
    ...tablesBassins({
      legende: "Affectation, bassin par bassin",
      sujet,
      lignes,
      vu: territoire,
      suite,
      mesures,
    }),
  });
}
