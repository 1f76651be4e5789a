/** A territory in a sentence (« dans le bassin d’Orléans ») and in an address (`?territoire=orleans`). */
import { de, deDepartement } from "./francais.js";
import type { Lieu, Maille, Site } from "./types.js";

export interface Territoire {
  maille: Maille;
  code: string;
  libelle: string;
  /** As written in the address of a theme: `?territoire=orleans`. */
  slug: string;
  /** Code of the département that holds it. */
  departement?: string | null;
}

export const academie = (site: Site): Territoire => ({
  maille: "academie",
  code: site.academie.code,
  libelle: "Académie",
  slug: "academie",
});

/** As a word: at the end of a curve, in a list. */
export const MAILLES: Record<Maille, string> = {
  academie: "académie",
  departement: "département",
  bassin: "bassin",
  district: "district",
  reseau: "réseau",
  etablissement: "établissement",
};

/** At the end of its curve: a school says what it is, where its own name begins with it. */
export const nomDeCourbe = ({ maille, libelle }: Territoire) =>
  (maille === "etablissement" && /^(collège|lycée)\b/i.exec(libelle)?.[0].toLowerCase()) || MAILLES[maille];

/** Alphabetical, as a French reader sorts: accents and case aside. */
const alphabetique = (a: { libelle: string }, b: { libelle: string }) =>
  a.libelle.localeCompare(b.libelle, "fr");

/** A district or a réseau may bear the name of a bassin: its kind is in its address. */
const situer =
  (maille: "bassin" | "district" | "reseau") =>
  ({ code, libelle, slug, departement }: Lieu): Territoire => ({
    maille,
    code,
    libelle,
    slug: maille === "bassin" ? slug : `${maille}-${slug}`,
    departement,
  });

export const bassins = (site: Site): Territoire[] => site.bassins.map(situer("bassin")).sort(alphabetique);

export const districts = (site: Site): Territoire[] =>
  site.districts.map(situer("district")).sort(alphabetique);

export const reseaux = (site: Site): Territoire[] => site.reseaux.map(situer("reseau")).sort(alphabetique);

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
  if (maille === "etablissement") return ecole(libelle, "le", "l’établissement");
  if (maille === "reseau") return `le réseau ${ecole(libelle, "du", "")}`;
  if (/^bassin\b/i.test(libelle)) return libelle.replace(/^bassin/i, "le bassin");
  return `le ${maille} ${de(libelle)}`;
}

/** « le collège Jean-Zay », « du lycée Pothier »; a name that does not begin so stands after `sinon`. */
const ecole = (libelle: string, article: string, sinon: string) =>
  /^(coll[èe]ge|lyc[ée]e)(?!\p{L})/iu.test(libelle)
    ? `${article} ${libelle.charAt(0).toLowerCase()}${libelle.slice(1)}`
    : `${sinon || article} ${libelle}`.trim();

/** « dans l’académie », « dans le bassin d’Orléans ». */
export const dans = (territoire: Territoire) =>
  territoire.maille === "etablissement"
    ? ecole(territoire.libelle, "au", "dans l’établissement")
    : `dans ${nom(territoire)}`;

/** Without its article, for a title: « bassin d’Orléans ». */
export const nomCourt = (territoire: Territoire) => nom(territoire).replace(/^(le |l’)/, "");

const DOSSIERS: Record<Maille, string> = {
  academie: "",
  departement: "departements/",
  bassin: "bassins/",
  district: "districts/",
  reseau: "reseaux/",
  etablissement: "etablissements/",
};

/** As its page is called inside its folder: « orleans », « 018 », « 0180901G ». */
export const nomDePage = ({ maille, slug }: Territoire) =>
  maille === "bassin" ? slug : slug.slice(slug.indexOf("-") + 1);

/** Its own page, from the root of the site; the académie's is the first one. */
export const pageDe = (territoire: Territoire) =>
  territoire.maille === "academie"
    ? "./"
    : `${DOSSIERS[territoire.maille]}${encodeURIComponent(nomDePage(territoire))}.html`;

/** Every territory a theme can be read in, from the widest. */
export const tousLesTerritoires = (site: Site): Territoire[] => [
  academie(site),
  ...departements(site),
  ...bassins(site),
  ...districts(site),
  ...reseaux(site),
];

/** From the académie down to it: what a reader is inside of. */
export function ancetres(site: Site, territoire: Territoire): Territoire[] {
  const departement = departements(site).find(({ code }) => code === territoire.departement);
  return [
    ...(territoire.maille === "academie" ? [] : [academie(site)]),
    ...(departement ? [departement] : []),
  ];
}

/** As the row of a table: « Académie », « Cher ». */
export const majusculeTerritoire = ({ libelle }: Territoire) => libelle;
