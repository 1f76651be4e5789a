/** Candidates of Affelnet: pupils of 3e with a wish that is neither recensement nor AP; the same candidates at the end of each round. */
import { type Contexte, estPlusRecent } from "./contexte.ts";
import type { Voeu } from "./depot.ts";
import { dire, type Fait } from "./tableau.ts";

export function candidats(ctx: Contexte): void {
  const dossiers = new Map<string, Voeu[]>();
  for (const v of ctx.depot.voeux) {
    if (!v.valable || v.mefOrigine.classe !== "2116") continue;
    const cle = `${v.campagne}|${v.ine}`;
    dossiers.set(cle, [...(dossiers.get(cle) ?? []), v]);
  }
  for (const voeux of dossiers.values()) {
    const v = voeux[0] as Voeu;
    const departement = ctx.territoire.departement(v.uaiOrigine);
    const couvert = ctx.couverture.tient(["af"], v.campagne, departement);
    const sujet = { uai: v.uaiOrigine, millesime: v.campagne, sexe: v.sexe, pcs: v.pcs };
    const faits = faitsCandidat(voeux, couvert);
    ctx.tableau.ajouter(sujet, faits);
    ctx.tableau.ajouterStrate(
      sujet,
      ctx.territoire.secteur(v.uaiOrigine),
      faits.filter((f) => f.indicateur === "affectation_2gt_candidats"),
    );
    for (const tour of [1, 2, 3]) {
      const alors = voeux.filter((w) => w.tour <= tour);
      ctx.tableau.ajouterStrate(sujet, `T${tour}`, faitsCandidat(alors, couvert));
    }
  }
}

function faitsCandidat(voeux: Voeu[], couvert: boolean): Fait[] {
  let af: Voeu | undefined;
  for (const v of voeux) if (v.affecte && estPlusRecent(v, af)) af = v;
  return [
    dire("satisfaction_voeu1", af?.rang === 1, true, couvert),
    dire("taux_affectes", af !== undefined, true, couvert),
    dire("taux_non_affectes", af === undefined, true, couvert),
    dire("affectation_2gt_candidats", af?.mefAccueil.classe === "2211", true, couvert),
  ];
}
