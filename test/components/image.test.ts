// @vitest-environment jsdom
// The image that is taken away says what the page says around the figure: warnings above the drawing, the rest under it.
import { afterEach, expect, test, vi } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { contexte } from "../../src/components/contexte.ts";
import { figureGradient } from "../../src/components/figures/gradient.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { mesuresFictives, SITE } from "./artefacts.ts";
import { publiee } from "./mesure.ts";

afterEach(() => vi.restoreAllMocks());

interface Ligne {
  texte: string;
  y: number;
}

/** The page's own figure of the académie, with this part of pupils of unknown origin, and of pupils found again a year later. */
function gradient(inconnus: number, retrouves: number): HTMLElement {
  const temoin = (indicateur: string, valeur: number, strate = "") =>
    publiee(valeur, [valeur - 1, valeur + 1], {
      ...{ indicateur, strate, maille: "academie", code: "ACADEMIE", millesime: 2020 },
    });
  const temoins = [
    temoin("part_pcs_inconnue_cohorte_3e", inconnus),
    temoin("taux_retrouves_3e", retrouves, "t+1"),
  ];
  const ctx = contexte(SITE, CATALOGUE, [], new Mesures([...mesuresFictives(SITE), ...temoins]));
  return figureGradient(ctx, { territoire: ctx.academie, annee: 2020 }) as HTMLElement;
}

/** What its button gives: the texts around the drawing with their heights, where the drawing begins, and where all ends. */
async function emporter(figure: HTMLElement) {
  const fichiers: Blob[] = [];
  Object.assign(URL, { createObjectURL: () => "", revokeObjectURL: () => {} });
  vi.spyOn(URL, "createObjectURL").mockImplementation((fichier) => {
    fichiers.push(fichier as Blob);
    return "blob:image";
  });
  [...figure.querySelectorAll("button")].find(({ textContent }) => textContent?.startsWith("SVG"))?.click();
  const place = document.createElement("div");
  place.innerHTML = (await fichiers[0]?.text()) ?? "";
  const svg = place.firstElementChild as Element;
  const nombre = (element: Element | null, nom: string) => Number(element?.getAttribute(nom));
  const lignes = [...svg.querySelectorAll(":scope > text")].map(
    (e): Ligne => ({ texte: (e.textContent ?? "").replace(/[\u00a0\u202f]/g, " "), y: nombre(e, "y") }),
  );
  const dessin = nombre(svg.querySelector(":scope > svg"), "y");
  const dire = (garder: (ligne: Ligne) => boolean) =>
    lignes
      .filter(garder)
      .map(({ texte }) => texte)
      .join(" ");
  return {
    dessus: dire(({ y }) => y < dessin),
    dessous: dire(({ y }) => y > dessin),
    ordre: lignes.map(({ y }) => y),
    hauteur: nombre(svg, "height"),
  };
}

test("les avertissements du dessus de la figure sont dans l’image, au-dessus du dessin", async () => {
  const figure = gradient(22, 80);
  const avis = [...figure.querySelectorAll(".avertissement")].map(({ textContent }) =>
    (textContent ?? "").replace(/[\u00a0\u202f]/g, " "),
  );
  expect(avis).toHaveLength(2);
  const { dessus, ordre, hauteur } = await emporter(figure);
  for (const texte of avis) expect(dessus).toContain(texte);
  expect(dessus).toContain("Plus de 15");
  // No line over another one, none out of the image.
  expect(ordre).toEqual([...ordre].sort((a, b) => a - b));
  expect(new Set(ordre).size).toBe(ordre.length);
  expect(Math.max(...ordre)).toBeLessThan(hauteur);
});

test("sous le dessin, l’image dit le champ, la lecture, la source, l’effectif, les autres réserves, et de qui elle vient", async () => {
  const figure = gradient(4.3, 97);
  expect(figure.querySelector(".avertissement")).toBeNull();
  const { dessus, dessous } = await emporter(figure);
  expect(dessus).not.toContain("non renseignée pour");
  const notes = [...figure.querySelectorAll(".notes p")].map(({ textContent }) =>
    (textContent ?? "").replace(/[\u00a0\u202f]/g, " ").trim(),
  );
  expect(notes.join(" ")).toMatch(/Champ : .*Lecture : .*Origine sociale non renseignée pour 4,3 %/);
  for (const note of notes) expect(dessous).toContain(note);
  expect(dessous).toMatch(/Observatoire de l’orientation, Académie.*\. Données fictives\.$/);
});
