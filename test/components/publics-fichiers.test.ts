// @vitest-environment jsdom
// What is said of the public files themselves: which feed a figure, which are only an extract.
import { expect, test } from "vitest";
import { PUBLIQUES } from "../../loaders/sources/publiques/index.ts";
import { vueComparee } from "../../src/components/comparaison/vue.ts";
import { contexte } from "../../src/components/contexte.ts";
import { provenance } from "../../src/components/donnees.ts";
import { lireEtat } from "../../src/components/etat.ts";
import { pasDe } from "../../src/components/explorer/axes.ts";
import { parametresDe, vueDe } from "../../src/components/explorer/parametres.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { SANS_CHIFFRE } from "../../src/components/nomenclature.ts";
import type { Declaration, Site } from "../../src/components/types.ts";
import { SITE } from "./artefacts.ts";
import { CATALOGUE, FICHIERS, faire, ID, ici, PUBLIC, texte } from "./publics-fictifs.ts";

const ctx = faire();

test("comparer avertit aussi des années couvertes en partie sur l’évolution, et au-dessus du tableau", () => {
  const d = CATALOGUE.find(({ id }) => id === ID) as Declaration;
  const lignes = [2020, 2021].flatMap((millesime) => [
    { ...ici("academie", SITE.academie.code, 20_000, { millesime }), libelle: "Académie" },
    ...PUBLIC.departements.map(({ code, libelle }) => ({
      ...ici("departement", code, 1800, { millesime }),
      libelle,
    })),
  ]);
  const extrait: Site["couvertures"][number] = {
    ...{ maille: "academie", code: SITE.academie.code, millesime: 2020, etablissements: 69, sans_source: 55 },
    ...{ departements: [], indicateurs: [ID] },
  };
  const donnees = { lignes, fines: [] };
  const pas = pasDe(PUBLIC, lignes);
  const vue = vueDe(d, lireEtat(parametresDe(donnees, pas), "").etat, pas);
  const seuls = pas.territoire.map(({ valeur }) => valeur);
  const page = document.createElement("main");
  page.append(
    ...vueComparee(
      contexte({ ...PUBLIC, couvertures: [extrait] }, CATALOGUE, FICHIERS, new Mesures([])),
      d,
      donnees,
      {
        ...{ vue: { ...vue, seuls }, pas, annee: 2021, groupes: [] },
      },
    ),
  );
  const dits = (id: string) => [...page.querySelectorAll(`${id} > .avertissement`)].map(texte);
  expect(dits("#instant")).toEqual([]);
  for (const id of ["#evolution", ".croise"])
    expect(dits(id)).toEqual([expect.stringContaining("2020, 14 établissements au lieu de 69")]);
});

test("chaque fichier public nourrit un indicateur ou un tableau, ou la page des données dit pourquoi il n’en nourrit aucun", () => {
  const lues = new Set([...CATALOGUE.flatMap(({ sources }) => sources), "bac_origine"]);
  const muettes = PUBLIQUES.map(({ nom }) => nom).filter((nom) => !lues.has(nom));
  expect(muettes.sort()).toEqual(Object.keys(SANS_CHIFFRE).sort());
  const fichier = (source: string) => ({
    ...{ fichier: `${source}.csv`, source, licence: "Licence Ouverte", sha256: "", dateObservation: null },
    ...{ lues: 1, acceptees: 1, rejetees: 0, doublons: 0, annees: [] },
  });
  const page = texte(provenance({ ...ctx, provenance: ["parcoursup", "ivac"].map(fichier) }));
  expect(page).toMatch(/Parcoursup, publiés par le SIESLicence OuverteNe nourrit aucun chiffre : chaque/);
  expect(page.match(/Ne nourrit aucun/g)).toHaveLength(1);
});
