// Every sentence the site computes, read as a whole. No-break spaces are written as plain ones to be readable here.
import { describe, expect, test } from "vitest";
import { FILIERES, VOIES } from "../../src/components/nomenclature.ts";
import { titreFormations } from "../../src/components/phrases/affectation.ts";
import { surCent } from "../../src/components/phrases/communes.ts";
import * as ecarts from "../../src/components/phrases/ecarts.ts";
import * as filles from "../../src/components/phrases/filles.ts";
import * as origine from "../../src/components/phrases/origine.ts";
import type { Territoire } from "../../src/components/territoires.ts";
import { masquee, publiee } from "./mesure.ts";

const lire = (phrase: string | undefined) => phrase?.replace(/[\u00a0\u202f]/g, " ");
const bassin = (libelle: string): Territoire => ({ maille: "bassin", code: libelle, libelle, slug: "x" });
const academie: Territoire = { maille: "academie", code: "A", libelle: "Académie", slug: "academie" };
const [vierzon, dreux, orleans] = [bassin("Vierzon"), bassin("Dreux"), bassin("Orléans")];
const [gt, pro] = VOIES as [(typeof VOIES)[0], (typeof VOIES)[0]];
const [st, maths] = [FILIERES[0], FILIERES[2]] as [(typeof FILIERES)[0], (typeof FILIERES)[0]];
const perte = publiee(7.7, [5.4, 10]);
const flou = publiee(1.1, [-0.9, 3.1]);

test("une formation s’accorde au féminin, seule comme à plusieurs", () => {
  expect(lire(titreFormations(vierzon, 1, 1))).toBe(
    "Une formation très demandée et une peu demandée dans le bassin de Vierzon",
  );
  expect(lire(titreFormations(vierzon, 2, 3))).toBe(
    "Deux formations très demandées et trois peu demandées dans le bassin de Vierzon",
  );
  expect(lire(titreFormations(vierzon, 0, 1))).toBe("Une formation peu demandée dans le bassin de Vierzon");
});

describe("la chaîne de la demande à la rentrée", () => {
  test("le titre dit la perte quand l’intervalle le permet", () => {
    expect(lire(ecarts.titreChaine(vierzon, gt, perte))).toBe(
      "2nde GT : le bassin de Vierzon perd 8 élèves de 3e sur 100 entre la décision et la rentrée",
    );
  });

  test("le titre dit le gain de la voie qui en reçoit", () => {
    expect(lire(ecarts.titreChaine(academie, pro, publiee(-1.2, [-1.6, -0.8])))).toBe(
      "2nde pro : l’académie gagne 1 élève de 3e sur 100 entre la décision et la rentrée",
    );
  });

  test("sinon il pose la question", () => {
    const question = "2nde GT : que deviennent les décisions d’orientation dans le bassin d’Orléans ?";
    expect(lire(ecarts.titreChaine(orleans, gt, flou))).toBe(question);
    expect(lire(ecarts.titreChaine(orleans, gt, masquee()))).toBe(question);
    expect(lire(ecarts.titreChaine(orleans, gt, undefined))).toBe(question);
  });

  test("la lecture donne les deux taux, l’écart et son intervalle", () => {
    const m = { decision: publiee(58.9), constat: publiee(51.2), ecart: perte };
    expect(lire(ecarts.lectureChaine(vierzon, gt, m))).toBe(
      "dans le bassin de Vierzon, 58,9 % des élèves de 3e ont une décision d’orientation en 2nde GT et 51,2 % y sont présents à la rentrée 2024, soit 7,7 points de moins (intervalle à 95 % : de 5,4 à 10,0).",
    );
  });

  test("un gain se lit avec des bornes positives", () => {
    const m = { decision: publiee(25), constat: publiee(26.2), ecart: publiee(-1.2, [-1.6, -0.8]) };
    expect(lire(ecarts.lectureChaine(academie, pro, m))).toContain(
      "soit 1,2 point de plus (intervalle à 95 % : de 0,8 à 1,6).",
    );
  });

  test("la série dit de combien présents et décisions s’écartent, ou qu’ils sont égaux", () => {
    const debut = "dans le bassin d’Orléans, à la rentrée 2024, la part des présents en 2nde GT est";
    expect(lire(ecarts.lectureSerieEcarts(orleans, gt, perte))).toBe(
      `${debut} inférieure de 7,7 points à celle des décisions (intervalle à 95 % : de 5,4 à 10,0).`,
    );
    expect(lire(ecarts.lectureSerieEcarts(orleans, gt, publiee(0.04, [-2, 2.1])))).toBe(
      `${debut} égale à celle des décisions (intervalle à 95 % : de −2,0 à 2,1), écart non significatif au vu des effectifs.`,
    );
  });

  test("une valeur masquée est dite masquée", () => {
    const m = { decision: masquee(), constat: publiee(51.2), ecart: masquee() };
    expect(lire(ecarts.lectureChaine(bassin("Le Blanc"), gt, m))).toBe(
      "les valeurs sont masquées ou non disponibles dans le bassin du Blanc.",
    );
  });

  test("les bassins qui s’écartent sont nommés tant qu’ils sont peu nombreux", () => {
    expect(lire(ecarts.titreBassins([], []))).toBe("Où perd-on des élèves, bassin par bassin ?");
    expect(lire(ecarts.titreBassins([vierzon], []))).toBe(
      "Un bassin perd plus d’élèves que l’académie : Vierzon",
    );
    expect(lire(ecarts.titreBassins([dreux, vierzon], [orleans]))).toBe(
      "Deux bassins perdent plus d’élèves que l’académie : Dreux et Vierzon ; un bassin en perd moins que l’académie : Orléans",
    );
    expect(lire(ecarts.titreBassins([dreux, vierzon, orleans, dreux, orleans], []))).toBe(
      "Cinq bassins perdent plus d’élèves que l’académie",
    );
  });

  test("la fiche compare la perte du bassin à celle de l’académie", () => {
    const chaine = { indicateur: "ecart_orientation_constat_2gt" };
    const m = {
      decision: publiee(58.9),
      constat: publiee(51.2),
      ecart: { ...perte, ...chaine },
      academie: publiee(4.1, [3.6, 4.6], { ...chaine, denominateur: 9000 }),
    };
    const debut =
      "58,9 % des élèves de 3e ont une décision d’orientation en 2nde GT, 51,2 % y sont présents à la rentrée 2024.";
    expect(lire(ecarts.chapeauFiche(vierzon, gt, m))).toBe(
      `${debut} La perte est plus forte que dans l’académie (7,7 points contre 4,1 points).`,
    );
    expect(lire(ecarts.chapeauFiche(vierzon, gt, { ...m, ecart: publiee(3, [1, 5], chaine) }))).toBe(
      `${debut} L’écart n’est pas distinct de celui de l’académie au vu des effectifs (3,0 points contre 4,1 points).`,
    );
    expect(lire(ecarts.chapeauFiche(vierzon, gt, { ...m, ecart: publiee(7.7) }))).toBe(
      `${debut} Sans intervalle, rien ne dit si la perte se distingue de celle de l’académie (7,7 points contre 4,1 points).`,
    );
    expect(lire(ecarts.phraseSolde(m.ecart, m.academie))).toMatch(
      /^Solde de la décision à la rentrée : 3,6 points de moins que dans l’académie \(intervalle à 95 % : de 1,\d à 5,\d\)$/,
    );
    expect(lire(ecarts.constatFiche(gt, perte))).toBe(
      "8 élèves de 3e sur 100 de moins en 2nde GT à la rentrée qu’à la décision",
    );
    expect(ecarts.constatFiche(gt, flou)).toBeUndefined();
  });

  test("« sur 100 » s’accorde et ne dit jamais zéro", () => {
    expect([surCent(0.3), surCent(1.2), surCent(-8.6)].map(lire)).toEqual([
      "moins d’un élève de 3e sur 100",
      "1 élève de 3e sur 100",
      "9 élèves de 3e sur 100",
    ]);
  });

  test("un élève non retrouvé n’est pas dit décrocheur", () => {
    expect(lire(ecarts.lectureSituation(academie, publiee(62), publiee(5.6)))).toBe(
      "dans l’académie, 62,0 % des élèves de 3e sont en 2nde GT en octobre 2024, et 5,6 % ne sont pas retrouvés, ce qui ne veut pas dire décrocheurs (départs, enseignement agricole, identifiant modifié).",
    );
  });

  test("un groupe d’élèves se lit seul, ou se tait", () => {
    const decision = publiee(72.8);
    const dire = (ecart: ReturnType<typeof publiee> | undefined) =>
      lire(ecarts.lectureGroupe(orleans, "les filles", gt, decision, publiee(69), ecart));
    const debut =
      "dans le bassin d’Orléans, parmi les filles, 72,8 % ont une décision en 2nde GT, 69,0 % y sont à la rentrée 2024";
    expect(dire(undefined)).toBe(`${debut}.`);
    expect(dire(publiee(3.8, [1.2, 6.4]))).toBe(
      `${debut}, soit 3,8 points de moins (intervalle à 95 % : de 1,2 à 6,4).`,
    );
    expect(dire(publiee(3.8, [-1, 8.6]))).toMatch(/écart non significatif au vu des effectifs\.$/);
    expect(dire(publiee(3.8))).toMatch(/sans intervalle pour dire si l’écart dépasse le hasard\.$/);
    expect(
      ecarts.lectureGroupe(orleans, "les filles", gt, masquee(), publiee(69), undefined),
    ).toBeUndefined();
  });
});

describe("filles et garçons", () => {
  test("chaque filière est rangée selon ce que l’intervalle de son écart permet de dire", () => {
    const ecart = (nom: string, m: ReturnType<typeof publiee>) => ({ nom, ecart: m });
    const dire = filles.phraseEcartsFilieres([
      ecart("Mathématiques", publiee(-12, [-15, -9])),
      ecart("NSI", publiee(-4, [-6, -2])),
      ecart("SVT", publiee(5, [2, 8])),
      ecart("STL", publiee(1, [-2, 4])),
      ecart("STI2D", publiee(-3)),
      ecart("Biologie-écologie", masquee()),
    ]);
    expect(lire(dire)).toBe(
      "Les filles y accèdent moins : Mathématiques et NSI ; elles y accèdent davantage : SVT ; écart non significatif au vu des effectifs : STL ; sans intervalle pour dire si l’écart dépasse le hasard : STI2D",
    );
    expect(filles.phraseEcartsFilieres([ecart("NSI", masquee())])).toBeUndefined();
  });

  test("le titre dit l’écart, ou pose la question", () => {
    expect(lire(filles.titreAcces(st, academie, publiee(-13.6, [-15, -12])))).toBe(
      "Les filles accèdent moins que les garçons aux filières scientifiques et technologiques : 13,6 points d’écart dans l’académie",
    );
    expect(lire(filles.titreAcces(maths, orleans, flou))).toBe(
      "Filles et garçons accèdent-ils autant à la spécialité mathématiques dans le bassin d’Orléans ?",
    );
  });

  test("la lecture nomme la classe d’origine", () => {
    const m = { filles: publiee(31.2), garcons: publiee(44.8), ecart: publiee(-13.6, [-15, -12.1]) };
    expect(lire(filles.lectureAcces(st, academie, m))).toBe(
      "à la rentrée 2024, dans l’académie, parmi les élèves de 2nde GT de l’année précédente, 31,2 % des filles et 44,8 % des garçons accèdent aux filières scientifiques et technologiques, soit 13,6 points de moins pour les filles (intervalle à 95 % : de 12,1 à 15,0).",
    );
  });

  test("les bassins qui s’écartent", () => {
    expect(lire(filles.titreBassinsFilles(st, [dreux, vierzon]))).toBe(
      "Deux bassins s’écartent de l’académie pour les filles : Dreux et Vierzon",
    );
    expect(lire(filles.titreBassinsFilles(maths, []))).toBe(
      "L’accès des filles à la spécialité mathématiques varie-t-il d’un bassin à l’autre ?",
    );
  });
});

describe("origine sociale et supérieur", () => {
  const ecart = publiee(-40.9, [-43, -38.8], { millesime: 2020 });
  const defavorisee = publiee(38.4, [36, 41], { millesime: 2020 });
  const tresFavorisee = publiee(79.3, [77, 81], { millesime: 2020 });

  test("le titre met les deux extrêmes côte à côte", () => {
    expect(lire(origine.titreGradient(academie, { defavorisee, tresFavorisee, ecart }))).toBe(
      "Dans l’académie, sur 100 élèves de 3e d’origine défavorisée, 38 entrent dans le supérieur ; d’origine très favorisée, 79",
    );
    expect(
      lire(origine.titreGradient(vierzon, { defavorisee, tresFavorisee: masquee(), ecart: masquee() })),
    ).toBe("L’accès au supérieur varie-t-il selon l’origine sociale dans le bassin de Vierzon ?");
  });

  test("la lecture suit la cohorte jusqu’à la rentrée d’observation", () => {
    expect(lire(origine.lectureGradient(academie, { defavorisee, tresFavorisee, ecart }))).toBe(
      "dans l’académie, 38,4 % des élèves de 3e d’origine défavorisée de la rentrée 2020 sont entrés dans le supérieur au plus tard à la rentrée 2024, contre 79,3 % de ceux d’origine très favorisée, soit 40,9 points de moins (intervalle à 95 % : de 38,8 à 43,0).",
    );
  });

  test("l’écart entre bacheliers se dit à part, avec ce que son intervalle permet", () => {
    expect(lire(origine.phrasePoursuite(publiee(-23.3, [-30, -16], { millesime: 2024 })))).toBe(
      "Bacheliers d’origine défavorisée de la session 2024, poursuite dans le supérieur : 23,3 points de moins que ceux d’origine très favorisée (intervalle à 95 % : de 16,0 à 30,0)",
    );
    expect(lire(origine.phrasePoursuite(flou))).toMatch(/proche de ceux d’origine très favorisée, écart non/);
    expect(origine.phrasePoursuite(masquee())).toBeUndefined();
  });

  test("les étapes disent leurs écarts, et les deux facteurs de l’accès quand ils se multiplient", () => {
    const etape = (indicateur: string, valeur: number) => ({
      ...{ indicateur, nom: indicateur, ecart: undefined },
      valeurs: [publiee(valeur), undefined] as const,
    });
    expect(lire(origine.lectureEtapes(academie, [{ nom: "Supérieur, parmi tous", ecart }]))).toBe(
      "dans l’académie, élèves d’origine défavorisée face à ceux d’origine très favorisée : supérieur, parmi tous, 40,9 points de moins (intervalle à 95 % : de 38,8 à 43,0).",
    );
    const trois = (tous: number) => [
      etape(origine.BAC_3E, 80),
      etape(origine.PARMI_BACHELIERS, 48),
      etape(origine.COHORTE, tous),
    ];
    expect(lire(origine.facteurs(trois(38.4)))).toBe(
      "Origine défavorisée : 80,0 % ont le bac et 48,0 % d’entre eux entrent dans le supérieur ; le produit des deux est l’accès de tous, 38,4 %",
    );
    expect(origine.facteurs(trois(39))).toBeUndefined();
    expect(origine.facteurs(trois(38.4).slice(0, 2))).toBeUndefined();
  });

  test("un extrême masqué est dit non publié", () => {
    expect(
      lire(origine.lectureGradient(vierzon, { defavorisee, tresFavorisee: masquee(), ecart: masquee() })),
    ).toMatch(/ ; la valeur de ceux d’origine très favorisée n’est pas publiée\.$/);
  });
});
