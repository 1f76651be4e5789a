/** Cells of an estimate: its number, its interval, or the sign that says why there is none. */
import type { Enfant } from "../../dom.js";
import { h } from "../../dom.js";
import { bornee, type Estimation, estimee } from "../../experimentation.js";
import { nombre, signe } from "../../format.js";
import { SIGNES } from "../../nomenclature.js";

export const absent = (statut: Exclude<Estimation["statut"], "publie">): Enfant => {
  const { signe: marque, sens } = SIGNES[statut];
  return h("abbr", { title: sens }, marque);
};

/** Why there is no number: masked, or not there. */
export const absence = (e: Estimation | undefined): Enfant =>
  absent(e && e.statut !== "publie" ? e.statut : "non_disponible");

export const valeurEstimation = (e: Estimation | undefined): Enfant =>
  estimee(e) ? signe(e.valeur) : absence(e);

/** « de −1,0 à +5,0 » */
export const plageSignee = (bas: number, haut: number) => `de ${signe(bas)} à ${signe(haut)}`;

const sansIntervalle = (e: Estimation | undefined): Enfant =>
  estimee(e)
    ? h("abbr", { title: "trop peu d’établissements publiés pour un intervalle" }, "si")
    : valeurEstimation(e);

export const bornesEstimation = (e: Estimation | undefined): Enfant =>
  bornee(e) ? plageSignee(e.ic_bas, e.ic_haut) : sansIntervalle(e);

/** Schools are drawn again: sums of départements have none to draw. */
export function reechantillonnage(e: Estimation | undefined): Enfant {
  if (e?.estimateur === "regroupe") return absent("sans_objet");
  return estimee(e) && e.reech_bas !== null && e.reech_haut !== null
    ? plageSignee(e.reech_bas, e.reech_haut)
    : sansIntervalle(e);
}

export const bornesDetectable = (e: Estimation | undefined): Enfant =>
  bornee(e) ? nombre(e.detectable, 1) : bornesEstimation(e);
