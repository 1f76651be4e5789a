/** From what families ask to what is decided, one row a bassin: requests followed, decisions changed on appeal. */
import { chiffre, effectif } from "../cellules.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { lectureDecisions, titreDecisions } from "../phrases/decisions.js";
import { couverture } from "../phrases/fiabilite.js";
import type { Colonne } from "../tableau.js";
import { ecartes, type Ligne, lignesDe, type Sujet, tablesBassins, territoires } from "./bassins.js";
import type { ChoixVoie } from "./chaine.js";
import { champDe, mesureDe } from "./commun.js";

const APPEL = "taux_decision_modifiee_appel";

export function figureBassinsDecisions(contexte: Contexte, { territoire, annee, voie }: ChoixVoie) {
  const accord = `taux_accord_${voie.code}`;
  const sujet: Sujet = { nom: "Demandes suivies", indicateur: accord, millesime: annee, unite: "%" };
  const lignes = lignesDe(contexte, sujet);
  const [academie, ...bassins] = lignes;
  const exemple =
    ecartes(bassins)[0] ?? bassins.find(({ mesure }) => mesure?.statut === "publie") ?? academie;
  const appel = ({ territoire }: Ligne) => mesureDe(contexte, APPEL, territoire, annee);
  const suite: Colonne<Ligne>[] = [
    {
      titre: "Changées, en %",
      groupe: "Décisions après le conseil de classe, toutes voies",
      genre: "nombre",
      cellule: (l) => chiffre(appel(l), "%"),
    },
    {
      titre: "Décisions",
      groupe: "Décisions après le conseil de classe, toutes voies",
      genre: "nombre",
      cellule: (l) => effectif(appel(l), "denominateur"),
    },
  ];
  const mesures = lignes.flatMap((l) => [l.mesure, appel(l)]);
  return figure(contexte, {
    id: "decisions",
    titre: titreDecisions(
      voie,
      territoires(ecartes(bassins, "moins")),
      territoires(ecartes(bassins, "plus")),
    ),
    sousTitre: `Part des demandes de ${voie.nom} suivies d’une décision de même voie, et part des décisions changées après le conseil de classe. Campagne ${annee}, bassins par ordre alphabétique.`,
    champ: champDe(contexte, accord, undefined, annee),
    lecture: exemple && lectureDecisions(exemple.territoire, voie, exemple.mesure, appel(exemple)),
    notes: [
      "Après le conseil de classe viennent l’entretien avec le chef d’établissement, puis la commission d’appel : le fichier ne les distingue pas. Seuls comptent les élèves dont les deux décisions sont connues, avant et après.",
    ],
    avertissements: [couverture(contexte, accord, [annee], contexte.bassins)],
    n: academie?.mesure?.denominateur,
    annee,
    indicateurs: [accord, APPEL],
    ...tablesBassins({
      legende: "Demandes suivies et décisions changées, bassin par bassin",
      sujet,
      lignes,
      vu: territoire,
      suite,
      mesures,
    }),
  });
}
