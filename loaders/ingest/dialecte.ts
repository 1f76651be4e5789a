/** Finds the separator and the header: the first line, or pair of lines, that makes the most complete known header. */
import { type Enregistrement, premiers } from "./decoupe.ts";
import { type Colonne, type Correspondance, type Entete, reconnaitre } from "./entete.ts";
import { type Proposition, proposer } from "./proposer.ts";

const SEPARATEURS = [";", ",", "\t", "|"] as const;
/** Title lines may stand above the header. */
const LIGNES_DE_TITRE = 10;
/** Lines with cells among which an unknown header is looked for: comparing names takes time. */
const LIGNES_RAPPROCHEES = 3;
/** Records looked at: titles, a header of two lines, and the first row of data. */
export const LIGNES_VUES = LIGNES_DE_TITRE + 2;

export interface Dialecte {
  /** null in a workbook, whose sheet is named instead. */
  separateur: string | null;
  feuille: string | null;
  /** Number of cells of the header line. */
  largeur: number;
  /** Records above the header, taken for titles. */
  titres: number;
  /** Records above the first row of data (title lines and header), and the physical lines they take. */
  enregistrementsAvant: number;
  lignesAvant: number;
  cellules: readonly string[];
  entete: Entete | null;
  /** What would make an unknown header known. */
  proposition: Proposition | null;
}

export function trouverDialecte(tete: string, correspondance: Correspondance): Dialecte {
  const essais = SEPARATEURS.map((separateur) => {
    const lus = premiers(tete, separateur, LIGNES_VUES);
    return { lus, dialecte: { ...trouverEntete(lus, correspondance), separateur } };
  });
  const poids = ({ entete, largeur }: Dialecte) =>
    (entete === null ? 0 : 1000 + entete.positions.size) + largeur / 1000;
  const [choix] = essais.sort((a, b) => poids(b.dialecte) - poids(a.dialecte));
  const { lus, dialecte } = choix as (typeof essais)[number];
  return dialecte.entete ? dialecte : { ...dialecte, ...rapprocher(lus, correspondance) };
}

/** Of the first records of a file or a sheet. */
export function trouverEntete(lus: readonly Enregistrement[], correspondance: Correspondance): Dialecte {
  const candidats = lus.slice(0, LIGNES_DE_TITRE);
  const essais = candidats.flatMap(({ champs }, rang) => [
    { rang, hauteur: 1, entete: reconnaitre(simples(champs), correspondance) },
    { rang, hauteur: 2, entete: reconnaitre(groupees(champs, lus[rang + 1]?.champs ?? []), correspondance) },
  ]);
  // The first that is known: a richer header further down belongs to rows put end to end with these. Below a title, it is
  // the line that is known without it.
  const connus = essais.filter(({ entete }) => entete !== null);
  const [premier] = connus;
  const seul = connus.filter(({ rang, hauteur }) => rang === premier?.rang && hauteur === 1);
  const rangs = seul.length > 0 ? [premier?.rang] : [premier?.rang, (premier?.rang ?? 0) + 1];
  const taille = (essai: { entete: Entete | null }) => essai.entete?.positions.size ?? 0;
  const choix = connus
    .filter(({ rang, hauteur }) => rangs.includes(rang) && (rang === premier?.rang || hauteur === 1))
    .sort((a, b) => taille(b) - taille(a) || a.hauteur - b.hauteur)[0];
  if (!choix?.entete)
    return { ...cadre(lus, 1), titres: 0, cellules: lus[0]?.champs ?? [], entete: null, proposition: null };
  const { rang, hauteur, entete } = choix;
  return {
    ...cadre(lus, rang + hauteur),
    titres: rang,
    cellules: entete.cellules,
    entete,
    proposition: null,
  };
}

/** Where no header is known: the line that comes nearest to one, and what would make it known. */
export function rapprocher(lus: readonly Enregistrement[], correspondance: Correspondance) {
  const [proche] = lus
    .slice(0, LIGNES_DE_TITRE)
    .map(({ champs }, rang) => ({ champs, dessous: lus[rang + 1]?.champs ?? [] }))
    .filter(({ champs }) => champs.filter((champ) => champ.trim() !== "").length > 1)
    .slice(0, LIGNES_RAPPROCHEES)
    .flatMap(({ champs, dessous }) => proposer(champs, dessous, correspondance) ?? [])
    .sort((a, b) => b.poids - a.poids);
  return { proposition: proche?.proposition ?? null };
}

const simples = (champs: readonly string[]): Colonne[] => champs.map((champ) => [champ]);

/** A line of groups, each named over its first column only, above a line of names. */
function groupees(groupes: readonly string[], noms: readonly string[]): Colonne[] {
  let groupe = "";
  return noms.map((nom, i) => {
    groupe = groupes[i]?.trim() || groupe;
    return nom.trim() === "" ? [groupes[i] ?? ""] : [`${groupe} ${nom}`, nom];
  });
}

/** `avant` records make the titles and the header. */
function cadre(lus: readonly Enregistrement[], avant: number) {
  const entete = lus[avant - 1];
  const suivant = lus[avant];
  const lignes = (entete?.champs ?? []).join("").split("\n").length;
  return {
    separateur: null,
    feuille: null,
    largeur: entete?.champs.length ?? 0,
    enregistrementsAvant: avant,
    /** Blank lines between header and data count too, so that the first row keeps its place. */
    lignesAvant: suivant ? suivant.ligne - 1 : entete ? entete.ligne - 1 + lignes : 0,
  };
}
