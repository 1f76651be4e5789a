/** Words and conventions that several declarations share, so that one population is always said in the same way. */
import { MAILLES } from "../declaration.ts";

export interface Voie {
  /** As in ids: `constat_2gt`. */
  id: string;
  /** As in the sources: `2GT`. */
  code: string;
  nom: string;
  court: string;
}

export const VOIES: readonly Voie[] = [
  { id: "2gt", code: "2GT", nom: "2nde générale et technologique", court: "2nde GT" },
  { id: "2pro", code: "2PRO", nom: "2nde professionnelle", court: "2nde professionnelle" },
  { id: "cap1", code: "CAP1", nom: "première année de CAP", court: "1re année de CAP" },
];

export const ELEVES_3E =
  "élèves de 3e présents dans la base de juin (MEFSTAT 2116, hors SEGPA), secteurs public et privé sous contrat";

export const CONVENTION_APPARIEE =
  "L’intervalle est celui de Newcombe pour données appariées ; le lien entre les deux états y est celui de toute l’académie, arrondi vers le bas : au dixième dans une grande, au cinquième ou à la moitié dans une petite, et nul là où le dire révélerait quelque chose.";

/** What all figures of the chain after 3e have in common. */
export const CHAINE_3E = {
  theme: "ecarts",
  unite: "%",
  sens: "neutre",
  dimensions: ["sexe", "pcs", "strate"],
  mailles: MAILLES,
} as const;

export const CONVENTION_3E =
  "Le dénominateur est le même aux cinq états de la chaîne : tous les élèves de 3e, que leur décision soit saisie ou non.";
export const CONVENTION_COLLEGE =
  "L’élève compte dans son collège d’origine, quel que soit l’établissement d’accueil.";
export const CONVENTION_RETROUVE =
  "Un élève est retrouvé par son identifiant : un identifiant qui change fait un élève non retrouvé.";
export const LIMITE_OCTOBRE =
  "La photographie est celle d’octobre : les départs vers l’apprentissage et l’enseignement agricole n’y sont pas tous.";
export const LIMITE_CAUSE =
  "Un taux décrit ; il ne dit pas pourquoi, ni si l’élève a obtenu ce qu’il souhaitait.";
