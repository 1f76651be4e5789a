/** I8: the gap from decision to rentrée on the map. */
import { opposee, publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { lectureSerieEcarts, titreCarte } from "../phrases/ecarts.js";
import { type Contours, figureCarte } from "./carte.js";
import type { ChoixVoie } from "./chaine.js";
import { champDe, mesureDe } from "./commun.js";

export function figureCarteEcarts(
  contexte: Contexte,
  { annee, voie }: Omit<ChoixVoie, "territoire">,
  contours: Contours | null,
): Node {
  const indicateur = `ecart_orientation_constat_${voie.code}`;
  const sujet = { indicateur, annee, unite: "points", lire: opposee, colonne: "Écart, en points" } as const;
  return figureCarte(contexte, sujet, contours, (lignes) => {
    const exemple = lignes.find(({ mesure }) => publiee(mesure))?.territoire;
    return {
      id: "carte",
      titre: titreCarte(voie),
      sousTitre: `De la décision à la rentrée, en points, campagne ${annee}.`,
      champ: champDe(contexte, indicateur, undefined, annee),
      lecture: exemple && lectureSerieEcarts(exemple, voie, mesureDe(contexte, indicateur, exemple, annee)),
    };
  });
}
