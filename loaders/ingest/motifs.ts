/** Why a file is not looked at any further, whatever its header, with what to do. */
import type { Examine } from "./examen.ts";

export type Motif = readonly [regle: string, message: string];

export const MOTIFS = {
  inaccessible: [
    "illisible",
    "Le fichier ne peut pas être lu (archive abîmée, accès refusé, ou lien qui ne mène à rien). Redéposez-le.",
  ],
  format: [
    "fichier_inconnu",
    "Format inconnu. Enregistrez-le au format CSV ou .xlsx (d’une archive .zip, extrayez ce qu’elle contient), ou retirez-le du dépôt s’il n’a pas à être lu.",
  ],
  abime: [
    "illisible",
    "Le fichier n’est pas un classeur Excel entier (.xlsx) : il est abîmé, d’une autre application, ou c’est une archive .zip. Extrayez ce que contient l’archive ; sinon ouvrez-le, enregistrez-le au format .xlsx ou CSV, puis redéposez-le.",
  ],
  ancien: [
    "illisible",
    "Le fichier est un ancien fichier Excel (.xls), ou protégé par un mot de passe. Enregistrez-le sans mot de passe au format .xlsx ou CSV.",
  ],
  binaire: [
    "illisible",
    "Le fichier n’est pas un fichier texte (il contient des octets nuls). Exportez-le au format CSV.",
  ],
  page: [
    "illisible",
    "Le fichier n’est pas un tableau de texte mais une page (HTML ou XML), que des outils nomment .csv ou .xls. Ouvrez-le dans un tableur, enregistrez-le au format .xlsx ou CSV, puis redéposez-le.",
  ],
  json: ["illisible", "Le fichier est en JSON, non en CSV. Reprenez l’export au format CSV."],
  vide: ["fichier_vide", "Le fichier est vide. Déposez le fichier complet ou retirez-le."],
} as const satisfies Record<string, Motif>;

export function motif({ nature, binaire, lignes, tete }: Examine): Motif | null {
  if (nature === "classeur") return null;
  if (nature === "ancien") return MOTIFS.ancien;
  if (binaire) return MOTIFS.binaire;
  if (lignes === 0) return MOTIFS.vide;
  return PAGE.test(tete) ? MOTIFS.page : JSON_DEBUT.test(tete) ? MOTIFS.json : null;
}

const PAGE = /^\s*<(!doctype|\?xml|html|head|meta|style|body|table|div)\b/i;
const JSON_DEBUT = /^\s*(\[\s*)?\{\s*"/;
