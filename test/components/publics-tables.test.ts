// @vitest-environment jsdom
// The two tables of the page of public figures that no measure fills, and the names of schools as files write them: invented.
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { contexte } from "../../src/components/contexte.ts";
import { originesDuBac } from "../../src/components/figures/publics/origines.ts";
import { rapprochementsDe } from "../../src/components/figures/publics/rapprochements.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { nomPropre } from "../../src/components/phrases/publics.ts";
import type { Rapprochement } from "../../src/components/publics.ts";
import type { Fichier } from "../../src/components/types.ts";
import { SITE } from "./artefacts.ts";

const FICHIERS = ["ival", "effectifs_gt"].map(
  (source) => ({ source, licence: "Licence Ouverte", dateObservation: "2024-03-05" }) as unknown as Fichier,
);
const CONTEXTE = contexte(SITE, [], FICHIERS, new Mesures([]));

const texte = (noeud: Node) => (noeud.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");

test("quand aucun effectif n’est dit deux fois, la page des repères le dit", () => {
  expect(texte(rapprochementsDe(CONTEXTE, []))).toContain("aucun effectif n’est dit deux fois");
});

test("les rapprochements vont du plus discordant au moins discordant ; ceux qui s’accordent sont à part", () => {
  const paire = (titre: string, differents: number): Rapprochement => ({
    ...{ titre, sources: ["ival", "effectifs_gt"], annee: 2021, lieux: 20, differents, ici: null },
    ...{ a: 100, b: 100 + differents, exemple: null },
  });
  const page = rapprochementsDe(CONTEXTE, [paire("exact", 0), paire("peu", 1), paire("faux", 19)]) as Element;
  const titres = [...page.querySelectorAll("tbody th")].map((th) => texte(th.firstChild as Node));
  expect(titres).toEqual(["Faux", "Peu", "Exact"]);
  expect(page.querySelector("details tbody")?.querySelectorAll("tr")).toHaveLength(1);
  expect(texte(page)).toContain("1 sans aucun écart, 2 avec");
  expect(texte(page)).toMatch(
    /Sources : indicateurs de valeur.* ; fichiers du 5 mars 2024 ; Licence Ouverte/,
  );
});

test("chaque rapprochement nomme ses fichiers, et dit lequel est faux et combien de ses lieux sont de l’académie", () => {
  const dit = (sources: Rapprochement["sources"], differents: number, ici: number | null) => {
    const l = {
      titre: "1re",
      sources,
      annee: 2021,
      lieux: 20,
      differents,
      ici,
      a: 100,
      b: 119,
      exemple: null,
    };
    const page = rapprochementsDe(CONTEXTE, [l]) as Element;
    return ["tbody th small", "tbody td:last-child"].map((s) => texte(page.querySelector(s) as Element));
  };
  const [deux, faux] = dit(["ival", "effectifs_gt"], 19, 2);
  expect(deux).toMatch(/^Indicateurs de valeur ajoutée des lycées.* et effectifs des lycées généraux/);
  expect(faux).toMatch(/^19 lieux diffèrent sur 20 \(95,0 %\), dont 2 dans l’académie, 100 contre 119/);
  expect(faux).toContain("l’un des deux fichiers est faux cette année-là");
  const [un, seul] = dit(["effectifs_gt", "effectifs_gt"], 19, 0);
  expect(un).toBe("Effectifs des lycées généraux et technologiques, publiés par la DEPP");
  expect(seul).toContain("(95,0 %), aucun dans l’académie, 100");
  expect(seul).toContain("le fichier se contredit cette année-là");
  expect(dit(["effectifs_gt", "effectifs_gt"], 1, null)[1]).not.toContain("dans l’académie");
});

test("l’inversion des filles et des garçons de terminale 2020 est dite là où les fichiers se contredisent", () => {
  const dit = (annee: number, source: string) =>
    texte(
      rapprochementsDe(CONTEXTE, [
        {
          ...{ titre: "Filles de terminale générale", sources: [source, "effectifs_gt"], annee, lieux: 20 },
          ...{ differents: 19, ici: null, a: 100, b: 119, exemple: null },
        },
      ]),
    );
  const phrase =
    "Les totaux des filles et des garçons sont échangés dans le fichier des spécialités de terminale 2020 ; l’observatoire les lit remis à leur place.";
  expect(dit(2020, "specialites_tle")).toContain(phrase);
  expect(dit(2021, "specialites_tle")).not.toContain(phrase);
  expect(dit(2020, "effectifs_gt")).not.toContain(phrase);
  for (const { id, limites } of CATALOGUE.filter((d) => /choix_(1g|tle)_/.test(d.id)))
    expect(
      limites.some((limite) => limite.replace(/\s/g, " ") === phrase),
      id,
    ).toBe(/_tle_/.test(id));
});

test.each([
  ["COLLEGE LE COLOMBIER", "Collège Le Colombier"],
  ["LA GUERCHE SUR L AUBOIS", "La Guerche sur l’Aubois"],
  ["COLLEGE PRIVE LA PROVIDENCE", "Collège privé La Providence"],
  ["CFA DU CHER", "CFA du Cher"],
  ["LYCEE JACQUES DE L'HOPITAL", "Lycée Jacques de l’Hopital"],
  ["Lycée de l’Essai", "Lycée de l’Essai"],
])("le nom « %s » s’écrit « %s »", (lu, ecrit) => {
  expect(nomPropre(lu)).toBe(ecrit);
});

describe("le baccalauréat selon l’origine sociale", () => {
  const rate = (origine: string, ensemble: number) => ({
    ...{ session: 2023, origine, g: ensemble + 2, t: ensemble, p: null, ensemble },
  });
  const LUES = [
    rate("Cadres, professions intellectuelles supérieures", 96),
    rate("Cadres, professions intellectuelles supérieures : professeurs et assimilés", 97),
    rate("Ensemble", 90),
    rate("Indéterminé", 85),
    rate("Ouvriers", 87),
  ];
  const fichier = { source: "bac_origine", licence: "Licence Ouverte", dateObservation: "2024-03-05" };
  const avec = (fictive: boolean) =>
    contexte(
      { ...SITE, academie: { ...SITE.academie, fictive } },
      [],
      [fichier as unknown as Fichier],
      new Mesures([]),
    );

  test("garde l’ordre de la nomenclature, range les parties sous leur tout, et cite sa source", () => {
    const page = originesDuBac(avec(false), LUES) as Element;
    expect([...page.querySelectorAll("tbody th")].map(texte)).toEqual([
      "Cadres, professions intellectuelles supérieures",
      "dont professeurs et assimilés",
      "Ouvriers",
      "Origine indéterminée",
      "Ensemble",
    ]);
    expect([...page.querySelectorAll("tbody tr:first-child td")].map(texte)).toEqual([
      ...["98,0", "96,0", "nd", "96,0"],
    ]);
    expect(texte(page)).toMatch(/« Cadres.* » sont admis pour 100 présents, 87,0 d’origine « Ouvriers »/);
    expect(texte(page)).toMatch(/publiée par la DEPP ; fichiers du 5 mars 2024 ; Licence Ouverte/);
  });

  test("ne se montre ni sans fichier, ni à côté d’une académie fictive", () => {
    for (const noeud of [
      originesDuBac(avec(false), null),
      originesDuBac(avec(false), []),
      originesDuBac(avec(true), LUES),
    ])
      expect(noeud.nodeType).toBe(Node.COMMENT_NODE);
  });
});
