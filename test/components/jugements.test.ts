// @vitest-environment jsdom
// Beyond the themes (test/components/pages.test.ts): comparison, crossing, indicators, experiment, public figures, schools.
// Each figure that shows a gap or a reference says what its interval allows, or that it has none. Fictional figures.
import { expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { evaluer } from "../../loaders/indicateurs/evaluation/evaluer.ts";
import { PUBLICS_ECOLE } from "../../loaders/publish/ecoles.ts";
import { alleger } from "../../loaders/publish/experimentation.ts";
import { vueComparee } from "../../src/components/comparaison/vue.ts";
import { contexte } from "../../src/components/contexte.ts";
import type { Etablissement } from "../../src/components/etablissements.ts";
import { lireEtat } from "../../src/components/etat.ts";
import { type Comparaison, SANS_EXPERIMENTATION } from "../../src/components/experimentation.ts";
import { pasDe } from "../../src/components/explorer/axes.ts";
import { parametresDe, vueDe } from "../../src/components/explorer/parametres.ts";
import { vueExploree } from "../../src/components/explorer/vue.ts";
import { ficheEtablissement } from "../../src/components/figures/etablissement.ts";
import { evaluation, miseEnOeuvre } from "../../src/components/figures/experimentation/page.ts";
import { figurePublique } from "../../src/components/figures/publics/table.ts";
import type { Fiche } from "../../src/components/indicateurs/fiche.ts";
import { pageIndicateur } from "../../src/components/indicateurs/page.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { TABLES } from "../../src/components/publics.ts";
import type { Declaration, Mesure, Site } from "../../src/components/types.ts";
import { academie } from "../indicateurs/evaluation/fictif.ts";
import { mesuresFictives, SITE } from "./artefacts.ts";
import { masquee, publiee } from "./mesure.ts";
import { muettes } from "./muettes.ts";

const MESURES = mesuresFictives(SITE);
const ici = ({ site = SITE, mesures = [] as readonly Mesure[], catalogue = CATALOGUE } = {}) =>
  contexte({ ...site, indicateurs: CATALOGUE.map(({ id }) => id) }, catalogue, [], new Mesures(mesures));
const texte = (noeud: Element | null) => (noeud?.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");

/** Draws nodes on one page, with as many figures as announced: a figure that is not drawn is not judged. */
function page(attendues: readonly string[], ...noeuds: readonly Node[]): HTMLElement {
  const cadre = document.createElement("main");
  cadre.append(...noeuds);
  expect([...cadre.querySelectorAll("section.figure")].map(({ id }) => id)).toEqual(attendues);
  return cadre;
}

/** The page of one school, with no other one around it. */
const seule = (ecole: Partial<Etablissement>, publics: readonly string[] = []) => ({
  ...{ ecole: ecole as Etablissement, voisins: [], comparables: null, catalogue: [] },
  ...{ trajets: [], lycees: [], formations: {}, publics },
});

test.each(["constat_2gt", "taux_pression"])("comparer et explorer, %s", (id) => {
  const d = CATALOGUE.find((declaration) => declaration.id === id) as Declaration;
  const lignes = MESURES.filter((m) => m.indicateur === id && m.maille !== "bassin" && m.millesime > 2021);
  const donnees = { lignes: lignes.map((m) => ({ ...m, libelle: m.code })), fines: [] };
  const pas = pasDe(SITE, donnees.lignes);
  const { etat } = lireEtat(parametresDe(donnees, pas), "");
  const vue = vueDe(d, etat, pas);
  const seuls = pas.territoire.map(({ valeur }) => valeur);
  const cadre = page(
    ["instant", "evolution", "vue"],
    ...vueComparee(ici(), d, donnees, { vue: { ...vue, seuls }, pas, annee: 2024, groupes: [] }),
    ...vueExploree(ici(), d, donnees, { vue, pas, etat }),
  );
  expect(muettes(cadre)).toEqual([]);
  expect(texte(cadre.querySelector("#evolution .notes"))).toMatch(
    /Académie, d’une année à l’autre : .* Département 018, d’une année à l’autre : /,
  );
});

test("la page d’un indicateur juge l’écart de chaque territoire à l’académie", () => {
  const declaration = CATALOGUE.find(({ id }) => id === "constat_2gt") as Declaration;
  const fiche: Fiche = {
    ...{ declaration, population: "élèves de 3e", forme: "part", termes: [], derives: [] },
    ...{ exemple: null, axe: null },
  } as unknown as Fiche;
  const mesures = MESURES.filter((m) => m.indicateur === "constat_2gt");
  const cadre = page(["territoires", "groupes"], pageIndicateur(ici({ mesures }), fiche));
  expect(muettes(cadre)).toEqual([]);
  // The second bassin is planted five points under the académie.
  expect(texte(cadre.querySelector("#territoires .signes"))).toMatch(
    /s masqué .*\/\/\/ sans objet .*ns écart/,
  );
  const ecarts = [...cadre.querySelectorAll("#territoires tbody tr")].map((tr) => texte(tr));
  expect(ecarts.find((ligne) => ligne.includes("Vernoy"))).toMatch(/−\d,\d/);
  expect(ecarts.filter((ligne) => / ns/.test(ligne)).length).toBeGreaterThan(1);
});

test("l’expérimentation", () => {
  const NOMS = [
    ...[["018", "Cher"] as const, ["028", "Eure-et-Loir"] as const, ["036", "Indre"] as const],
    ...[["037", "Indre-et-Loire"] as const, ["041", "Loir-et-Cher"] as const, ["045", "Loiret"] as const],
  ];
  const contrastes = [{ contraste: "c", titre: "Cher", suivis: ["018"], temoins: ["036", "037", "045"] }];
  const evalues = [{ indicateur: "constat_2gt", premier: 2022, raison: "essai", composition: "" }];
  const comparaisons = evaluer(academie({ points: 8 }), { contrastes, evalues }).map(
    (complete) => alleger(complete) as unknown as Comparaison,
  );
  const site: Site = {
    ...SITE,
    departements: NOMS.map(([code, libelle]) => ({ code, libelle })),
    reseaux: [{ code: "0180911T", libelle: "Lycée fictif", slug: "fictif", departement: "018" }],
  };
  const reseau = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024].map((millesime) =>
    publiee(60, [57, 63], { millesime, maille: "reseau", code: "0180911T", numerateur: 600 }),
  );
  const ctx = ici({ site, mesures: [...mesuresFictives(site), ...reseau] });
  const tout = { ...SANS_EXPERIMENTATION, contrastes, evalues, comparaisons };
  const cadre = page(
    ["evenement", "deux-fois-deux", "tous-les-indicateurs", "reseaux", "evolution-taux_reponse"],
    evaluation(ctx, tout, comparaisons[0]),
    miseEnOeuvre(ctx, tout),
  );
  expect(muettes(cadre)).toEqual([]);
});

test("les tableaux publics jugent chaque colonne face à la France, sauf les effectifs", () => {
  const FRANCE = { meme: true, perimetre: "FRANCE", millesime: 2021, pcs: "T", strate: "" };
  const catalogue = CATALOGUE.map((d) => ({
    ...d,
    references: (["T", "F", "M"] as const).map((sexe) => ({
      ...FRANCE,
      sexe,
      unite: d.unite,
      valeur: d.unite === "nombre" ? 9000 : 60,
    })),
  })) as unknown as typeof CATALOGUE;
  const mesures = TABLES.flatMap(({ colonnes }) =>
    colonnes.map(({ indicateur, sexe = "T" }) =>
      publiee(60.5, /ival|ips/.test(indicateur) ? [null, null] : [58, 63], {
        ...{ indicateur, sexe, maille: "academie", code: SITE.academie.code, millesime: 2021 },
      }),
    ),
  );
  const ctx = ici({ mesures, catalogue });
  const cadre = page(
    TABLES.map(({ id }) => `publics-${id}`),
    ...TABLES.map((table) => figurePublique(ctx, table)),
  );
  expect(muettes(cadre, ({ id }) => id === "publics-effectifs")).toEqual([]);
  const ecart = (id: string) =>
    [...cadre.querySelectorAll(`#publics-${id} tr.repere`)]
      .filter((tr) => texte(tr).startsWith("Écart à la France"))
      .flatMap((tr) => [...tr.querySelectorAll("td")].map(texte));
  expect(ecart("bac")).toEqual(["+0,5 si", "+0,5 si", "+0,5 si", "+0,5 ns", "+0,5 ns", "+0,5 ns"]);
  expect(ecart("effectifs")).toEqual([]);
  expect(texte(cadre.querySelector("#publics-bac .signes"))).toMatch(/ns écart non .*si sans intervalle/);
});

test("la page d’un établissement, IVAL et chiffres publics compris", () => {
  const sien = (indicateur: string, valeur: number, ic: [number, number] | [null, null] = [null, null]) =>
    [2022, 2023, 2024].map((millesime) =>
      publiee(valeur, ic, {
        ...{ indicateur, maille: "etablissement", code: "0180911T", millesime },
        ...{ numerateur: valeur, denominateur: 100 },
      }),
    );
  const mesures = [
    ...MESURES,
    ...sien("constat_2gt", 40, [31, 50]),
    ...sien("taux_pression", 120),
    ...["acces_2nde_bac_ival", "attendu_acces_2nde_bac_ival"].flatMap((id) => sien(id, 84)),
    ...["valeur_ajoutee_acces_2nde_bac_ival", "ips_lycee", "effectif_2nde_gt"].flatMap((id) => sien(id, 99)),
    publiee(104, [null, null], { indicateur: "ips_lycee", maille: "academie", code: "ACADEMIE" }),
  ];
  const ecole = { uai: "0180911T", nom: "Lycée", departement: "018", bassin: "B1", rep: null, nature: "LP" };
  const cadre = page(
    ["valeurs", "publics-ecole", "ival"],
    ficheEtablissement(ici({ mesures }), seule(ecole, PUBLICS_ECOLE), 2024),
  );
  expect(muettes(cadre)).toEqual([]);
  expect(texte(cadre.querySelector("#publics-ecole tbody"))).toContain("−5,0 si");
});

test("un lycée dont seules les places sont connues dit un rapport, pas un pourcentage", () => {
  const mesures = [2022, 2023, 2024].map((millesime) =>
    publiee(1.2, [null, null], {
      ...{ indicateur: "taux_pression", maille: "etablissement", code: "0180911T", millesime },
      ...{ numerateur: 120, denominateur: 100 },
    }),
  );
  const ecole = { uai: "0180911T", nom: "Lycée", departement: "018", bassin: null, rep: null, nature: "LP" };
  const cadre = page(["valeurs"], ficheEtablissement(ici({ mesures }), seule(ecole), 2024));
  expect(texte(cadre.querySelector(".notes"))).toContain("premiers vœux pour une place : 1,20.");
});

test("la page d’un lycée montre ses formations, masquées ou sans occupation comprises ; celle d’un collège, aucune", () => {
  const lieu = { maille: "etablissement", code: "0180911T", millesime: 2024 } as const;
  const dOffre = (indicateur: string, valeur: number, strate: string, places: number) =>
    publiee(valeur, [null, null], { ...lieu, indicateur, strate, denominateur: places });
  const mesures = [
    dOffre("taux_pression", 1.75, "23210022101", 24),
    dOffre("taux_occupation", 95, "23210022101", 24),
    dOffre("taux_pression", 0.5, "23810024201", 12),
    ...["taux_pression", "taux_occupation"].map((indicateur) =>
      masquee("secret", { ...lieu, indicateur, strate: "23810023401" }),
    ),
  ];
  const ecole = { uai: "0180911T", nom: "Lycée", departement: "018", bassin: null, rep: null, nature: "LP" };
  const fiche = { ...seule(ecole), formations: { "23210022101": "CAP cuisine" } };
  const cadre = page(["formations"], ficheEtablissement(ici({ mesures }), fiche, 2024));
  expect(texte(cadre.querySelector("h2"))).toBe("Une formation très demandée et une peu demandée au lycée");
  const bouton = [...cadre.querySelectorAll("button")].find((b) => texte(b).includes("Tableau"));
  bouton?.click();
  const lignes = [...cadre.querySelectorAll("tbody tr")].map((tr) => [...tr.children].map(texte));
  expect(lignes).toContainEqual(["CAP cuisine", "24", expect.anything(), "1,75", "95,0", "très demandée"]);
  expect(lignes.map((cellules) => cellules.slice(3))).toEqual(
    expect.arrayContaining([
      ["0,50", "nd", "peu demandée"],
      ["s", "s", ""],
    ]),
  );
  const college = { ...ecole, uai: "0180911T", nom: "Collège", nature: "COLLEGE" };
  page([], ficheEtablissement(ici(), seule(college), 2024));
});
