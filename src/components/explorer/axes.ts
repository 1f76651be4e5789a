/** The axes a table can be crossed by: territories, years, sex, social origin, sub-population; each value with its name. */
import { majuscule, sansAccent } from "../francais.js";
import { nomStrate } from "../indicateurs/codes.js";
import type { Cle, Lue } from "../mesures.js";
import { PCS } from "../nomenclature.js";
import { nomCourt } from "../territoires.js";
import type { Maille, Mesure, Site } from "../types.js";

export const AXES = ["territoire", "annee", "sexe", "pcs", "strate"] as const;
export type Axe = (typeof AXES)[number];

/** One value of an axis: what it fixes of a measure. */
export interface Pas {
  /** As in the address. */
  valeur: string;
  nom: string;
  fixe: Partial<Pick<Cle, "maille" | "code" | "sexe" | "pcs" | "strate"> & { millesime: number }>;
}

export const MAILLES: readonly Maille[] = [
  "academie",
  "departement",
  "bassin",
  "district",
  "reseau",
  "etablissement",
];

/** « bourges », « departement-018 », « etablissement-0180012m »: as other pages write them where they do. */
export function slugDe(site: Site, { maille, code }: { maille: Maille; code: string }): string {
  if (maille === "academie") return "academie";
  const bassin = maille === "bassin" && site.bassins.find((b) => b.code === code);
  const plie = sansAccent(code)
    .replaceAll("œ", "oe")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return bassin ? bassin.slug : `${maille}-${plie}`;
}

/** Largest first, then in the order of the alphabet: schools too, whatever their figures. */
export function territoires(site: Site, lignes: readonly Lue[]): Pas[] {
  const vus = new Map(lignes.map((l) => [`${l.maille} ${l.code}`, l]));
  return [...vus.values()]
    .map(({ maille, code, libelle }) => {
      const lieu = { maille, code, libelle: libelle || code, slug: slugDe(site, { maille, code }) };
      const nom = maille === "etablissement" ? lieu.libelle : majuscule(nomCourt(lieu));
      return { libelle: lieu.libelle, pas: { valeur: lieu.slug, nom, fixe: { maille, code } } };
    })
    .sort(
      (a, b) =>
        MAILLES.indexOf(a.pas.fixe.maille) - MAILLES.indexOf(b.pas.fixe.maille) ||
        a.libelle.localeCompare(b.libelle, "fr"),
    )
    .map(({ pas }) => pas);
}

const annees = (lignes: readonly Lue[]): Pas[] =>
  [...new Set(lignes.map((l) => l.millesime))]
    .sort((a, b) => a - b)
    .map((millesime) => ({ valeur: String(millesime), nom: String(millesime), fixe: { millesime } }));

const GROUPES: Readonly<Record<"sexe" | "pcs", readonly (readonly [code: string, nom: string])[]>> = {
  sexe: [
    ["T", "Ensemble"],
    ["F", "Filles"],
    ["M", "Garçons"],
  ],
  pcs: [["T", "Ensemble"], ...PCS.map(({ code, nom }) => [code, majuscule(nom)] as const)],
};

const groupes = (axe: "sexe" | "pcs", lignes: readonly Lue[]): Pas[] =>
  GROUPES[axe]
    .filter(([code]) => lignes.some((l) => l[axe] === code))
    .map(([code, nom]) => ({ valeur: code, nom, fixe: { [axe]: code as Mesure["sexe"] } }));

/** « » is the whole: named so in the address. */
const ENSEMBLE = "ensemble";
const strates = (lignes: readonly Lue[]): Pas[] =>
  [...new Set(lignes.map((l) => l.strate))].sort().map((strate) => ({
    valeur: strate || ENSEMBLE,
    nom: strate ? majuscule(nomStrate(strate)) : "Ensemble",
    fixe: { strate },
  }));

export type PasParAxe = Readonly<Record<Axe, readonly Pas[]>>;

/** Values of each axis that these rows hold; an axis with one value cuts nothing. */
export const pasDe = (site: Site, lignes: readonly Lue[]): PasParAxe => ({
  territoire: territoires(site, lignes),
  annee: annees(lignes),
  sexe: groupes("sexe", lignes),
  pcs: groupes("pcs", lignes),
  strate: strates(lignes),
});

export const NOMS_AXES: Readonly<Record<Axe, string>> = {
  territoire: "Territoires",
  annee: "Années",
  sexe: "Sexe",
  pcs: "Origine sociale",
  strate: "Sous-population",
};

/** « Mailles » of the form, in the plural. */
export const NOMS_MAILLES: Readonly<Record<Maille, string>> = {
  academie: "Académie",
  departement: "Départements",
  bassin: "Bassins",
  district: "Districts",
  reseau: "Réseaux",
  etablissement: "Établissements",
};
