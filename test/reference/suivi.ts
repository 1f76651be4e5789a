/** AD7: what the cohorts have become at each later rentrée, passage and repeating from one class to the next. */
import type { Contexte } from "./contexte.ts";
import type { Cohorte } from "./depot.ts";
import { VOIES, voieApres3e } from "./mef.ts";
import { dire } from "./tableau.ts";

export function suivi(ctx: Contexte): void {
  const rentrees = [...new Set(ctx.depot.cohorte.map((c) => c.rentree))];
  for (const lignes of ctx.parcours.values()) {
    for (const c of lignes) passages(ctx, c, lignes, rentrees);
    for (const [id, entree] of entrees(lignes)) {
      devenir(ctx, id, entree, lignes, rentrees);
      progres(ctx, id.replace("devenir_", ""), entree, lignes, rentrees);
    }
  }
  passageDepp(ctx);
}

const REDOUBLEMENTS: Record<string, string> = {
  "2116": "taux_redoublement_3e",
  "2211": "taux_redoublement_2gt",
  "2212": "taux_redoublement_1gt",
};

/** Millésime: the rentrée of departure. */
function passages(ctx: Contexte, c: Cohorte, lignes: Cohorte[], rentrees: number[]): void {
  const redoublement = REDOUBLEMENTS[c.mef.classe];
  if (redoublement === undefined || !rentrees.includes(c.rentree + 1)) return;
  const apres = lignes.find((s) => s.rentree === c.rentree + 1)?.mef.classe;
  const faits = [dire(redoublement, apres === c.mef.classe, true, true)];
  if (c.mef.classe === "2116") faits.push(dire("taux_passage_3e_2gt", apres === "2211", true, true));
  ctx.tableau.ajouter({ uai: c.uai, millesime: c.rentree, sexe: c.sexe, pcs: c.pcs }, faits);
}

/** From constat to constat, as the DEPP counts. Millésime: the rentrée of arrival. */
function passageDepp(ctx: Contexte): void {
  for (const avant of ctx.depot.rentree) {
    const annee = avant.rentree + 1;
    if (avant.mef.classe !== "2116" || avant.statut !== "ST" || !ctx.rentrees.has(annee)) continue;
    const apres = ctx.presence(annee, avant.ine);
    const passe = apres?.mef.classe === "2211" && apres.statut === "ST";
    const couvert = ctx.couverture.tient(["rentree"], annee, ctx.territoire.departement(avant.uai));
    const sujet = { uai: avant.uai, millesime: annee, sexe: avant.sexe, pcs: avant.pcs };
    ctx.tableau.ajouter(sujet, [dire("taux_passage_depp", passe, true, couvert)]);
  }
}

/** Every year in 3e; the first one in 6e, 2nde GT, 2nde pro and CAP. */
export function entrees(lignes: Cohorte[]): [string, Cohorte][] {
  const suivis: [string, Cohorte][] = lignes
    .filter((c) => c.mef.classe === "2116")
    .map((c) => ["devenir_3e", c]);
  const sixieme = lignes.find((c) => c.mef.classe === "2111");
  if (sixieme) suivis.push(["devenir_6e", sixieme]);
  for (const voie of VOIES) {
    const premiere = lignes.find((c) => c.situation === "SCOLAIRE" && voieApres3e(c.mef.classe) === voie);
    if (premiere) suivis.push([`devenir_${voie}`, premiere]);
  }
  return suivis;
}

/** Every situation is told for every pupil, true of one: the denominator is the whole cohort. */
function devenir(ctx: Contexte, id: string, entree: Cohorte, lignes: Cohorte[], rentrees: number[]): void {
  for (const rentree of rentrees.filter((r) => r > entree.rentree)) {
    const ensuite = lignes.find((c) => c.rentree === rentree);
    const atteinte = ensuite ? situation(ensuite) : "NON_RETROUVE";
    const sujet = { uai: entree.uai, millesime: entree.rentree };
    for (const s of SITUATIONS)
      ctx.tableau.ajouterStrate(sujet, `t+${rentree - entree.rentree}:${s}`, [
        dire(id, s === atteinte, true, true),
      ]);
  }
}

/** How many classes above 6e; a student is one above terminale, whatever she studies. */
const HAUTEURS = ["6E", "5E", "4E", "3E", "2GT 2PRO CAP1", "1G 1T 1PRO CAP2", "TG TT TPRO", "SUPERIEUR"];
const hauteur = (etat: string): number => HAUTEURS.findIndex((etats) => etats.split(" ").includes(etat));

/** Found, on time, late, ever repeated, year after year. */
function progres(
  ctx: Contexte,
  cohorte: string,
  entree: Cohorte,
  lignes: Cohorte[],
  rentrees: number[],
): void {
  const sujet = { uai: entree.uai, millesime: entree.rentree };
  for (const rentree of rentrees.filter((r) => r > entree.rentree)) {
    const n = rentree - entree.rentree;
    const la = lignes.find((c) => c.rentree === rentree);
    const attendue = hauteur(situation(entree)) + n;
    const atteinte = la ? hauteur(situation(la)) : -1;
    const faits = [dire(`taux_retrouves_${cohorte}`, la !== undefined, true, true)];
    if (attendue <= (cohorte === "cap1" ? 5 : 7))
      faits.push(
        dire(`parcours_a_lheure_${cohorte}`, atteinte >= attendue, true, true),
        dire(`parcours_en_retard_${cohorte}`, atteinte !== -1 && atteinte < attendue, true, true),
      );
    const entre = Array.from({ length: n }, (_, i) => entree.rentree + 1 + i);
    const redouble = entre.some((annee) => {
      const [avant, apres] = [annee - 1, annee].map((r) => lignes.find((c) => c.rentree === r));
      const secondaire = avant?.situation === "SCOLAIRE" && avant.mef.classe.startsWith("2");
      return secondaire && apres?.situation === "SCOLAIRE" && apres.mef.classe === avant.mef.classe;
    });
    faits.push(
      dire(
        `ont_redouble_${cohorte}`,
        redouble,
        true,
        entre.every((r) => rentrees.includes(r)),
      ),
    );
    ctx.tableau.ajouterStrate(sujet, `t+${n}`, faits);
  }
}

const CLASSES: Record<string, string> = {
  "2111": "6E",
  "2112": "5E",
  "2115": "4E",
  "2116": "3E",
  "2211": "2GT",
  "2381": "2PRO",
  "2382": "1PRO",
  "2383": "TPRO",
  "2322": "CAP2",
};
const SERIES: Record<string, string> = { "22121": "1G", "22122": "1T", "22131": "TG", "22132": "TT" };
const AUTRES = ["CAP1", "APPRENTI", "SUPERIEUR", "SORTI", "AUTRE", "NON_RETROUVE"];
const SITUATIONS = [...Object.values(CLASSES), ...Object.values(SERIES), ...AUTRES];

export function situation(c: Cohorte): string {
  if (c.situation !== "SCOLAIRE") return c.situation;
  if (voieApres3e(c.mef.classe) === "cap1") return "CAP1";
  return CLASSES[c.mef.classe] ?? SERIES[c.mef.mefstat.slice(0, 5)] ?? "AUTRE";
}
