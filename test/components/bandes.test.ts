// @vitest-environment jsdom
// Pieces of a bar are told apart in grey by their letters, alone where a number has no room, and beside it where both have.
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

test("une lettre va seule sous huit pour cent, et avec son nombre dès que les deux tiennent", () => {
  const attendus = (avecLettre: number) =>
    Array.from({ length: 28 }, (_, rang) => rang + 3).map((part) =>
      part < 8 ? "b" : part < avecLettre ? String(part) : `b ${part}`,
    );
  // Of the two columns of a sheet, then of its whole width: 30 pixels are 12.6 %, then 5 %.
  expect(ecrits(334, "b").slice(-28)).toEqual(attendus(13).slice(-28));
  expect(ecrits(694, "b").slice(-28)).toEqual(attendus(8).slice(-28));
});

test("sans lettre, le nombre va seul", () => {
  expect(ecrits(334).every((dit) => /^\d+$/.test(dit))).toBe(true);
});
