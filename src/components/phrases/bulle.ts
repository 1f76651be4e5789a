/** What is said of a mark that is pointed at, by mouse, touch or keyboard: its value, its interval, its pupils. */
import { publiee } from "../comparer.js";
import { compte, INSECABLE, nombre, pourcent, ratio, signe, type Unite } from "../format.js";
import { MATURITES } from "../nomenclature.js";
import type { Mesure } from "../types.js";
import { parentheseIntervalle } from "./communes.js";

const dire: Record<Unite, (x: number) => string> = {
  "%": pourcent,
  points: (x) => `${signe(x)}${INSECABLE}points`,
  ratio,
  nombre,
  indice: (x) => nombre(x, 1),
};

/** « Filles, 2023 : 45,2 % (intervalle à 95 % : de 40,1 à 50,4), n = 320, données provisoires » */
export function bulle(nom: string, mesure: Mesure, unite: Unite = "%"): string {
  if (!publiee(mesure)) return nom;
  const n =
    mesure.denominateur === null ? "" : `, n${INSECABLE}=${INSECABLE}${compte(mesure.denominateur, "élève")}`;
  const maturite = mesure.maturite === "definitif" ? "" : `, ${MATURITES[mesure.maturite]}`;
  const borne = unite === "points" || unite === "%" ? parentheseIntervalle(mesure) : "";
  return `${nom}${INSECABLE}: ${dire[unite](mesure.valeur)}${borne}${unite === "ratio" || unite === "nombre" ? "" : n}${maturite}`;
}
