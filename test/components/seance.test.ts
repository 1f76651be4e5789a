// @vitest-environment jsdom
// A session: order, questions, files and addresses made elsewhere, and figures that stay as they were taken.
import { beforeEach, describe, expect, test, vi } from "vitest";
import { contexte } from "../../src/components/contexte.ts";
import { h } from "../../src/components/dom.ts";
import { figure } from "../../src/components/figure.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { boutonSeance } from "../../src/components/seance/figer.ts";
import { charger, depuisAdresse, enAdresse, garder } from "../../src/components/seance/garde.ts";
import {
  ajouter,
  choisirCopie,
  deplacer,
  lireSeance,
  modifier,
  perimee,
  retirer,
  SEANCE_VIDE,
  type Seance,
  type Vue,
} from "../../src/components/seance/modele.ts";
import { pageSeance } from "../../src/components/seance/page.ts";
import { projeter } from "../../src/components/seance/projeter.ts";
import { SITE } from "./artefacts.ts";
import { publiee } from "./mesure.ts";

const vue = (titre: string, autres: Partial<Vue> = {}): Omit<Vue, "cle"> => ({
  ...{ adresse: "ecarts.html?annee=2024#bassins", titre, sousTitre: "en %", pied: "Champ : élèves." },
  ...{ edition: "2024-11", genereLe: "2024-11-12T08:00:00Z", academie: "Académie fictive", interne: false },
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><text>12,5</text></svg>',
  ...{ tables: [], question: "", notes: "" },
  ...autres,
});
const trois: Seance = ["A", "B", "C"].reduce((s, titre) => ajouter(s, vue(titre)), SEANCE_VIDE);
const titres = (s: Seance) => s.vues.map(({ titre }) => titre).join("");
const ici = contexte(SITE, [], [], new Mesures([]));

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, "", "/seance.html");
  document.body.replaceChildren(h("a", { class: "marque", href: "/" }));
});

describe("une séance", () => {
  test("s’ordonne, se complète et se réduit, sans toucher à celle d’avant", () => {
    expect(titres(deplacer(trois, "3", -1))).toBe("ACB");
    expect(titres(deplacer(trois, "1", -1))).toBe("ABC");
    expect(titres(retirer(trois, "2"))).toBe("AC");
    expect(modifier(trois, "2", { question: "Pourquoi ?" }).vues[1]?.question).toBe("Pourquoi ?");
    expect(ajouter(retirer(trois, "2"), vue("D")).vues.map(({ cle }) => cle)).toEqual(["1", "3", "4"]);
    expect(titres(trois)).toBe("ABC");
  });

  test("revient entière d’un fichier comme d’une adresse", async () => {
    const pleine = modifier(trois, "1", { question: "Où ? « là »", notes: "É\n2" });
    expect(lireSeance(JSON.stringify(pleine))).toEqual(pleine);
    const ancre = await enAdresse(pleine);
    expect(ancre).toMatch(/^s=[\w-]+$/);
    expect(await depuisAdresse(`#${ancre}`)).toEqual(pleine);
  });

  test.each([
    ["coupée", JSON.stringify(trois).slice(0, -20)],
    ["d’une autre sorte", '{"format":"autre","version":1,"titre":"","date":"","vues":[]}'],
    ["d’une autre version", JSON.stringify({ ...trois, version: 2 })],
    ["dont une figure manque de champs", JSON.stringify({ ...trois, vues: [{ cle: "1" }] })],
    [
      "qui mène ailleurs",
      JSON.stringify({ ...trois, vues: [{ ...trois.vues[0], adresse: "javascript:alert(1)" }] }),
    ],
    [
      "qui mène à un autre site",
      JSON.stringify({ ...trois, vues: [{ ...trois.vues[0], adresse: "//ailleurs.fr" }] }),
    ],
  ])("%s n’est pas lue", (_, texte) => {
    expect(lireSeance(texte)).toBeUndefined();
  });

  test("abîmée dans l’adresse, n’est pas lue", async () => {
    expect(await depuisAdresse("#s=AAAA")).toBeUndefined();
    expect(await depuisAdresse("#bassins")).toBeUndefined();
  });

  test("de deux copies, garde la plus récente ; d’une autre, celle qu’on demande", () => {
    const ancienne = { ...trois, identite: "x", revision: 2 };
    const recente = { ...trois, identite: "x", revision: 5 };
    expect(choisirCopie(recente, ancienne)).toBe(recente);
    expect(choisirCopie(ancienne, recente)).toBe(recente);
    expect(choisirCopie(recente, { ...ancienne, identite: "y" }).identite).toBe("y");
  });

  test("dit quand le site montre une autre publication que la figure", () => {
    const site = { edition: "2024-11", genereLe: "2025-01-01" };
    expect(perimee(vue("A"), site)).toBe(false);
    expect(perimee(vue("A"), { ...site, edition: "2025-11" })).toBe(true);
    expect(perimee(vue("A", { edition: null }), { edition: null, genereLe: "2025-01-01" })).toBe(true);
  });
});

test("le bouton d’une figure la fige avec son édition, son adresse et ses lignes, et mène à la séance", () => {
  history.replaceState(null, "", "/ecarts.html?annee=2023");
  const table = h(
    "table",
    {},
    h("thead", {}, h("tr", {}, h("th", {}, "Bassin"))),
    h("tbody", {}, h("tr", {}, h("th", {}, "<b>"), h("td", { class: "nombre" }, "s"))),
  );
  const bouton = boutonSeance(ici, {
    ...{ id: "bassins", dessin: null, lecture: "lue", tableau: () => h("div", {}, table) },
    ...{ titre: "T", sousTitre: "S", pied: "P" },
    reserves: { alertes: ["Un département manque."], effectif: "", autres: "" },
  });
  bouton.querySelector("button")?.click();
  const [figee] = charger().vues;
  expect(figee).toMatchObject({
    ...{ adresse: "ecarts.html?annee=2023#bassins", titre: "T", edition: SITE.edition, svg: null },
    pied: "Lecture : lue P",
    alertes: ["Un département manque."],
    precisions: [],
  });
  expect(figee?.tables).toHaveLength(1);
  expect(figee?.tables[0]?.entetes).toEqual([[{ texte: "Bassin", largeur: 1, hauteur: 1, nombre: false }]]);
  expect(figee?.tables[0]?.lignes[0]?.map(({ texte, nombre }) => [texte, nombre])).toEqual([
    ["<b>", false],
    ["s", true],
  ]);
  expect(bouton.querySelector("a")?.textContent).toContain("1");
});

describe("ce qu’il faut savoir d’une figure", () => {
  const montrer = (image: boolean) =>
    figure(ici, {
      ...{
        id: "f",
        titre: "Titre",
        sousTitre: "Sous-titre",
        champ: "élèves",
        indicateurs: [],
        source: "essai",
      },
      ...(image ? {} : { image: false as const }),
      notes: ["valeur p de 0,03", "Placebo : rien avant 2021."],
      avertissements: [
        { alerte: true, texte: "deux départements sur six manquent" },
        { alerte: false, texte: "un dixième d’origines inconnues" },
      ],
      n: 1250,
      mesures: [publiee(60)],
      dessin: () => (image ? document.createElementNS("http://www.w3.org/2000/svg", "svg") : tableau()),
      tableau,
    }) as HTMLElement;
  const tableau = () =>
    h("div", {}, h("table", {}), h("p", { class: "signes" }, "Signes : s masqué par le secret statistique."));
  const figee = (image: boolean) => {
    const section = montrer(image);
    const [bouton] = [...section.querySelectorAll("button")].filter(
      (b) => b.textContent === "Ajouter à la séance",
    );
    bouton?.click();
    return { section, vue: charger().vues.at(-1) as Vue };
  };

  test("reste avec elle tel que la page le dit : alertes, effectif, maturité, notes et signes", () => {
    const { section, vue: v } = figee(false);
    expect(v.alertes).toEqual(["deux départements sur six manquent."]);
    expect(v.precisions?.map((p) => p.replace(/[\u00a0\u202f]/g, " "))).toEqual([
      "n = 1 250 élèves ; données définitives.",
      "Un dixième d’origines inconnues. Valeur p de 0,03. Placebo : rien avant 2021.",
      "Signes : s masqué par le secret statistique.",
    ]);
    // Word for word what stands around the figure.
    for (const dite of [...(v.alertes ?? []), ...(v.precisions ?? [])])
      expect(section.textContent).toContain(dite);
  });

  const reservee = vue("A", {
    svg: null,
    alertes: ["Deux départements manquent."],
    precisions: ["n = 12 élèves.", "Placebo."],
  });

  test("se lit dans le dossier et sous le titre de la projection", () => {
    HTMLDialogElement.prototype.showModal ??= () => {};
    garder(ajouter(SEANCE_VIDE, reservee));
    const carte = pageSeance(ici).querySelector(".vues > li");
    expect(carte?.querySelector(".avertissement")?.textContent).toBe("Deux départements manquent.");
    expect(carte?.querySelector(".precisions")?.textContent).toBe("n = 12 élèves. Placebo.");
    projeter(charger());
    const ecran = document.querySelector(".projection .ecran");
    expect(ecran?.querySelector("figcaption .avertissement")?.textContent).toBe(
      "Deux départements manquent.",
    );
    expect(ecran?.querySelector(".pied .precisions")?.textContent).toBe("n = 12 élèves. Placebo.");
    document.querySelector("dialog")?.remove();
  });

  test("fait partie du texte de son image", () => {
    garder(ajouter(SEANCE_VIDE, { ...reservee, svg: "<svg></svg>" }));
    const image = pageSeance(ici).querySelector(".vues img");
    expect(image?.getAttribute("alt")).toBe("A. Deux départements manquent. Champ : élèves.");
  });

  test("manque aux séances d’avant, qui s’ouvrent ; d’une autre sorte, la séance n’est pas lue", () => {
    const pleine = ajouter(SEANCE_VIDE, reservee);
    expect(lireSeance(JSON.stringify(pleine))).toEqual(pleine);
    expect(trois.vues[0]).not.toHaveProperty("alertes");
    expect(lireSeance(JSON.stringify(trois))).toEqual(trois);
    garder(trois);
    expect(pageSeance(ici).querySelectorAll(".avertissement, .precisions")).toHaveLength(0);
    for (const champ of [{ alertes: "x" }, { precisions: [1] }])
      expect(
        lireSeance(JSON.stringify({ ...pleine, vues: [{ ...pleine.vues[0], ...champ }] })),
      ).toBeUndefined();
  });
});

describe("la page de la séance", () => {
  const ouvrir = async () => {
    const page = pageSeance(ici);
    document.body.append(page);
    await vi.waitFor(() => expect(page.querySelector(".bilan")?.textContent).not.toBe(""));
    return page;
  };
  const cartes = (page: Element) =>
    [...page.querySelectorAll(".vues > li h2")].map((t) => t.textContent).join("");

  test("vide, dit comment la remplir", async () => {
    expect((await ouvrir()).querySelector(".bilan")?.textContent).toContain("Ajouter à la séance");
  });

  test("s’ordonne au clavier, le bouton gardant le focus, et s’enregistre", async () => {
    garder(trois);
    const page = await ouvrir();
    page.querySelector<HTMLElement>('[data-cle="3"] [data-action="monter"]')?.click();
    expect(cartes(page)).toBe("ACB");
    expect(document.activeElement?.closest("li")?.dataset.cle).toBe("3");
    const carte = page.querySelector('[data-cle="3"]');
    carte?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp", altKey: true, bubbles: true }));
    expect(cartes(page)).toBe("CAB");
    expect(titres(charger())).toBe("CAB");
  });

  test("montre la figure comme une image, qui ne s’exécute pas, et un texte comme un texte", async () => {
    garder(
      ajouter(
        SEANCE_VIDE,
        vue("<img src=x onerror=alert(1)>", { svg: "<svg><script>alert(1)</script></svg>" }),
      ),
    );
    const page = await ouvrir();
    expect(page.querySelectorAll("script, svg")).toHaveLength(0);
    expect(page.querySelector(".vues img")?.getAttribute("src")).toMatch(/^data:image\/svg\+xml/);
    expect(page.querySelector("h2")?.textContent).toBe("<img src=x onerror=alert(1)>");
  });

  test("ouverte par une adresse, met de côté celle du navigateur, qu’on peut reprendre", async () => {
    garder(trois);
    const autre = { ...ajouter(SEANCE_VIDE, vue("Z")), identite: "ailleurs", revision: 1 };
    history.replaceState(null, "", `/seance.html#${await enAdresse(autre)}`);
    const page = await ouvrir();
    await vi.waitFor(() => expect(cartes(page)).toBe("Z"));
    page.querySelector<HTMLElement>(".avis button")?.click();
    expect(cartes(page)).toBe("ABC");
  });
});

test("la projection va d’une figure à l’autre, montre les notes avec N, et s’arrête aux bouts", () => {
  HTMLDialogElement.prototype.showModal ??= () => {};
  projeter(modifier(trois, "2", { question: "Question B ?", notes: "à dire" }));
  const dialogue = document.querySelector("dialog") as HTMLDialogElement;
  const touche = (key: string) =>
    dialogue.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  const question = () => dialogue.querySelector(".question")?.textContent;
  touche("ArrowLeft");
  expect(question()).toBe("A");
  touche("ArrowRight");
  expect(question()).toBe("Question B ?");
  expect(dialogue.textContent).not.toContain("à dire");
  touche("n");
  expect(dialogue.textContent).toContain("à dire");
  touche("End");
  touche("ArrowRight");
  expect(question()).toBe("C");
});
