// « n = » under every figure: of its main value, or of the one it names.
import { expect, test } from "vitest";
import { phraseEffectif } from "../../src/components/phrases/effectif.js";
import type { Territoire } from "../../src/components/territoires.js";
import { masquee, publiee } from "./mesure.ts";

const LIEUX: Territoire[] = [{ maille: "bassin", code: "B1", libelle: "Tours", slug: "tours" }];
const dire = (...args: Parameters<typeof phraseEffectif>) =>
  phraseEffectif(...args)?.replace(/[\u00a0\u202f]/g, " ");
const lignes = [2022, 2023].map((millesime) =>
  publiee(50, [40, 60], { millesime, denominateur: millesime - 1900 }),
);

test.each([
  ["le nombre donné", 75, lignes, "n = 75 élèves"],
  [
    "la dernière valeur du premier territoire",
    null,
    lignes,
    "n = 123 élèves (bassin de Tours, campagne 2023)",
  ],
  [
    "la dernière publiée",
    null,
    [...lignes, masquee("secret", { millesime: 2024 })],
    "n = 123 élèves (bassin de Tours, campagne 2023)",
  ],
  [
    "le groupe, s’il n’y a que lui",
    null,
    [publiee(50, [40, 60], { sexe: "F", denominateur: 31 })],
    "n = 31 élèves (bassin de Tours, campagne 2024, filles)",
  ],
  [
    "le premier groupe, dans sa dernière année",
    null,
    (["A", "D"] as const).flatMap((pcs) =>
      [2023, 2024].map((millesime) =>
        publiee(50, [40, 60], { pcs, millesime, denominateur: millesime - 2000 }),
      ),
    ),
    "n = 24 élèves (bassin de Tours, campagne 2024, origine très favorisée)",
  ],
  [
    "des places",
    null,
    [publiee(1.2, [null, null], { indicateur: "taux_pression", denominateur: 24 })],
    "n = 24 places (bassin de Tours, campagne 2024)",
  ],
  [
    "rien d’un autre producteur",
    null,
    [publiee(90, [null, null], { indicateur: "acces_2nde_bac_ival" })],
    undefined,
  ],
  ["rien quand tout est masqué", null, [masquee()], undefined],
])("dit %s", (_, n, mesures, attendu) => {
  expect(dire(n, mesures, LIEUX)).toBe(attendu);
});
