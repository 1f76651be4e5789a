/** I9: the actions of sheet 1.10, one row a bassin, with the rate of answer that says what the counts are worth. */
import { chiffre } from "../cellules.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import {
  declaree,
  GENRES_ACTIONS,
  lectureActions,
  REPONSE,
  titreActions,
  VOLET,
} from "../phrases/actions.js";
import { couverture } from "../phrases/fiabilite.js";
import { type Colonne, tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import { enVue, nomLie } from "./bassins.js";
import { champDe, mesureDe, presentes } from "./commun.js";

/** `id` where the page has another figure of all bassins. */
export function figureBassinsActions(
  contexte: Contexte,
  { territoire, annee }: { territoire: Territoire; annee: number },
  id = "bassins",
) {
  const lignes: readonly Territoire[] = [contexte.academie, ...contexte.bassins];
  const de = (indicateur: string) => (t: Territoire) => declaree(mesureDe(contexte, indicateur, t, annee));
  const comptes = GENRES_ACTIONS.map(({ id }) => de(id));
  const [reponse, volet] = [de(REPONSE), de(VOLET)];
  const [exemple = contexte.academie] = contexte.bassins;
  const densites = GENRES_ACTIONS.map((genre) => ({ ...genre, id: `${genre.id}_pour_10` })).filter((genre) =>
    contexte.catalogue.has(genre.id),
  );
  const rapportees = densites.map((genre) => de(genre.id));
  const mesures = lignes.flatMap((t) => [...comptes, volet, reponse, ...rapportees].map((lire) => lire(t)));
  const nombres = GENRES_ACTIONS.map(
    (genre): Colonne<Territoire> => ({
      titre: genre.titre,
      groupe: "Actions remontées",
      genre: "nombre",
      cellule: (t) => chiffre(de(genre.id)(t), "nombre"),
    }),
  );
  const pourDix = densites.map(
    (genre): Colonne<Territoire> => ({
      titre: genre.titre,
      groupe: "Pour 10 établissements",
      genre: "nombre",
      cellule: (t) => chiffre(de(genre.id)(t), "ratio"),
    }),
  );
  const parts: Colonne<Territoire>[] = [
    {
      titre: "Volet orientation",
      groupe: "En % des établissements",
      genre: "nombre",
      cellule: (t) => chiffre(volet(t), "%"),
    },
    {
      titre: "Réponse",
      groupe: "En % des établissements",
      genre: "nombre",
      cellule: (t) => chiffre(reponse(t), "%"),
    },
  ];
  const table = (colonnes: readonly Colonne<Territoire>[]) =>
    tableau<Territoire>({
      legende: "Actions 1.10, bassin par bassin",
      colonnes: [{ titre: "Bassin", cellule: nomLie }, ...colonnes],
      lignes,
      reference: ({ maille }) => maille === "academie",
      vue: (l) => enVue(territoire)({ territoire: l }),
      mesures,
    });
  return figure(contexte, {
    id,
    titre: titreActions(reponse(contexte.academie), annee),
    sousTitre: `Indicateurs d’action de la fiche 1.10, année scolaire ${annee}-${annee + 1}. Bassins par ordre alphabétique.`,
    champ: champDe(contexte, REPONSE, undefined, annee),
    lecture: lectureActions(
      exemple,
      comptes.map((lire) => lire(exemple)),
      reponse(exemple),
    ),
    notes: [
      "Un nombre d’actions ne dit rien de leur contenu, et dépend du nombre d’établissements du bassin : rapporté à dix établissements, il est dans le tableau",
      "« nd » : rien n’est remonté ; ce n’est pas zéro",
    ],
    avertissements: [couverture(contexte, REPONSE, [annee], contexte.bassins)],
    annee,
    indicateurs: [REPONSE, VOLET, ...[...GENRES_ACTIONS, ...densites].map((genre) => genre.id)],
    mesures: presentes(mesures),
    image: false,
    dessin: () => table([...nombres, ...parts]),
    tableau: () => table([...nombres, ...pourDix, ...parts]),
  });
}
