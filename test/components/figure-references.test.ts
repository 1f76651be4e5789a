// @vitest-environment jsdom
// Under any figure, a published value of its own year, group and convention is held against it; beside the others nothing is said.
import { expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { contexte } from "../../src/components/contexte.ts";
import { figure } from "../../src/components/figure.ts";
import { Mesures } from "../../src/components/mesures.ts";
import type { Mesure, ReferenceSituee } from "../../src/components/types.ts";
import { SITE } from "./artefacts.ts";
import { publiee } from "./mesure.ts";

const QUI = {
  indicateur: "poursuite_superieur",
  maille: "academie",
  code: "ACADEMIE",
  millesime: 2021,
} as const;
const REFERENCE: ReferenceSituee = {
  ...{ indicateur: QUI.indicateur, millesime: QUI.millesime, sexe: "T", pcs: "T", strate: "" },
  ...{ meme: true, perimetre: "FRANCE", valeur: 78.6, unite: "%", convention: "convention fictive" },
  ...{ definition: "", source: "", preuve: "lue", note: "", trace: true },
};

function dire(mesures: readonly Mesure[], references: readonly ReferenceSituee[] = [REFERENCE]): string {
  const vide = () => document.createElement("div");
  const noeud = figure(contexte(SITE, CATALOGUE, [], new Mesures([])), {
    ...{ id: "essai", titre: "Essai", sousTitre: "", champ: "", indicateurs: [QUI.indicateur] },
    ...{ references, mesures, image: false, dessin: vide, tableau: vide },
  });
  return (noeud.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");
}

test("l’écart à la référence est dit avec son intervalle, ou avec ce qui empêche d’en juger", () => {
  expect(dire([publiee(75.5, [75, 76], QUI)])).toContain(
    "Académie, session 2021 : 75,5 %, contre 78,6 % en France (convention fictive), soit 3,1 points de moins (intervalle à 95 % : de 2,6 à 3,6).",
  );
  expect(dire([publiee(78, [75, 81], QUI)])).toContain("écart non significatif au vu des effectifs.");
  expect(dire([publiee(78, [null, null], QUI)])).toContain("sans intervalle pour dire si l’écart dépasse");
});

test("une autre année, un autre groupe ou une autre convention ne sont pas jugés, et c’est dit", () => {
  const muet = "Aucun écart n’est jugé face à la référence : autre année";
  expect(dire([publiee(75.5, [75, 76], { ...QUI, millesime: 2020 })])).toContain(muet);
  expect(dire([publiee(75.5, [75, 76], { ...QUI, sexe: "F" })])).toContain(muet);
  expect(dire([publiee(75.5, [75, 76], QUI)], [{ ...REFERENCE, meme: false }])).toContain(muet);
  expect(dire([publiee(75.5, [75, 76], QUI)], [REFERENCE, { ...REFERENCE, millesime: 2015 }])).toMatch(
    /intervalle à 95 % : de 2,6 à 3,6\)\. Aucun écart n’est jugé face à l’autre :/,
  );
});

test("de plusieurs territoires, le premier est celui que l’on compare", () => {
  const bassin = publiee(60, [58, 62], { ...QUI, maille: "bassin", code: "B1" });
  const lu = dire([publiee(75.5, [75, 76], QUI), bassin]);
  expect(lu).toContain("Académie, session 2021 : 75,5 %");
  expect(lu).not.toContain("60,0 %");
});
