/** From collège to lycée, pupil by pupil: those of 3e present in 2nde GT in October, by the two schools as they are today. */
import { situationRentree } from "./constat.ts";
import type { Contexte } from "./contexte.ts";

/** « millesime|college|lycee » and how many pupils. */
export function trajets(ctx: Contexte): Map<string, number> {
  const comptes = new Map<string, number>();
  const actuel = (uai: string) =>
    ctx.territoire.lieux(uai).find(({ maille }) => maille === "etablissement")?.code ?? uai;
  for (const o of ctx.depot.orientation) {
    if (o.palier !== "3E" || o.mef.classe !== "2116") continue;
    const r = ctx.presence(o.campagne, o.ine);
    const tenu = ctx.couverture.tient(["rentree"], o.campagne, ctx.territoire.departement(o.uai));
    if (!tenu || r === undefined || situationRentree(r) !== "2gt") continue;
    const cle = `${o.campagne}|${actuel(o.uai)}|${actuel(r.uai)}`;
    comptes.set(cle, (comptes.get(cle) ?? 0) + 1);
  }
  return comptes;
}
