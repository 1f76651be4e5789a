/** How a public file tells the school of its row: the territory is known by it where no list of schools is deposited. */
import type { Genres } from "../genres/index.ts";

export const ecole = (g: Genres) => ({
  nom: g.texte({ titre: "Nom de l’établissement", exemple: "Lycée des Essais", descriptif: true }),
  commune: g.texte({ titre: "Commune", exemple: "Bourges", descriptif: true }),
  secteur: g.texte({ titre: "Secteur", exemple: "PU", descriptif: true }),
});

/** The files of head-counts say apart what a school is, and after whom it is named. */
export const ecoleNommee = (g: Genres) => ({
  ...ecole(g),
  denomination: g.texte({ titre: "Dénomination", exemple: "LYCEE POLYVALENT", descriptif: true }),
});

/** Names those columns have in the files of the ministry. */
export const ECOLE = {
  nom: [
    "Nom de l'établissement",
    "Nom de l'établissment",
    "nom_de_l_etablissement",
    "nom_de_l_etablissment",
    "libelle_uai",
    "Etablissement",
    "Informations établissement Etablissement",
    "patronyme",
  ],
  commune: [
    "Nom de la commune",
    "nom_de_la_commune",
    "libelle_commune",
    "Ville",
    "Informations établissement Ville",
  ],
  secteur: ["Informations établissement Secteur"],
};
export const DENOMINATION = { denomination: ["denomination_principale"] };
