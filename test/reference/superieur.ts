/** E3: higher education and bac of the pupils of 3e of t0, and the poursuite of the first-time bacheliers. */
import { estBac } from "./bac.ts";
import type { Contexte } from "./contexte.ts";
import type { Cohorte } from "./depot.ts";
import { dire } from "./tableau.ts";

export const IDS_E3 = [
  "acces_superieur_cohorte_t4",
  "acces_superieur_cohorte_t5",
  "acces_bac_cohorte_3e",
  "poursuite_superieur",
];

/** Classes entered the year of the bac, by the one that counts in them. */
const FORMATIONS = [
  { id: "acces_cpge_scientifique", classe: "3111", filiere: "CPGE", specialite: /^11/ },
  { id: "acces_bts_industriel", classe: "3221", filiere: "STS", specialite: /^2/ },
];

export const IDS_E2_APRES_BAC = FORMATIONS.map(({ id }) => id);

interface Suivi {
  id: string;
  /** The row by which the pupil enters the population. */
  origine: Cohorte;
  millesime: number;
  reussi: boolean;
  /** Outside the denominator when false, be it counted in the numerator. */
  parmi?: boolean;
  /** Rentrée at which the département must hold at least one SUPERIEUR row; none for the bac. */
  horizon: number | null;
  /** What that row must be, beside SUPERIEUR, to tell that the register of these studies is there. */
  classe?: string;
}

export function superieur(ctx: Contexte): void {
  const suivis = [...ctx.parcours.values()].flatMap((l) => [...suivis3e(l), ...suiviBac(l)]);
  const rentrees = new Set(ctx.depot.cohorte.map((c) => c.rentree));
  const couverts = departementsDe(ctx, (c) => c.situation === "SUPERIEUR");
  const classes = new Map(
    FORMATIONS.map(({ classe }) => [
      classe,
      departementsDe(ctx, (c) => c.mef.classe === classe && c.situation !== "APPRENTI"),
    ]),
  );
  const vraisZeros = sessionsSansPoursuite(suivis);
  for (const s of suivis) {
    if (!rentrees.has(s.horizon ?? s.millesime + 4)) continue;
    if (s.parmi !== undefined && !rentrees.has(s.millesime + 4)) continue;
    const { uai, sexe, pcs } = s.origine;
    const couvert =
      s.horizon === null ||
      (classes.get(s.classe ?? "") ?? couverts).has(`${s.horizon}|${ctx.territoire.departement(uai)}`) ||
      (s.id === "poursuite_superieur" && vraisZeros.has(s.horizon));
    const fait = { indicateur: s.id, num: Number(s.reussi), den: Number(s.parmi ?? true), couvert };
    ctx.tableau.ajouter({ uai, millesime: s.millesime, sexe, pcs }, [fait]);
  }
  originesInconnues(ctx);
}

/**
 * `rentree|departement`: a student lies in every département where it went to school, not where it studies, and in the
 * nowhere (an empty code) of the pupils whose school is unknown.
 */
function departementsDe(ctx: Contexte, temoin: (c: Cohorte) => boolean): Set<string> {
  const couverts = new Set<string>();
  for (const lignes of ctx.parcours.values()) {
    const ecoles = lignes.filter((c) => c.situation !== "SUPERIEUR").map((c) => c.uai);
    for (const sup of lignes.filter(temoin))
      for (const uai of ["", ...ecoles]) couverts.add(`${sup.rentree}|${ctx.territoire.departement(uai)}`);
  }
  return couverts;
}

/** A session of a few bacheliers of whom nobody went on is a true zero; from 20 on, the register was not sent. */
function sessionsSansPoursuite(suivis: Suivi[]): Set<number> {
  const bacheliers = suivis.filter((s) => s.id === "poursuite_superieur");
  const sessions = new Set(bacheliers.map((s) => s.millesime));
  for (const session of sessions) {
    const promotion = bacheliers.filter((s) => s.millesime === session);
    if (promotion.length >= 20 || promotion.some((s) => s.reussi)) sessions.delete(session);
  }
  return sessions;
}

function suivis3e(lignes: Cohorte[]): Suivi[] {
  return lignes
    .filter((c) => c.mef.classe === "2116")
    .flatMap((origine) => {
      const t0 = origine.rentree;
      const superieur = (horizon: number): Suivi => ({
        id: `acces_superieur_cohorte_t${horizon}`,
        origine,
        millesime: t0,
        reussi: lignes.some((c) => c.situation === "SUPERIEUR" && c.rentree <= t0 + horizon),
        horizon: t0 + horizon,
      });
      const reussi = lignes.some((c) => estBac(c) && c.session <= t0 + 5);
      const parmi = (horizon: number): Suivi => ({
        ...superieur(horizon),
        id: `acces_superieur_bacheliers_t${horizon}`,
        parmi: reussi,
      });
      return [
        superieur(4),
        superieur(5),
        parmi(4),
        parmi(5),
        { id: "acces_bac_cohorte_3e", origine, millesime: t0, reussi, horizon: null },
      ];
    });
}

function suiviBac(lignes: Cohorte[]): Suivi[] {
  const premier = lignes.filter(estBac).sort((a, b) => a.session - b.session || a.rentree - b.rentree)[0];
  if (premier === undefined) return [];
  const session = premier.session;
  const reussi = lignes.some((c) => c.situation === "SUPERIEUR" && c.rentree === session);
  const suivi = { origine: premier, millesime: session, horizon: session };
  return [
    { id: "poursuite_superieur", ...suivi, reussi },
    ...FORMATIONS.flatMap(({ id, classe, filiere, specialite }): Suivi[] => {
      const etudes = lignes.find(
        (c) => c.rentree === session && !["APPRENTI", "SORTI"].includes(c.situation),
      );
      // A student of whom neither the formation nor the filière is known may be anywhere.
      const muet = etudes?.situation === "SUPERIEUR" && etudes.mef.classe === "";
      if (muet && ["", filiere].includes(etudes.filiere)) return [];
      const dedans = etudes?.mef.classe === classe && specialite.test(etudes.mef.specialite);
      return [{ id, ...suivi, reussi: dedans, classe }];
    }),
  ];
}

/** Pupils of unknown PCS among those of a cohort, and among the bacheliers of a session. */
function originesInconnues(ctx: Contexte): void {
  for (const lignes of ctx.parcours.values()) {
    const premier = lignes.filter(estBac).sort((a, b) => a.session - b.session || a.rentree - b.rentree)[0];
    const populations: [string, Cohorte, number][] = [
      ...lignes
        .filter((c) => c.mef.classe === "2116")
        .map((c): [string, Cohorte, number] => ["part_pcs_inconnue_cohorte_3e", c, c.rentree]),
      ...(premier
        ? [["part_pcs_inconnue_bacheliers", premier, premier.session] as [string, Cohorte, number]]
        : []),
    ];
    for (const [id, { uai, pcs }, millesime] of populations)
      ctx.tableau.ajouter({ uai, millesime }, [dire(id, pcs === "ND", true, true)]);
  }
}
