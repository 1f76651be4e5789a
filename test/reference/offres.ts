/** Pressure, demand, filling and occupation of the offers ST, recensement apart, of 5 to 500 places after summing. */
import type { Contexte } from "./contexte.ts";
import type { Offre } from "./depot.ts";
import { voieApres3e } from "./mef.ts";
import type { Fait } from "./tableau.ts";

export function offres(ctx: Contexte): void {
  for (const o of sommer(ctx.depot.offres)) {
    if (o.capacite === null || o.capacite < 5 || o.capacite > 500) continue;
    const places = o.capacite;
    const faits: Fait[] = [];
    const rapport = (indicateur: string, num: number | null): void => {
      if (num !== null) faits.push({ indicateur, num, den: places, couvert: true });
    };
    rapport("taux_pression", o.voeux1);
    rapport("taux_demande", o.voeux);
    rapport("taux_remplissage_affectation", o.affectes);
    rapport("taux_occupation", presents(ctx, o));
    const sujet = { uai: o.uai, millesime: o.campagne };
    ctx.tableau.ajouter(sujet, faits);
    ctx.tableau.ajouterStrate(sujet, strateVoie(o), faits);
    ctx.tableau.ajouterStrate(sujet, o.mef.mefstat, faits);
  }
}

const strateVoie = (o: Offre): string =>
  o.mef.classe === "2382" ? "1PRO" : (voieApres3e(o.mef.classe)?.toUpperCase() ?? "");

/** Rows of one key are summed; a column none of them fills stays unknown. */
function sommer(lignes: Offre[]): Offre[] {
  const sommes = new Map<string, Offre>();
  for (const l of lignes) {
    if (l.statut !== "ST" || l.recensement !== "N") continue;
    const cle = `${l.campagne}|${l.uai}|${l.mef.mefstat}`;
    const deja = sommes.get(cle);
    sommes.set(
      cle,
      deja === undefined
        ? l
        : {
            ...l,
            capacite: plus(deja.capacite, l.capacite),
            voeux1: plus(deja.voeux1, l.voeux1),
            voeux: plus(deja.voeux, l.voeux),
            affectes: plus(deja.affectes, l.affectes),
          },
    );
  }
  return [...sommes.values()];
}

const plus = (a: number | null, b: number | null): number | null =>
  a === null && b === null ? null : (a ?? 0) + (b ?? 0);

/** Présents ST of that rentrée, else the constat, else unknown; none in a school that has rows is a true zero. */
function presents(ctx: Contexte, o: Offre): number | null {
  const eleves = ctx.depot.rentree.filter(
    (r) => r.rentree === o.campagne && r.uai === o.uai && r.statut === "ST",
  );
  if (eleves.length > 0) return eleves.filter((r) => r.mef.mefstat === o.mef.mefstat).length;
  const constats = ctx.depot.constat.filter((c) => c.rentree === o.campagne && c.uai === o.uai);
  if (constats.length === 0) return null;
  const memes = constats.filter((c) => c.mef.mefstat === o.mef.mefstat);
  return memes.reduce((total, c) => total + c.effectif, 0);
}
