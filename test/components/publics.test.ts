// @vitest-environment jsdom
// A site made of public files alone, in small and invented: no page is empty, none promises what is not there.
import { describe, expect, test, vi } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { PUBLICS_ECOLE } from "../../loaders/publish/ecoles.ts";
import { serrer } from "../../loaders/publish/serrer.ts";
import { PUBLIQUES } from "../../loaders/sources/publiques/index.ts";
import * as besoins from "../../src/components/besoins.ts";
import { comparateur } from "../../src/components/comparaison/page.ts";
import { vueComparee } from "../../src/components/comparaison/vue.ts";
import { contexte } from "../../src/components/contexte.ts";
import { provenance } from "../../src/components/donnees.ts";
import { entete } from "../../src/components/entete.ts";
import type { Etablissement } from "../../src/components/etablissements.ts";
import { lireEtat } from "../../src/components/etat.ts";
import { pasDe } from "../../src/components/explorer/axes.ts";
import { explorer } from "../../src/components/explorer/page.ts";
import { parametresDe, vueDe } from "../../src/components/explorer/parametres.ts";
import { titrePage } from "../../src/components/figures/accueil.ts";
import { indexBassins } from "../../src/components/figures/bassins-index.ts";
import { indexEcoles } from "../../src/components/figures/ecoles-index.ts";
import { ficheEtablissement } from "../../src/components/figures/etablissement.ts";
import { enAttendant } from "../../src/components/figures/publics/en-attendant.ts";
import { regarder } from "../../src/components/figures/regarder.ts";
import type { Fiche } from "../../src/components/indicateurs/fiche.ts";
import { pageIndicateur } from "../../src/components/indicateurs/page.ts";
import { lireMesures, Mesures } from "../../src/components/mesures.ts";
import { SANS_CHIFFRE, SOURCES } from "../../src/components/nomenclature.ts";
import { TABLES } from "../../src/components/publics.ts";
import { departements } from "../../src/components/territoires.ts";
import type { Declaration, Fichier, Mesure, Site } from "../../src/components/types.ts";
import type { Besoin } from "../../src/components/vide.ts";
import { deuxPages } from "../../src/papier/fiche.ts";
import { SITE } from "./artefacts.ts";
import { publiee } from "./mesure.ts";

const SANS = {
  ...{ departement: "018", bassin: null, district: null, reseau: null, commune: "BOURGES" },
  ...{ education_prioritaire: null, ips: null },
};
const ID = "effectif_2nde_gt";
const ici = (maille: Mesure["maille"], code: string, valeur: number, autres: Partial<Mesure> = {}) =>
  publiee(valeur, [null, null], {
    ...{ indicateur: ID, maille, code, millesime: 2021, numerateur: valeur, denominateur: null },
    ...autres,
  });
const academie = (indicateur: string, sexe: Mesure["sexe"] = "T") =>
  ici("academie", SITE.academie.code, 52, { indicateur, sexe });
/** Every column of every public table, in the académie; head-counts in one département and one lycée too. */
const LIGNES: Mesure[] = [
  ...TABLES.flatMap(({ colonnes }) => colonnes.map(({ indicateur, sexe }) => academie(indicateur, sexe))),
  ici("departement", "018", 1750),
  ici("etablissement", "0180911T", 240),
  ici("etablissement", "0180911T", 231, { millesime: 2020 }),
];
const SERRE = serrer(LIGNES.map((m) => ({ ...m, libelle: m.code })));
const PUBLIC: Site = { ...SITE, bassins: [], indicateurs: [ID] };
const FICHIERS = [
  { source: "effectifs_gt", licence: "Licence Ouverte", annees: [2021] },
] as unknown as Fichier[];
const FRANCE = {
  meme: true,
  perimetre: "FRANCE",
  millesime: 2021,
  sexe: "T",
  pcs: "T",
  strate: "",
  valeur: 569_806,
};
const catalogue = CATALOGUE.map((d) =>
  d.id === ID ? { ...d, references: [FRANCE] } : d,
) as typeof CATALOGUE;
const faire = (mesures: readonly Mesure[] = []) =>
  contexte(PUBLIC, catalogue, FICHIERS, new Mesures(mesures));
const ctx = faire();
const lire = async () => SERRE;
const texte = (noeud: Node | null) => (noeud?.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");

const PAGES = Object.entries(besoins).filter(
  (entree): entree is [string, Besoin] => (entree[1] as Besoin).publics !== undefined,
);

describe("une page sans fichier d’élèves", () => {
  test.each(PAGES)("%s montre ce que les ministères publient de son sujet", async (_, besoin) => {
    const page = (await enAttendant(ctx, besoin, lire)) as Element;
    expect(page.querySelectorAll("table")).toHaveLength(besoin.publics?.length ?? 0);
    expect(besoin.publics?.every((id) => TABLES.some((table) => table.id === id))).toBe(true);
  });

  test("ne lit ces chiffres que si elle n’en a aucun à elle", async () => {
    const lecture = vi.fn(lire);
    const pleine = faire([publiee(60, [50, 70], { indicateur: "constat_2gt" })]);
    expect((await enAttendant(pleine, besoins.ECARTS, lecture)).nodeType).toBe(Node.COMMENT_NODE);
    expect(lecture).not.toHaveBeenCalled();
  });

  test("d’un département met le sien à côté de l’académie, et ne compare pas des effectifs à ceux du pays", async () => {
    const page = (await enAttendant(ctx, besoins.FICHE, lire, { seul: "departement-018" })) as Element;
    const noms = [...page.querySelectorAll("tbody th")].map((th) => texte(th));
    expect(noms).toEqual(["Académie", "Cher", "France"]);
    expect(texte(page)).toContain("1 750 dans le département du Cher, 569 806 en France");
    expect(texte(page)).not.toMatch(/en France, soit/);
  });

  test("d’un thème tient face à la France le département choisi, et n’en montre aucun que son fichier ne dit pas", async () => {
    const pages = async (slug: string) => {
      const vu = departements(PUBLIC).find((d) => d.slug === slug);
      const page = await enAttendant(ctx, besoins.ECARTS, lire, vu ? { vu } : {});
      return page as Element;
    };
    const noms = (page: Element) => [...page.querySelectorAll("tbody th")].map(texte);
    expect(noms(await pages("departement-018"))).toEqual(["Académie", "Cher", "France"]);
    expect(texte(await pages("departement-018"))).toContain("1 750 dans le département du Cher");
    // The files of this test say nothing of the Loiret.
    expect(texte(await pages("departement-045"))).toContain("52 dans l’académie");
    expect(texte(await pages("academie"))).toContain("52 dans l’académie");
    const superieur = (await enAttendant(ctx, besoins.ORIGINE, lire)) as Element;
    expect(noms(superieur.querySelector("#publics-superieur") as Element)).toEqual(["Académie"]);
  });

  test("d’un territoire que les ministères ne publient pas ne montre aucun tableau", async () => {
    const avec = { ...ctx, site: { ...PUBLIC, bassins: SITE.bassins } };
    const slug = SITE.bassins[0]?.slug;
    expect(
      (await enAttendant(avec, besoins.FICHE, lire, slug === undefined ? {} : { seul: slug })).nodeType,
    ).toBe(Node.COMMENT_NODE);
  });
});

test("l’accueil porte le nom de l’académie, et n’invite pas à des thèmes vides", () => {
  expect(texte(titrePage(ctx, 2024))).toContain(PUBLIC.academie.nom);
  expect(regarder(ctx, 2024).nodeType).toBe(Node.COMMENT_NODE);
});

test("sans bassin, les départements gardent leurs pages et rangent les établissements", () => {
  const liens = [...indexBassins(ctx, 2024).querySelectorAll(".lieux a")].map((a) => a.textContent);
  expect(liens).toHaveLength(PUBLIC.departements.length);
  const ecole = { nom: "Lycée Alpha", commune: "Bourges", bassin: null, secteur: "PU" } as Etablissement;
  const ecoles = PUBLIC.departements.map(({ code }) => ({
    ...ecole,
    uai: `${code}0911T`,
    departement: code,
  }));
  const titres = [...indexEcoles(ctx, ecoles).querySelectorAll("h2")].map((h2) => h2.textContent);
  expect(titres).toHaveLength(PUBLIC.departements.length);
  expect(titres).not.toContain("Sans bassin connu");
});

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
    ...{ catalogue: [], trajets: [], lycees: [] },
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

test("explorer et comparer n’offrent que les indicateurs qui ont des chiffres", () => {
  vi.stubGlobal("fetch", () => new Promise(() => {}));
  const liens = [...explorer(ctx).querySelectorAll<HTMLAnchorElement>("ul.indicateurs a")];
  expect(liens.map(({ search }) => search)).toEqual([`?indicateur=${ID}`]);
  const rien = contexte({ ...PUBLIC, indicateurs: [] }, catalogue, [], new Mesures([]));
  expect(texte(comparateur(rien))).toContain("Aucun fichier déposé ne permet encore");
  vi.unstubAllGlobals();
});

describe("la page d’un indicateur public", () => {
  const ids = CATALOGUE.filter(({ sources }) => !sources.some((s) => s in SOURCES)).map(({ id }) => id);
  const reel: Site = {
    ...{ ...PUBLIC, indicateurs: ids },
    academie: { ...SITE.academie, nom: "Académie d’Orléans-Tours", fictive: false },
  };
  const lues = PUBLIQUES.map(({ nom }) => ({ source: nom, licence: "Licence Ouverte", annees: [2021] }));
  const ouvrir = (id: string, mesures: readonly Mesure[]): HTMLElement => {
    const connue = CATALOGUE.find((d) => d.id === id) as Declaration;
    const declaration = { ...connue, references: [{ ...FRANCE, unite: connue.unite, convention: "DEPP" }] };
    const fiche = {
      ...{ declaration, population: "élèves", forme: "fraction", axe: null, niveaux: [], exemple: null },
      ...{ termes: [], derives: [] },
    } as unknown as Fiche;
    return pageIndicateur(
      contexte(reel, [fiche.declaration], lues as unknown as Fichier[], new Mesures(mesures)),
      fiche,
    );
  };
  const muette = (id: string) => ({ ...academie(id), valeur: null, numerateur: null });

  test.each(ids)("%s montre ses valeurs, et ne dit pas qu’il n’y a rien", (id) => {
    const page = texte(ouvrir(id, [academie(id), ici("departement", "018", 12, { indicateur: id })]));
    expect(page).toMatch(/Dans l’académie, ses départements.*Académie.*52/);
    expect(page).not.toMatch(
      /Rien ne peut être montré|attend des données|Publié par établissement seulement/,
    );
  });

  test.each(ids.filter((id) => /^effectif_/.test(id)))("%s ne se compare pas à l’effectif du pays", (id) => {
    const page = ouvrir(id, [academie(id)]);
    expect(texte(page.querySelector("#references"))).toContain("569 806");
    expect(texte(page)).not.toMatch(/de moins|de plus|soit \d/);
  });

  test("une part, elle, se tient face à celle du pays", () => {
    expect(texte(ouvrir("choix_1g_maths", [academie("choix_1g_maths")]))).toMatch(/en France.*de moins/);
  });

  test("que seuls les établissements ont le dit, et mène à eux", () => {
    const page = ouvrir("ips_lycee", [{ ...muette("ips_lycee"), statut: "non_disponible" }]);
    const vide = page.querySelector(".vide");
    expect(texte(vide)).toContain("Publié par établissement seulement.");
    expect(vide?.querySelector("a")?.getAttribute("href")).toMatch(/etablissements\/$/);
    expect(texte(page)).not.toContain("Rien ne peut être montré");
  });

  test("ne porte pas le bandeau d’une académie fictive", () => {
    expect(entete(reel, "/index")).not.toContain("Données fictives");
    expect(entete(SITE, "/index")).toContain("Données fictives");
  });
});

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
      contexte({ ...PUBLIC, couvertures: [extrait] }, catalogue, FICHIERS, new Mesures([])),
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

test("la fiche imprimée d’un établissement sans fichier d’élèves montre ce qui en est publié, sans lien", () => {
  const lieu = { maille: "etablissement", code: "0180911T", libelle: "Lycée Alpha", slug: "" } as const;
  const ecole = { code: "0180911T", libelle: "LYCEE ALPHA", nature: "LGT", secteur: "PU", fin: null };
  const pages = deuxPages(faire(lireMesures(SERRE)), lieu, [{ ...SANS, ...ecole, secteur: "PU" }], {
    ...{ genre: "Fiche établissement", perimetre: "Lycée Alpha" },
  });
  expect(texte(pages[0] as HTMLElement)).toMatch(/ministères publient de cet établissement.*240.*231 2020/);
  expect(pages[0]?.querySelectorAll("a")).toHaveLength(0);
});
