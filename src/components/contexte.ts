/** What every figure reads: the territory, the declarations, the provenance and the masked measures. */

import type { Figure } from "./figure.js";
import { date, INSECABLE } from "./format.js";
import { liste } from "./francais.js";
import { lireMesures, Mesures, type Serre } from "./mesures.js";
import { nomSource } from "./nomenclature.js";
import { academie, bassins, type Territoire } from "./territoires.js";
import type { Declaration, Fichier, Site } from "./types.js";

export interface Contexte {
  site: Site;
  academie: Territoire;
  bassins: readonly Territoire[];
  catalogue: ReadonlyMap<string, Declaration>;
  provenance: readonly Fichier[];
  mesures: Mesures;
  /** Labels of formations, by MEFSTAT11, where the page shows some. */
  formations?: Readonly<Record<string, string>>;
  /** On paper, the frame of each figure: without buttons, at a given width. */
  encadrer?: (figure: Figure) => Node;
}

interface Artefacts {
  site: Promise<Site | null>;
  catalogue: Promise<readonly Declaration[] | null>;
  provenance: Promise<readonly Fichier[] | null>;
  /** Those of the page, and those that come once something is chosen. */
  mesures?: Attendues | readonly Attendues[];
}
type Attendues = Promise<Serre> | Serre;

const SANS_SITE: Site = {
  academie: { code: "ACADEMIE", nom: "Académie", fictive: false },
  profil: "public",
  edition: null,
  genereLe: "",
  seuils: { compte: 5, denominateur: 20 },
  departements: [],
  bassins: [],
  districts: [],
  reseaux: [],
  evenements: [],
  couvertures: [],
  indicateurs: [],
  etablissements: { colleges: 0, lycees: 0, departements: {}, bassins: {} },
};

export async function lireContexte(artefacts: Artefacts): Promise<Contexte> {
  const [site, catalogue, provenance, mesures] = await Promise.all([
    artefacts.site,
    artefacts.catalogue,
    artefacts.provenance,
    Promise.all([artefacts.mesures ?? []].flat()),
  ]);
  const lignes = mesures.flatMap((serre) => lireMesures(serre));
  return contexte(site ?? SANS_SITE, catalogue ?? [], provenance ?? [], new Mesures(lignes));
}

export function contexte(
  site: Site,
  catalogue: readonly Declaration[],
  provenance: readonly Fichier[],
  mesures: Mesures,
): Contexte {
  return {
    site,
    academie: academie(site),
    bassins: bassins(site),
    catalogue: new Map(catalogue.map((declaration) => [declaration.id, declaration])),
    provenance,
    mesures,
  };
}

/** The declarations that have figures here: what a reader may choose. */
export function chiffres({ site, catalogue }: Contexte): Declaration[] {
  const presents = new Set(site.indicateurs);
  return [...catalogue.values()].filter(({ id }) => presents.has(id));
}

/** Latest date on which a source of these indicators was observed for that year, as deposited. */
export function dateObservation(
  { catalogue, provenance }: Contexte,
  indicateurs: readonly string[],
  annee: number | undefined,
): string | undefined {
  const sources = new Set(indicateurs.flatMap((id) => catalogue.get(id)?.sources ?? []));
  return provenance
    .filter((f) => f.source !== null && sources.has(f.source))
    .filter((f) => annee === undefined || f.annees.includes(annee))
    .flatMap((f) => f.dateObservation ?? [])
    .sort()
    .at(-1);
}

/** « décisions d’orientation et constat de rentrée ; fichiers du 3 octobre 2024 » (the latest date of the files themselves) */
export function sourceDe(
  contexte: Contexte,
  indicateurs: readonly string[],
  annee: number | undefined,
): string {
  const sources = new Set(indicateurs.flatMap((id) => contexte.catalogue.get(id)?.sources ?? []));
  sources.delete("etablissements");
  return citer(contexte, sources, dateObservation(contexte, indicateurs, annee));
}

/** The same of files that are shown without any indicator. */
export function sourceDesFichiers(contexte: Contexte, sources: ReadonlySet<string>): string {
  const dates = contexte.provenance.flatMap(({ source, dateObservation }) =>
    source !== null && sources.has(source) ? (dateObservation ?? []) : [],
  );
  return citer(contexte, sources, dates.sort().at(-1));
}

function citer(
  { provenance }: Contexte,
  sources: ReadonlySet<string>,
  observation: string | undefined,
): string {
  const quand = observation ? `${INSECABLE}; fichiers du ${date(observation)}` : "";
  const licences = new Set(
    provenance.flatMap((f) => (f.source !== null && sources.has(f.source) ? (f.licence ?? []) : [])),
  );
  const droits = [...licences].map((licence) => `${INSECABLE}; ${licence}`).join("");
  return `${liste([...sources].map(nomSource))}${quand}${droits}`;
}
