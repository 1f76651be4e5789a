// @vitest-environment jsdom
// The training plan: sessions by bassin, their signs, and a bassin that declared nothing.
import { describe, expect, test } from "vitest";
import { contexte } from "../../src/components/contexte.ts";
import { parametres, planFormation, type Seances } from "../../src/components/figures/plan-formation.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { phraseSeances } from "../../src/components/phrases/plan-formation.ts";
import { charger } from "../../src/components/seance/garde.ts";
import { SITE } from "./artefacts.ts";

const ici = contexte(SITE, [], [], new Mesures([]));
const seance = (autres: Partial<Seances>): Seances => ({
  ...{ rentree: 2024, type: "FORMATION_BASSIN", bassin: "B1", intitule: "Entretien", public: "PP" },
  ...{ tenues: 1, prevues: 0, participants: 12, heures: 3, statut: "publie" },
  ...autres,
});
const texte = (noeud: Node) => (noeud.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");

test("les séances se comptent par type, tenues et prévues", () => {
  const seances = [
    seance({ tenues: 2 }),
    seance({ type: "REUNION_BASSIN", heures: 1.5 }),
    seance({ tenues: 0, prevues: 1, heures: null }),
  ];
  expect(phraseSeances(seances).replace(/\u00a0/g, " ")).toBe(
    "1 réunion de bassin et 2 formations en bassin, en 4,5 heures ; 1 séance prévue et non tenue",
  );
  expect(phraseSeances([])).toContain("rien n’est déclaré");
});

test("sans séance déposée, la page dit les établissements de chaque territoire", () => {
  const lignesDe = (page: HTMLElement) =>
    [...page.querySelectorAll("tbody tr")].map((tr) => [...tr.children].map((c) => texte(c)));
  const vide = (site: typeof SITE) =>
    planFormation(contexte(site, [], [], new Mesures([])), [], { territoire: "tous", annee: "" });
  const page = vide({ ...SITE, bassins: [] });
  expect(texte(page)).toContain("Aucune réunion ni formation n’est déposée.");
  expect(lignesDe(page)).toEqual([
    ["Académie", "40", "14"],
    ["Cher", "18", "7"],
    ["Loiret", "22", "7"],
  ]);
  expect(lignesDe(vide(SITE))).toHaveLength(1 + SITE.bassins.length);
  const sansLoiret = { ...SITE.etablissements, departements: { "018": { colleges: 18, lycees: 7 } } };
  expect(lignesDe(vide({ ...SITE, bassins: [], etablissements: sansLoiret })).at(-1)).toEqual([
    "Loiret",
    "nd",
    "nd",
  ]);
  const inconnus = { colleges: 0, lycees: 0, departements: {}, bassins: {} };
  expect(lignesDe(vide({ ...SITE, etablissements: inconnus }))).toEqual([]);
});

describe("le plan de formation", () => {
  const seances = [
    seance({}),
    seance({ intitule: "<b>", participants: null, statut: "secret" }),
    seance({ rentree: 2023, bassin: "B2" }),
    seance({ bassin: null, type: "FORMATION_INSPE", heures: null }),
  ];
  test("montre une année, chaque bassin, et l’académie à part", () => {
    const page = planFormation(ici, seances, { territoire: "tous", annee: "2024" });
    expect(page.querySelectorAll(".bassin-formation")).toHaveLength(1 + ici.bassins.length);
    const orvanne = [...page.querySelectorAll(".bassin-formation")].find((s) =>
      s.textContent?.includes("Orvanne"),
    );
    expect(orvanne?.querySelectorAll("tbody tr")).toHaveLength(2);
    expect(texte(orvanne as Node)).toContain("<b>");
    expect(orvanne?.querySelectorAll("tbody tr")[1]?.textContent).toContain("s3,0");
    expect(texte(page)).toContain("rien n’est déclaré cette année-là");
  });
  test("d’un bassin, ne montre que lui", () => {
    const page = planFormation(ici, seances, { territoire: "bellac-sur-arne", annee: "2023" });
    expect(page.querySelectorAll(".bassin-formation")).toHaveLength(1);
    expect(parametres(ici, seances)[1]?.options.map(({ libelle }) => libelle)).toEqual([
      "2024-2025",
      "2023-2024",
    ]);
  });
  test("chaque bassin s’emporte dans une séance, avec ses lignes", () => {
    localStorage.clear();
    const page = planFormation(ici, seances, { territoire: "orvanne", annee: "2024" });
    const bouton = [...page.querySelectorAll("button")].find((b) => b.textContent === "Ajouter à la séance");
    bouton?.click();
    const [vue] = charger().vues;
    expect(vue?.titre).toBe("Bassin d’Orvanne");
    expect(vue?.adresse).toContain("#seances-orvanne");
    expect(vue?.tables[0]?.lignes.map(([intitule]) => intitule?.texte)).toEqual(["Entretien", "<b>"]);
    expect(vue?.pied).toContain("année scolaire 2024-2025");
  });
  test("sans rien, dit quoi déposer", () => {
    expect(texte(planFormation(ici, [], {}))).toContain("modèle à remplir");
  });
});
