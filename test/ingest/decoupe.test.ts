/** Cutting lines into records: as papaparse does on well-formed text, and without losing a line on any other. */
import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { Decoupeur, type Enregistrement } from "../../loaders/ingest/decoupe.ts";

function decouper(texte: string, separateur = ";"): Enregistrement[] {
  const lus: Enregistrement[] = [];
  const decoupeur = new Decoupeur(separateur, (lu) => lus.push(lu));
  for (const ligne of texte.split("\n")) decoupeur.ligne(ligne);
  decoupeur.fin();
  return lus;
}

test("un texte bien formé est coupé comme le fait papaparse", () => {
  const cellule = fc.string({ unit: fc.constantFrom("a", "é", '"', ";", "\n", " ", "1"), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.array(cellule, { minLength: 2, maxLength: 4 }), { maxLength: 8 }), (lignes) => {
      const texte = Papa.unparse(lignes, { delimiter: ";", newline: "\n", quotes: true });
      expect(decouper(texte).map(({ champs }) => champs)).toEqual(
        Papa.parse<string[]>(texte, { delimiter: ";", newline: "\n" }).data.filter((l) => l.length > 1),
      );
    }),
  );
});

test("dans un texte quelconque, chaque ligne non vide est dans un enregistrement et un seul, à sa place", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom("a", '"', ";", " "), maxLength: 8 })),
      (lignes) => {
        const lus = decouper(lignes.join("\n"));
        const debuts = lus.map(({ ligne }) => ligne);
        expect(debuts).toEqual([...new Set(debuts)].sort((a, b) => a - b));
        for (const { ligne, champs, guillemets } of lus)
          if (guillemets) expect(champs.join(";")).toBe(lignes[ligne - 1]);
      },
    ),
  );
});

test("le numéro est celui de la première ligne de l’enregistrement", () => {
  expect(decouper('a;b\n"x\ny";z\n\nc;d')).toEqual([
    { ligne: 1, champs: ["a", "b"] },
    { ligne: 2, champs: ["x\ny", "z"] },
    { ligne: 5, champs: ["c", "d"] },
  ]);
});

test("mille lignes au guillemet ouvert n’en font pas perdre une", () => {
  const lus = decouper(Array.from({ length: 1000 }, (_, i) => `"${i};x`).join("\n"));
  expect(lus.length).toBe(1000);
  expect(lus.every(({ guillemets }) => guillemets)).toBe(true);
});
