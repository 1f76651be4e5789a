/** I8: the gap from decision to rentrée, bassin by bassin, where each bassin stands. */
import { bornes, ecartAcademie } from "../cellules.js";
import { opposee, publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { rien } from "../dom.js";
import { figure } from "../figure.js";
import { INSECABLE, signe } from "../format.js";
import { carte, type Place } from "../graphiques/carte.js";
import { signeDe } from "../nomenclature.js";
import { ecartEnMots } from "../phrases/accueil.js";
import { lectureSerieEcarts, titreCarte } from "../phrases/ecarts.js";
import { couverture } from "../phrases/fiabilite.js";
import { tableau } from "../tableau.js";
import { type Ligne, lignesDe, nomLie } from "./bassins.js";
import type { ChoixVoie } from "./chaine.js";
import { champDe, mesureDe, presentes } from "./commun.js";

const nom = ({ territoire }: Ligne) => territoire.libelle;

function bulleDe(l: Ligne): string {
  if (!publiee(l.mesure)) return `${nom(l)}${INSECABLE}: ${signeDe(l.mesure).sens}`;
  return `${nom(l)}${INSECABLE}: ${signe(l.mesure.valeur)}${INSECABLE}points${INSECABLE}; ${ecartEnMots(l.comparaison)}`;
}

export function figureCarteEcarts(contexte: Contexte, { annee, voie }: Omit<ChoixVoie, "territoire">): Node {
  const indicateur = `ecart_orientation_constat_${voie.code}`;
  const centres = new Map(contexte.site.bassins.map(({ code, centre }) => [code, centre]));
  const lignes = lignesDe(contexte, {
    nom: "",
    indicateur,
    millesime: annee,
    unite: "points",
    lire: opposee,
  }).slice(1);
  const places = lignes.flatMap((l): Place[] => {
    const centre = centres.get(l.territoire.code);
    if (!centre) return [];
    const valeur = publiee(l.mesure) ? signe(l.mesure.valeur) : signeDe(l.mesure).signe;
    const sens = publiee(l.mesure) ? (l.comparaison?.sens ?? "proche") : "muette";
    return [{ nom: nom(l), centre, valeur, sens, bulle: bulleDe(l) }];
  });
  // A single place makes no map.
  if (places.length < 2) return rien();
  const exemple = lignes.find(({ mesure }) => publiee(mesure));
  const absents = lignes.length - places.length;
  return figure(contexte, {
    id: "carte",
    titre: titreCarte(voie),
    sousTitre: `De la décision à la rentrée, en points, campagne ${annee}. Chaque bassin est placé au milieu de ses établissements.`,
    champ: champDe(contexte, indicateur, undefined, annee),
    lecture:
      exemple &&
      lectureSerieEcarts(exemple.territoire, voie, mesureDe(contexte, indicateur, exemple.territoire, annee)),
    notes: [
      "Disque plein : l’écart se distingue de celui de l’académie ; disque pâle : il ne s’en distingue pas, ou rien ne permet de le dire ; hachures : valeur masquée ou non disponible",
      ...(absents > 0
        ? ["Un bassin sans coordonnées dans la liste des établissements n’est que dans le tableau"]
        : []),
    ],
    avertissements: [couverture(contexte, indicateur, [annee], contexte.bassins)],
    annee,
    indicateurs: [indicateur],
    mesures: presentes(lignes.map(({ mesure }) => mesure)),
    dessin: (largeur) => carte(places, Math.min(largeur, 640)),
    tableau: () =>
      tableau<Ligne>({
        legende: `Écart entre la décision et la rentrée, ${voie.long}, par bassin`,
        colonnes: [
          { titre: "Bassin", cellule: (l) => nomLie(l.territoire) },
          {
            titre: "Écart, en points",
            genre: "nombre",
            cellule: ({ mesure }) => (publiee(mesure) ? signe(mesure.valeur) : signeDe(mesure).signe),
          },
          { titre: "Intervalle à 95 %", genre: "nombre", cellule: ({ mesure }) => bornes(mesure, "points") },
          { titre: "Écart à l’académie", genre: "nombre", cellule: (l) => ecartAcademie(l) },
        ],
        lignes,
        mesures: lignes.map(({ mesure }) => mesure),
      }),
  });
}
