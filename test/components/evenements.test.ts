// A series says which schools of its territory opened, closed, merged or changed bassin while it runs.
import { expect, test } from "vitest";
import { contexte } from "../../src/components/contexte.ts";
import { Mesures } from "../../src/components/mesures.ts";
import {
  evenementsDe,
  notesEvenements,
  phraseEvenements,
  rentrees,
} from "../../src/components/phrases/evenements.ts";
import type { Territoire } from "../../src/components/territoires.ts";
import type { Evenement, Site } from "../../src/components/types.ts";
import { SITE } from "./artefacts.ts";

const lire = (phrase: string | undefined) => phrase?.replace(/[\u00a0\u202f]/g, " ");
const ici = (site: Site = SITE) => contexte(site, [], [], new Mesures([]));
const bassin = (code: string) => {
  const trouve = ici().bassins.find((b) => b.code === code);
  if (!trouve) throw new Error(code);
  return trouve;
};
const DEBUT =
  "Séries au périmètre d’aujourd’hui : chaque année compte les établissements actuels du territoire et ceux qu’ils ont remplacés.";

test("chacun est dit du point de vue du bassin que l’on regarde", () => {
  expect(lire(phraseEvenements(ici(), bassin("B2")))).toBe(
    `${DEBUT} Changements : rentrée 2022, Collège du Val (venu du bassin « Orvanne »).`,
  );
  expect(lire(phraseEvenements(ici(), bassin("B1")))).toBe(
    `${DEBUT} Changements : rentrée 2020, Collège du Pré (réuni à Collège des Aulnes) ; rentrée 2022, Collège du Val (passé au bassin « Bellac-sur-Arne »).`,
  );
});

test("un bassin sans changement n’en dit rien, l’académie les a tous", () => {
  expect(phraseEvenements(ici(), bassin("B5"))).toBeUndefined();
  expect(notesEvenements(ici(), bassin("B5"))).toEqual([]);
  expect(rentrees(evenementsDe(ici(), ici().academie))).toEqual([2020, 2022]);
  expect(evenementsDe(ici(), { ...ici().academie, maille: "departement", code: "045" })).toEqual([]);
});

test("nombreux, ils sont comptés ; d’une date non connue, c’est dit", () => {
  const un = (genre: Evenement["genre"], rentree: number | null): Evenement => ({
    ...{ rentree, genre, nom: "Collège", autre: null, lieux: [{ maille: "bassin", code: "B1" }] },
  });
  const plusieurs = [...Array(3).fill(un("ouverture", 2019)), un("fermeture", 2018), un("bassin", 2021)];
  expect(lire(phraseEvenements(ici({ ...SITE, evenements: plusieurs }), bassin("B1")))).toBe(
    `${DEBUT} Changements : 3 ouvertures, 1 fermeture et 1 changement de bassin depuis la rentrée 2018.`,
  );
  expect(
    lire(phraseEvenements(ici({ ...SITE, evenements: [un("fermeture", null)] }), bassin("B1"))),
  ).toContain("à une date non connue, Collège (fermeture)");
});

test("la page d’un établissement dit qui il a remplacé ; un réseau, qui l’a rejoint ou quitté", () => {
  const lieu = (maille: Territoire["maille"], code: string, libelle = code): Territoire => ({
    ...{ maille, code, libelle, slug: code },
  });
  expect(lire(phraseEvenements(ici(), lieu("etablissement", "0180902H")))).toBe(
    "Séries de l’établissement d’aujourd’hui : chaque année compte ses élèves et ceux des établissements qu’il a remplacés. Changements : rentrée 2020, Collège du Pré (réuni à Collège des Aulnes).",
  );
  expect(phraseEvenements(ici(), lieu("etablissement", "0180903J"))).toBeUndefined();
  const passages = [
    { autre: null, lieux: [{ maille: "reseau", code: "R1" }] },
    { autre: "R1", lieux: [{ maille: "reseau", code: "R1" }] },
    { autre: "R2", lieux: ["R1", "R2"].map((code) => ({ maille: "reseau", code })) },
  ].map((e) => ({ rentree: 2021, genre: "reseau", nom: "Collège", ...e }) as Evenement);
  const reseaux = [{ code: "R2", libelle: "Lycée Deux", slug: "r2", departement: "018" }];
  const dits = (code: string) =>
    lire(phraseEvenements(ici({ ...SITE, reseaux, evenements: passages }), lieu("reseau", code)));
  expect(dits("R1")).toContain(
    "rentrée 2021, Collège (rattaché au réseau « R1 »), Collège (sorti du réseau « R1 ») et Collège (venu du réseau « Lycée Deux »).",
  );
  expect(dits("R2")).toContain("Collège (passé au réseau « R1 »).");
});
