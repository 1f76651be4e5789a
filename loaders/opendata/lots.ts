/**
 * What a copy is part of: a data set of a portal, or an aggregate that the académie's applications export, which no portal
 * publishes. Pupils' rows are never brought: whoever holds them deposits them.
 */
import { JEUX, page } from "../sources/jeux.ts";
import { affelnetBase } from "../sources/layouts/affelnet_base.ts";
import { affelnetCapacite, affelnetPremierePro } from "../sources/layouts/affelnet_offre.ts";
import { nomenclaturesBcn } from "../sources/layouts/bcn.ts";
import { constatBcp } from "../sources/layouts/constat_bcp.ts";
import { canonique, type Disposition } from "../sources/layouts/disposition.ts";
import { n_mef } from "../sources/nomenclatures/n_mef.ts";

export interface Lot {
  /** Where its copies go in the deposit. */
  dossier: string;
  titre: string;
  producteur: string;
  licence: string;
  /** Its pages on the portal, the current one first; none where it has no portal. */
  pages: readonly string[];
  dispositions: readonly Disposition[];
}

const EXPORT = {
  producteur: "applications du ministère chargé de l’Éducation nationale",
  licence: "sans licence ouverte : à ne pas rediffuser tel quel",
  pages: [],
};

const EXPORTS: readonly Lot[] = [
  {
    ...EXPORT,
    dossier: "exports/affelnet",
    titre: "Offres, capacités et vœux d’Affelnet-Lycée",
    dispositions: [affelnetCapacite, affelnetPremierePro, affelnetBase],
  },
  {
    ...EXPORT,
    dossier: "exports/constat",
    titre: "Constat de rentrée de la Base centrale de pilotage",
    dispositions: [constatBcp],
  },
  {
    ...EXPORT,
    dossier: "exports/nomenclatures",
    titre: "Nomenclatures de la Base centrale des nomenclatures",
    dispositions: [canonique(n_mef), ...nomenclaturesBcn],
  },
];

export const dossierDuJeu = (nom: string): string => `opendata/${nom}`;

const LOTS: readonly Lot[] = [
  ...JEUX.map((jeu) => ({
    ...jeu,
    dossier: dossierDuJeu(jeu.nom),
    pages: jeu.identifiants.map((id) => page(jeu, id)),
  })),
  ...EXPORTS,
];

export const lotDe = (disposition: Disposition | undefined): Lot | undefined =>
  LOTS.find(({ dispositions }) => dispositions.some(({ nom }) => nom === disposition?.nom));
