// @vitest-environment jsdom
// On the page of an indicator: pupils of unknown origin, pupils not found again, first year of a file, published values.
import { expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { contexte } from "../../src/components/contexte.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { avertirInconnue, origineInconnue, premiereRentree } from "../../src/components/phrases/fiabilite.ts";
import type { Mesure } from "../../src/components/types.ts";
import { vueIndicateur } from "../../src/data/vues.ts";
import { SITE } from "./artefacts.ts";
import { publiee } from "./mesure.ts";

const academie = { maille: "academie", code: SITE.academie.code } as const;
const effectif = (pcs: "T" | "ND", denominateur: number, autres: Partial<Mesure> = {}) =>
  publiee(60, [58, 62], { ...academie, indicateur: "orientation_2gt", pcs, denominateur, ...autres });
const avec = (...mesures: Mesure[]) => contexte(SITE, CATALOGUE, [], new Mesures(mesures));
const simple = (texte: string) => texte.replace(/[\u00a0\u202f]/g, " ");

test("la part d’origine inconnue se lit aux dénominateurs de l’indicateur, et alerte au-delà de 15 %", () => {
  const peu = avertirInconnue(avec(effectif("T", 1000), effectif("ND", 42)), "orientation_2gt", 2024);
  expect([peu.alerte, simple(peu.texte)]).toEqual([
    false,
    "Origine sociale non renseignée pour 4,2 % des élèves dans l’académie.",
  ]);
  const ecart = avertirInconnue(
    avec(effectif("T", 1000), effectif("ND", 151)),
    "ecart_pcs_da_orientation_2gt",
    2024,
  );
  expect(ecart.alerte).toBe(true);
  expect(simple(ecart.texte)).toContain("15,1 %");
});

test("une part dont un terme est masqué est dite masquée, jamais nulle", () => {
  const secret = effectif("ND", 0, { statut: "secret", denominateur: null, numerateur: null, valeur: null });
  const dite = avertirInconnue(avec(effectif("T", 1000), secret), "orientation_2gt", 2024);
  expect(simple(dite.texte)).toContain("masquée ou non disponible");
  expect(dite.alerte).toBe(false);
});

test("une figure que le lecteur coupe par origine la dit, de la dernière année montrée ; les autres n’en disent rien", () => {
  const lignes = [effectif("T", 1000), effectif("ND", 200), effectif("ND", 1, { millesime: 2023 })];
  const dire = (mesures: readonly Mesure[]) => origineInconnue(avec(...lignes), "orientation_2gt", mesures);
  const coupee = dire(lignes);
  expect(coupee?.alerte).toBe(true);
  expect(simple(coupee?.texte ?? "")).toContain("20,0 %");
  expect(dire(lignes.slice(0, 1))).toBeUndefined();
});

test("la première rentrée du fichier de suivi est nommée", () => {
  expect(simple(premiereRentree([2019, 2017, 2018])?.texte ?? "")).toContain(
    "Rentrée 2017, première du fichier",
  );
  expect(premiereRentree([])).toBeUndefined();
});

test("chaque figure entre deux origines lit les effectifs de celle dont elle vient, pour dire ses inconnus", () => {
  for (const { id, theme } of CATALOGUE.filter((d) => d.id.includes("_pcs_da_")))
    expect(vueIndicateur({ id, theme }).indicateurs).toEqual([id, id.replace(/^.*_pcs_da_/, "")]);
});

test("la page d’un écart entre origines lit aussi les effectifs dont il vient, pour l’académie seule", () => {
  const { indicateurs, garde, themes } = vueIndicateur({
    id: "ecart_pcs_da_orientation_2gt",
    theme: "origine",
  });
  expect(indicateurs).toEqual(["ecart_pcs_da_orientation_2gt", "orientation_2gt"]);
  expect(themes).toContain("ecarts");
  const ligne = {
    indicateur: "orientation_2gt",
    maille: "academie",
    code: "X",
    sexe: "T",
    pcs: "ND",
    strate: "",
  };
  expect(garde(ligne)).toBe(true);
  expect(garde({ ...ligne, maille: "bassin" })).toBe(false);
  expect(vueIndicateur({ id: "devenir_3e", theme: "cohortes" }).indicateurs).toContain("taux_retrouves_3e");
  expect(vueIndicateur({ id: "orientation_2gt", theme: "ecarts" }).indicateurs).toEqual(["orientation_2gt"]);
});
