/** The tables of the booklet: bassins side by side, in alphabetical order, and the files that figures come from. */
import { chiffre, effectif, noteSignes } from "../components/cellules.js";
import { opposee } from "../components/comparer.js";
import type { Contexte } from "../components/contexte.js";
import { h } from "../components/dom.js";
import { type Groupe, mesureDe } from "../components/figures/commun.js";
import { date, nombre, type Unite } from "../components/format.js";
import { majuscule } from "../components/francais.js";
import { nomSource } from "../components/nomenclature.js";
import { COHORTE } from "../components/phrases/origine.js";
import { type Colonne, tableau } from "../components/tableau.js";
import type { Territoire } from "../components/territoires.js";
import type { Mesure } from "../components/types.js";

interface Sujet {
  titre: string;
  indicateur: string;
  groupe?: Groupe;
  unite: Unite;
  recul?: number;
  lire?: (mesure: Mesure) => Mesure;
}

const SUJETS: readonly Sujet[] = [
  { titre: "Décision 2nde GT, %", indicateur: "orientation_2gt", unite: "%" },
  { titre: "Présents en 2nde GT, %", indicateur: "constat_2gt", unite: "%" },
  { titre: "Écart, points", indicateur: "ecart_orientation_constat_2gt", unite: "points", lire: opposee },
  { titre: "Filles vers les sciences, %", indicateur: "acces_st", groupe: { sexe: "F" }, unite: "%" },
  {
    titre: "Au supérieur, origine défavorisée, %",
    indicateur: COHORTE,
    groupe: { pcs: "D" },
    unite: "%",
    recul: 4,
  },
  { titre: "Pression en 2nde pro", indicateur: "taux_pression", groupe: { strate: "2PRO" }, unite: "ratio" },
];

/** Indicators shown: their sources are those of the page. */
export const INDICATEURS_BASSINS = SUJETS.map(({ indicateur }) => indicateur);

const ACTIONS: readonly Sujet[] = [
  { titre: "Réunions de bassin", indicateur: "nb_reunions_bassin", unite: "nombre" },
  { titre: "Formations en bassin", indicateur: "nb_formations_bassin", unite: "nombre" },
  { titre: "Actions sur le genre", indicateur: "nb_actions_genre_ap", unite: "nombre" },
  { titre: "Cordées de la réussite", indicateur: "nb_conventions_cordees", unite: "nombre" },
  { titre: "Volet orientation, %", indicateur: "taux_volet_orientation", unite: "%" },
  { titre: "Réponses, %", indicateur: "taux_reponse", unite: "%" },
];

export const INDICATEURS_ACTIONS = ACTIONS.map(({ indicateur }) => indicateur);

function parBassin(
  contexte: Contexte,
  annee: number,
  legende: string,
  sujets: readonly Sujet[],
): HTMLElement {
  const de = (t: Territoire, { indicateur, groupe, recul = 0, lire = (m) => m }: Sujet) => {
    const mesure = mesureDe(contexte, indicateur, t, annee - recul, groupe);
    return mesure && lire(mesure);
  };
  const lignes = [contexte.academie, ...contexte.bassins];
  return h(
    "section",
    { class: "figure" },
    h("h2", {}, legende),
    tableau<Territoire>({
      legende,
      colonnes: [
        { titre: "Bassin", cellule: ({ libelle }) => libelle },
        ...sujets.map(
          (sujet): Colonne<Territoire> => ({
            titre: sujet.titre,
            genre: "nombre",
            cellule: (t) => chiffre(de(t, sujet), sujet.unite),
          }),
        ),
      ],
      lignes,
      reference: ({ maille }) => maille === "academie",
      mesures: lignes.flatMap((t) => sujets.map((sujet) => de(t, sujet))),
    }),
  );
}

export const tableBassins = (contexte: Contexte, annee: number) =>
  parBassin(contexte, annee, `Les bassins à la rentrée ${annee}`, SUJETS);

export const tableActions = (contexte: Contexte, annee: number) =>
  parBassin(contexte, annee, `Les actions de la rentrée ${annee}, par bassin`, ACTIONS);

/** Schools and pupils of each bassin. */
export function tableContexte(contexte: Contexte, annee: number): HTMLElement {
  const { bassins } = contexte.site.etablissements;
  const eleves = (t: Territoire) => mesureDe(contexte, "orientation_2gt", t, annee);
  const legende = "Collèges, lycées et élèves de 3e, par bassin";
  return h(
    "section",
    { class: "figure" },
    h("h2", {}, legende),
    tableau<Territoire>({
      legende,
      colonnes: [
        { titre: "Bassin", cellule: ({ libelle }) => libelle },
        { titre: "Collèges", genre: "nombre", cellule: ({ code }) => nombre(bassins[code]?.colleges ?? 0) },
        { titre: "dont REP", genre: "nombre", cellule: ({ code }) => nombre(bassins[code]?.rep ?? 0) },
        { titre: "Lycées", genre: "nombre", cellule: ({ code }) => nombre(bassins[code]?.lycees ?? 0) },
        {
          titre: `Élèves de 3e, juin ${annee}`,
          genre: "nombre",
          cellule: (t) => effectif(eleves(t), "denominateur"),
        },
      ],
      lignes: contexte.bassins,
      mesures: contexte.bassins.map(eleves),
    }),
    noteSignes(contexte.bassins.map(eleves)),
  );
}

/** One line a source: its files, its years, the date of the latest. */
export function tableSources({ provenance }: Contexte): HTMLElement {
  const sources = [...new Set(provenance.flatMap(({ source }) => source ?? []))].sort();
  const de = (source: string) => provenance.filter((f) => f.source === source);
  const annees = (source: string) => {
    const toutes = de(source).flatMap((f) => f.annees);
    const [premiere, derniere] = [Math.min(...toutes), Math.max(...toutes)];
    if (toutes.length === 0) return "";
    return premiere === derniere ? String(premiere) : `${premiere}-${derniere}`;
  };
  return tableau<string>({
    legende: "Sources",
    colonnes: [
      { titre: "Source", cellule: (s) => majuscule(nomSource(s)) },
      { titre: "Fichiers", genre: "nombre", cellule: (s) => nombre(de(s).length) },
      { titre: "Années", cellule: annees },
      {
        titre: "Fichier le plus récent",
        cellule: (s) =>
          date(
            de(s)
              .map((f) => f.dateObservation ?? "")
              .sort()
              .at(-1) ?? "",
          ),
      },
    ],
    lignes: sources,
    mesures: [],
  });
}
