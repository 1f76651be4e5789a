/** Looks at a deposited file without reading its rows: what it is, and whether it can be read. */
import { createHash } from "node:crypto";
import { annee as lireAnnee } from "../sources/genres/annee.ts";
import { anneeDuNom } from "./annee-fichier.ts";
import type { Depose, Reglages } from "./depot.ts";
import { type Dialecte, trouverDialecte } from "./dialecte.ts";
import type { Correspondance, Entete } from "./entete.ts";
import type { ALire } from "./lire.ts";
import { examiner, type Octets } from "./octets.ts";
import { type Constat, constatFichier } from "./rapport.ts";

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
  if (!depose.lisible)
    return erreur(
      "fichier_inconnu",
      "format inconnu. Enregistrez-le au format CSV, ou retirez-le du dépôt s’il n’a pas à être lu.",
    );
  const octets = await examiner(depose.chemin).catch(() => null);
  if (octets === null)
    return erreur("illisible", "ne peut pas être lu (archive abîmée ou accès refusé). Redéposez-le.");
  if (octets.binaire)
    return erreur(
      "illisible",
      "n’est pas un fichier texte (il contient des octets nuls). Exportez-le au format CSV.",
      {
        octets,
      },
    );
  if (octets.lignes === 0)
    return erreur("fichier_vide", "est vide. Déposez le fichier complet ou retirez-le.", { octets });
  const dialecte = trouverDialecte(octets.tete, correspondance);
  const { entete, proche } = dialecte;
  if (entete === null)
    return erreur(
      "fichier_inconnu",
      proche
        ? `en-tête inconnu. Il ressemble à « ${proche.source} », mais il lui manque ${colonnes(proche.manquantes)}. Complétez-le, ou donnez l’équivalence des colonnes dans correspondances.json.`
        : "en-tête inconnu : aucune source ne lui correspond. Retirez-le, ou décrivez ses colonnes dans correspondances.json.",
      { octets, dialecte },
    );
  const { source } = entete.disposition;
  const reconnu = { octets: { ...octets, tete: "" }, dialecte, source: source.nom };
  if (entete.doubles.length > 0)
    return erreur(
      "colonne_en_double",
      `deux colonnes portent le même nom (${entete.doubles.join(", ")}). Laquelle faut-il lire ? Renommez ou retirez l’autre.`,
      reconnu,
    );
  const { annee, constats } = anneeDuFichier(depose.fichier, entete, correspondance);
  const manque = source.annee !== null && !entete.positions.has(source.annee) && annee === null;
  if (manque)
    return erreur(
      "annee_manquante",
      `reconnu comme « ${source.nom} », mais de quelle ${source.annee === "rentree" ? "rentrée" : "campagne"} est-il ? ` +
        `Mettez l’année dans son nom, ou écrivez-la dans correspondances.json : {"fichiers": {"${depose.fichier.split("/").at(-1)}": {"annee": 2023}}}.`,
      reconnu,
    );
  return {
    ...vu,
    ...reconnu,
    aLire: { depose, octets: reconnu.octets, dialecte, entete, annee },
    constats: [...constats, ...constatsColonnes(entete)],
  };
}

/** First what the name says, then what correspondances.json says; where they differ the report tells. */
function anneeDuFichier(
  fichier: string,
  { disposition, positions }: Entete,
  { annee: dite }: Correspondance,
) {
  const { source } = disposition;
  if (source.annee === null || positions.has(source.annee)) return { annee: null, constats: [] };
  const saison = source.annee === "rentree" ? "rentree" : "campagne";
  const nom = anneeDuNom(fichier, saison);
  const ecrite = dite === undefined ? null : lireAnnee(String(dite), saison);
  const quoi = saison === "rentree" ? "rentrée" : "campagne";
  const annee = nom ?? ecrite;
  if (annee === null) return { annee, constats: [] };
  if (nom !== null && ecrite !== null && nom !== ecrite)
    return {
      annee,
      constats: [
        constatFichier(
          "annee_du_nom",
          "avertissement",
          `Le nom du fichier dit ${quoi} ${nom}, correspondances.json dit ${ecrite} : ${nom} est retenu. Renommez le fichier si c’est faux.`,
        ),
      ],
    };
  const origine = nom === null ? "correspondances.json" : "le nom du fichier";
  return {
    annee,
    constats: [
      constatFichier(
        nom === null ? "annee_ecrite" : "annee_du_nom",
        "information",
        `Année lue dans ${origine} : ${quoi} ${annee}.`,
      ),
    ],
  };
}

function constatsColonnes({ nominatives, inconnues }: Entete): Constat[] {
  return [
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

const colonnes = (noms: readonly string[]): string =>
  `${noms.length > 1 ? "les colonnes" : "la colonne"} ${noms.map((nom) => `« ${nom} »`).join(", ")}`;

export const empreinte = (...parties: unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parties)).digest("hex");
