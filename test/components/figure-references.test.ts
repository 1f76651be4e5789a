// @vitest-environment jsdom
// Under any figure, a published value of its own year, group and convention is held against it; beside the others nothing is said.
import { expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { COHORTES, type Cohorte } from "../../src/components/cohortes.ts";
import { contexte } from "../../src/components/contexte.ts";
import { figure } from "../../src/components/figure.ts";
import { figureEvolution } from "../../src/components/figures/evolution.ts";
import { figureParcours } from "../../src/components/figures/parcours.ts";
import { figureSerieBac } from "../../src/components/figures/serie-bac.ts";
import { figureStatuts } from "../../src/components/figures/statuts.ts";
import { Mesures } from "../../src/components/mesures.ts";
import type { Mesure, ReferenceSituee } from "../../src/components/types.ts";
import { SITE } from "./artefacts.ts";
import { masquee, publiee } from "./mesure.ts";

const ICI = { maille: "academie", code: "ACADEMIE", libelle: "Académie", slug: "academie" } as const;
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

test("les cohortes se lisent à côté de ce qui est publié des sessions qu’elles ont atteintes", () => {
  const autre = (millesime: number, valeur: number) => ({ ...REFERENCE, meme: false, millesime, valeur });
  const catalogue = CATALOGUE.map((d) =>
    ["acces_bac_cohorte", "devenir_6e"].includes(d.id)
      ? { ...d, references: [autre(2022, 84.1), autre(2024, 85), autre(2031, 86)] }
      : d,
  );
  const bac = { ...QUI, indicateur: "acces_bac_cohorte", millesime: 2019 } as const;
  const classes = ["5E", "4E", "3E", "2GT"].map((classe, i) => `t+${i + 1}:${classe}`);
  const devenirs = classes.map((strate) =>
    publiee(60, [58, 62], { ...QUI, indicateur: "devenir_6e", millesime: 2020, strate, numerateur: 762 }),
  );
  const ctx = contexte(SITE, catalogue, [], new Mesures([publiee(88, [87, 89], bac), ...devenirs]));
  const sixieme = COHORTES.find(({ code }) => code === "6e") as Cohorte;
  const choix = { cohorte: sixieme, territoire: ICI, annee: 2020 };
  const notes = (noeud: Node) =>
    ((noeud as Element).querySelector(".notes")?.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");
  for (const noeud of [
    figureSerieBac(ctx, { territoire: ICI, annee: 2019 }),
    figureParcours(ctx, [], choix),
    figureStatuts(ctx, choix),
  ])
    expect(notes(noeud)).toContain(
      "Référence publiée (autre convention que la figure, convention fictive) : France, 2024, 85,0 %. Aucun écart n’est jugé",
    );
});

test("l’évolution d’une cohorte s’arrête aux entrants observés, et ne dessine à aucune année la valeur d’une session", () => {
  const id = "acces_bac_cohorte";
  const catalogue = CATALOGUE.map((d) =>
    d.id === id ? { ...d, references: [{ ...REFERENCE, meme: false, millesime: 2024, valeur: 85 }] } : d,
  );
  const lignes = [2017, 2018, 2019].map((millesime) =>
    publiee(88, [87, 89], { ...QUI, indicateur: id, millesime }),
  );
  const attendues = [2020, 2021, 2024].map((millesime) =>
    masquee("non_disponible", { ...QUI, indicateur: id, millesime }),
  );
  const dessiner = (mesures: readonly Mesure[]) => {
    const noeud = figureEvolution(contexte(SITE, catalogue, [], new Mesures(mesures)), ICI, {
      indicateur: id,
    });
    const dessin = [...(noeud as Element).querySelectorAll("svg text")].map((t) => t.textContent).join(" ");
    return { dessin, notes: (noeud as Element).querySelector(".notes")?.textContent ?? "" };
  };
  const { dessin, notes } = dessiner([...lignes, ...attendues]);
  expect(dessin).toContain("2019");
  expect(dessin).not.toMatch(/nd|202\d|fictive/);
  expect(notes.replace(/[\u00a0\u202f]/g, " ")).toContain("France, 2024, 85,0 %");
  // Nothing observed at all is said, and not left out.
  expect(dessiner(attendues).notes).toContain("Valeurs masquées ou non disponibles");
});

test("un effectif n’est pas tenu face à celui d’un autre lieu", () => {
  const pays = { ...REFERENCE, unite: "nombre", valeur: 569_806 } as const;
  const lu = dire([publiee(20_460, [null, null], QUI)], [pays]);
  expect(lu).toContain("569 806");
  expect(lu).not.toMatch(/de moins|n’est jugé/);
});

test("la courbe d’une sous-population la nomme, dans son sous-titre et dans sa lecture", () => {
  const places = [2023, 2024].map((millesime) =>
    publiee(1.2, [null, null], { ...QUI, indicateur: "taux_demande", strate: "2PRO", millesime }),
  );
  const noeud = figureEvolution(contexte(SITE, CATALOGUE, [], new Mesures(places)), ICI, {
    ...{ indicateur: "taux_demande", strate: "2PRO" },
  }) as Element;
  expect(noeud.querySelector(".sous-titre")?.textContent).toBe("Taux de demande, 2nde pro.");
  expect(noeud.querySelector(".notes")?.textContent).toMatch(/«\s?Taux de demande, 2nde pro\s?»/);
});
