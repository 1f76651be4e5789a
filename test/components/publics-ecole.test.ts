// @vitest-environment jsdom
// A school that no pupils’ file describes: what ministries publish of it, on the screen and on paper.
import { expect, test } from "vitest";
import { PUBLICS_ECOLE } from "../../loaders/publish/ecoles.ts";
import type { Etablissement } from "../../src/components/etablissements.ts";
import { ficheEtablissement } from "../../src/components/figures/etablissement.ts";
import { lireMesures } from "../../src/components/mesures.ts";
import { deuxPages } from "../../src/papier/fiche.ts";
import { academie, faire, ici, SERRE, texte } from "./publics-fictifs.ts";

const SANS = {
  ...{ departement: "018", bassin: null, district: null, reseau: null, commune: "BOURGES" },
  ...{ education_prioritaire: null, ips: null },
};
test("la page d’un lycée dit ce qui en est publié, et rien de ses effectifs « trop petits »", () => {
  const ecole = {
    uai: "0180911T",
    nom: "Lycée Alpha",
    departement: "018",
    bassin: null,
    rep: null,
    nature: "LGT",
  };
  const fiche = {
    ecole: ecole as Etablissement,
    voisins: [],
    comparables: null,
    ...{ catalogue: [], trajets: [], lycees: [], formations: {} },
    publics: PUBLICS_ECOLE,
  };
  const masquee = ici("etablissement", "0180911T", 0, {
    ...{ indicateur: "effectif_1re_g", millesime: 2020, numerateur: null, valeur: null, statut: "secret" },
  });
  const premiere = ici("etablissement", "0180911T", 212, { indicateur: "effectif_1re_g" });
  const suivie = academie("acces_bac_cohorte");
  const page = ficheEtablissement(faire([...lireMesures(SERRE), masquee, premiere, suivie]), fiche, 2021);
  expect(texte(page.querySelector("#publics-ecole") as Element)).toMatch(/240.*231 2020.*\/\/\//);
  // The year before is masked, not missing.
  expect(texte(page.querySelector("#publics-ecole") as Element)).toMatch(/212s\/\/\//);
  expect(texte(page)).not.toContain("ne suffisent pas");
  // Nobody of this lycée is followed: no drawing of the académie alone.
  expect(texte(page)).not.toContain("obtiennent un baccalauréat");
});

test("la fiche imprimée d’un établissement sans fichier d’élèves montre ce qui en est publié, sans lien", () => {
  const lieu = { maille: "etablissement", code: "0180911T", libelle: "Lycée Alpha", slug: "" } as const;
  const ecole = { code: "0180911T", libelle: "LYCEE ALPHA", nature: "LGT", secteur: "PU", fin: null };
  const pages = deuxPages(faire(lireMesures(SERRE)), lieu, [{ ...SANS, ...ecole, secteur: "PU" }], {
    ...{ genre: "Fiche établissement", perimetre: "Lycée Alpha" },
  });
  expect(texte(pages[0] as HTMLElement)).toMatch(/ministères publient de cet établissement.*240.*231 2020/);
  expect(pages[0]?.querySelectorAll("a")).toHaveLength(0);
});
