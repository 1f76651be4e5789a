/** E1 at palier 2GT: demande, both decisions, affectation and constat of the pupils of 2nde GT. Séries technologiques are taken together. */
import type { Contexte } from "./contexte.ts";
import type { Rentree } from "./depot.ts";
import { dire, direEcart } from "./tableau.ts";

const VOIES = {
  "1g": { decision: (d: string) => d === "1G", mefstat: "22121" },
  "1t": { decision: (d: string) => d.startsWith("1S"), mefstat: "22122" },
  "1pro": { decision: (d: string) => d === "1PRO", mefstat: "2382" },
} as const;

export function palier2gt(ctx: Contexte): void {
  for (const o of ctx.depot.orientation) {
    if (o.palier !== "2GT" || o.mef.classe !== "2211") continue;
    const departement = ctx.territoire.departement(o.uai);
    const d = ctx.couverture.tient(["decision2GT"], o.campagne, departement);
    const r = ctx.couverture.tient(["rentree"], o.campagne, departement);
    const demandes = ctx.couverture.tient(["demande2GT"], o.campagne, departement);
    const avis = ctx.couverture.tient(["avantAppel2GT"], o.campagne, departement);
    const present = ctx.presence(o.campagne, o.ine);
    const place = ctx.affectation(o.campagne, o.ine)?.mefAccueil.mefstat ?? "";
    const faits = Object.entries(VOIES).flatMap(([v, voie]) => {
      const decide = voie.decision(o.decision);
      const constate = estPresent(present, voie.mefstat);
      return [
        dire(`demande_${v}`, voie.decision(o.demande), true, demandes),
        dire(`decision_avant_appel_${v}`, voie.decision(o.avantAppel), true, avis),
        dire(`orientation_${v}`, decide, true, d),
        dire(`constat_${v}`, constate, true, r),
        ...direEcart(`ecart_orientation_constat_${v}`, decide, constate, d && r),
      ];
    });
    // Nobody asks Affelnet for a place in 1re générale.
    const places = (["1t", "1pro"] as const).map((v) =>
      dire(
        `affectation_${v}`,
        place.startsWith(VOIES[v].mefstat),
        true,
        ctx.couverture.tient([`af${v}`], o.campagne, departement),
      ),
    );
    faits.push(...places);
    const sujet = { uai: o.uai, millesime: o.campagne, sexe: o.sexe, pcs: o.pcs };
    ctx.tableau.ajouter(sujet, faits);
    ctx.tableau.ajouterStrate(sujet, ctx.territoire.secteur(o.uai), faits);
  }
}

const estPresent = (r: Rentree | undefined, mefstat: string): boolean =>
  r !== undefined && r.statut === "ST" && r.mef.mefstat.startsWith(mefstat);
