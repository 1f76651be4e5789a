/** What a file is, by its bytes, its header and its name alone, and what is said of it; the same wherever it is checked. */
import { enumerer } from "../sources/genres/code.ts";
import { citer, plierEntete } from "../sources/texte.ts";
import { anneeDuFichier } from "./annee-fichier.ts";
import type { Feuille } from "./classeur.ts";
import { direManquantes, manquantes } from "./colonnes-manquantes.ts";
import { type Dialecte, trouverDialecte } from "./dialecte.ts";
import { type Correspondance, coupees, type Entete } from "./entete.ts";
import type { Examine } from "./examen.ts";
import { choisirFeuille } from "./feuilles.ts";
import { MOTIFS, type Motif, motif } from "./motifs.ts";
import { direProposition } from "./proposition.ts";
import { type Constat, constatFichier } from "./rapport.ts";
import { sansUsage } from "./sans-usage.ts";
import { codesEnNombres } from "./tableur.ts";
import { TOUTES } from "./toutes.ts";

export interface Reconnu {
  dialecte: Dialecte | null;
  /** What its rows are, or null when they cannot be read. */
  lecture: { entete: Entete; annee: number | null } | null;
  /** Findings about the file as a whole. */
  constats: Constat[];
}

/** `feuilles` are the sheets of a workbook, none of a text, null when they could not be read. */
export function reconnaitreFichier(
  fichier: string,
  examine: Examine,
  feuilles: readonly Feuille[] | null,
  correspondance: Correspondance,
): Reconnu {
  const inconnue = sourceInconnue(correspondance);
  const refuser = (regle: string, message: string, dialecte: Dialecte | null = null): Reconnu => ({
    dialecte,
    lecture: null,
    constats: [constatFichier(regle, "erreur", message)],
  });
  if (inconnue) return refuser("correspondance_inexacte", inconnue);
  const illisible = motif(examine);
  if (illisible) return refuser(...illisible);
  if (feuilles === null) return refuser(...MOTIFS.abime);
  const classeur = examine.nature === "classeur";
  if (classeur && feuilles.every(({ rangees }) => rangees.length === 0)) return refuser(...MOTIFS.vide);
  const { dialecte, constats: constatsFeuilles } = classeur
    ? choisirFeuille(feuilles, correspondance)
    : { dialecte: trouverDialecte(examine.tete, correspondance), constats: [] };
  const { entete, proposition } = dialecte;
  const accents = accentsAbimes(examine.tete);
  if (entete === null) {
    const usage = sansUsage(dialecte.cellules);
    if (usage !== null) return refuser("fichier_inconnu", usage, { ...dialecte, proposition: null });
    const dit = proposition ? direProposition(fichier, proposition) : ENTETE_INCONNU;
    const avant =
      direCoupees(dialecte.cellules) +
      (dialecte.separateur !== null && dialecte.largeur === 1 ? SANS_COLONNE : "");
    const inconnu = refuser("fichier_inconnu", `${avant}${dit}`, dialecte);
    return {
      ...inconnu,
      constats: [...inconnu.constats, ...colonnesAbsentes(correspondance, dialecte), ...accents],
    };
  }
  if (entete.doubles.length > 0) return refuser(...doubles(entete), dialecte);
  const absentes = manquantes(entete);
  if (absentes.length > 0) {
    const incomplet = refuser("colonnes_manquantes", direManquantes(entete, absentes), dialecte);
    return { ...incomplet, constats: [...incomplet.constats, ...constatsColonnes(entete)] };
  }
  const { annee, manque, constats } = anneeDuFichier(fichier, entete, correspondance);
  if (manque) return { dialecte, lecture: null, constats };
  const { avis } = entete.disposition;
  const feuille = feuilles.find(({ nom }) => nom === dialecte.feuille);
  return {
    dialecte,
    lecture: { entete, annee },
    constats: [
      ...colonnesAbsentes(correspondance, dialecte),
      ...colonnesEtrangeres(correspondance, entete),
      ...constatsFeuilles,
      ...(avis === undefined ? [] : [constatFichier("avis_export", "information", avis)]),
      ...constats,
      ...accents,
      ...(feuille ? codesEnNombres(feuille, dialecte, entete) : []),
      ...constatsTitres(dialecte),
      ...constatsColonnes(entete),
    ],
  };
}

function sourceInconnue({ source }: Correspondance): string | null {
  const noms = TOUTES.map(({ nom }) => nom);
  if (source === undefined || noms.includes(source)) return null;
  return `correspondances.json dit que c’est une source « ${source} », qui n’existe pas. Les sources sont ${enumerer(noms)}.`;
}

const manquent = (noms: readonly string[], parmi: readonly string[]): string[] => {
  const pliees = new Set(parmi.map(plierEntete));
  return noms.filter((nom) => !pliees.has(plierEntete(nom)));
};

const inexacte = (nom: string, ou: string): Constat =>
  constatFichier(
    "correspondance_inexacte",
    "avertissement",
    `correspondances.json cite la colonne « ${nom} », qui n’est pas ${ou} : cette correspondance est sans effet. Corrigez-la.`,
    nom,
  );

/** What correspondances.json names of the file, and that is not there. */
const colonnesAbsentes = ({ colonnes = {} }: Correspondance, { cellules }: Dialecte): Constat[] =>
  manquent(Object.keys(colonnes), cellules).map((nom) => inexacte(nom, "dans ce fichier"));

/** What it calls ours, and is not. */
const colonnesEtrangeres = ({ colonnes = {} }: Correspondance, { disposition }: Entete): Constat[] =>
  manquent(Object.values(colonnes), Object.values(disposition.colonnes).flat()).map((nom) =>
    inexacte(nom, `une colonne de « ${disposition.source.nom} »`),
  );

const ENTETE_INCONNU =
  "En-tête inconnu : aucune source ne lui correspond. Retirez-le, ou décrivez ses colonnes dans correspondances.json.";

const SANS_COLONNE =
  "La première ligne n’a qu’une cellule : des colonnes se séparent par un point-virgule, une virgule, une tabulation ou « | », hors des guillemets. ";

/** One name may begin as another by chance; several do not. */
function direCoupees(cellules: readonly string[]): string {
  const noms = coupees(cellules).sort((a, b) => b.length - a.length);
  if (noms.length < 2) return "";
  const cites = [...new Set(noms)].slice(0, 2).map((nom) => `« ${nom} »`);
  return `Des en-têtes semblent coupés (${cites.join(", ")}) : rendez-leur leur nom entier. `;
}

const doubles = ({ doubles: noms }: Entete): Motif => [
  "colonne_en_double",
  `Deux colonnes portent le même nom (${noms.join(", ")}). Laquelle faut-il lire ? Renommez ou retirez l’autre.`,
];

/**
 * A letter with its accent in UTF-8, read as two characters of Windows-1252: « é » become « Ã© »; in the encoding of DOS or of
 * old Macs, read as a sign that stands in no word; or lost, and marked so.
 */
const ABIME =
  /Ã[\u0080-\u00bf\u2018-\u203aŒœŠšŸŽžƒˆ˜€™†‡•…‰–—]|Å[“’]|\p{L}[‚„†‡ˆ‰‹\u0080-\u009f\ufffd]\p{L}|\p{Ll}[ŠŽ]\p{Ll}|\ufffd\p{L}/u;
const MOT_AUTOUR = 20;

/** The file mixes two encodings, or was converted twice: its codes are whole, its names are not. */
function accentsAbimes(tete: string): Constat[] {
  const ou = tete.search(ABIME);
  if (ou < 0) return [];
  const avant = /[^\s;,|"]*$/.exec(tete.slice(Math.max(0, ou - MOT_AUTOUR), ou))?.[0] ?? "";
  const mot = avant + (/^[^\s;,|"]*/.exec(tete.slice(ou, ou + MOT_AUTOUR))?.[0] ?? "");
  return [
    constatFichier(
      "accents_abimes",
      "avertissement",
      `Des accents sont abîmés (« ${citer(mot)} ») : le fichier mêle deux encodages, a été converti deux fois, ou vient d’un logiciel ancien. Refaites l’export en UTF-8, sans l’ouvrir ni le recoller ; sinon les noms resteront ainsi, et les mots accentués ne seront pas reconnus.`,
    ),
  ];
}

const constatsTitres = ({ titres }: Dialecte): Constat[] =>
  titres === 0
    ? []
    : [
        {
          ...constatFichier(
            "lignes_de_titre",
            "information",
            `Lignes de titre au-dessus de l’en-tête, qui ne sont pas des données : ${titres}.`,
          ),
          nombre: titres,
        },
      ];

function constatsColonnes({
  nominatives,
  inconnues,
  tronquees,
  indecises,
  ambigues,
  cellules,
}: Entete): Constat[] {
  return [
    ...ambigues.map((colonne) =>
      constatFichier(
        "colonne_en_double",
        "avertissement",
        `Deux colonnes portent le même nom (${colonne}) : aucune n’est lue, le reste du fichier l’est. Renommez ou retirez l’autre pour qu’elle le soit.`,
        colonne,
      ),
    ),
    ...tronquees.map(({ colonne, position }) =>
      constatFichier(
        "colonne_tronquee",
        "avertissement",
        `L’en-tête « ${cellules[position]} » est coupé : il est lu comme « ${colonne} », le seul nom connu qui commence ainsi. Vérifiez que c’est bien cette colonne.`,
        cellules[position] ?? null,
      ),
    ),
    ...indecises.map(({ nom, nombre, colonnes }) =>
      constatFichier(
        "colonne_indecise",
        "avertissement",
        `L’en-tête « ${nom} »${nombre > 1 ? ` (${nombre} colonnes)` : ""} est coupé trop tôt : il peut désigner ${enumerer(colonnes)}. Rien n’en est lu, le reste du fichier l’est. Rendez aux colonnes leur nom entier.`,
        nom,
      ),
    ),
    ...nominatives.map(({ nom }) =>
      constatFichier(
        "colonne_nominative",
        "information",
        `La colonne « ${nom} » porte un nom qui peut identifier une personne : elle est retirée à la lecture.`,
        nom,
      ),
    ),
    ...inconnues.map((nom) =>
      constatFichier("colonne_inconnue", "information", `La colonne « ${nom} » n’est pas utilisée.`, nom),
    ),
  ];
}
