// Every sentence of the first page and of the publication, read as a whole; no-break spaces written as plain ones.
import { describe, expect, test } from "vitest";
import type { Comparaison } from "../../src/components/comparer.ts";
import { contexte } from "../../src/components/contexte.ts";
import { Mesures } from "../../src/components/mesures.ts";
import * as accueil from "../../src/components/phrases/accueil.ts";
import { lectureTaux } from "../../src/components/phrases/communes.ts";
import { bilan, seuils } from "../../src/components/phrases/publication.ts";
import type { Territoire } from "../../src/components/territoires.ts";
import { SITE } from "./artefacts.ts";
import { masquee, publiee } from "./mesure.ts";

const lire = (phrase: string | undefined) => phrase?.replace(/[\u00a0\u202f]/g, " ");
const bassin = (libelle: string): Territoire => ({ maille: "bassin", code: libelle, libelle, slug: "x" });
const [vierzon, dreux] = [bassin("Vierzon"), bassin("Dreux")];
const flou = publiee(1.1, [-0.9, 3.1]);

describe("la publication elle-même", () => {
  const fichier = { fichier: "a.csv", source: "offre", sha256: "", dateObservation: null, annees: [] };
  const lus = (lues: number, rejetees: number) => ({
    ...fichier,
    lues,
    acceptees: lues - rejetees,
    rejetees,
    doublons: 0,
  });

  test("compte les fichiers et les lignes, accordées", () => {
    expect(lire(bilan(contexte(SITE, [], [lus(1250, 1), lus(1, 0)], new Mesures([]))))).toBe(
      "Publication du 12 novembre 2024, à partir de 2 fichiers : 1 251 lignes lues, 1 250 acceptées, 1 rejetée, 0 doublon.",
    );
    expect(lire(bilan(contexte(SITE, [], [], new Mesures([]))))).toContain(
      "à partir de 0 fichier : 0 ligne lue",
    );
  });

  test("dit ses seuils avec leurs nombres", () => {
    expect(lire(seuils(contexte(SITE, [], [], new Mesures([]))))).toBe(
      "Dans ce site (diffusion publique), les effectifs de 1 à 4 sont masqués et un taux n’est donné qu’à partir de 20 élèves au dénominateur.",
    );
  });
});

describe("la première page", () => {
  const ecartAcademie = publiee(4.1, [3.6, 4.6]);
  const ecarte = (territoire: Territoire, valeur: number) => ({ territoire, mesure: publiee(valeur) });

  test("un seul bassin plus touché est nommé avec son chiffre", () => {
    expect(lire(accueil.titreAccueil(ecartAcademie, [ecarte(vierzon, 7.7)]))).toBe(
      "La 2nde GT perd 4 élèves de 3e sur 100 entre la décision et la rentrée ; dans le bassin de Vierzon, 8",
    );
  });

  test("plusieurs sont comptés, aucun n’est pas inventé", () => {
    expect(lire(accueil.titreAccueil(ecartAcademie, [ecarte(vierzon, 7.7), ecarte(dreux, 6)]))).toBe(
      "La 2nde GT perd 4 élèves de 3e sur 100 entre la décision et la rentrée ; davantage dans 2 bassins",
    );
    expect(lire(accueil.titreAccueil(ecartAcademie, []))).toBe(
      "La 2nde GT perd 4 élèves de 3e sur 100 entre la décision et la rentrée",
    );
  });

  test("le même chiffre arrondi n’est pas répété comme une différence", () => {
    expect(lire(accueil.titreAccueil(ecartAcademie, [ecarte(vierzon, 4.4)]))).not.toContain("Vierzon");
  });

  test("sans écart significatif ou sans donnée, rien n’est affirmé", () => {
    expect(lire(accueil.titreAccueil(flou, []))).toBe(
      "2nde GT : la rentrée ne se distingue pas nettement des décisions d’orientation",
    );
    expect(lire(accueil.titreAccueil(publiee(4.1), []))).toBe(
      "2nde GT : que deviennent les décisions d’orientation à la rentrée ?",
    );
    expect(accueil.titreAccueil(undefined, [])).toBe("Vue d’ensemble");
    expect(accueil.titreAccueil(masquee(), [ecarte(vierzon, 7.7)])).toBe("Vue d’ensemble");
  });

  test("le chapeau compte les élèves et les bassins", () => {
    const tous = { juges: 8, bassins: 8 };
    expect(lire(accueil.chapeauAccueil(publiee(65.9), publiee(61.8), [dreux, vierzon], tous))).toBe(
      "Campagne 2024, 1 270 élèves de 3e : 65,9 % ont une décision d’orientation en 2nde GT, 61,8 % y sont présents à la rentrée. Deux bassins s’écartent nettement de l’académie sur ce point : Dreux et Vierzon ; ailleurs, l’écart n’est pas significatif au vu des effectifs.",
    );
    expect(lire(accueil.chapeauAccueil(publiee(65.9), publiee(61.8), [], tous))).toMatch(
      /Aucun bassin ne s’écarte nettement de l’académie sur ce point\.$/,
    );
    expect(lire(accueil.chapeauAccueil(publiee(65.9), publiee(61.8), [], { juges: 5, bassins: 8 }))).toMatch(
      /sur ce point, sur 5 bassins que l’on peut comparer\.$/,
    );
    expect(lire(accueil.chapeauAccueil(publiee(65.9), publiee(61.8), [], { juges: 0, bassins: 8 }))).toMatch(
      /Les écarts des bassins sont sans intervalle ou masqués cette année-là : rien ne dit s’ils se distinguent de l’académie\.$/,
    );
    expect(accueil.chapeauAccueil(masquee(), publiee(61.8), [], tous)).toBeUndefined();
  });

  test("l’écart d’une valeur clé se dit en mots", () => {
    const garcons = { que: "que les garçons", de: "des garçons" };
    expect(lire(accueil.motsEcart(publiee(-13.6, [-15, -12.1]), garcons))).toBe(
      "13,6 points de moins que les garçons (intervalle à 95 % : de 12,1 à 15,0)",
    );
    expect(lire(accueil.motsEcart(flou, garcons))).toBe(
      "proche des garçons, écart non significatif au vu des effectifs",
    );
    expect(lire(accueil.motsEcart(publiee(-3), garcons))).toMatch(/sans intervalle pour dire/);
    expect(lire(accueil.motsEcart(masquee(), garcons))).toBe(
      "écart non donné, valeur masquée par le secret statistique",
    );
  });

  const sens = (s: Comparaison["sens"]): Comparaison => ({ ecart: 1, bas: 0, haut: 2, sens: s });
  const lireMots = (...s: (Comparaison["sens"] | "masque")[]) =>
    accueil
      .aLire(
        (["perte", "filles", "origine"] as const).map((sujet, i) => ({
          sujet,
          comparaison: s[i] === "masque" ? undefined : sens(s[i] ?? null),
          absente: s[i] === "masque" ? masquee() : undefined,
        })),
      )
      .map(({ mot }) => lire(mot));

  test("« à lire » ne retient que ce qui sort de l’intervalle", () => {
    expect(lireMots("moins", "proche", "plus")).toEqual(["perte plus forte", "plus au supérieur"]);
    expect(lireMots("proche", "proche", "proche")).toEqual(["non significatif"]);
  });

  test("« à lire » dit aussi l’accès au baccalauréat", () => {
    const bac = (comparaison: Comparaison | undefined) =>
      accueil.aLire([{ sujet: "bac", comparaison, absente: masquee() }]).map(({ mot }) => lire(mot));
    expect(bac(sens("moins"))).toEqual(["moins de bacheliers"]);
    expect(bac(undefined)).toEqual(["bac : s"]);
  });

  test("« à lire » dit ce qui est masqué ou sans intervalle, et ne le dit pas comme l’académie", () => {
    expect(lireMots("proche", "proche", "masque")).toEqual(["non significatif, sauf s"]);
    expect(lireMots("proche", null, "masque")).toEqual([
      "non significatif, sauf",
      "filles : sans intervalle",
      "supérieur : s",
    ]);
    expect(lireMots("moins", "masque", "proche")).toEqual(["perte plus forte", "filles : s"]);
  });

  test("« à lire » réunit ce qui manque pour la même raison", () => {
    expect(lireMots("masque", null, "masque")).toEqual(["perte, supérieur : s", "filles : sans intervalle"]);
  });

  test("la part du hasard est dite", () => {
    expect(lire(accueil.hasard(36))).toBe(
      "Sur 36 comparaisons à 95 %, on s’attend à en voir ressortir environ 2 par le seul hasard.",
    );
    expect(lire(accueil.hasard(9))).toContain("moins d’une par le seul hasard");
  });

  test("la lecture d’un taux rappelle l’académie quand elle est connue", () => {
    const mots = {
      dire: (x: number) => `${x} %`,
      quand: (a: number) => `campagne ${a}`,
      unite: "%",
    } as const;
    const academie = publiee(61.8, [60.8, 62.8], { denominateur: 9000 });
    expect(lire(lectureTaux(vierzon, [publiee(51.2, [48, 54])], [academie], mots))).toMatch(
      /^campagne 2024, le bassin de Vierzon est à 51\.2 %, contre 61\.8 % dans l’académie, soit 10,6 points de moins \(intervalle à 95 % : de \d+,\d à \d+,\d\)\.$/,
    );
    expect(lire(lectureTaux(vierzon, [masquee()], [], mots))).toBe(
      "les valeurs sont masquées ou non disponibles dans le bassin de Vierzon.",
    );
  });
});
