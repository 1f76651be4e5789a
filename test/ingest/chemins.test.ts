/** The two ways a file is read, by DuckDB at once or cut line by line, give the same rows whenever both can. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { preparer } from "../../loaders/ingest/chargement.ts";
import { trouverDialecte } from "../../loaders/ingest/dialecte.ts";
import { type ALire, lireDUnBloc, lireLigneALigne } from "../../loaders/ingest/lire.ts";
import { contexteDuJour, textes } from "../../loaders/ingest/nomenclatures.ts";
import { examiner } from "../../loaders/ingest/octets.ts";
import { lignes } from "../../loaders/ingest/requete.ts";
import { ouvrirMemoire } from "../../loaders/warehouse/entrepot.ts";
import { dossierTemporaire } from "./banc.ts";

const ENTETE = "uai;nom;nature;secteur;commune\n";
const cellule = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom("0180901G", "A", "COLLEGE", "PU", "", "ND", "l’été", " x ") },
  {
    weight: 1,
    arbitrary: fc.constantFrom(' "x"', '  "x"', '"x" ', '"x"  ', ' "x;y"', '"a; ""b"""', '" ""x"""', '\t"x"'),
  },
  {
    weight: 2,
    arbitrary: fc.string({ unit: fc.constantFrom("a", '"', " ", "\r", "é", "#", "\\", "'"), maxLength: 5 }),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: "grapheme", maxLength: 5 }).map((s) => s.replace(/[\0\n;]/g, "")),
  },
);
const rangee = fc.array(cellule, { minLength: 5, maxLength: 5 }).map((cellules) => cellules.join(";"));
const texte = fc.tuple(
  fc.array(
    fc.oneof(
      { weight: 20, arbitrary: rangee },
      { weight: 1, arbitrary: fc.constantFrom("", '0180901G;"A\nB";X;PU;') },
    ),
    { maxLength: 12 },
  ),
  fc.constantFrom("\n", "\r\n"),
  fc.constantFrom("", "\n", "\n\n"),
);

test("lues d’un bloc ou ligne à ligne, les lignes sont les mêmes, aux mêmes places", async () => {
  const { connexion } = await ouvrirMemoire();
  await preparer(connexion, await textes());
  const contexte = await contexteDuJour(await textes());
  const chemin = join(dossierTemporaire(), "e.csv");
  let dUnBloc = 0;
  const tout = () =>
    lignes(connexion, "SELECT * EXCLUDE (defaut, brut) FROM tampon.lu WHERE ecart IS NULL ORDER BY ligne");
  await fc.assert(
    fc.asyncProperty(texte, async ([rangees, fin, queue]) => {
      writeFileSync(chemin, ENTETE.replace("\n", fin) + rangees.join(fin) + queue);
      const octets = await examiner(chemin);
      const dialecte = trouverDialecte(octets.tete, {});
      const depose = { fichier: "e.csv", chemin };
      const aLire = { depose, octets, dialecte, entete: dialecte.entete, annee: null } as ALire;
      if (!(await lireDUnBloc(connexion, aLire, contexte))) return;
      dUnBloc += 1;
      const bloc = await tout();
      await lireLigneALigne(connexion, aLire, contexte);
      expect(bloc).toEqual(await tout());
    }),
    { numRuns: 60, endOnFailure: true },
  );
  expect(dUnBloc).toBeGreaterThan(5);
});
