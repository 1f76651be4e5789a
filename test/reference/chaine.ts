/** E1 at palier 3E: demande, décision avant appel, décision, affectation, constat, and the gaps between them. */
import { type Situation, situationRentree } from "./constat.ts";
import type { Contexte } from "./contexte.ts";
import type { Orientation, Voeu } from "./depot.ts";
import { VOIES, voieApres3e } from "./mef.ts";
import { dire, direEcart, type Fait } from "./tableau.ts";

const CODES = { "2gt": "2GT", "2pro": "2PRO", cap1: "CAP1" } as const;
const AUTRES_CONSTATS: Situation[] = ["maintien", "apprentissage", "autre", "non_retrouve"];

export function chaine3e(ctx: Contexte): void {
  for (const o of ctx.depot.orientation) {
    if (o.palier !== "3E" || o.mef.classe !== "2116") continue;
    const sujet = { uai: o.uai, millesime: o.campagne, sexe: o.sexe, pcs: o.pcs };
    const faits = faitsChaine(ctx, o, ctx.affectation(o.campagne, o.ine));
    ctx.tableau.ajouter(sujet, faits);
    ctx.tableau.ajouterStrate(sujet, ctx.territoire.secteur(o.uai), faits);
    const inconnue = dire("part_pcs_inconnue_3e", o.pcs === "ND", true, true);
    ctx.tableau.ajouter({ uai: o.uai, millesime: o.campagne }, [inconnue]);
  }
}

function faitsChaine(ctx: Contexte, o: Orientation, af: Voeu | undefined): Fait[] {
  const departement = ctx.territoire.departement(o.uai);
  const tient = (...b: Parameters<typeof ctx.couverture.tient>[0]): boolean =>
    ctx.couverture.tient(b, o.campagne, departement);
  const situation = situationRentree(ctx.presence(o.campagne, o.ine));
  const [d, a, r] = [tient("decision3E"), tient("af"), tient("rentree")];
  const faits: Fait[] = AUTRES_CONSTATS.map((s) => dire(`constat_${s}`, situation === s, true, r));

  for (const v of VOIES) {
    const orientation = o.decision === CODES[v];
    const affectation = af !== undefined && voieApres3e(af.mefAccueil.classe) === v;
    const constat = situation === v;
    const demande = o.demande === CODES[v];
    const avant = o.avantAppel === CODES[v];
    faits.push(
      dire(`demande_${v}`, demande, true, tient("demande3E")),
      dire(`decision_avant_appel_${v}`, avant, true, tient("avantAppel3E")),
      dire(`orientation_${v}`, orientation, true, d),
      dire(`affectation_${v}`, affectation, true, a),
      dire(`constat_${v}`, constat, true, r),
      ...direEcart(`ecart_orientation_affectation_${v}`, orientation, affectation, d && a),
      ...direEcart(`ecart_affectation_constat_${v}`, affectation, constat, a && r),
      ...direEcart(`ecart_orientation_constat_${v}`, orientation, constat, d && r),
      dire(`taux_accord_${v}`, orientation, demande, tient("demande3E", "decision3E")),
    );
  }
  const remplies = o.decision !== "" && o.avantAppel !== "";
  const modifiee = o.decision !== o.avantAppel;
  faits.push(dire("taux_decision_modifiee_appel", modifiee, remplies, tient("decision3E", "avantAppel3E")));
  return faits;
}
