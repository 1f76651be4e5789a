// @vitest-environment jsdom
// Crossing the rows of one indicator: what the table holds, what its address says, what is taken away.
import readXlsxFile from "read-excel-file/node";
import { describe, expect, test, vi } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { contexte } from "../../src/components/contexte.ts";
import { lireEtat } from "../../src/components/etat.ts";
import { pasDe } from "../../src/components/explorer/axes.ts";
import { croiser } from "../../src/components/explorer/croiser.ts";
import { dessin } from "../../src/components/explorer/dessin.ts";
import { feuillesDe } from "../../src/components/explorer/exporter.ts";
import { explorer } from "../../src/components/explorer/page.ts";
import { parametresDe, vueDe } from "../../src/components/explorer/parametres.ts";
import { referencesVue } from "../../src/components/explorer/references.ts";
import { vueExploree } from "../../src/components/explorer/vue.ts";
import { Mesures } from "../../src/components/mesures.ts";
import type { Declaration, Definition } from "../../src/components/types.ts";
import { classeur } from "../../src/components/xlsx.ts";
import { mesuresFictives, SITE } from "./artefacts.ts";

const ctx = contexte(SITE, CATALOGUE, [], new Mesures([]));
const noms = new Map(
  [...SITE.departements, ...SITE.bassins, SITE.academie].map((t) => [
    t.code,
    "libelle" in t ? t.libelle : t.nom,
  ]),
);
const TOUTES = mesuresFictives(SITE).map((m) => ({ ...m, libelle: noms.get(m.code) ?? m.code }));

function ouvrir(id: string, adresse = "", general = ctx) {
  const d = CATALOGUE.find((declaration) => declaration.id === id) as Declaration;
  const donnees = { lignes: TOUTES.filter(({ indicateur }) => indicateur === id), fines: [] };
  const pas = pasDe(SITE, donnees.lignes);
  const parametres = parametresDe(donnees, pas);
  const { etat, inconnues } = lireEtat(parametres, adresse);
  const vue = vueDe(d, etat, pas);
  const croisement = croiser(donnees.lignes, pas, vue);
  const cadre = document.createElement("div");
  cadre.append(...vueExploree(general, d, donnees, { vue, pas, etat }));
  return { d, croisement, cadre, inconnues, vue };
}
const table = (cadre: Element) =>
  [...(cadre.querySelectorAll(".croise table")[0]?.querySelectorAll("tr") ?? [])].map((tr) =>
    [...tr.children].map((c) => c.textContent ?? ""),
  );

describe("le tableau croisé", () => {
  test("montre d’abord les territoires, l’académie en tête puis par ordre alphabétique, année par année", () => {
    const { cadre } = ouvrir("constat_2gt");
    const [tete = [], ...lignes] = table(cadre);
    expect(tete.slice(0, 3)).toEqual(["Territoires", "2016", "2017"]);
    expect(lignes.map(([nom]) => nom)).toEqual([
      "Académie",
      "Département du Cher",
      "Département du Loiret",
      "Bassin d’Autry",
      "Bassin de Bellac-sur-Arne",
      "Bassin d’Ivry-les-Prés",
      "Bassin de La Chaume",
      "Bassin du Vernoy",
      "Bassin des Aulnes",
      "Bassin d’Orvanne",
      "Bassin de Sévigny",
    ]);
  });

  test("écrit le signe de ce qui est masqué, jamais un zéro ni un blanc", () => {
    const { cadre, croisement } = ouvrir("constat_2gt");
    const autry = table(cadre).find(([nom]) => nom === "Bassin d’Autry") ?? [];
    expect(autry.slice(1, 10)).toEqual(Array(9).fill("s"));
    expect(cadre.querySelector(".croise .signes")?.textContent).toContain("secret statistique");
    expect(croisement.mesures.filter((m) => m.statut === "secret").every((m) => m.valeur === null)).toBe(
      true,
    );
  });

  test("croise les groupes d’un territoire, aux valeurs de la table publiée", () => {
    const { croisement, vue } = ouvrir(
      "constat_2gt",
      "?lignes=pcs&colonnes=sexe&territoire=academie&annee=2023",
    );
    expect([vue.lignes, vue.colonnes]).toEqual(["pcs", "sexe"]);
    // Neither the table nor the fixture crosses sex and origin: only the two margins hold a figure.
    expect(croisement.lignes.map(({ nom }) => nom)).toContain("Ensemble");
    for (const m of croisement.mesures) expect(TOUTES).toContainEqual(m);
    expect(croisement.mesures.every((m) => m.code === "ACADEMIE" && m.millesime === 2023)).toBe(true);
  });

  test("donne l’intervalle ou les effectifs quand on les demande", () => {
    const bornes = ouvrir("constat_2gt", "?cellules=intervalle").cadre;
    expect(bornes.textContent).toMatch(/de \d+,\d à \d+,\d/);
    const effectifs = ouvrir("constat_2gt", "?cellules=effectifs&mailles=academie").cadre;
    expect(effectifs.textContent).toContain("Dénominateur");
  });

  test("ne garde que les mailles et les années choisies", () => {
    const { croisement } = ouvrir("constat_2gt", "?mailles=departement&de=2020&a=2022");
    expect(croisement.lignes.length).toBe(2);
    expect(croisement.colonnes.map(({ nom }) => nom)).toEqual(["2020", "2021", "2022"]);
  });

  test("nomme ce que l’adresse demande et qui n’existe pas", () => {
    expect(ouvrir("constat_2gt", "?sexe=X&mailles=academie,canton").inconnues).toEqual([
      { libelle: "Mailles", valeur: "canton" },
      { libelle: "Sexe", valeur: "X" },
    ]);
  });
});

describe("les valeurs publiées", () => {
  const publiee = (sexe: "T" | "F", millesime: number, valeur: number) => ({
    ...{ perimetre: "FRANCE", millesime, sexe, pcs: "T", strate: "", valeur, unite: "%", source: "essai" },
    ...{ convention: "convention d’essai", definition: "", trace: true, meme: true, preuve: "lue" },
  });
  const references = [
    publiee("T", 2017, 64),
    publiee("T", 2019, 65),
    publiee("F", 2019, 70),
    publiee("T", 1998, 50),
  ];
  const avec = contexte(
    SITE,
    CATALOGUE.map((d) => (d.id === "constat_2gt" ? ({ ...d, references } as unknown as Declaration) : d)),
    [],
    new Mesures([]),
  );
  const rangees = (cadre: Element) => table(cadre).filter(([nom]) => nom?.startsWith("France"));

  test("sont une ligne du tableau, à leur année, et un trait du dessin ; le reste dit qu’il n’y en a pas", () => {
    const { cadre, croisement, vue, d } = ouvrir("constat_2gt", "mailles=academie", avec);
    const [rangee = [], ...autres] = rangees(cadre);
    expect(autres).toEqual([]);
    expect(rangee[0]).toBe("France (convention d’essai)");
    expect(rangee.slice(1, 5)).toEqual(["nd", "64,0", "nd", "65,0"]);
    // No line of trend is drawn of what is published.
    expect(rangee.at(-1)).toBe("///");
    expect(rangee).toHaveLength(croisement.colonnes.length + 2);
    const dessine = dessin(croisement, vue, d, {
      largeur: 900,
      references: referencesVue(avec, croisement, vue),
    });
    expect(dessine.textContent).toContain("France, 2019");
    expect(cadre.textContent).toContain("convention d’essai");
    expect(ouvrir("constat_2gt", "mailles=academie").cadre.textContent).not.toContain("convention d’essai");
  });

  test("sont celles du groupe montré, jamais d’un autre", () => {
    const filles = rangees(ouvrir("constat_2gt", "mailles=academie&sexe=F", avec).cadre);
    expect(filles.map((rangee) => rangee.slice(1, 5))).toEqual([["nd", "nd", "nd", "70,0"]]);
    const groupes = rangees(ouvrir("constat_2gt", "lignes=sexe&colonnes=annee", avec).cadre);
    expect(groupes.map(([nom]) => nom)).toEqual([
      "France, Ensemble (convention d’essai)",
      "France, Filles (convention d’essai)",
    ]);
  });

  test("n’occupent que la colonne des valeurs quand la cellule dit aussi l’intervalle", () => {
    const [rangee = []] = rangees(ouvrir("constat_2gt", "mailles=academie&cellules=intervalle", avec).cadre);
    expect(rangee.slice(1, 5)).toEqual(["nd", "///", "64,0", "///"]);
  });

  test("d’une année ne sont à côté d’aucune valeur de trois ans", () => {
    const { croisement, vue } = ouvrir("constat_2gt", "mailles=academie", avec);
    expect(referencesVue(avec, croisement, vue)).toHaveLength(2);
    expect(referencesVue(avec, croisement, { ...vue, reunies: true })).toEqual([]);
  });
});

describe("le classeur", () => {
  test("a ses données, ses définitions et ses sources, et se relit tel quel", async () => {
    const { d, croisement } = ouvrir("constat_2gt", "?mailles=departement&de=2023");
    const perimetre = { champ: "élèves de 3e", source: "constat" };
    const definition = CATALOGUE.find(({ id }) => id === d.id) as Definition;
    const octets = await classeur(
      feuillesDe(ctx, { declaration: d, mesures: croisement.mesures, perimetre }, definition),
    );
    const relues = await readXlsxFile(Buffer.from(octets));
    expect(relues.map(({ sheet }) => sheet)).toEqual(["données", "définitions", "sources"]);
    const [tete = [], premiere = []] = relues[0]?.data ?? [];
    const valeur = premiere[tete.indexOf("valeur")];
    expect(valeur).toBe(croisement.mesures[0]?.valeur);
    expect(relues[0]?.data.length).toBe(croisement.mesures.length + 1);
    expect(JSON.stringify(relues[1]?.data)).toContain(d.definition.slice(0, 20));
    expect(JSON.stringify(relues[1]?.data)).toContain(definition.conventions[0]?.slice(0, 30));
  });

  test("garde en texte ce qu’un tableur lirait comme une formule, et se passe des signes interdits", async () => {
    const piege = '=HYPERLINK("http://x")';
    const octets = await classeur([{ nom: "x", rangees: [["a"], [piege], ["un\u0001deux <&>"], [-3.5]] }]);
    const [{ data = [] } = {}] = await readXlsxFile(Buffer.from(octets));
    expect(data).toEqual([["a"], [piege], ["undeux <&>"], [-3.5]]);
    expect(Buffer.from(octets).toString("latin1")).not.toContain("<f>");
  });
});

describe("la page", () => {
  test("sans indicateur, invite à en choisir un ; un indicateur inconnu est nommé", async () => {
    history.replaceState(null, "", "/explorer?indicateur=absent");
    const page = explorer(ctx);
    await vi.waitFor(() => expect(page.textContent).toContain("absent"));
    expect(page.querySelectorAll("a[href^='?indicateur=']").length).toBe(CATALOGUE.length);
  });
});
