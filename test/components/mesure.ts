/** A published measure of the tests, told in a few words. */
import type { Mesure } from "../../src/components/types.ts";

export function publiee(
  valeur: number,
  [bas, haut]: [number, number] | [null, null] = [null, null],
  autres: Partial<Mesure> = {},
): Mesure {
  return {
    indicateur: "constat_2gt",
    maille: "bassin",
    code: "B1",
    millesime: 2024,
    sexe: "T",
    pcs: "T",
    strate: "",
    numerateur: null,
    denominateur: 1270,
    valeur,
    ic_bas: bas,
    ic_haut: haut,
    statut: "publie",
    maturite: "definitif",
    ...autres,
  };
}

export const masquee = (
  statut: Exclude<Mesure["statut"], "publie"> = "secret",
  autres: Partial<Mesure> = {},
): Mesure => ({
  ...publiee(0),
  numerateur: null,
  denominateur: null,
  valeur: null,
  statut,
  ...autres,
});
