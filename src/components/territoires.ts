/** A territory in a sentence (« dans le bassin d’Orléans ») and in an address (`?territoire=orleans`). */
import { de, deDepartement } from "./francais.js";
import type { Maille, Site } from "./types.js";

export interface Territoire {
  maille: Maille;
  code: string;
  libelle: string;
  /** As written in the address of a page. */
  slug: string;
}

export const academie = (site: Site): Territoire => ({
  maille: "academie",
  code: site.academie.code,
  libelle: "Académie",
  slug: "academie",
});

/** Alphabetical, as a French reader sorts: accents and case aside. */
const alphabetique = (a: { libelle: string }, b: { libelle: string }) =>
  a.libelle.localeCompare(b.libelle, "fr");

export const bassins = (site: Site): Territoire[] =>
  site.bassins
    .map(({ code, libelle, slug }): Territoire => ({ maille: "bassin", code, libelle, slug }))
    .sort(alphabetique);

export const departements = (site: Site): Territoire[] =>
  site.departements
    .map(
      ({ code, libelle }): Territoire => ({
        maille: "departement",
        code,
        libelle,
        slug: `departement-${code}`,
      }),
    )
    .sort(alphabetique);

/** « l’académie », « le bassin d’Orléans », « le département du Cher ». */
export function nom({ maille, libelle }: Territoire): string {
  if (maille === "academie") return "l’académie";
  if (maille === "departement")
    return /^\d/.test(libelle) ? `le département ${libelle}` : `le département ${deDepartement(libelle)}`;
  if (/^bassin\b/i.test(libelle)) return libelle.replace(/^bassin/i, "le bassin");
  return `le ${maille} ${de(libelle)}`;
}

/** « dans l’académie », « dans le bassin d’Orléans ». */
export const dans = (territoire: Territoire) => `dans ${nom(territoire)}`;

/** Without its article, for a title: « bassin d’Orléans ». */
export const nomCourt = (territoire: Territoire) => nom(territoire).replace(/^(le |l’)/, "");
