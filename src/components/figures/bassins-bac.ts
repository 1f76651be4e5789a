/** Access to the bac, one row a bassin: the cohort, its gap to the académie, and the published IVAL of its lycées. */
import { chiffre, ecart } from "../cellules.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { BAC, ECART_IVAL, IVAL, lectureBassinBac, titreBassinsBac } from "../phrases/bac.js";
import { couverture } from "../phrases/fiabilite.js";
import type { Colonne } from "../tableau.js";
import { ecartes, type Ligne, lignesDe, type Sujet, tablesBassins, territoires } from "./bassins.js";
import { champDe, mesureDe } from "./commun.js";
import type { ChoixCohorte } from "./gradient.js";

export function figureBassinsBac(contexte: Contexte, { territoire, annee }: ChoixCohorte) {
  const sujet: Sujet = { nom: "Cohorte réelle", indicateur: BAC, millesime: annee, unite: "%" };
  const lignes = lignesDe(contexte, sujet);
  const [academie, ...bassins] = lignes;
  const ival = ({ territoire }: Ligne) => mesureDe(contexte, IVAL, territoire, annee + 3);
  const difference = ({ territoire }: Ligne) => mesureDe(contexte, ECART_IVAL, territoire, annee);
  const exemple = ecartes(bassins)[0] ?? bassins.find(({ mesure }) => mesure?.statut === "publie");
  const mesures = lignes.flatMap((l) => [l.mesure, ival(l), difference(l)]);
  const publique = `IVAL de la DEPP, session ${annee + 3}`;
  const suite: Colonne<Ligne>[] = [
    { titre: "Moyenne, en %", groupe: publique, genre: "nombre", cellule: (l) => chiffre(ival(l), "%") },
    { titre: "Cohorte − IVAL", groupe: publique, genre: "nombre", cellule: (l) => ecart(difference(l)) },
  ];
  return figure(contexte, {
    id: "bassins",
    titre: titreBassinsBac(territoires(ecartes(bassins))),
    sousTitre: `Tout baccalauréat au plus tard à la session ${annee + 5}, en % des entrants en 2nde GT de la rentrée ${annee}. Bassins par ordre alphabétique.`,
    champ: champDe(contexte, BAC, undefined, annee),
    lecture:
      exemple &&
      lectureBassinBac(exemple.territoire, {
        mesure: exemple.mesure,
        academie: academie?.mesure,
        ival: ival(exemple),
        ecart: difference(exemple),
      }),
    avertissements: [couverture(contexte, BAC, [annee], contexte.bassins)],
    n: academie?.mesure?.denominateur,
    annee,
    indicateurs: [BAC, IVAL, ECART_IVAL],
    ...tablesBassins({
      legende: "Accès au baccalauréat, bassin par bassin",
      sujet,
      lignes,
      vu: territoire,
      suite,
      mesures,
    }),
  });
}
