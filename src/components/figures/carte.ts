/** I8: one figure, place by place, where each stands: bassins, or départements where there is no bassin. Always with its table. */
import { bornes, ecartAcademie } from "../cellules.js";
import { publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { rien } from "../dom.js";
import { type Figure, figure } from "../figure.js";
import { INSECABLE, signe, type Unite, valeur } from "../format.js";
import { carte, type Place, type Point } from "../graphiques/carte.js";
import { signeDe } from "../nomenclature.js";
import { ecartEnMots } from "../phrases/accueil.js";
import { couverture } from "../phrases/fiabilite.js";
import { tableau } from "../tableau.js";
import { departements, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { type Ligne, lignesDe, nomLie } from "./bassins.js";
import { presentes } from "./commun.js";

/** Rings of each bassin and département whose outline was deposited; null without any. */
export type Contours = readonly (readonly [
  maille: string,
  code: string,
  anneaux: readonly (readonly Point[])[],
])[];

interface Sujet {
  indicateur: string;
  annee: number;
  unite: Unite;
  /** How readers see it, when that is not as stored. */
  lire?: (mesure: Mesure) => Mesure;
  /** Title of its column. */
  colonne: string;
}

const nom = ({ territoire }: Ligne) => territoire.libelle;

/** Bassins, or départements where the territory has no two of them. */
export const lieuxDeCarte = ({ bassins, site }: Contexte): readonly Territoire[] =>
  bassins.length > 1 ? bassins : departements(site);

export function figureCarte(
  contexte: Contexte,
  { indicateur, annee, unite, lire = (m) => m, colonne }: Sujet,
  contours: Contours | null,
  textes: (lignes: readonly Ligne[]) => Pick<Figure, "id" | "titre" | "sousTitre" | "champ" | "lecture">,
): Node {
  const lieux = lieuxDeCarte(contexte);
  // A single place makes no map.
  if (lieux.length < 2) return rien();
  const dire = (m: Mesure & { valeur: number }) =>
    unite === "points" ? signe(m.valeur) : valeur(m.valeur, unite);
  const lignes = lignesDe(contexte, { nom: "", indicateur, millesime: annee, unite, lire }, lieux).slice(1);
  const traces = new Map((contours ?? []).map(([maille, code, anneaux]) => [`${maille} ${code}`, anneaux]));
  const { bassins, departements: sites } = contexte.site;
  const centres = new Map([...bassins, ...sites].map(({ code, centre }) => [code, centre]));
  const places = lignes.map((l): Place => {
    const { mesure, comparaison, territoire } = l;
    const dite = publiee(mesure);
    return {
      nom: nom(l),
      contour: traces.get(`${territoire.maille} ${territoire.code}`),
      centre: centres.get(territoire.code),
      valeur: dite ? dire(mesure) : signeDe(mesure).signe,
      sens: dite ? (comparaison?.sens ?? "proche") : "muette",
      bulle: `${nom(l)}${INSECABLE}: ${dite ? `${dire(mesure)}${unite === "points" ? `${INSECABLE}points` : ""}${INSECABLE}; ${ecartEnMots(comparaison)}` : signeDe(mesure).sens}`,
    };
  });
  const situees = places.filter(({ contour, centre }) => contour || centre);
  const bassin = lieux[0]?.maille === "bassin";
  const f = textes(lignes);
  return figure(contexte, {
    ...f,
    sousTitre: `${f.sousTitre} ${ou(places, bassin)}`,
    notes: [
      "Couleur vive ou nombre en gras : la valeur se distingue de celle de l’académie ; couleur pâle : elle ne s’en distingue pas, ou rien ne permet de le dire ; hachures : valeur masquée ou non disponible",
      ...(situees.length > 0 && situees.length < places.length
        ? [`Un ${bassin ? "bassin" : "département"} sans contour ni coordonnées n’est que dans le tableau`]
        : []),
    ],
    avertissements: [couverture(contexte, indicateur, [annee], lieux)],
    annee,
    indicateurs: [indicateur],
    mesures: presentes(lignes.map(({ mesure }) => mesure)),
    dessin: (largeur) => carte(places, Math.min(largeur, 640)),
    tableau: () =>
      tableau<Ligne>({
        legende: f.titre,
        colonnes: [
          { titre: bassin ? "Bassin" : "Département", cellule: (l) => nomLie(l.territoire) },
          {
            titre: colonne,
            genre: "nombre",
            cellule: ({ mesure }) => (publiee(mesure) ? dire(mesure) : signeDe(mesure).signe),
          },
          { titre: "Intervalle à 95 %", genre: "nombre", cellule: ({ mesure }) => bornes(mesure, unite) },
          { titre: "Écart à l’académie", genre: "nombre", cellule: (l) => ecartAcademie(l) },
        ],
        lignes,
        mesures: lignes.map(({ mesure }) => mesure),
      }),
  });
}

/** How places are drawn, which a reader must know to read the map. */
function ou(places: readonly Place[], bassin: boolean): string {
  const qui = bassin ? "Chaque bassin" : "Chaque département";
  if (places.some(({ contour }) => contour))
    return bassin ? "Contours déposés par l’académie." : "Contours du fichier « departements.geojson ».";
  if (places.some(({ centre }) => centre)) return `${qui} est placé au milieu de ses établissements.`;
  return `${qui} a sa tuile, par ordre alphabétique${INSECABLE}: aucune coordonnée n’est connue.`;
}
