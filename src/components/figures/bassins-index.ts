/** All bassins, département by département: the way to each page. Alphabetical, never ranked. */
import { effectif } from "../cellules.js";
import type { Contexte } from "../contexte.js";
import { h } from "../dom.js";
import { nombre } from "../format.js";
import { lienBassin } from "../liens.js";
import { SIGNES } from "../nomenclature.js";
import { tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import { mesureDe } from "./commun.js";

export function indexBassins(contexte: Contexte, annee: number): HTMLElement {
  const { site, bassins } = contexte;
  if (bassins.length === 0)
    return h(
      "p",
      { class: "vide" },
      "Aucun bassin n’est connu : la colonne « bassin » de la liste des établissements les donne.",
    );
  const departement = ({ code }: Territoire) => {
    const numero = site.bassins.find((bassin) => bassin.code === code)?.departement;
    return site.departements.find((d) => d.code === numero)?.libelle ?? numero ?? "non connu";
  };
  const ecoles = ({ code }: Territoire) => site.etablissements.bassins[code];
  const eleves = (bassin: Territoire) => mesureDe(contexte, "orientation_2gt", bassin, annee);
  return tableau({
    legende: "Liste des bassins",
    colonnes: [
      { titre: "Bassin", cellule: (b) => h("a", { href: lienBassin(b.slug) }, b.libelle) },
      { titre: "Département", cellule: departement },
      { titre: "Collèges", genre: "nombre", cellule: (b) => ecoleOuSigne(ecoles(b)?.colleges) },
      { titre: "Lycées", genre: "nombre", cellule: (b) => ecoleOuSigne(ecoles(b)?.lycees) },
      {
        titre: `Élèves de 3e, campagne ${annee}`,
        genre: "nombre",
        cellule: (b) => effectif(eleves(b), "denominateur"),
      },
    ],
    lignes: [...bassins].sort((a, b) => departement(a).localeCompare(departement(b), "fr")),
    mesures: bassins.map(eleves),
  });
}

const ecoleOuSigne = (n: number | undefined) => (n === undefined ? SIGNES.non_disponible.signe : nombre(n));
