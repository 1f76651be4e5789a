// @vitest-environment jsdom
// Pieces of a bar are told apart in grey by their letters: whatever the room, a number never stands without its own.
import { expect, test } from "vitest";
import { bandes } from "../../src/components/graphiques/bandes.ts";

const ecrits = (largeur: number, sigle?: string) => {
  const liste = Array.from({ length: 30 }, (_, rang) => ({
    nom: `Rentrée ${rang}`,
    parts: [{ nom: "lycée GT", part: rang + 1, teinte: "#123456", ...(sigle && { sigle }) }],
  }));
  return [...bandes(liste, { largeur }).querySelectorAll("text")]
    .map(({ textContent }) => textContent ?? "")
    .filter((dit) => dit !== "" && !dit.startsWith("Rentrée"));
};

test.each([334, 500, 694])("sur %i pixels, un nombre va avec sa lettre, qui peut aller seule", (largeur) => {
  const lus = ecrits(largeur, "b");
  expect(lus.filter((dit) => !/^b( \d+)?$/.test(dit))).toEqual([]);
  expect(lus).toContain("b");
  // The wider the drawing, the smaller the piece that bears both.
  expect(lus.find((dit) => dit !== "b")).toBe(`b ${Math.ceil((30 * 100) / (largeur - 96))}`);
});

test("sans lettre, le nombre va seul", () => {
  expect(ecrits(334).every((dit) => /^\d+$/.test(dit))).toBe(true);
});
