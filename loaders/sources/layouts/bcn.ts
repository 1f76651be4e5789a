/** Tables of the BCN, told apart by their code: a table that holds the code of another is the finer of the two. */
import { bcn } from "../nomenclatures/bcn.ts";
import { type Disposition, export_ } from "./disposition.ts";

const table = (code: string, ...plusFines: readonly string[]): Disposition =>
  export_(
    bcn,
    `n_${code.toLowerCase()}`,
    `BCN, N_${code}`,
    { code: [code], libelle: ["LIBELLE_LONG", "LIBELLE_LONG_200", "LIBELLE_100", "LIBELLE_EDITION"] },
    {
      obligatoires: ["code", "libelle", "date_ouverture"],
      constantes: { nomenclature: `N_${code}` },
      marques: [code],
      sans: ["MEF", ...plusFines],
    },
  );

/** Tables made of those of the BCN, which have no opening date or no label of their own: told by a column of theirs. */
const derivee = (
  nom: string,
  titre: string,
  noms: { code: string; libelle: string },
  marque: string,
): Disposition =>
  export_(
    bcn,
    nom.toLowerCase(),
    titre,
    { code: [noms.code], libelle: [noms.libelle] },
    { obligatoires: ["code", "libelle"], constantes: { nomenclature: nom }, marques: [marque] },
  );

export const nomenclaturesBcn: readonly Disposition[] = [
  table("FORMATION_DIPLOME"),
  table("DISPOSITIF_FORMATION"),
  table("NIVEAU_FORMATION_DIPLOME", "FORMATION_DIPLOME", "DISPOSITIF_FORMATION"),
  table("GROUPE_SPECIALITE", "FORMATION_DIPLOME"),
  table("DOMAINE_SPECIALITE", "GROUPE_SPECIALITE"),
  table("CATEGORIE_SPECIALITE", "DOMAINE_SPECIALITE"),
  table("MATIERE"),
  table("NATURE_UAI"),
  derivee(
    "N_LIEN_MEF_FAMILLE_METIER",
    "BCN, N_LIEN_MEF_FAMILLE_METIER",
    { code: "MEF", libelle: "FAMILLE_METIER" },
    "FAMILLE_METIER",
  ),
  derivee(
    "FAMILLES_DE_METIERS",
    "Familles de métiers de la voie professionnelle",
    { code: "MEFSTAT11_SPECIALITE", libelle: "SPECIALITE" },
    "MEFSTAT11_COMMUN",
  ),
];
