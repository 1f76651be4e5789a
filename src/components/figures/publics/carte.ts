/** A public figure on the map of the départements: the first of the access to the bac that a file gives. */
import { publiee } from "../../comparer.js";
import type { Contexte } from "../../contexte.js";
import { rien } from "../../dom.js";
import { INSECABLE, valeur } from "../../format.js";
import { derniereAnnee } from "../../parametres.js";
import { periode } from "../../periodes.js";
import { dans, departements } from "../../territoires.js";
import { type Contours, figureCarte } from "../carte.js";

const CANDIDATS = ["acces_2nde_bac_ival", "reussite_bac_g", "reussite_dnb"];

export function cartePublique(contexte: Contexte, contours: Contours | null): Node {
  const indicateur = CANDIDATS.find((id) => contexte.mesures.publie(id));
  const declaration = indicateur === undefined ? undefined : contexte.catalogue.get(indicateur);
  if (!declaration || departements(contexte.site).length < 2) return rien();
  const { id, titre, unite } = declaration;
  const annee = derniereAnnee(contexte, id);
  const quand = periode(id).dire(annee);
  // These files say nothing of bassins.
  const ici = { ...contexte, bassins: [] };
  return figureCarte(ici, { indicateur: id, annee, unite, colonne: "Valeur" }, contours, (lignes) => {
    const exemple = lignes.find(({ mesure }) => publiee(mesure));
    return {
      id: "publics-carte",
      titre: `${titre}${INSECABLE}: département par département`,
      sousTitre: `${unite === "%" ? "En %, " : ""}${quand}.`,
      champ: `départements de l’académie, secteurs public et privé sous contrat, ${quand}`,
      lecture:
        exemple && publiee(exemple.mesure)
          ? `${dans(exemple.territoire)}, ${quand}, la valeur est de ${valeur(exemple.mesure.valeur, unite)}.`
          : undefined,
    };
  });
}
