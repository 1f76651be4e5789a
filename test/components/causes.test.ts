// @vitest-environment jsdom
// What became of the pupils oriented to 2nde GT: pieces, signs and sentences follow from what is published, and from nothing else.
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { contexte } from "../../src/components/contexte.ts";
import { h } from "../../src/components/dom.ts";
import { causesPubliees, figureCauses } from "../../src/components/figures/causes.ts";
import { domaineBandes } from "../../src/components/graphiques/bandes.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { lectureCauses } from "../../src/components/phrases/causes.ts";
import type { Territoire } from "../../src/components/territoires.ts";
import type { Mesure } from "../../src/components/types.ts";
import { SITE } from "./artefacts.ts";
import { masquee, publiee } from "./mesure.ts";

/** Of 200 pupils: 160 as assigned, 10 in another lycée, 6 in a private one, 24 elsewhere; 8 came without a decision. */
const COMPTES: Record<string, number> = {
  ...{
    cause_c0: 160,
    cause_c1: 10,
    cause_c2: 6,
    cause_c3: 5,
    cause_c4: 6,
    cause_c5: 5,
    cause_c6: 2,
    cause_c7: 6,
  },
  gain_2gt: 8,
};
const dire = (masques: readonly string[]): Mesure[] =>
  Object.entries(COMPTES).map(([indicateur, numerateur]) =>
    masques.includes(indicateur)
      ? masquee("secret", { indicateur })
      : publiee(numerateur / 2, [null, null], { indicateur, numerateur, denominateur: 200 }),
  );

/** 200 pupils of 300 are oriented to 2nde GT, and 16 fewer are there in October. */
const CHAINE = (denominateur = 300, perdus = 16) => [
  publiee(70, [null, null], { indicateur: "orientation_2gt", numerateur: 200, denominateur: 300 }),
  publiee((100 * perdus) / 300, [null, null], {
    ...{ indicateur: "ecart_orientation_constat_2gt", numerateur: perdus, denominateur },
  }),
];
const ACADEMIE = Object.keys(COMPTES).map((indicateur) =>
  publiee(indicateur === "cause_c0" ? 100 : 0, [null, null], {
    indicateur,
    maille: "academie",
    code: "ACADEMIE",
  }),
);

function dessiner(masques: readonly string[] = [], chaine: readonly Mesure[] = []) {
  const ctx = contexte(SITE, CATALOGUE, [], new Mesures([...dire(masques), ...ACADEMIE, ...chaine]));
  const territoire = ctx.bassins.find(({ code }) => code === "B1") as Territoire;
  const section = h("div", {}, figureCauses(ctx, territoire, 2024));
  const [tout, ailleurs] = [...section.querySelectorAll("svg.graphique")];
  const textes = (svg: Element | undefined) =>
    [...(svg?.querySelectorAll("text") ?? [])]
      .map((t) => t.textContent)
      .filter((t) => t !== territoire.libelle && t !== "Académie");
  return { ctx, territoire, section, tout: textes(tout), ailleurs: textes(ailleurs) };
}

describe("les situations des élèves orientés en 2nde GT", () => {
  test("la barre agrandie porte les points hors 2nde GT, et les arrivées avant le trait", () => {
    const { tout, ailleurs, section } = dessiner();
    // A letter tells a piece apart in grey, alone where a number has no room.
    expect(tout).toEqual(expect.arrayContaining(["a 80", "b", "c", "e", "h"]));
    expect(section.textContent).toContain("a\u00a02nde GT, lycée d’affectation");
    const nombres = ailleurs.map((texte) => texte.replace(/^[a-i] /, ""));
    expect(nombres.sort()).toEqual(["2,5", "2,5", "3,0", "3,0", "4,0", "g"]);
    expect(section.querySelector(".bulle")).not.toBeNull();
  });

  test("ce qui est masqué hors 2nde GT a sa longueur là où tout le reste est publié, sinon un signe", () => {
    expect(dessiner(["cause_c5", "cause_c6"]).ailleurs).not.toContain("s");
    expect(dessiner(["cause_c1", "cause_c5"]).ailleurs).toContain("s");
    expect(dessiner(["gain_2gt", "cause_c2"]).ailleurs).toEqual(expect.arrayContaining(["s"]));
  });

  test("le solde est celui des élèves mêmes dont la décision est comptée, et un gain a sa place sur l’échelle", () => {
    expect(dessiner([], CHAINE()).ailleurs).toContain("8,0");
    expect(dessiner([], CHAINE(290)).ailleurs).not.toContain("8,0");
    expect(domaineBandes([{ nom: "", parts: [], masque: 0, solde: -3 }])[0]).toBe(-3);
  });

  test("sans valeur publiée, rien n’est dit publié", () => {
    const { ctx, territoire, section, ailleurs } = dessiner(Object.keys(COMPTES));
    expect(causesPubliees(ctx, territoire, 2024)).toBe(false);
    expect(ailleurs).toEqual(["s", "s"]);
    expect(section.textContent).toContain(
      "les valeurs sont masquées ou non disponibles dans le bassin d’Orvanne",
    );
    expect(lectureCauses(territoire, [])).toMatch(/^les valeurs/);
  });

  test("la phrase dit d’abord le lycée d’affectation, puis la situation la plus fréquente ailleurs", () => {
    const { territoire } = dessiner();
    const lire = (masques: readonly string[]) =>
      lectureCauses(
        territoire,
        dire(masques).map((vue) => ({ vue })),
      );
    expect(lire([]).replace(/\s/g, " ")).toBe(
      "dans le bassin d’Orvanne, 80,0 % des élèves orientés en 2nde GT y sont en octobre 2024 dans le lycée de leur affectation ; 3,0 % sont en voie professionnelle sans y avoir été affectés.",
    );
    expect(lire(["cause_c0", "cause_c4", "cause_c3", "cause_c5", "cause_c6"]).replace(/\s/g, " ")).toMatch(
      /^dans le bassin d’Orvanne, 3,0 % des élèves orientés en 2nde GT ne sont pas retrouvés, ce qui ne veut pas dire décrocheurs/,
    );
  });
});
