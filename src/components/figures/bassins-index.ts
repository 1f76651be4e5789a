/** All territories: départements and their bassins, districts, réseaux. The way to each page; alphabetical, never ranked. */
import { effectif } from "../cellules.js";
import type { Contexte } from "../contexte.js";
import { h } from "../dom.js";
import { nombre } from "../format.js";
import { lien } from "../liens.js";
import { SIGNES } from "../nomenclature.js";
import { tableau } from "../tableau.js";
import { departements, districts, reseaux, type Territoire } from "../territoires.js";
import { nomLie } from "./bassins.js";
import { mesureDe } from "./commun.js";

export function indexBassins(contexte: Contexte, annee: number): HTMLElement {
  const { site, bassins } = contexte;
  const lieux = departements(site);
  const departement = ({ departement: numero }: Territoire) => lieux.find(({ code }) => code === numero);
  const nomDe = (b: Territoire) => departement(b)?.libelle ?? b.departement ?? "non connu";
  const ecoles = ({ code }: Territoire) => site.etablissements.bassins[code];
  const eleves = (bassin: Territoire) => mesureDe(contexte, "orientation_2gt", bassin, annee);
  const liste = (titre: string, territoires: readonly Territoire[]) =>
    territoires.length > 0 && [
      h("h2", {}, titre),
      h(
        "ul",
        { class: "lieux" },
        territoires.map((t) => h("li", {}, nomLie(t))),
      ),
    ];
  return h(
    "div",
    { class: "territoires" },
    liste("Départements", lieux),
    h("h2", {}, "Bassins"),
    bassins.length === 0
      ? aucunBassin()
      : tableau({
          legende: "Liste des bassins",
          colonnes: [
            { titre: "Bassin", cellule: nomLie },
            {
              titre: "Département",
              cellule: (b) => {
                const sien = departement(b);
                return sien ? nomLie(sien) : nomDe(b);
              },
            },
            { titre: "Collèges", genre: "nombre", cellule: (b) => ecoleOuSigne(ecoles(b)?.colleges) },
            { titre: "Lycées", genre: "nombre", cellule: (b) => ecoleOuSigne(ecoles(b)?.lycees) },
            {
              titre: `Élèves de 3e, campagne ${annee}`,
              genre: "nombre",
              cellule: (b) => effectif(eleves(b), "denominateur"),
            },
          ],
          lignes: [...bassins].sort((a, b) => nomDe(a).localeCompare(nomDe(b), "fr")),
          mesures: bassins.map(eleves),
        }),
    liste("Districts", districts(site)),
    liste("Réseaux, par leur lycée tête de réseau", reseaux(site)),
  );
}

const aucunBassin = () =>
  h(
    "p",
    { class: "vide" },
    "Aucun fichier déposé ne dit le bassin des établissements. Déposez la liste des établissements, avec sa colonne « bassin » : chaque bassin aura sa page, et les tableaux leur ligne par bassin. ",
    h(
      "a",
      { href: lien("telechargements/modeles/etablissements.csv"), download: "etablissements.csv" },
      "Modèle à remplir",
    ),
    ".",
  );

/** A number of schools; where none is listed, how many there are is not known. */
export const ecoleOuSigne = (n: number | undefined) =>
  n === undefined ? SIGNES.non_disponible.signe : nombre(n);
