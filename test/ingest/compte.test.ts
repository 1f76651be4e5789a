/** Whatever the bytes, nothing crashes and no row is lost: read = accepted + rejected + duplicates. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { chargerDepot, fichier } from "./banc.ts";

const ENTETE = "rentree;ine;uai;mef;sexe\n";
const morceau = fc.oneof(
  { weight: 6, arbitrary: fc.constant("2023;700000001AA;0180911T;22111410018;F\n") },
  {
    weight: 4,
    arbitrary: fc.integer({ min: 0, max: 30 }).map((n) => `2023;7000000${10 + n}AA;0180911T;22111410018;M\n`),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '"',
      ";",
      "\n",
      "\r\n",
      "\r",
      " ",
      '""',
      "2023;",
      "\ufeff",
      "é",
      "x;y\n",
      '"a\nb";',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 10 }).map((s) => s.replaceAll("\0", "")) },
);

test("un fichier quelconque est lu sans erreur et chacune de ses lignes est comptée", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(morceau, { maxLength: 25 }),
      fc.constantFrom("utf8", "latin1"),
      async (morceaux, code) => {
        const contenu = Buffer.from(ENTETE + morceaux.join(""), code as "utf8");
        const { rapport, lues } = await chargerDepot({ "r.csv": contenu }, "SELECT count(*) FROM rentree");
        const f = fichier(rapport, "r.csv");
        expect(f.lues).toBe(f.acceptees + f.rejetees + f.doublons);
        expect(lues).toEqual([[f.acceptees]]);
      },
    ),
    { numRuns: 25, endOnFailure: true },
  );
});
