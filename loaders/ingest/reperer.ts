/** Looks at a deposited file without reading its rows: what it is, and whether it can be read. */
import { createHash } from "node:crypto";
import { anneeDuFichier } from "./annee-fichier.ts";
import { lireClasseur } from "./classeur.ts";
import { aChange, type Depose, type Reglages } from "./depot.ts";
import { type Dialecte, trouverDialecte } from "./dialecte.ts";
import type { Correspondance, Entete } from "./entete.ts";
import { choisirFeuille } from "./feuilles.ts";
import type { ALire } from "./lire.ts";
import { examiner, type Octets } from "./octets.ts";
import { direProposition } from "./proposition.ts";
import { type Constat, constatFichier } from "./rapport.ts";
import { codesEnNombres } from "./tableur.ts";

export interface Vu {
  depose: Depose;
  octets: Octets | null;
  dialecte: Dialecte | null;
  source: string | null;
  /** What to read, or null when the file is unknown or unusable. */
  aLire: ALire | null;
  /** Findings about the file as a whole. */
  constats: Constat[];
  correspondance: Correspondance;
}

export async function reperer(depose: Depose, reglages: Reglages): Promise<Vu> {
  const correspondance = reglages.correspondance(depose.fichier);
  const vu = { depose, correspondance, octets: null, dialecte: null, source: null, aLire: null };
  const erreur = (regle: string, message: string, plus: Partial<Vu> = {}): Vu => ({
    ...vu,
    ...plus,
    constats: [constatFichier(regle, "erreur", message)],
  });
  if (depose.inaccessible) return erreur(...MOTIFS.inaccessible);
  if (!depose.lisible)
    return erreur(
      "fichier_inconnu",
      "format inconnu. Enregistrez-le au format CSV ou .xlsx, ou retirez-le du dépôt s’il n’a pas à être lu.",
    );
  const octets = await examiner(depose.chemin).catch(() => null);
  if (await aChange(depose)) return enEcriture(vu);
  if (octets === null) return erreur(...MOTIFS.inaccessible);
  const illisible = motif(octets);
  if (illisible) return erreur(...illisible, { octets });
  const classeur = octets.nature === "classeur";
  const feuilles = classeur ? await lireClasseur(depose.chemin, octets.gzip).catch(() => null) : [];
  if (feuilles === null)
    return erreur(
      "illisible",
      "n’est pas un classeur Excel entier (.xlsx) : il est abîmé, ou d’une autre application. Ouvrez-le, enregistrez-le au format .xlsx ou CSV, puis redéposez-le.",
      { octets },
    );
  if (classeur && feuilles.every(({ rangees }) => rangees.length === 0))
    return erreur(...MOTIFS.vide, { octets });
  const { dialecte, constats: constatsFeuilles } = classeur
    ? choisirFeuille(feuilles, correspondance)
    : { dialecte: trouverDialecte(octets.tete, correspondance), constats: [] };
  const { entete, proposition } = dialecte;
  if (entete === null)
    return erreur(
      "fichier_inconnu",
      proposition
        ? direProposition(depose.fichier, proposition)
        : "en-tête inconnu : aucune source ne lui correspond. Retirez-le, ou décrivez ses colonnes dans correspondances.json.",
      { octets, dialecte },
    );
  const { source, avis } = entete.disposition;
  const reconnu = { octets: { ...octets, tete: "" }, dialecte, source: source.nom };
  if (entete.doubles.length > 0)
    return erreur(
      "colonne_en_double",
      `deux colonnes portent le même nom (${entete.doubles.join(", ")}). Laquelle faut-il lire ? Renommez ou retirez l’autre.`,
      reconnu,
    );
  const { annee, manque, constats } = anneeDuFichier(depose.fichier, entete, correspondance);
  if (manque) return { ...vu, ...reconnu, constats };
  const feuille = feuilles.find(({ nom }) => nom === dialecte.feuille);
  return {
    ...vu,
    ...reconnu,
    aLire: { depose, octets: reconnu.octets, dialecte, entete, annee },
    constats: [
      ...constatsFeuilles,
      ...(avis === undefined ? [] : [constatFichier("avis_export", "information", avis)]),
      ...constats,
      ...(feuille ? codesEnNombres(feuille, dialecte, entete) : []),
      ...constatsTitres(dialecte),
      ...constatsColonnes(entete),
    ],
  };
}

/** The file changed while it was read: nothing of it is used, the next run will read it. */
export const enEcriture = (vu: Omit<Vu, "constats">): Vu => ({
  ...vu,
  aLire: null,
  constats: [
    constatFichier(
      "en_ecriture",
      "erreur",
      "a changé pendant qu’il était lu : il est sans doute encore en cours de copie. Attendez la fin, puis relancez.",
    ),
  ],
});

type Motif = readonly [regle: string, message: string];

/** Why a file is not looked at any further. */
const MOTIFS = {
  inaccessible: [
    "illisible",
    "ne peut pas être lu (archive abîmée, accès refusé, ou lien qui ne mène à rien). Redéposez-le.",
  ],
  ancien: [
    "illisible",
    "est un ancien fichier Excel (.xls), ou protégé par un mot de passe. Enregistrez-le sans mot de passe au format .xlsx ou CSV.",
  ],
  binaire: [
    "illisible",
    "n’est pas un fichier texte (il contient des octets nuls). Exportez-le au format CSV.",
  ],
  vide: ["fichier_vide", "est vide. Déposez le fichier complet ou retirez-le."],
} as const satisfies Record<string, Motif>;

function motif({ nature, binaire, lignes }: Octets): Motif | null {
  if (nature === "classeur") return null;
  if (nature === "ancien") return MOTIFS.ancien;
  return binaire ? MOTIFS.binaire : lignes === 0 ? MOTIFS.vide : null;
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

function constatsColonnes({ nominatives, inconnues, tronquees, cellules }: Entete): Constat[] {
  return [
    ...tronquees.map(({ colonne, position }) =>
      constatFichier(
        "colonne_tronquee",
        "information",
        `L’en-tête « ${cellules[position]} » est coupé : il est lu comme « ${colonne} ».`,
        cellules[position] ?? null,
      ),
    ),
    ...nominatives.map(({ nom }) =>
      constatFichier(
        "colonne_nominative",
        "information",
        `La colonne « ${nom} » identifie une personne : elle est retirée à la lecture.`,
        nom,
      ),
    ),
    ...inconnues.map((nom) =>
      constatFichier("colonne_inconnue", "information", `La colonne « ${nom} » n’est pas utilisée.`, nom),
    ),
  ];
}

export const empreinte = (...parties: unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parties)).digest("hex");
