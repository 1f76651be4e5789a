// @vitest-environment jsdom
// Each figure of each page, drawn on a whole publication, an empty one, one bassin, a masked académie, hostile names.
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { ACCUEIL } from "../../src/components/besoins.ts";
import { type Contexte, contexte } from "../../src/components/contexte.ts";
import * as donnees from "../../src/components/donnees.ts";
import { figureAcces } from "../../src/components/figures/acces.ts";
import {
  figureActionsAccueil,
  figureTableauDeBord,
  titrePage,
} from "../../src/components/figures/accueil.ts";
import { figureApres2nde } from "../../src/components/figures/apres-2nde.ts";
import { figureBassinsActions } from "../../src/components/figures/bassins-actions.ts";
import { figureBassinsAffectation } from "../../src/components/figures/bassins-affectation.ts";
import { figureBassinsBac } from "../../src/components/figures/bassins-bac.ts";
import { figureBassinsCauses } from "../../src/components/figures/bassins-causes.ts";
import { figureBassinsDecisions } from "../../src/components/figures/bassins-decisions.ts";
import { figureBassinsEcarts } from "../../src/components/figures/bassins-ecarts.ts";
import { figureBassinsFilles } from "../../src/components/figures/bassins-filles.ts";
import { indexBassins } from "../../src/components/figures/bassins-index.ts";
import { figureBassinsOrigine } from "../../src/components/figures/bassins-origine.ts";
import { figureCarteEcarts } from "../../src/components/figures/carte-ecarts.ts";
import { figureChaine } from "../../src/components/figures/chaine.ts";
import { cles } from "../../src/components/figures/cles.ts";
import { figureEtapesOrigine } from "../../src/components/figures/etapes-origine.ts";
import { ficheTerritoire, suiteTerritoire } from "../../src/components/figures/fiche.ts";
import { figureFilieres } from "../../src/components/figures/filieres.ts";
import { figureFormations } from "../../src/components/figures/formations.ts";
import { figureGroupes } from "../../src/components/figures/groupes.ts";
import { figureMultiples } from "../../src/components/figures/multiples.ts";
import { figurePlaces } from "../../src/components/figures/places.ts";
import { regarder } from "../../src/components/figures/regarder.ts";
import { figureSerieActions } from "../../src/components/figures/serie-actions.ts";
import { figureSerieBac } from "../../src/components/figures/serie-bac.ts";
import { figureSerieEcarts } from "../../src/components/figures/serie-ecarts.ts";
import { figureSerieOrigine } from "../../src/components/figures/serie-origine.ts";
import { figureTours } from "../../src/components/figures/tours.ts";
import { figureTroisAns, SUIVIS_AFFECTATION } from "../../src/components/figures/trois-ans.ts";
import { nombre, valeur } from "../../src/components/format.ts";
import { indexIndicateurs } from "../../src/components/indicateurs/index.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { signes } from "../../src/components/methode.ts";
import { FILIERES, VOIES } from "../../src/components/nomenclature.ts";
import { departements, type Territoire } from "../../src/components/territoires.ts";
import type { Mesure, Site } from "../../src/components/types.ts";
import { vide } from "../../src/components/vide.ts";
import { mesuresFictives, SITE } from "./artefacts.ts";
import { publiee } from "./mesure.ts";
import { muettes } from "./muettes.ts";

const faire = (site: Site, mesures: readonly Mesure[] = mesuresFictives(site)) =>
  contexte(site, CATALOGUE, [], new Mesures(mesures));

const masquer = (m: Mesure): Mesure => ({
  ...m,
  ...{ numerateur: null, denominateur: null, valeur: null, ic_bas: null, ic_haut: null },
  statut: "secret",
});
const HOSTILES = ["<script>alert(1)</script>", `L'"île" & <b>`, "$\u007b1 + 1}", "=1+1"];
const hostile: Site = {
  ...SITE,
  academie: { ...SITE.academie, nom: "<img src=x onerror=alert(1)>" },
  bassins: HOSTILES.map((libelle, rang) => ({
    code: `B${rang + 1}`,
    libelle,
    slug: `b${rang}`,
    departement: null,
  })),
};
const unSeul = { ...SITE, bassins: SITE.bassins.slice(2, 3) };

/** Three schools of each bassin are in a département without the source, whatever the figure and the year. */
const partielle: Site = {
  ...SITE,
  couvertures: SITE.bassins.flatMap(({ code }) =>
    [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024].map((millesime) => ({
      ...{ maille: "bassin" as const, code, millesime, etablissements: 12, sans_source: 3 },
      ...{ departements: ["045"], indicateurs: CATALOGUE.map(({ id }) => id) },
    })),
  ),
};

const CONTEXTES: Record<string, Contexte> = {
  entière: faire(partielle),
  "sans aucune mesure": faire({ ...SITE, bassins: [], departements: [] }, []),
  "à un seul bassin": faire(unSeul),
  "dont l’académie est masquée": faire(
    SITE,
    mesuresFictives(SITE).map((m) => (m.maille === "academie" ? masquer(m) : m)),
  ),
  "entièrement masquée": faire(SITE, mesuresFictives(SITE).map(masquer)),
  "aux noms hostiles": faire(hostile),
};

/** Everything the pages show, for every bassin. */
function toutes(ctx: Contexte): HTMLElement {
  const [voie, filiere] = [VOIES[0] as (typeof VOIES)[0], FILIERES[0] as (typeof FILIERES)[0]];
  const noeuds = [
    titrePage(ctx, 2024),
    regarder(ctx, 2024),
    vide(ctx, ACCUEIL),
    cles(ctx, ctx.academie, 2024),
    figureTableauDeBord(ctx, 2024),
    figureActionsAccueil(ctx, 2024),
    figureBassinsEcarts(ctx, { territoire: ctx.academie, annee: 2024, voie }),
    figureCarteEcarts(ctx, { annee: 2024, voie }, null),
    figureBassinsCauses(ctx, { territoire: ctx.academie, annee: 2024 }),
    figureBassinsDecisions(ctx, { territoire: ctx.academie, annee: 2024, voie }),
    figureMultiples(ctx, { voie }),
    figureBassinsFilles(ctx, { territoire: ctx.academie, annee: 2024, filiere }),
    figureBassinsOrigine(ctx, { territoire: ctx.academie, annee: 2020 }),
    figureBassinsBac(ctx, { territoire: ctx.academie, annee: 2019 }),
    figureBassinsAffectation(ctx, { territoire: ctx.academie, annee: 2024 }),
    figureBassinsActions(ctx, { territoire: ctx.academie, annee: 2024 }),
    indexBassins(ctx, 2024),
    indexIndicateurs(ctx),
    signes(),
    donnees.telechargements(),
    donnees.modeles(),
    donnees.provenance(ctx),
    ...[ctx.academie, ...ctx.bassins].flatMap((territoire) => [
      figureChaine(ctx, { territoire, annee: 2024, voie }),
      figureSerieEcarts(ctx, { territoire, annee: 2024, voie }),
      figureGroupes(ctx, { territoire, annee: 2024, voie }),
      figureAcces(ctx, { territoire, annee: 2024, filiere }),
      figureSerieOrigine(ctx, { territoire, annee: 2020 }),
      figureEtapesOrigine(ctx, { territoire, annee: 2020 }),
      figureFilieres(ctx, territoire, 2024),
      figureApres2nde(ctx, territoire, 2024),
      figureSerieBac(ctx, { territoire, annee: 2019 }),
      figureTours(ctx, { territoire, annee: 2024 }),
      figureFormations(ctx, { "23810031210": "Métiers <b>fictifs</b>" }, { territoire, annee: 2024 }),
      figurePlaces(ctx, { territoire, annee: 2024 }),
      figureSerieActions(ctx, { territoire, annee: 2024 }),
      ficheTerritoire(ctx, [], territoire.slug, 2024),
      suiteTerritoire(ctx, { ecoles: [], trajets: [] }, territoire.slug, 2024),
    ]),
  ];
  const page = document.createElement("main");
  page.append(...noeuds);
  for (const bouton of page.querySelectorAll("button")) if (bouton.textContent === "Tableau") bouton.click();
  return page;
}

const PAGES = Object.fromEntries(Object.entries(CONTEXTES).map(([nom, ctx]) => [nom, toutes(ctx)]));

describe.each(Object.entries(PAGES))("une publication %s", (_, page) => {
  const texte = page.textContent ?? "";

  test("se dessine sans rien d’indéfini", () => {
    expect(texte).not.toMatch(/\b(undefined|null|NaN|Infinity|object Object)\b/);
    for (const svg of page.querySelectorAll("svg"))
      expect(svg.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
  });

  test("n’a aucun élément venu d’un nom", () => {
    expect(page.querySelectorAll("script, img, iframe, b, [onerror]")).toHaveLength(0);
  });

  test("donne à chaque image un texte, à chaque en-tête une portée", () => {
    for (const svg of page.querySelectorAll("svg[role=img]"))
      expect(svg.getAttribute("aria-label")).toMatch(/\S/);
    for (const th of page.querySelectorAll("th"))
      expect(th.getAttribute("scope")).toMatch(/^(row|col|colgroup)$/);
    for (const zone of page.querySelectorAll(".defile")) expect(zone.getAttribute("tabindex")).toBe("0");
  });

  test("n’a pas de cellule vide dans les tableaux en nombres", () => {
    for (const cellule of page.querySelectorAll("td.nombre")) expect(cellule.textContent).toMatch(/\S/);
  });

  test("écrit les nombres à la française", () => {
    for (const cellule of page.querySelectorAll("td.nombre"))
      expect(cellule.textContent).not.toMatch(/\d\.\d|-\d/);
  });
});

/** Figures that hold nothing against a reference here: places by formation or by voie (test/components/places.test.ts holds theirs), counts of actions, situations of the académie itself. */
const sansEcart = ({ id }: Element, texte: string) =>
  /^(formations|places)$/.test(id) ||
  texte.includes("Source : Actions de l’orientation") ||
  (/^situations?$/.test(id) && texte.includes("dans l’académie, campagne"));

test("chaque figure qui montre un écart ou une référence dit ce que son intervalle permet", () => {
  const page = PAGES.entière as HTMLElement;
  expect(page.querySelectorAll("section.figure").length).toBeGreaterThan(60);
  expect(muettes(page, sansEcart)).toEqual([]);
});

test("chaque figure d’un bassin couvert en partie le dit", () => {
  const figures = [...(PAGES.entière as HTMLElement).querySelectorAll("section.figure")];
  const tues = figures.filter((section) => {
    const dit = [...section.querySelectorAll(".avertissement")].some((p) =>
      /couvert en partie/.test(p.textContent ?? ""),
    );
    return !dit && /dans le bassin/.test(section.querySelector(".notes p")?.textContent ?? "");
  });
  expect([...new Set(tues.map((s) => `${s.id} : ${s.querySelector(".notes p")?.textContent}`))]).toEqual([]);
});

test("le tableau de bord a l’accès au baccalauréat des entrants d’il y a cinq ans, bassin par bassin", () => {
  const cadre = document.createElement("main");
  cadre.append(figureTableauDeBord(faire(SITE), 2024));
  expect(cadre.querySelector(".sous-titre")?.textContent).toContain("2nde GT de la rentrée 2019");
  const groupes = [...cadre.querySelectorAll("th[scope=colgroup]")].map((th) => th.textContent);
  expect(groupes[1]).toBe("Bac, entrants de 2nde GT");
  expect(cadre.querySelectorAll("tbody tr")).toHaveLength(1 + SITE.bassins.length);
  const bac = mesuresFictives(SITE).find(
    (m) => m.indicateur === "acces_bac_cohorte" && m.maille === "academie" && m.millesime === 2019,
  );
  expect(cadre.querySelector("tr.reference")?.children[4]?.textContent).toBe(valeur(bac?.valeur ?? 0, "%"));
});

describe("trois années réunies sur un thème", () => {
  const ctx = faire(SITE);
  // Three years of it are published; others of the fictional bassins have one masked.
  const bassin = ctx.bassins.find(({ code }) =>
    [2022, 2023, 2024].every((annee) =>
      mesuresFictives(SITE).some(
        (m) =>
          `${m.indicateur} ${m.code} ${m.millesime} ${m.statut}` === `constat_2gt ${code} ${annee} publie` &&
          m.numerateur !== null,
      ),
    ),
  ) as Territoire;
  const suivis = [{ indicateur: "constat_2gt", nom: "Rentrée (2nde GT)" }];
  const lire = (c: Contexte, territoire: Territoire, annee = 2024) => {
    const cadre = document.createElement("main");
    cadre.append(figureTroisAns(c, { territoire, annee }, suivis));
    return [...cadre.querySelectorAll("tbody tr > *")].map(({ textContent }) => textContent);
  };
  const de = (m: Mesure) =>
    m.indicateur === "constat_2gt" && m.code === bassin.code && m.maille === "bassin" && m.pcs === "T";
  const siennes = mesuresFictives(SITE).filter((m) => de(m) && m.sexe === "T" && m.strate === "");

  test("additionne avant de diviser, à côté de la seule année", () => {
    const vues = siennes.filter(({ millesime }) => millesime > 2021);
    expect(vues).toHaveLength(3);
    const somme = (terme: "numerateur" | "denominateur") =>
      vues.reduce((total, m) => total + (m[terme] ?? Number.NaN), 0);
    const cellules = lire(ctx, bassin);
    expect(cellules[1]).toBe(valeur(vues.at(-1)?.valeur ?? Number.NaN, "%"));
    expect(cellules[3]).toBe(valeur((100 * somme("numerateur")) / somme("denominateur"), "%"));
    expect(cellules[5]).toBe(nombre(somme("denominateur")));
  });

  test("une année masquée les laisse sans valeur", () => {
    const mesures = mesuresFictives(SITE).map((m) => (de(m) && m.millesime === 2022 ? masquer(m) : m));
    expect(lire(faire(SITE, mesures), bassin).slice(3, 6)).toEqual(["s", "s", "s"]);
  });

  test("ne comptent pas des places pour des élèves", () => {
    const ratio = publiee(0.97, [null, null], {
      indicateur: "taux_pression",
      strate: "2PRO",
      numerateur: 31,
    });
    const places = [2022, 2023, 2024].flatMap((millesime) => [
      { ...ratio, millesime, denominateur: 32 },
      { ...ratio, millesime, denominateur: 320, maille: "academie" as const, code: ctx.academie.code },
    ]);
    const cadre = document.createElement("main");
    const choix = { territoire: { ...bassin, code: "B1" }, annee: 2024 };
    cadre.append(figureTroisAns(faire(SITE, places), choix, SUIVIS_AFFECTATION));
    expect(cadre.querySelector(".notes")?.textContent).toMatch(/n\s=\s32\splaces/);
    expect([...cadre.querySelectorAll("tbody td")].map((td) => td.textContent)[4]).toBe("96");
  });

  test("ne se montrent pas pour l’académie", () => {
    expect(lire(ctx, ctx.academie)).toEqual([]);
  });
});

describe("les tableaux de bassins montrent où est le territoire choisi", () => {
  const ctx = CONTEXTES.entière as Contexte;
  const [voie, filiere] = [VOIES[0] as (typeof VOIES)[0], FILIERES[0] as (typeof FILIERES)[0]];
  const marques = (territoire: Territoire) =>
    [
      figureBassinsEcarts(ctx, { territoire, annee: 2024, voie }),
      figureBassinsDecisions(ctx, { territoire, annee: 2024, voie }),
      figureBassinsFilles(ctx, { territoire, annee: 2024, filiere }),
      figureBassinsOrigine(ctx, { territoire, annee: 2020 }),
      figureBassinsBac(ctx, { territoire, annee: 2019 }),
      figureBassinsAffectation(ctx, { territoire, annee: 2024 }),
      figureBassinsActions(ctx, { territoire, annee: 2024 }),
    ].map((noeud) =>
      [...(noeud as HTMLElement).querySelectorAll("tr[aria-current=true].vue th")].map(
        (th) => th.textContent,
      ),
    );

  test("un bassin : sa ligne, et elle seule", () => {
    for (const bassin of ctx.bassins)
      expect(marques(bassin)).toEqual(Array.from({ length: 7 }, () => [bassin.libelle]));
  });

  test("un département : les lignes de ses bassins ; l’académie : aucune", () => {
    const departement = departements(ctx.site).find(({ code }) =>
      ctx.bassins.some((b) => b.departement === code),
    ) as Territoire;
    const siens = ctx.bassins.filter((b) => b.departement === departement.code).map((b) => b.libelle);
    expect(siens.length).toBeGreaterThan(0);
    expect(marques(departement)).toEqual(Array.from({ length: 7 }, () => siens));
    expect(marques(ctx.academie).flat()).toEqual([]);
  });
});

describe("la page vide enseigne", () => {
  const ligne = (ctx: Contexte | undefined) => vide(ctx as Contexte, ACCUEIL).textContent ?? "";

  test("sans mesure, elle nomme les fichiers et leurs modèles", () => {
    expect(ligne(CONTEXTES["sans aucune mesure"])).toContain("Modèles à remplir : etablissements.csv");
  });

  test("masquée, elle ne demande pas de déposer ce qui l’est déjà", () => {
    expect(ligne(CONTEXTES["entièrement masquée"])).toContain("masquée par le secret statistique");
    expect(ligne(CONTEXTES["entièrement masquée"])).not.toContain("Modèles");
  });

  test("elle se tait dès qu’une valeur est publiée", () => {
    expect(ligne(CONTEXTES["à un seul bassin"])).toBe("");
  });
});
