/** What the reading of one file says besides its refusals; kept with its rows, said again as long as it does not change. */
import type { Ecartees } from "./ranger.ts";
import { type Constat, constatFichier } from "./rapport.ts";
import type { Ecart } from "./sql/ecarts.ts";

/** What is kept of the reading of a file. */
export interface Lecture {
  /** Rows of data. */
  lues: number;
  /** Rows that hold none of their own. */
  ecartees: Ecartees[];
  /** Rows of pupils that a purge has removed: they are no longer counted as read. */
  purgees?: number;
  /** Unknown PCS codes. */
  avertissements: { nombre: number; exemples: [number, string][] } | null;
  chargeLe: string;
}

const ECARTS: Readonly<Record<Ecart, readonly [regle: string, message: string]>> = {
  vide: ["ligne_sans_donnees", "cette ligne est vide : elle est mise de côté."],
  total: [
    "ligne_de_total",
    "cette ligne est un total ou un sous-total : elle est mise de côté, pour ne rien compter deux fois.",
  ],
  entete: ["entete_repete", "cette ligne répète l’en-tête : elle est mise de côté."],
};

export function constatsLecture({ lues, ecartees, purgees = 0, avertissements }: Lecture): Constat[] {
  const constats: Constat[] = [];
  if (purgees > 0)
    constats.push({
      ...constatFichier(
        "lignes_purgees",
        "information",
        `Lignes d’élèves d’avant la purge, retirées de l’entrepôt et plus comptées parmi les lues : ${purgees}. Supprimez-les aussi de ce fichier.`,
      ),
      nombre: purgees,
    });
  if (lues === 0 && purgees === 0)
    constats.push(
      constatFichier(
        "fichier_sans_ligne",
        "avertissement",
        "Le fichier a un en-tête mais aucune ligne de données.",
      ),
    );
  for (const { ecart, nombre, lignes: places } of ecartees) {
    const [regle, message] = ECARTS[ecart];
    const exemples = places.map((ligne) => ({ ligne, valeur: "", message }));
    constats.push({ regle, gravite: "information", colonne: null, nombre, exemples });
  }
  if (avertissements && avertissements.nombre > 0)
    constats.push({
      regle: "pcs_inconnue",
      gravite: "avertissement",
      colonne: "pcs",
      nombre: avertissements.nombre,
      exemples: avertissements.exemples.map(([ligne, valeur_]) => ({
        ligne,
        valeur: valeur_,
        message: `« ${valeur_} » n’est pas un code PCS connu : l’élève compte en PCS non renseignée (ND).`,
      })),
    });
  return constats;
}
