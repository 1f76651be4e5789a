/** E3: higher education and bac of the pupils of 3e of t0, and the poursuite of the first-time bacheliers. */
import { estBac } from "./bac.ts";
import type { Contexte } from "./contexte.ts";
import type { Cohorte } from "./lire.ts";
import { dire, type Fait } from "./tableau.ts";

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
  const suivis = [...ctx.parcours.values()].flatMap((lignes) => [...suivis3e(lignes), ...suiviBac(lignes)]);
  const rentrees = new Set(ctx.depot.cohorte.map((c) => c.rentree));
  const couverts = new Set(
    suivis.filter((s) => s.horizon !== null && auSuperieur(ctx, s)).map((s) => cleCouverture(ctx, s)),
  );
  for (const s of suivis) {
    const dernier = s.horizon ?? s.millesime + 4;
    if (!rentrees.has(dernier)) continue;
    const couvert = s.horizon === null || couverts.has(cleCouverture(ctx, s));
    const { uai, sexe, pcs } = s.origine;
    const fait: Fait = dire(s.id, s.reussi, true, couvert);
    ctx.tableau.ajouter({ uai, millesime: s.millesime, sexe, pcs }, [fait]);
  }
}

const cleCouverture = (ctx: Contexte, s: Suivi): string =>
  `${s.id}|${s.millesime}|${ctx.territoire.departement(s.origine.uai)}`;

/** Its pupil has a SUPERIEUR row at the very horizon. */
const auSuperieur = (ctx: Contexte, s: Suivi): boolean =>
  (ctx.parcours.get(s.origine.ine) ?? []).some((c) => c.situation === "SUPERIEUR" && c.rentree === s.horizon);

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
