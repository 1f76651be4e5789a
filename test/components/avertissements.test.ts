// @vitest-environment jsdom
// A warning is seen before the drawing it bears upon, and heard by who cannot see it; what is no alert stays in the notes.
import { expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { contexte } from "../../src/components/contexte.ts";
import { figureGradient } from "../../src/components/figures/gradient.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { mesuresFictives, SITE } from "./artefacts.ts";
import { publiee } from "./mesure.ts";

const lire = (element: Element | null) => element?.textContent?.replace(/[\u00a0\u202f]/g, " ") ?? "";

function gradient(part: number): HTMLElement {
  const inconnue = publiee(part, [part - 1, part + 1], {
    ...{ indicateur: "part_pcs_inconnue_cohorte_3e", maille: "academie", code: "ACADEMIE", millesime: 2020 },
  });
  const ctx = contexte(SITE, CATALOGUE, [], new Mesures([...mesuresFictives(SITE), inconnue]));
  return figureGradient(ctx, { territoire: ctx.academie, annee: 2020 }) as HTMLElement;
}

test("au-delà du seuil, l’avertissement précède le dessin et se dit avec lui", () => {
  const figure = gradient(22);
  const avis = figure.querySelector(".avertissement");
  expect(lire(avis)).toContain("22,0 % des élèves de 3e de la rentrée 2020");
  const dessin = figure.querySelector(".dessin") as Element;
  expect(avis?.compareDocumentPosition(dessin)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(dessin.querySelector("[role=img]")?.getAttribute("aria-label")).toContain("Plus de 15");
});

test("en deçà, la part est dite dans les notes", () => {
  const figure = gradient(4.3);
  expect(figure.querySelector(".avertissement")).toBeNull();
  expect(lire(figure.querySelector(".notes"))).toContain(
    "Origine sociale non renseignée pour 4,3 % des élèves de 3e de la rentrée 2020 dans l’académie.",
  );
});
