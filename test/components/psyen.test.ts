// @vitest-environment jsdom
// Pupils of 3e by PsyEN on the page of a réseau, of one fictional réseau.
import { expect, test } from "vitest";
import { contexte } from "../../src/components/contexte.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { chargePsyen } from "../../src/components/psyen.ts";
import { SITE } from "./artefacts.ts";
import { masquee, publiee } from "./mesure.ts";

const psyen = [{ reseau: "0180911T", rentree: 2023, etp: 2.5 }];
const RESEAU = { maille: "reseau", code: "0180911T", libelle: "Lycée fictif", slug: "" } as const;
const charge = (mesure = publiee(60), site: typeof SITE = { ...SITE, psyen }) =>
  chargePsyen(contexte(site, [], [], new Mesures([])), RESEAU, {
    ...mesure,
    millesime: 2024,
    denominateur: mesure.statut === "publie" ? 410 : null,
  });

test("les élèves de 3e d’un réseau se rapportent aux PsyEN de leur année scolaire", () => {
  expect(charge()).toEqual(["élèves de 3e par PsyEN à temps plein (2,5 à la rentrée 2023)", "164"]);
});

test("sans moyens déposés, rien n’en est dit ; des élèves masqués, aucun nombre", () => {
  expect(charge(publiee(60), SITE)).toBeUndefined();
  const [, cachee] = charge(masquee()) ?? [];
  expect((cachee as HTMLElement).textContent).toBe("s");
});
