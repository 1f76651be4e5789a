// What is said of the access to the bac: the cohort, the IVAL beside it, and what is masked.
import { expect, test } from "vitest";
import { lectureBac, lectureBassinBac, titreBassinsBac } from "../../src/components/phrases/bac.ts";
import type { Territoire } from "../../src/components/territoires.ts";
import { masquee, publiee } from "./mesure.ts";

const blois = { maille: "bassin", code: "B", libelle: "Blois", slug: "blois" } as Territoire;
const simple = (texte: string) => texte.replace(/[\u00a0\u202f]/g, " ");
const COHORTE = { indicateur: "acces_bac_cohorte", millesime: 2018 };
const secret = masquee("secret", COHORTE);

test("la lecture dit la rentrée d’entrée, la dernière session et l’intervalle", () => {
  expect(simple(lectureBac(blois, publiee(88, [84.2, 91], COHORTE)))).toBe(
    "dans le bassin de Blois, 88,0 % des élèves entrés en 2nde GT à la rentrée 2018 ont obtenu un baccalauréat, quel qu’il soit, au plus tard à la session 2023 (intervalle à 95 % : de 84,2 à 91,0).",
  );
  expect(simple(lectureBac(blois, secret))).toBe(
    "les valeurs sont masquées ou non disponibles dans le bassin de Blois.",
  );
});

test("la cohorte se compare à l’académie, puis à IVAL sans conclure", () => {
  const dite = lectureBassinBac(blois, {
    mesure: publiee(90, [88, 91.7], { ...COHORTE, numerateur: 900, denominateur: 1000 }),
    academie: publiee(80, [79.2, 80.8], {
      ...COHORTE,
      maille: "academie",
      numerateur: 8000,
      denominateur: 10000,
    }),
    ival: publiee(84, [null, null], { indicateur: "acces_2nde_bac_ival", millesime: 2021 }),
    ecart: publiee(6, [null, null], { ...COHORTE, indicateur: "ecart_cohorte_ival" }),
  });
  expect(simple(dite)).toContain(
    "90,0 % des entrants obtiennent un baccalauréat, contre 80,0 % dans l’académie",
  );
  expect(simple(dite)).toContain(
    "La moyenne IVAL de ses lycées, session 2021, est de 84,0 % : la cohorte réelle est à 6,0 points de plus, sans intervalle.",
  );
});

test("le titre est une question tant qu’aucun bassin ne s’écarte de l’académie", () => {
  expect(titreBassinsBac([])).toMatch(/\?$/);
  expect(simple(titreBassinsBac([blois]))).toBe(
    "Un bassin s’écarte de l’académie pour l’accès au baccalauréat : Blois",
  );
});
