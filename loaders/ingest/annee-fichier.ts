/** The year of a file whose rows do not say it: from its name, else from correspondances.json; the report says which. */
import { annee as lireAnnee, type Saison } from "../sources/genres/annee.ts";
import type { Correspondance, Entete } from "./entete.ts";
import { type Constat, constatFichier } from "./rapport.ts";

/** The bare name of a file of the deposit. */
export const nomDe = (fichier: string): string => fichier.slice(fichier.lastIndexOf("/") + 1);

/**
 * A school year (2022-2023) or a single year in the name; none when two different years stand there. The day or year of the
 * extraction may follow a school year, in it or just after it.
 */
export function anneeDuNom(fichier: string, saison: Saison): number | null {
  const nom = nomDe(fichier);
  const scolaires = [...nom.matchAll(/(?<![0-9])(20[0-9]{2})[-_/ ](20[0-9]{2})(?![0-9])/g)].map(
    ([, debut, fin]) => lireAnnee(`${debut}-${fin}`, saison),
  );
  const seules = [...nom.matchAll(/(?<![0-9])20[0-9]{2}(?![0-9])/g)].map(([an]) => Number(an));
  const bornes = scolaires.flatMap((an) => (an === null ? [] : [an - 1, an, an + 1]));
  const ailleurs = scolaires.length > 0 && seules.some((an) => !bornes.includes(an));
  const possibles = new Set(ailleurs ? [] : scolaires.length > 0 ? scolaires : seules);
  return possibles.size === 1 ? ([...possibles][0] ?? null) : null;
}

interface AnneeFichier {
  annee: number | null;
  /** The source wants a year that nothing gives. */
  manque: boolean;
  constats: Constat[];
}

/** First what the name says, then what correspondances.json says; where they differ the report tells. */
export function anneeDuFichier(
  fichier: string,
  { disposition, positions }: Entete,
  { annee: dite }: Correspondance,
): AnneeFichier {
  const { source } = disposition;
  if (source.annee === null || positions.has(source.annee))
    return { annee: null, manque: false, constats: [] };
  const saison = source.annee === "rentree" ? "rentree" : "campagne";
  const nom = anneeDuNom(fichier, saison);
  const ecrite = dite === undefined ? null : lireAnnee(String(dite), saison);
  const annee = nom ?? ecrite;
  const quoi = saison === "rentree" ? "rentrée" : "campagne";
  if (annee === null) {
    const message =
      `Reconnu comme « ${source.nom} », mais de quelle ${quoi} est-il ? Mettez l’année dans son nom, ` +
      `ou écrivez-la dans le fichier correspondances.json du dépôt : {"fichiers": {${JSON.stringify(nomDe(fichier))}: {"annee": 2023}}}.`;
    return { annee, manque: true, constats: [constatFichier("annee_manquante", "erreur", message)] };
  }
  const constat =
    nom !== null && ecrite !== null && nom !== ecrite
      ? constatFichier(
          "annee_du_nom",
          "avertissement",
          `Le nom du fichier dit ${quoi} ${nom}, correspondances.json dit ${ecrite} : ${nom} est retenu. Renommez le fichier si c’est faux.`,
        )
      : constatFichier(
          nom === null ? "annee_ecrite" : "annee_du_nom",
          "information",
          `Année lue dans ${nom === null ? "correspondances.json" : "le nom du fichier"} : ${quoi} ${annee}.`,
        );
  return { annee, manque: false, constats: [constat] };
}
