/**
 * A pupil whose rows of a source and year were all rejected is not « absent »: it leaves numerator and denominator of the
 * figures that read them. Held against the reference on two clean deposits: one without these rows, for the figures that
 * do not read them, one where these pupils are not in the population either, for those that do.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { depotAleatoire, ecrireDepot } from "./aleatoire.ts";
import type { DepotAleatoire, LigneCsv } from "./aleatoire-lignes.ts";
import { confronter } from "./confronter.ts";
import { connait } from "./exigences.ts";
import type { MesureReference } from "./ligne.ts";
import { lireDepot } from "./lire.ts";
import { mesurer } from "./mesures.ts";
import { calculsDuMoteur } from "./moteur.ts";

const GRAINE = 5;
const ELEVES = 200;
const ANNEE = 2022;
const IMPOSSIBLE = "????";

interface Cas {
  source: "rentree" | "affectation" | "cohorte";
  annee: "rentree" | "campagne";
  /** The column no rule accepts once spoilt. */
  colonne: string;
  /** Whether the figure reads what was rejected. */
  lit: (m: Figure) => boolean;
  /** Rows by which a pupil is in the population of those figures. */
  population: (source: string, ligne: LigneCsv, depot: DepotAleatoire) => boolean;
  /** Figures whose reading of a lost year is told elsewhere. */
  horsSujet?: RegExp;
}
type Figure = Pick<MesureReference, "indicateur" | "millesime" | "strate">;

const DE_LA_RENTREE = /constat|cause_|gain_|acces_(st|profil_scientifique|eds_|sti2d|stl|2pro_)|passage_depp/;
const DE_L_AFFECTATION = /(^|_)affectation_(2gt|2pro|cap1|1t|1pro|constat)|cause_c[0-4]/;
/** Years after the millésime at which a figure of the cohort looks, beside the year of entry. */
const FENETRES: [RegExp, number[]][] = [
  [/acces_bac_cohorte_a_lheure/, [1, 2]],
  [/acces_(bac_cohorte|bacp_cohorte|superieur_cohorte_t4)/, [1, 2, 3, 4]],
  [/acces_superieur_cohorte_t5/, [1, 2, 3, 4, 5]],
  [/poursuite_superieur/, [0]],
  [/taux_(passage_3e_2gt|redoublement)/, [1]],
];

const orienteCetteAnnee = (source: string, l: LigneCsv) => source === "orientation" && l.campagne === ANNEE;

const CAS: Cas[] = [
  {
    source: "rentree",
    annee: "rentree",
    colonne: "mef",
    lit: (m) => m.millesime === ANNEE && DE_LA_RENTREE.test(m.indicateur),
    population: (source, l) =>
      orienteCetteAnnee(source, l) || (source === "rentree" && l.rentree === ANNEE - 1),
  },
  {
    source: "affectation",
    annee: "campagne",
    colonne: "mef_accueil",
    lit: (m) =>
      m.millesime === ANNEE &&
      !m.indicateur.endsWith("_candidats") &&
      (DE_L_AFFECTATION.test(m.indicateur) || m.strate.endsWith("AFFECTE")),
    population: orienteCetteAnnee,
  },
  {
    source: "cohorte",
    annee: "rentree",
    colonne: "situation",
    lit: ({ indicateur, millesime, strate }) =>
      strate === `t+${ANNEE - millesime}:${strate.split(":")[1]}` ||
      (millesime === ANNEE && /cause_c[67]$/.test(indicateur)) ||
      (FENETRES.find(([ids]) => ids.test(indicateur))?.[1].includes(ANNEE - millesime) ?? false),
    population: (source, l, depot) =>
      source === "cohorte" ||
      (orienteCetteAnnee(source, l) && !depot.rentree?.some((r) => r.rentree === ANNEE && r.ine === l.ine)),
    horsSujet: /apparent|ival|retrouves|parcours|redouble_|cpge|bts|bacheliers|inconnue|couverture/,
  },
];

let dossier = "";
beforeAll(() => {
  process.env.OBSERVATOIRE_CLE ??= "clé des tests";
  dossier = mkdtempSync(join(tmpdir(), "rejets-"));
});
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

const garder = (
  sources: DepotAleatoire,
  garde: (source: string, ligne: LigneCsv) => LigneCsv | null,
): DepotAleatoire =>
  Object.fromEntries(
    Object.entries(sources).map(([source, lignes]) => [
      source,
      lignes.map((l) => garde(source, l)).filter((l) => l !== null),
    ]),
  );

describe.each(CAS)("des lignes de $source toutes rejetées", (cas) => {
  it("ôtent l’élève de ce qui les lit, et de rien d’autre", async () => {
    const { sources, academie } = depotAleatoire(GRAINE, ELEVES);
    const perdu = (l: LigneCsv) => Number(String(l.ine).slice(0, 9)) % 5 === 0;
    const rejetee = (source: string, l: LigneCsv) =>
      source === cas.source && l[cas.annee] === ANNEE && perdu(l);
    const rejetees = (sources[cas.source] ?? []).filter((l) => rejetee(cas.source, l)).length;
    expect(rejetees).toBeGreaterThan(8);

    const ecrire = (nom: string, lignes: DepotAleatoire) => {
      const depot = join(dossier, `${cas.source}-${nom}`);
      ecrireDepot(depot, { sources: lignes, academie });
      return depot;
    };
    const gate = garder(sources, (s, l) => (rejetee(s, l) ? { ...l, [cas.colonne]: IMPOSSIBLE } : l));
    const sans = garder(sources, (s, l) => (rejetee(s, l) ? null : l));
    const horsPopulation = garder(sans, (s, l) => {
      const perdus = sources[cas.source]?.some((r) => rejetee(cas.source, r) && r.ine === l.ine);
      return perdus && cas.population(s, l, sources) ? null : l;
    });

    const voulues = (m: Figure) => connait(m.indicateur) && !cas.horsSujet?.test(m.indicateur);
    const attendues = [
      ...mesurer(lireDepot(ecrire("sans", sans))).filter((m) => !cas.lit(m)),
      ...mesurer(lireDepot(ecrire("ote", horsPopulation))).filter((m) => cas.lit(m)),
    ].filter(voulues);
    const entrepot = join(dossier, `${cas.source}.duckdb`);
    const { mesures: lues } = await calculsDuMoteur(ecrire("gate", gate), entrepot, rejetees);
    expect(lues.filter((l) => l.statut === "publie" && cas.lit(l)).length).toBeGreaterThan(50);
    expect(confronter(attendues, lues.filter(voulues))).toEqual([]);
  });
});
