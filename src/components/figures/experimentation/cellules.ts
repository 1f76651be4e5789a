/** Cells of an estimate: its number, its interval, or the sign that says why there is none. */
import type { Enfant } from "../../dom.js";
import { h } from "../../dom.js";
import { bornee, type Estimation, estimee } from "../../experimentation.js";
import { nombre, signe } from "../../format.js";
import { SIGNES } from "../../nomenclature.js";

const signer = (statut: Exclude<Estimation["statut"], "publie">): Enfant => {
  const { signe: marque, sens } = SIGNES[statut];
  return h("abbr", { title: sens }, marque);
};

export const valeurEstimation = (e: Estimation | undefined): Enfant =>
  estimee(e) ? signe(e.valeur) : signer(e && e.statut !== "publie" ? e.statut : "non_disponible");

/** « de −1,0 à +5,0 » */
export const plageSignee = (bas: number, haut: number) => `de ${signe(bas)} à ${signe(haut)}`;

export function bornesEstimation(e: Estimation | undefined): Enfant {
  if (bornee(e)) return plageSignee(e.ic_bas, e.ic_haut);
  return estimee(e)
    ? h("abbr", { title: "trop peu d’établissements publiés pour un intervalle" }, "si")
    : valeurEstimation(e);
}

export const reechantillonnage = (e: Estimation | undefined): Enfant =>
  estimee(e) && e.reech_bas !== null && e.reech_haut !== null
    ? plageSignee(e.reech_bas, e.reech_haut)
    : signer("sans_objet");

export const bornesDetectable = (e: Estimation | undefined): Enfant =>
  bornee(e) ? nombre(e.detectable, 1) : bornesEstimation(e);

/** Signs of these cells, explained once. */
export const NOTE_SIGNES =
  "Signes : s masqué par le secret statistique ; nd non disponible ; /// sans objet ; si sans intervalle, trop peu d’établissements publiés.";
