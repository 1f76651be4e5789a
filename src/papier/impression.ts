/** The page that prints: takes the published rows and fills itself with one document. Driven by loaders/impression. */
import { type Contexte, contexte } from "../components/contexte.js";
import { Mesures } from "../components/mesures.js";
import type { Declaration, Fichier, Maille, Mesure, Site } from "../components/types.js";
import { ficheTerritoire } from "./fiche.js";
import type { Ecole } from "./identite.js";
import { livret } from "./reperes.js";

/** As loaders/impression/dossier.ts reads them. */
const COLONNES = [
  ...(["indicateur", "maille", "code", "millesime", "sexe", "pcs", "strate"] as const),
  ...(["numerateur", "denominateur", "valeur", "ic_bas", "ic_haut", "statut", "maturite"] as const),
] satisfies readonly (keyof Mesure)[];

/** One array per column, in the order of COLONNES. */
type Lignes = readonly (readonly unknown[])[];

interface Commun {
  site: Site;
  catalogue: readonly Declaration[];
  provenance: readonly Fichier[];
  formations: Readonly<Record<string, string>>;
  ecoles: readonly Ecole[];
  /** The rows every document is read against: those of the académie and of its départements. */
  reference: Lignes;
}

const mesuresDe = (lignes: Lignes): Mesure[] =>
  (lignes[0] ?? []).map(
    (_, rang) => Object.fromEntries(COLONNES.map((nom, c) => [nom, lignes[c]?.[rang]])) as unknown as Mesure,
  );

let commun: Commun;
let reference: Mesures;

const contexteDe = (lignes: Lignes): Contexte => ({
  ...contexte(commun.site, commun.catalogue, commun.provenance, new Mesures(mesuresDe(lignes), reference)),
  formations: commun.formations,
});

const place = () => document.getElementById("document") as HTMLElement;

interface DemandeFiche {
  maille: Maille;
  code: string;
  lignes: Lignes;
}

const papier = {
  async ouvrir(texte: string) {
    commun = JSON.parse(texte) as Commun;
    reference = new Mesures(mesuresDe(commun.reference));
    await Promise.all(
      ["400", "600"].map((graisse) => document.fonts.load(`${graisse} 12px "Source Sans 3"`)),
    );
  },
  /** Fills the page with the fiche of one territory. */
  async fiche(texte: string) {
    const { maille, code, lignes } = JSON.parse(texte) as DemandeFiche;
    document.title = ficheTerritoire(place(), contexteDe(lignes), { maille, code, ecoles: commun.ecoles });
  },
  /** Fills the page with the booklet; `lignes` are those of all bassins. */
  async reperes(texte: string) {
    const { lignes, editorial } = JSON.parse(texte) as { lignes: Lignes; editorial: string };
    document.title = livret(place(), contexteDe(lignes), { ecoles: commun.ecoles, editorial });
  },
};

Object.assign(globalThis, { papier });
