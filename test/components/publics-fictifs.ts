// A site made of public files alone, in small and invented: what its pages read.
import { CATALOGUE as DECLAREES } from "../../loaders/indicateurs/catalogue.ts";
import { serrer } from "../../loaders/publish/serrer.ts";
import { contexte } from "../../src/components/contexte.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { TABLES } from "../../src/components/publics.ts";
import type { Fichier, Mesure, Site } from "../../src/components/types.ts";
import { SITE } from "./artefacts.ts";
import { publiee } from "./mesure.ts";

export const ID = "effectif_2nde_gt";
export const ici = (maille: Mesure["maille"], code: string, valeur: number, autres: Partial<Mesure> = {}) =>
  publiee(valeur, [null, null], {
    ...{ indicateur: ID, maille, code, millesime: 2021, numerateur: valeur, denominateur: null },
    ...autres,
  });
export const academie = (indicateur: string, sexe: Mesure["sexe"] = "T") =>
  ici("academie", SITE.academie.code, 52, { indicateur, sexe });
/** Every column of every public table, in the académie; head-counts in one département and one lycée too. */
export const LIGNES: Mesure[] = [
  ...TABLES.flatMap(({ colonnes }) => colonnes.map(({ indicateur, sexe }) => academie(indicateur, sexe))),
  ici("departement", "018", 1750),
  ici("etablissement", "0180911T", 240),
  ici("etablissement", "0180911T", 231, { millesime: 2020 }),
];
export const SERRE = serrer(LIGNES.map((m) => ({ ...m, libelle: m.code })));
export const PUBLIC: Site = { ...SITE, bassins: [], indicateurs: [ID] };
export const FICHIERS = [
  { source: "effectifs_gt", licence: "Licence Ouverte", annees: [2021] },
] as unknown as Fichier[];
export const FRANCE = {
  meme: true,
  perimetre: "FRANCE",
  millesime: 2021,
  sexe: "T",
  pcs: "T",
  strate: "",
  valeur: 569_806,
  unite: "nombre",
  convention: "DEPP",
};
export const CATALOGUE = DECLAREES.map((d) =>
  d.id === ID ? { ...d, references: [FRANCE] } : d,
) as typeof DECLAREES;
export const faire = (mesures: readonly Mesure[] = []) =>
  contexte(PUBLIC, CATALOGUE, FICHIERS, new Mesures(mesures));
export const texte = (noeud: Node | null) => (noeud?.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");
