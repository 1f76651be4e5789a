// @vitest-environment jsdom
// The page of the experiment on seeded fictional pupils: what it says follows from its intervals, and nothing more.
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { type Comparaison as Complete, evaluer } from "../../loaders/indicateurs/evaluation/evaluer.ts";
import type { Observation } from "../../loaders/indicateurs/evaluation/unites.ts";
import { alleger } from "../../loaders/publish/experimentation.ts";
import { contexte } from "../../src/components/contexte.ts";
import { h } from "../../src/components/dom.ts";
import { type Comparaison, SANS_EXPERIMENTATION, verdict } from "../../src/components/experimentation.ts";
import { reechantillonnage } from "../../src/components/figures/experimentation/cellules.ts";
import { parametres } from "../../src/components/figures/experimentation/choix.ts";
import { figureEvenement } from "../../src/components/figures/experimentation/evenement.ts";
import { evaluation, miseEnOeuvre } from "../../src/components/figures/experimentation/page.ts";
import { figureReseaux } from "../../src/components/figures/experimentation/reseaux.ts";
import { Mesures } from "../../src/components/mesures.ts";
import {
  constat,
  lectureReseaux,
  phrasePanel,
  phrasePermutation,
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

function comparer(
  options: Parameters<typeof academie>[0],
  masquee: (o: Observation) => boolean = () => false,
) {
  const observations = academie(options).map((o) =>
    masquee(o) ? { ...o, numerateur: null, denominateur: null, statut: "secret" as const } : o,
  );
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
  return { comparaison, mesures, contexte: contexte(site, CATALOGUE, [], new Mesures(mesures)) };
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

const titre = (c: Comparaison) =>
  titreEvenement(c, "Présents en 2nde GT", nommer).replace(/[\u00a0\u202f]/g, " ");
const dire = (c: Comparaison) => constat(c, nommer).replace(/[\u00a0\u202f]/g, " ");
type UneEstimation = Comparaison["estimations"][number];
const modifier = (c: Comparaison, changer: (e: UneEstimation) => UneEstimation): Comparaison => ({
  ...c,
  estimations: c.estimations.map(changer),
});
/** Most schools masked: the panel has a value, and no interval. */
const sansPanel = (c: Comparaison) =>
  modifier(c, (e) =>
    e.estimateur === "regroupe"
      ? e
      : {
          ...e,
          erreur: null,
          ic_bas: null,
          ic_haut: null,
          detectable: null,
          reech_bas: null,
          reech_haut: null,
        },
  );

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
      expect(titre(seule)).not.toMatch(/monte|le taux évolue/);
      expect(titre(seule)).toContain("évolution différentielle");
    }
    expect(titre(plantee.comparaison)).toMatch(
      /^Présents en 2nde GT : après 2021, le taux évolue de \d+,\d points de plus dans le département du Cher que dans ceux de comparaison$/,
    );
  });

  test("un écart négatif se dit de moins", () => {
    const inverse = modifier(plantee.comparaison, (e) =>
      e.periode === "ensemble" && e.estimateur !== "origine"
        ? { ...e, valeur: -8, ic_bas: -9, ic_haut: -7, reech_bas: null, reech_haut: null }
        : e,
    );
    expect(verdict(inverse)).toBe("distinct");
    expect(titre(inverse)).toContain("le taux évolue de 8,0 points de moins dans le département du Cher");
  });

  test("n’est pas conclue des seules sommes d’élèves, et dit ce que vaut leur intervalle", () => {
    const sommes = sansPanel(plantee.comparaison);
    expect(verdict(sommes)).toBe("sansEtablissement");
    expect(titre(sommes)).toBe(
      "Présents en 2nde GT : une évolution différentielle, sans intervalle par établissement pour conclure",
    );
    const dite = dire(sommes);
    expect(dite).toContain("celui d’élèves tirés indépendamment les uns des autres");
    expect(dite).toContain("aucun intervalle par établissement ne peut être publié");
    expect(dite).toContain(
      "Permuter 6 départements ne peut pas suffire à conclure : la plus petite p possible est 1/6.",
    );
    expect(dite).toContain("ne permet donc pas de conclure");
    expect(dite).not.toContain("Ni les années d’avant");
    expect(dire({ ...sommes, p_avant: null })).toContain("pour savoir si cet écart existait déjà");
    // Said of the interval whatever it shows, and nothing of the kind where schools have theirs.
    expect(dire(sansPanel(rien.comparaison))).toContain("tirés indépendamment");
    expect(dire(plantee.comparaison)).not.toContain("tirés indépendamment");
    expect(dire(plantee.comparaison)).toContain("Chaque établissement comparé à lui-même, elle est de +");
  });

  test("la plus petite p est celle des départements que l’on a, et ne barre plus rien au-delà de vingt", () => {
    const avec = (n: number): Comparaison => ({
      ...sansPanel(plantee.comparaison),
      p_departements: 1 / n,
      departements: Array.from({ length: n }, (_, i) => ({ code: `${i}`, ensemble: i, annees: [] })),
    });
    expect(dire(avec(4))).toContain(
      "Permuter 4 départements ne peut pas suffire à conclure : la plus petite p possible est 1/4.",
    );
    expect(dire(avec(25))).toContain("En permutant 25 départements, la plus petite p possible est 1/25.");
    expect(phrasePermutation(avec(25), nommer)).not.toContain("jamais");
    expect(dire({ ...avec(4), p_departements: null })).toContain("ne peuvent pas être permutés");
    expect(verdict(avec(25))).toBe("sansEtablissement");
  });

  test("ne se distingue de zéro que si chaque intervalle par établissement l’exclut aussi", () => {
    const panel = (bornes: Partial<Comparaison["estimations"][number]>) =>
      modifier(plantee.comparaison, (e) =>
        e.estimateur === "panel" && e.periode === "ensemble" ? { ...e, ...bornes } : e,
      );
    expect(verdict(panel({ ic_bas: -0.5, ic_haut: 16 }))).toBe("proche");
    expect(verdict(panel({ reech_bas: -0.5, reech_haut: 16 }))).toBe("proche");
    expect(verdict(panel({ reech_bas: null, reech_haut: null }))).toBe("distinct");
  });

  test("n’est pas conclue quand un autre département s’écarte autant", () => {
    const partagee = { ...plantee.comparaison, p_departements: 2 / 6 };
    expect(verdict(partagee)).toBe("partage");
    expect(titre(partagee)).toContain("une évolution différentielle aussi grande dans d’autres départements");
    expect(dire(partagee)).toContain("D’autres départements s’écartent au moins autant");
  });

  test("masquée, se dit masquée partout, et non disponible seulement si rien n’est déposé", () => {
    const absente = (statut: "secret" | "non_disponible") => ({
      ...modifier(plantee.comparaison, (e) => ({
        ...e,
        ...{ parts: null, valeur: null, erreur: null, ic_bas: null, ic_haut: null, detectable: null },
        ...{ reech_bas: null, reech_haut: null, unites: null, couverture: null },
        statut,
        ...(e.periode !== "annee" && { avant: [], apres: [] }),
      })),
      ...{ p_avant: null, p_departements: null },
    });
    const pageDe = (comparaison: Comparaison) =>
      evaluation(plantee.contexte, { ...SANS_EXPERIMENTATION, comparaisons: [comparaison] }, comparaison);
    const secrete = absente("secret");
    expect([verdict(secrete), verdict(absente("non_disponible"))]).toEqual(["masque", "indisponible"]);
    expect(titre(secrete)).toContain("masquée par le secret statistique");
    expect(dire(secrete)).toContain("masquées par le secret statistique");
    const signes = (page: HTMLElement) =>
      new Set(
        ["deux-fois-deux", "tous-les-indicateurs"].flatMap((id) =>
          [...page.querySelectorAll(`#${id} td abbr`)].map((x) => x.textContent),
        ),
      );
    expect(signes(pageDe(secrete))).toEqual(new Set(["s", "///"]));
    expect(signes(pageDe(absente("non_disponible")))).toEqual(new Set(["nd", "///"]));
    expect(dire(absente("non_disponible"))).toContain("aucun fichier déposé");
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

test("une année masquée dans un département l’est dans chaque ligne des tableaux, et dans les réseaux", () => {
  const {
    comparaison,
    mesures,
    contexte: ici,
  } = comparer({}, (o) => o.code === "036" && o.millesime >= 2022);
  const reseau = [2016, 2017, 2018, 2019, 2020, 2021, 2022].map((millesime) =>
    publiee(60, [57, 63], { millesime, maille: "reseau", code: "0180911T", numerateur: 600 }),
  );
  const tables = {
    ...ici,
    mesures: new Mesures([...mesures, ...reseau]),
    encadrer: ({ tableau }: { tableau: () => Node }) => tableau(),
  } as unknown as typeof ici;
  const lignes = (noeud: Node) =>
    [...h("div", {}, noeud).querySelectorAll("tbody tr")].map((tr) =>
      [...tr.querySelectorAll("th, td")].map(texte),
    );
  // School by school the masked years have no estimate of their own: they stay in the table all the same.
  const apres = lignes(figureEvenement(tables, comparaison)).filter(([annee]) => Number(annee) >= 2022);
  expect(apres.map(([annee, ...cellules]) => [annee, ...new Set(cellules)])).toEqual(
    ["2022", "2023", "2024"].map((annee) => [annee, "s"]),
  );
  const [ligne] = lignes(figureReseaux(tables, comparaison));
  expect(ligne?.slice(3)).toEqual(["s", "s", "s"]);
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
