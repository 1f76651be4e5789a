/**
 * Three years put together for schools and territories too small to be read one year at a time, from figures that are
 * already published: the rate, the one expected from the social origin of the pupils (and their sex where the table
 * crosses the two), and the limits of the funnel around the rate of the académie. A year that is masked leaves no figure:
 * the sum of three would give it away.
 */
import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import type { Part } from "../statistics/doubleDifference.ts";
import { dispersion, limites, SEUILS } from "../statistics/entonnoir.ts";
import { standardiser } from "../statistics/standardiser.ts";
import { troisAns } from "../statistics/troisAns.ts";
import { type Intervalle, wilson } from "../statistics/wilson.ts";
import type { Maille, Mesure } from "./declaration.ts";

/** One rate of a year, as published, without strate. */
export type Observation = Pick<
  Mesure,
  | "maille"
  | "code"
  | "libelle"
  | "millesime"
  | "sexe"
  | "pcs"
  | "numerateur"
  | "denominateur"
  | "statut"
  | "maturite"
>;

/** Where the rate stands for a reader: within what chance makes, beyond 95 %, beyond 99.8 % (« à examiner »). */
export type Position = "dans_les_limites" | "hors_95" | "a_examiner";

/** Percent, pupils; null unless `statut` is « publie ». */
export interface TroisAns {
  maille: Maille;
  code: string;
  libelle: string;
  /** The last of the three years. */
  millesime: number;
  numerateur: number | null;
  denominateur: number | null;
  valeur: number | null;
  ic: Intervalle | null;
  /** Expected rate, and the share of pupils whose group is published there: the others are held together as one group. */
  attendu: number | null;
  part_comparee: number | null;
  /** Rate of the académie over the same years, spread of the schools around it (1 where no more than chance), limits. */
  reference: number | null;
  dispersion: number | null;
  limites95: Intervalle | null;
  limites998: Intervalle | null;
  position: Position | null;
  statut: "publie" | "secret" | "non_disponible";
  /** That of the least settled of the three years. */
  maturite: Mesure["maturite"];
}

/** From the least settled to the most. */
const MATURITES = ["provisoire", "consolide", "definitif"] as const;

/** Under this share of its pupils in groups that are published, a territory has no expected rate. */
const PART_COMPAREE = 50;

interface Suivi {
  indicateur: string;
  /** Whether a page draws the funnel of its schools. */
  entonnoir: boolean;
}

export async function lireSuivis(): Promise<Suivi[]> {
  const fichier = new URL("../../data/nomenclatures/indicateurs_trois_ans.csv", import.meta.url);
  const { data } = Papa.parse<{ indicateur: string; entonnoir: string }>(await readFile(fichier, "utf8"), {
    header: true,
    delimiter: ";",
    skipEmptyLines: true,
  });
  return data.map(({ indicateur, entonnoir }) => ({ indicateur, entonnoir: entonnoir === "oui" }));
}

type Groupe = string;
const TOUS: Groupe = "T|T";

/** One territory: its published counts by group and year, and what is said of each year. */
interface Serie {
  maille: Maille;
  code: string;
  libelle: string;
  groupes: Map<Groupe, Map<number, Part>>;
  /** Of all pupils together. */
  ensemble: Map<number, Pick<Observation, "statut" | "maturite">>;
}

function series(observations: readonly Observation[]): Serie[] {
  const parLieu = new Map<string, Serie>();
  for (const o of observations) {
    const { maille, code, libelle, numerateur, denominateur } = o;
    const cle = `${maille}|${code}`;
    const serie = parLieu.get(cle) ?? { maille, code, libelle, groupes: new Map(), ensemble: new Map() };
    parLieu.set(cle, serie);
    const groupe: Groupe = `${o.sexe}|${o.pcs}`;
    if (groupe === TOUS) serie.ensemble.set(o.millesime, o);
    if (o.statut !== "publie" || numerateur === null || denominateur === null) continue;
    const annees = serie.groupes.get(groupe) ?? new Map<number, Part>();
    serie.groupes.set(groupe, annees.set(o.millesime, { numerateur, denominateur }));
  }
  return [...parLieu.values()];
}

const reunie = (serie: Serie, groupe: Groupe, annee: number) =>
  troisAns(serie.groupes.get(groupe) ?? new Map(), annee);

const taux = ({ numerateur, denominateur }: Part) => (100 * numerateur) / denominateur;

/** Rows of one indicator, for each last year of three: every territory below the académie that has a figure in one of them. */
export function reunirTroisAns(observations: readonly Observation[]): TroisAns[] {
  const toutes = series(observations);
  const academie = toutes.find(({ maille }) => maille === "academie");
  if (!academie) return [];
  return [...academie.ensemble.keys()]
    .sort((a, b) => a - b)
    .flatMap((annee) => {
      const ensemble = reunie(academie, TOUS, annee);
      if (!ensemble || ensemble.denominateur === 0) return [];
      const parts = toutes.map((serie) => ({ serie, part: reunie(serie, TOUS, annee) }));
      const ecoles = parts.flatMap(({ serie, part }) =>
        serie.maille === "etablissement" && part ? [part] : [],
      );
      const phi = Math.max(1, dispersion(taux(ensemble), ecoles) ?? 1);
      return parts
        .filter(({ serie }) => serie !== academie)
        .flatMap(({ serie, part }) =>
          decrire(serie, part, annee, { academie, reference: taux(ensemble), phi }),
        );
    });
}

interface Ensemble {
  academie: Serie;
  reference: number;
  phi: number;
}

function decrire(serie: Serie, part: Part | undefined, millesime: number, ensemble: Ensemble): TroisAns[] {
  const { maille, code, libelle } = serie;
  const vus = [millesime - 2, millesime - 1, millesime].flatMap((annee) => serie.ensemble.get(annee) ?? []);
  if (vus.length === 0) return [];
  const maturite = MATURITES.find((m) => vus.some((vu) => vu.maturite === m)) ?? "provisoire";
  const lieu = { maille, code, libelle, millesime, maturite };
  const rien = {
    numerateur: null,
    denominateur: null,
    valeur: null,
    ic: null,
    attendu: null,
    part_comparee: null,
  };
  const sansReference = {
    reference: null,
    dispersion: null,
    limites95: null,
    limites998: null,
    position: null,
  };
  if (!part || part.denominateur === 0)
    return [
      {
        ...lieu,
        ...rien,
        ...sansReference,
        statut: vus.some(({ statut }) => statut === "secret") ? "secret" : "non_disponible",
      },
    ];
  const { reference, phi } = ensemble;
  const limites95 = limites(reference, part.denominateur, SEUILS.z95, phi) ?? null;
  const limites998 = limites(reference, part.denominateur, SEUILS.z998, phi) ?? null;
  const valeur = taux(part);
  const hors = (bornes: Intervalle | null) => bornes !== null && (valeur < bornes[0] || valeur > bornes[1]);
  return [
    {
      ...lieu,
      ...part,
      valeur,
      ic: wilson(part.numerateur, part.denominateur) ?? null,
      ...attendre(serie, part, millesime, ensemble.academie),
      reference,
      dispersion: phi,
      limites95,
      limites998,
      position: hors(limites998) ? "a_examiner" : hors(limites95) ? "hors_95" : "dans_les_limites",
      statut: "publie",
    },
  ];
}

/**
 * Groups are the cross of sexe and PCS where the territory has one, PCS alone elsewhere. Pupils whose group is masked, and
 * those of unknown sexe, are one group more, here as in the académie: what is left of the whole, in both.
 */
function attendre(serie: Serie, total: Part, annee: number, academie: Serie) {
  const rien = { attendu: null, part_comparee: null };
  const ensemble = reunie(academie, TOUS, annee);
  const croises = [...serie.groupes.keys()].filter((groupe) => !groupe.includes("T"));
  const cles = croises.length > 0 ? croises : [...serie.groupes.keys()].filter((g) => /^T\|(?!T)/.test(g));
  const [ici, la] = [new Map<Groupe, Part>(), new Map<Groupe, Part>()];
  for (const groupe of cles) {
    const [sienne, reference] = [reunie(serie, groupe, annee), reunie(academie, groupe, annee)];
    if (sienne && reference) {
      ici.set(groupe, sienne);
      la.set(groupe, reference);
    }
  }
  const compares = [...ici.values()].reduce((somme, { denominateur }) => somme + denominateur, 0);
  const part_comparee = (100 * compares) / total.denominateur;
  if (!ensemble || part_comparee < PART_COMPAREE) return rien;
  ici.set("autres", reste(total, ici));
  la.set("autres", reste(ensemble, la));
  const resultat = standardiser(ici, la);
  return resultat ? { attendu: resultat.attendu, part_comparee } : rien;
}

function reste(total: Part, groupes: ReadonlyMap<Groupe, Part>): Part {
  return [...groupes.values()].reduce(
    (part, { numerateur, denominateur }) => ({
      numerateur: part.numerateur - numerateur,
      denominateur: part.denominateur - denominateur,
    }),
    total,
  );
}

/** One point of the limits: pupils, then the bounds in percent. */
export type PointCourbe = [effectif: number, bas95: number, haut95: number, bas998: number, haut998: number];

const POINTS = 40;

/** Limits of the funnel from the smallest school to the largest, closer where they bend. */
export function courbe(reference: number, phi: number, effectifs: readonly number[]): PointCourbe[] {
  const [min, max] = [Math.min(...effectifs), Math.max(...effectifs)];
  return Array.from({ length: POINTS }, (_, i): PointCourbe => {
    const n = min * (max / min) ** (i / (POINTS - 1));
    const [bas95, haut95] = limites(reference, n, SEUILS.z95, phi) ?? [0, 0];
    const [bas998, haut998] = limites(reference, n, SEUILS.z998, phi) ?? [0, 0];
    return [n, bas95, haut95, bas998, haut998];
  });
}
