/** Cutting lines into records with papaparse, and without losing, on any text, a line that it would swallow. */
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

test("un texte bien formé est coupé comme le fait papaparse d’un seul tenant", () => {
  const cellule = fc.string({ unit: fc.constantFrom("a", "é", '"', ";", "\n", " ", "1"), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.array(cellule, { minLength: 2, maxLength: 4 }), { maxLength: 8 }), (lignes) => {
      const texte = Papa.unparse(lignes, { delimiter: ";", newline: "\n", quotes: true });
      expect(decouper(texte).map(({ champs }) => champs)).toEqual(lignes);
    }),
  );
});

const lignesQuelconques = fc.array(
  fc.string({ unit: fc.constantFrom("a", '"', '"', ";", " ", "\ufeff"), maxLength: 8 }),
);

test("dans un texte quelconque, chaque ligne non vide est dans un enregistrement et un seul, à sa place", () => {
  fc.assert(
    fc.property(lignesQuelconques, (lignes) => {
      const couvertes = decouper(lignes.join("\n")).flatMap(({ ligne, champs, guillemets }) => {
        if (guillemets) expect(champs.join(";")).toBe(lignes[ligne - 1]);
        const suivantes = champs.join("").split("\n").length;
        return Array.from({ length: suivantes }, (_, i) => ligne + i);
      });
      const vides = lignes.flatMap((ligne, i) => (ligne === "" ? [i + 1] : []));
      const toutes = new Set([...couvertes, ...vides]);
      expect(couvertes).toEqual([...new Set(couvertes)].sort((a, b) => a - b));
      expect(toutes.size).toBe(Math.max(...toutes, 0));
      expect([...toutes].length).toBe(lignes.length === 0 ? toutes.size : lignes.length);
    }),
  );
});

test("où qu’il se trouve dans le fichier, un texte est coupé pareil", () => {
  fc.assert(
    fc.property(lignesQuelconques, fc.integer({ min: 190, max: 210 }), (lignes, avant) => {
      const texte = lignes.join("\n");
      const loin = decouper("a;b\n".repeat(avant) + texte).slice(avant);
      expect(loin.map(({ ligne, ...lu }) => ({ ligne: ligne - avant, ...lu }))).toEqual(decouper(texte));
    }),
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

test.each([
  ["des espaces avant des guillemets n’y changent rien", 'a;  "x ""y""" ;c', ["a", 'x "y"', "c"], undefined],
  ["sauf si la cellule a été coupée", 'a; "x;y";c', ["a", ' "x', 'y"', "c"], true],
  [
    "une espace et un guillemet dans un texte y restent",
    '"a; ""b""";" ""x"""',
    ['a; "b"', ' "x"'],
    undefined,
  ],
  ["des espaces après des guillemets, à la fin du fichier", 'a;"x" ', ["a", "x"], undefined],
])("%s", (_, texte, champs, guillemets) => {
  expect(decouper(texte)).toEqual([{ ligne: 1, champs, ...(guillemets && { guillemets }) }]);
});
