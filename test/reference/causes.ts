/** Causes C0 to C7 of the gap, over the pupils decided 2GT, and the gains: first true wins. */
import type { Contexte } from "./contexte.ts";
import type { Besoin } from "./couverture.ts";
import type { Orientation, Rentree, Voeu } from "./depot.ts";
import { dire, type Fait, type Sujet } from "./tableau.ts";

const CAUSES = ["c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7"] as const;
/** These are told without looking at the affectation. */
const SANS_AFFECTATION: readonly string[] = ["c5", "c6", "c7"];
type Cause = (typeof CAUSES)[number];

const enVoiePro = (classe: string | undefined): boolean => classe?.startsWith("23") ?? false;

export function causes(ctx: Contexte): void {
  for (const o of ctx.depot.orientation) {
    if (o.palier !== "3E" || o.mef.classe !== "2116") continue;
    const sujet = { uai: o.uai, millesime: o.campagne, sexe: o.sexe, pcs: o.pcs };
    const faits = faitsCauses(ctx, o);
    ctx.tableau.ajouter(sujet, faits);
    ctx.tableau.ajouterStrate(sujet, ctx.territoire.secteur(o.uai), faits);
    separerAffectes(ctx, sujet, faits, o);
  }
}

function faitsCauses(ctx: Contexte, o: Orientation): Fait[] {
  const r = ctx.presence(o.campagne, o.ine);
  const af = ctx.affectation(o.campagne, o.ine);
  const departement = ctx.territoire.departement(o.uai);
  const tient = (...besoins: Besoin[]): boolean => ctx.couverture.tient(besoins, o.campagne, departement);
  const suivi = tient("decision3E", "rentree");
  const decide = o.decision === "2GT";
  const sortieConnue = ctx.sortiesConnues.has(`${o.campagne}|${o.ine}`);
  const cause = r === undefined ? (sortieConnue ? "c6" : "c7") : causePresent(ctx, r, af);
  const present2gt = r !== undefined && r.statut === "ST" && r.mef.classe === "2211";
  return [
    ...CAUSES.map((c) =>
      dire(`cause_${c}`, cause === c, decide, SANS_AFFECTATION.includes(c) ? suivi : suivi && tient("af")),
    ),
    {
      indicateur: "gain_2gt",
      num: Number(present2gt && !decide),
      den: Number(decide),
      couvert: suivi,
    },
  ];
}

/** C3 to C7 are split by affectation, over the same pupils decided 2GT: the split needs AF rows whatever the cause. */
function separerAffectes(ctx: Contexte, sujet: Sujet, faits: Fait[], o: Orientation): void {
  const affecte = ctx.affectation(o.campagne, o.ine) !== undefined;
  const tient = ctx.couverture.tient(["af"], o.campagne, ctx.territoire.departement(o.uai));
  const partages = faits.filter((f) => /^cause_c[3-7]$/.test(f.indicateur));
  const strate = (vrai: boolean): Fait[] =>
    partages.map((f) => ({ ...f, num: vrai ? f.num : 0, couvert: f.couvert && tient }));
  ctx.tableau.ajouterStrate(sujet, "AFFECTE", strate(affecte));
  ctx.tableau.ajouterStrate(sujet, "NON_AFFECTE", strate(!affecte));
}

function causePresent(ctx: Contexte, r: Rentree, af: Voeu | undefined): Cause {
  if (r.statut === "AP") return "c6";
  if (r.mef.classe === "2211") {
    if (af !== undefined && ctx.territoire.actuel(r.uai) === ctx.territoire.actuel(af.uaiAccueil))
      return "c0";
    return ctx.territoire.secteur(r.uai) === "PR" ? "c2" : "c1";
  }
  if (enVoiePro(r.mef.classe)) return enVoiePro(af?.mefAccueil.classe) ? "c3" : "c4";
  return r.mef.classe === "2116" ? "c5" : "c6";
}
