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
  (maille === "etablissement" && GENRES.flatMap((debut) => debut.exec(minuscule(libelle))?.[0] ?? [])[0]) ||
  MAILLES[maille];

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
  if (maille === "etablissement") return ecole(libelle, ["le ", "la ", "l’"], "l’établissement ");
  if (maille === "reseau") return `le réseau ${ecole(libelle, ["du ", "de la ", "de l’"], "")}`;
  if (/^bassin\b/i.test(libelle)) return libelle.replace(/^bassin/i, "le bassin");
  return `le ${maille} ${de(libelle)}`;
}

/** How a school's name may begin: masculine, feminine, elided. An acronym keeps its capitals. */
const GENRES = [
  /^(coll[èe]ge|lyc[ée]e|centre|campus|cours|groupe|cfaa?|lpo?|lgt|legta|legtpa)(?!\p{L})/iu,
  /^(section|cité|maison|sep|segpa|mfr)(?!\p{L})/iu,
  /^(institut|institution|[ée]cole|[ée]tablissement|ensemble|externat|erea|ufa)(?!\p{L})/iu,
];
const SIGLE = /^\p{Lu}{2}/u;

const genreDe = (libelle: string) => GENRES.findIndex((debut) => debut.test(libelle));

/** A common noun inside a sentence: « collège Jean-Zay », « CFA de Bourges »; a name of its own stays. */
const minuscule = (libelle: string) =>
  genreDe(libelle) < 0 || SIGLE.test(libelle)
    ? libelle
    : `${libelle.charAt(0).toLowerCase()}${libelle.slice(1)}`;

/** « le collège Jean-Zay », « de la section… », « l’institution… »; a name that begins otherwise stands after `sinon`. */
const ecole = (libelle: string, articles: readonly [string, string, string], sinon: string) =>
  `${articles[genreDe(libelle)] ?? (sinon || articles[0])}${minuscule(libelle)}`;

/** « dans l’académie », « dans le bassin d’Orléans ». */
export const dans = (territoire: Territoire) =>
  territoire.maille === "etablissement"
    ? ecole(territoire.libelle, ["au ", "à la ", "à l’"], "dans l’établissement ")
    : `dans ${nom(territoire)}`;

/** Without its article, for a title: « bassin d’Orléans », « collège Jean-Zay », « CFA de Bourges ». */
export const nomCourt = (territoire: Territoire) =>
  territoire.maille === "etablissement"
    ? minuscule(territoire.libelle)
    : nom(territoire).replace(/^(le |l’)/, "");

/** « du bassin d’Orléans », « de l’académie », « du lycée Pothier ». */
export const deCe = (territoire: Territoire) =>
  nom(territoire)
    .replace(/^le /, "du ")
    .replace(/^(la |l’)/, "de $1");

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
