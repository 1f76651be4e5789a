/** E3: higher education and bac of the pupils of 3e of t0, and the poursuite of the first-time bacheliers. */
import { estBac } from "./bac.ts";
import type { Contexte } from "./contexte.ts";
import type { Cohorte } from "./lire.ts";
import { dire } from "./tableau.ts";

export const IDS_E3 = [
  "acces_superieur_cohorte_t4",
  "acces_superieur_cohorte_t5",
  "acces_bac_cohorte_3e",
  "poursuite_superieur",
];

interface Suivi {
  id: string;
  /** The row by which the pupil enters the population. */
  origine: Cohorte;
  millesime: number;
  reussi: boolean;
  /** Rentrée at which the département must hold at least one SUPERIEUR row; none for the bac. */
  horizon: number | null;
}

export function superieur(ctx: Contexte): void {
  const suivis = [...ctx.parcours.values()].flatMap((l) => [...suivis3e(l), ...suiviBac(l)]);
  const rentrees = new Set(ctx.depot.cohorte.map((c) => c.rentree));
  const couverts = departementsDuSuperieur(ctx);
  const vraisZeros = sessionsSansPoursuite(suivis);
  for (const s of suivis) {
    if (!rentrees.has(s.horizon ?? s.millesime + 4)) continue;
    const { uai, sexe, pcs } = s.origine;
    const couvert =
      s.horizon === null ||
      couverts.has(`${s.horizon}|${ctx.territoire.departement(uai)}`) ||
      (s.id === "poursuite_superieur" && vraisZeros.has(s.horizon));
    ctx.tableau.ajouter({ uai, millesime: s.millesime, sexe, pcs }, [dire(s.id, s.reussi, true, couvert)]);
  }
}

/**
 * `rentree|departement`: a student lies in every département where it went to school, not where it studies, and in the
 * nowhere (an empty code) of the pupils whose school is unknown.
 */
function departementsDuSuperieur(ctx: Contexte): Set<string> {
  const couverts = new Set<string>();
  for (const lignes of ctx.parcours.values()) {
    const ecoles = lignes.filter((c) => c.situation !== "SUPERIEUR").map((c) => c.uai);
    for (const sup of lignes.filter((c) => c.situation === "SUPERIEUR"))
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
      return [
        superieur(4),
        superieur(5),
        { id: "acces_bac_cohorte_3e", origine, millesime: t0, reussi, horizon: null },
      ];
    });
}

function suiviBac(lignes: Cohorte[]): Suivi[] {
  const premier = lignes.filter(estBac).sort((a, b) => a.session - b.session)[0];
  if (premier === undefined) return [];
  const session = premier.session;
  const reussi = lignes.some((c) => c.situation === "SUPERIEUR" && c.rentree === session);
  return [{ id: "poursuite_superieur", origine: premier, millesime: session, reussi, horizon: session }];
}
