/** Finds the separator and the header line: the first line that some separator makes a known header. */
import { type Enregistrement, premiers } from "./decoupe.ts";
import { type Correspondance, type Entete, type Proche, plusProche, reconnaitre } from "./entete.ts";

const SEPARATEURS = [";", ",", "\t", "|"] as const;
/** Title lines may stand above the header. */
const LIGNES_DE_TITRE = 10;

export interface Dialecte {
  separateur: string;
  /** Number of cells of the header line. */
  largeur: number;
  /** Records above the first row of data (title lines and header), and the physical lines they take. */
  enregistrementsAvant: number;
  lignesAvant: number;
  cellules: readonly string[];
  entete: Entete | null;
  proche: Proche | null;
}

export function trouverDialecte(tete: string, correspondance: Correspondance): Dialecte {
  const essais = SEPARATEURS.map((separateur) => essayer(tete, separateur, correspondance));
  const poids = ({ entete, largeur }: Dialecte) =>
    (entete === null ? 0 : 1000 + entete.positions.size) + largeur / 1000;
  return essais.sort((a, b) => poids(b) - poids(a))[0] as Dialecte;
}

function essayer(tete: string, separateur: string, correspondance: Correspondance): Dialecte {
  const lus = premiers(tete, separateur, LIGNES_DE_TITRE + 1);
  const candidats = lus.slice(0, LIGNES_DE_TITRE);
  for (const [rang, { champs }] of candidats.entries()) {
    const entete = reconnaitre(champs, correspondance);
    if (entete) return { ...cadre(lus, rang, tete), separateur, entete, proche: null };
  }
  const proche =
    candidats.map(({ champs }) => plusProche(champs, correspondance)).find((p) => p !== null) ?? null;
  return { ...cadre(lus, 0, tete), separateur, entete: null, proche };
}

function cadre(lus: readonly Enregistrement[], rang: number, tete: string) {
  const entete = lus[rang];
  const suivant = lus[rang + 1];
  const cellules = entete?.champs ?? [];
  const lignes = cellules.join("").split("\n").length;
  return {
    cellules,
    largeur: cellules.length,
    enregistrementsAvant: rang + 1,
    /** Blank lines between header and data count too, so that the first row keeps its place. */
    lignesAvant: suivant ? suivant.ligne - 1 : entete ? entete.ligne - 1 + lignes : tete.split("\n").length,
  };
}
