/** The data page: files to take away, and where the figures come from, file by file. */
import type { Contexte } from "./contexte.js";
import { type Enfant, h } from "./dom.js";
import { date, nombre } from "./format.js";
import { majuscule, typographie } from "./francais.js";
import { lien } from "./liens.js";
import { nomSource, SANS_CHIFFRE, SOURCES } from "./nomenclature.js";
import { tableau } from "./tableau.js";
import type { Fichier } from "./types.js";

const FICHIERS: readonly [fichier: string, quoi: string][] = [
  [
    "mesures.csv.gz",
    "toutes les mesures masquées, en CSV compressé (séparateur point-virgule, point décimal)",
  ],
  ["mesures.parquet", "les mêmes, en Parquet, pour R, Python ou DuckDB"],
  ["flux.csv.gz", "les parcours des cohortes d’une rentrée à la suivante (aussi en Parquet, flux.parquet)"],
  ["qvt.csv.gz", "l’enquête sur la qualité de vie au travail, par département (qvt.parquet)"],
  ["formations.csv.gz", "les réunions et formations prévues et tenues, par bassin (formations.parquet)"],
  ["evaluation.csv.gz", "les évolutions différentielles de l’expérimentation (evaluation.parquet)"],
  ["catalogue.json", "la définition de chaque indicateur"],
  ["datapackage.json", "la description des colonnes (Table Schema)"],
];

const telechargement = (chemin: string, texte: string) =>
  h("a", { href: lien(`telechargements/${chemin}`), download: chemin.split("/").at(-1) ?? chemin }, texte);

export const telechargements = () =>
  h(
    "ul",
    {},
    FICHIERS.map(([fichier, quoi]) => h("li", {}, telechargement(fichier, fichier), ` : ${quoi}`)),
  );

/** Sources a user can deposit, each with its schema and an empty template. */
export const modeles = () =>
  tableau({
    legende: "Modèles, exemples et schémas des fichiers à déposer",
    colonnes: [
      { titre: "Source", cellule: (source) => majuscule(nomSource(source)) },
      { titre: "Modèle vide", cellule: (source) => telechargement(`modeles/${source}.csv`, `${source}.csv`) },
      { titre: "Exemple", cellule: (source) => telechargement(`exemples/${source}.csv`, `${source}.csv`) },
      { titre: "Schéma", cellule: (source) => telechargement(`schemas/${source}.json`, `${source}.json`) },
    ],
    lignes: Object.keys(SOURCES),
    mesures: [],
  });

/** « 2016 à 2024 », « 2016, 2018 ». */
function annees(liste: readonly number[]): string {
  const [premiere, derniere] = [liste[0], liste.at(-1)];
  if (premiere === undefined || derniere === undefined) return "sans année";
  if (premiere === derniere) return String(premiere);
  return derniere - premiere === liste.length - 1 ? `${premiere} à ${derniere}` : liste.join(", ");
}

/** What it is; of a public data set, its licence and whether it feeds figures. */
const source = ({ licence }: Fichier, nom: string): Enfant => {
  const dits = [licence, SANS_CHIFFRE[nom]].flatMap((texte) => texte ?? []);
  return [
    majuscule(nomSource(nom)),
    dits.map((texte) => [h("br", {}), h("small", {}, typographie(majuscule(texte)))]),
  ];
};

export function provenance({ provenance: fichiers }: Contexte): HTMLElement {
  if (fichiers.length === 0) return h("p", { class: "vide" }, "Aucun fichier n’est chargé.");
  const nombres: [string, (f: Fichier) => number][] = [
    ["Lues", (f) => f.lues],
    ["Acceptées", (f) => f.acceptees],
    ["Rejetées", (f) => f.rejetees],
    ["Doublons", (f) => f.doublons],
  ];
  return tableau<Fichier>({
    legende: "Fichiers chargés et lignes lues",
    colonnes: [
      { titre: "Fichier", cellule: (f) => f.fichier },
      {
        titre: "Source",
        cellule: (f): Enfant => (f.source ? source(f, f.source) : "non reconnue"),
      },
      { titre: "Années", cellule: (f) => annees(f.annees) },
      {
        titre: "Date du fichier",
        cellule: (f) => (f.dateObservation ? date(f.dateObservation) : "non connue"),
      },
      ...nombres.map(([titre, lire]) => ({
        titre,
        groupe: "Lignes",
        genre: "nombre" as const,
        cellule: (f: Fichier) => nombre(lire(f)),
      })),
      { titre: "Empreinte SHA-256", cellule: (f) => h("span", { class: "empreinte" }, f.sha256) },
    ],
    lignes: fichiers,
    mesures: [],
  });
}
