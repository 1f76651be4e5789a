// @vitest-environment jsdom
// The page of the experiment on seeded fictional pupils: what it says follows from its intervals, and nothing more.
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { type Comparaison as Complete, evaluer } from "../../loaders/indicateurs/evaluation/evaluer.ts";
import { alleger } from "../../loaders/publish/experimentation.ts";
import { contexte } from "../../src/components/contexte.ts";
import { h } from "../../src/components/dom.ts";
import { type Comparaison, SANS_EXPERIMENTATION, verdict } from "../../src/components/experimentation.ts";
import { reechantillonnage } from "../../src/components/figures/experimentation/cellules.ts";
import { parametres } from "../../src/components/figures/experimentation/choix.ts";
import { evaluation, miseEnOeuvre } from "../../src/components/figures/experimentation/page.ts";
import { planTravail } from "../../src/components/figures/experimentation/plan.ts";
import { figureQvt } from "../../src/components/figures/experimentation/qvt.ts";
import { Mesures } from "../../src/components/mesures.ts";
import {
  constat,
  lectureReseaux,
  phrasePanel,
  phrasePermutation,
  phrasePlan,
  titreEvenement,
} from "../../src/components/phrases/experimentation.ts";
import type { Mesure } from "../../src/components/types.ts";
import { academie } from "../indicateurs/evaluation/fictif.ts";
import { SITE } from "./artefacts.ts";
import { publiee } from "./mesure.ts";

const CONTRASTES = [
  { contraste: "cher_autres", titre: "Cher et autres", suivis: ["018"], temoins: ["036", "037", "045"] },
  { contraste: "cher_variantes", titre: "Cher et variantes", suivis: ["018"], temoins: ["028", "041"] },
];
const NOMS: Record<string, string> = {
  ...{ "018": "Cher", "028": "Eure-et-Loir", "036": "Indre" },
  ...{ "037": "Indre-et-Loire", "041": "Loir-et-Cher", "045": "Loiret" },
};
const nommer = (code: string) => NOMS[code] ?? code;
const evalues = [{ indicateur: "constat_2gt", premier: 2022, raison: "essai", composition: "" }];

function comparer(options: Parameters<typeof academie>[0]) {
  const observations = academie(options);
  const [complete] = evaluer(observations, { contrastes: CONTRASTES, evalues });
  const comparaison = alleger(complete as Complete) as unknown as Comparaison;
  const mesures = observations
    .filter(({ maille }) => maille === "departement")
    .map((o) => ({ ...o, sexe: "T", strate: "", ...taux(o), maturite: "definitif" }) as unknown as Mesure);
  const site = {
    ...SITE,
    departements: Object.entries(NOMS).map(([code, libelle]) => ({ code, libelle })),
    reseaux: [{ code: "0180911T", libelle: "Lycée fictif", slug: "lycee-fictif", departement: "018" }],
  };
  return { comparaison, contexte: contexte(site, CATALOGUE, [], new Mesures(mesures)) };
}
const taux = ({ numerateur, denominateur }: { numerateur: number | null; denominateur: number | null }) => ({
  valeur: (100 * (numerateur ?? 0)) / (denominateur ?? 1),
  ...{ ic_bas: null, ic_haut: null },
});
const texte = (noeud: Node) => (noeud.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");
const INTERDITS = /\beffets?\b(?! attendu)|\bcaus|\bmeilleur|\bpire\b|\bclassement/i;

test("le rééchantillonnage est sans objet pour des sommes, sans intervalle où trop peu d’établissements sont publiés", () => {
  const signeDe = (
    estimateur: "regroupe" | "panel",
    bornes: { ic_bas: number | null; ic_haut: number | null },
  ) =>
    (
      reechantillonnage({
        ...{ estimateur, periode: "ensemble", avant: [2021], apres: [2022], valeur: 1.9, erreur: null },
        ...{
          detectable: null,
          reech_bas: null,
          reech_haut: null,
          unites: 19,
          couverture: 0.1,
          statut: "publie",
        },
        ...bornes,
      } as unknown as Parameters<typeof reechantillonnage>[0]) as Element
    ).textContent;
  const larges = { ic_bas: 0.7, ic_haut: 3.2 };
  expect(signeDe("regroupe", larges)).toBe("///");
  expect([signeDe("panel", { ic_bas: null, ic_haut: null }), signeDe("panel", larges)]).toEqual(["si", "si"]);
});

describe("ce que la page dit de l’évolution différentielle", () => {
  const plantee = comparer({ points: 8 });
  const rien = comparer({ points: 0 });

  test("se distingue de zéro quand l’évolution est plantée, et pas sinon", () => {
    expect(verdict(plantee.comparaison)).toBe("distinct");
    expect(verdict(rien.comparaison)).toBe("proche");
    expect(constat(rien.comparaison, nommer)).toContain("ne se distingue pas de zéro");
    expect(constat(plantee.comparaison, nommer)).toContain(
      "l’évolution différentielle du Cher face à l’Indre",
    );
  });

  test("n’est jamais rapportée à l’expérimentation quand les années d’avant diffèrent", () => {
    const avant = { ...plantee.comparaison, p_avant: 0.01 };
    expect(verdict(avant)).toBe("anterieur");
    expect(constat(avant, nommer)).toContain("ne peut pas lui être rapporté");
  });

  test("ne prétend rien des années d’avant quand elles ne peuvent être éprouvées", () => {
    const { estimations } = plantee.comparaison;
    const sansPlacebo = estimations.filter(({ periode }) => periode !== "placebo");
    for (const seule of [
      { ...plantee.comparaison, p_avant: null },
      { ...plantee.comparaison, estimations: sansPlacebo },
      { ...plantee.comparaison, p_avant: null, estimations: sansPlacebo },
    ]) {
      expect(verdict(seule)).toBe("inconnu");
      expect(constat(seule, nommer)).not.toContain("Ni les années d’avant");
      expect(constat(seule, nommer)).toContain("pour savoir si cet écart existait déjà");
      expect(titreEvenement(seule, "Présents en 2nde GT", nommer)).not.toMatch(/monte/);
    }
    expect(titreEvenement(plantee.comparaison, "Présents en 2nde GT", nommer)).toContain("monte plus");
  });

  test("dit combien d’élèves sont dans un établissement suivi, et d’un groupe sans aucun, qu’il n’en a pas", () => {
    const { comparaison } = plantee;
    expect(phrasePanel(comparaison)).toMatch(/au moins 100.% des élèves de chaque groupe/);
    const aucun = {
      ...comparaison,
      estimations: comparaison.estimations.map((e) => ({ ...e, couverture: 0 })),
    };
    expect(phrasePanel(aucun)).toContain("l’un des deux groupes n’a aucun établissement");
    expect(phrasePanel(aucun)).not.toContain("au moins");
  });

  test("dit toujours la plus petite p possible", () => {
    expect(phrasePermutation(plantee.comparaison, nommer)).toMatch(
      /p.=.1\/6.*ne peut pas descendre sous 1\/6/,
    );
    expect(phrasePermutation(rien.comparaison, nommer)).toContain("ne peut pas descendre sous 1/6");
  });

  test("la page entière montre ses figures, sans un mot que les données ne portent pas", () => {
    const { comparaison } = plantee;
    const page = evaluation(
      plantee.contexte,
      { ...SANS_EXPERIMENTATION, contrastes: CONTRASTES, evalues, comparaisons: [comparaison] },
      comparaison,
    );
    const ids = [...page.querySelectorAll("section.figure")].map(({ id }) => id);
    expect(ids).toEqual(["evenement", "deux-fois-deux", "tous-les-indicateurs"]);
    expect(texte(page)).toContain("évolution différentielle");
    expect(texte(page)).not.toMatch(INTERDITS);
    expect(texte(page)).not.toMatch(/NaN|undefined|null/);
    const chiffre = comparaison.estimations.find(
      (e) => e.estimateur === "regroupe" && e.periode === "ensemble",
    );
    expect(texte(page)).toContain(`+${chiffre?.valeur?.toFixed(1).replace(".", ",")}`);
  });
});

test("un réseau, avant et après, dit ce que les deux intervalles permettent", () => {
  const dire = (avant: Mesure, apres: Mesure) =>
    lectureReseaux([{ nom: "R", valeurs: [avant, apres] }]).replace(/[\u00a0\u202f]/g, " ");
  expect(dire(publiee(58, [55, 61]), publiee(64, [60, 68]))).toBe(
    "réseau du R : 58,0 % avant, 64,0 % après, soit 6,0 points de plus (intervalle à 95 % : de 1,0 à 11,0).",
  );
  expect(dire(publiee(58, [55, 61]), publiee(60, [57, 63]))).toContain("écart non significatif");
});

test("une académie sans ces départements apprend lesquels, et où écrire les siens", () => {
  const vide = contexte({ ...SITE, reseaux: [] }, CATALOGUE, [], new Mesures([]));
  const page = texte(evaluation(vide, { ...SANS_EXPERIMENTATION, contrastes: CONTRASTES }, undefined));
  expect(page).toContain("n’ont pas les 028, 036, 037, 041");
  expect(page).toContain("contrastes.csv");
  const ailleurs = [{ contraste: "c", titre: "", suivis: ["099"], temoins: ["098"] }];
  expect(texte(miseEnOeuvre(vide, { ...SANS_EXPERIMENTATION, contrastes: ailleurs }))).toContain(
    "Aucun département",
  );
});

test("les listes n’offrent que ce qui est comparé", () => {
  const { contexte: ici, comparaison } = comparer({});
  const offerts = parametres(ici, { ...SANS_EXPERIMENTATION, comparaisons: [comparaison] });
  expect(offerts.map(({ nom, options }) => [nom, options.map((o) => o.valeur)])).toEqual([
    ["indicateur", ["constat_2gt"]],
    ["contraste", ["cher_autres"]],
  ]);
});

const ici = contexte(SITE, CATALOGUE, [], new Mesures([]));

describe("le plan de travail", () => {
  const ligne = (action: string, statut: "FAIT" | "A_FAIRE" | "ABANDONNE" | null) => ({
    ...{ action, statut, attribution: "DCIO", echeance: null, commentaire: null },
  });
  test("se compte, et dit l’état de chaque action", () => {
    const plan = [ligne("Une", "FAIT"), ligne("Deux", "ABANDONNE"), ligne("<b>Trois</b>", null)];
    expect(phrasePlan(plan)).toBe("1 action faite sur 3, 1 abandonnée, 1 dont l’état n’est pas renseigné");
    const page = h("div", {}, planTravail(ici, { ...SANS_EXPERIMENTATION, plan }));
    expect(page.querySelectorAll("tbody tr")).toHaveLength(3);
    expect(texte(page)).toContain("<b>Trois</b>");
  });
  test("absent, offre son modèle", () => {
    expect(h("div", {}, planTravail(ici, SANS_EXPERIMENTATION)).querySelector("a")?.href).toContain(
      "modeles/plan_travail.csv",
    );
  });
});

test("l’enquête hachure ce qui est masqué et ne montre pas une question de moins de dix réponses", () => {
  const reponse = (
    question: string,
    modalite: number,
    effectif: number | null,
    repondants: number | null,
  ) => ({
    ...{ vague: "2023-05", departement: "018", question, modalite, effectif, repondants },
    part: effectif === null || !repondants ? null : (100 * effectif) / repondants,
    statut: effectif === null ? ("secret" as const) : ("publie" as const),
  });
  const qvt = [
    ...[reponse("Q1", 1, null, 20), reponse("Q1", 2, null, 20), reponse("Q1", 3, 12, 20)],
    ...[reponse("Q2", 1, null, null), reponse("Q2", 2, null, null)],
  ];
  const figure = h("div", {}, figureQvt(ici, { ...SANS_EXPERIMENTATION, qvt }, "018", "Cher"));
  const [premiere, seconde] = [...figure.querySelectorAll("tbody tr")];
  const rectangles = [...(premiere?.querySelectorAll("svg > rect") ?? [])].map((r) =>
    Number(r.getAttribute("width")),
  );
  expect(rectangles).toEqual([192, 128]);
  expect(premiere?.querySelector("svg")?.getAttribute("aria-label")).toContain("1 : part masquée");
  expect(texte(seconde as Node)).toContain("moins de 10 réponses");
  expect(texte(figureQvt(ici, SANS_EXPERIMENTATION, "018", "Cher"))).toContain("Aucune enquête");
});
