// The rates of the fictional académie lie near the published ones: DEPP and SIES figures, national or of Orléans-Tours.
import { beforeAll, describe, expect, test } from "vitest";
import { compter, ecrireDepot, indexer, type Ligne, lireTable, part } from "./depot.ts";
import { groupe, type Troisieme, taux, troisiemes } from "./troisiemes.ts";

let depot: string;
let eleves: Troisieme[];
let rentree: Ligne[];
let cohorte: Ligne[];
beforeAll(async () => {
  depot = await ecrireDepot("normale");
  eleves = troisiemes(depot);
  rentree = lireTable(depot, "rentree");
  cohorte = lireTable(depot, "cohorte");
});

function entre(valeur: number, bas: number, haut: number): void {
  expect(valeur).toBeGreaterThanOrEqual(bas);
  expect(valeur).toBeLessThanOrEqual(haut);
}

test("environ 6 000 élèves de 3e par an", () => {
  for (const n of compter(
    rentree.filter((r) => r.mef?.startsWith("2116")),
    (r) => r.rentree ?? "",
  ).values())
    entre(n, 5400, 6600);
});

describe("après la 3e", () => {
  test("la décision 2GT est près de 66 %, l’affectation un à deux points dessous, le constat deux à trois de plus", () => {
    const decision = taux(eleves, (e) => e.decision === "2GT");
    const affectation = taux(eleves, (e) => e.affectation === "2GT");
    const constat = taux(eleves, (e) => e.constat === "2211");
    entre(decision, 65, 67);
    entre(decision - affectation, 1, 2);
    entre(affectation - constat, 1.8, 3);
    entre(constat, 61.5, 64);
  });

  test("l’appel change environ 2 % des décisions, et la demande dépasse la décision", () => {
    entre(
      taux(eleves, (e) => e.decision !== "" && e.decision !== e.avantAppel),
      1.5,
      2.6,
    );
    entre(taux(eleves, (e) => e.demande === "2GT") - taux(eleves, (e) => e.decision === "2GT"), 2.5, 4.5);
    entre(
      taux(eleves, (e) => e.decision === ""),
      0.1,
      0.6,
    );
  });

  test("filles et garçons, favorisés et défavorisés diffèrent comme en vrai", () => {
    const de = (condition: (e: Troisieme) => boolean) =>
      taux(eleves.filter(condition), (e) => e.decision === "2GT");
    entre(de((e) => e.sexe === "F") - de((e) => e.sexe === "M"), 10, 18);
    const [a, b, c, d] = ["A", "B", "C", "D"].map((g) => de((e) => e.groupe === g)) as [
      number,
      number,
      number,
      number,
    ];
    expect([a, b, c, d]).toEqual([a, b, c, d].sort((x, y) => y - x));
    entre(a, 86, 94);
    entre(d, 43, 53);
  });

  test("toutes les causes d’écart existent parmi les décisions 2GT, et des gains", () => {
    const gt = eleves.filter((e) => e.decision === "2GT");
    const pro = (voie: string) => voie === "2381" || voie === "2321";
    const causes = {
      c0: taux(gt, (e) => e.constat === "2211" && e.uaiConstat === e.uaiAffectation),
      c1: taux(
        gt,
        (e) => e.constat === "2211" && e.uaiConstat !== e.uaiAffectation && e.secteurConstat === "PU",
      ),
      c2: taux(
        gt,
        (e) => e.constat === "2211" && e.uaiConstat !== e.uaiAffectation && e.secteurConstat === "PR",
      ),
      c3: taux(gt, (e) => pro(e.constat) && e.affectation !== "2GT" && e.affectation !== ""),
      c4: taux(gt, (e) => pro(e.constat) && (e.affectation === "2GT" || e.affectation === "")),
      c5: taux(gt, (e) => e.constat === "2116"),
      c6: taux(gt, (e) => e.constat === "AP" || (e.constat === "" && /APPRENTI|SORTI/.test(e.situation))),
      c7: taux(gt, (e) => e.constat === "" && e.situation === ""),
    };
    const { c0, ...autres } = causes;
    entre(c0, 88, 95);
    for (const valeur of Object.values(autres)) entre(valeur, 0.15, 4);
    expect(Object.values(causes).reduce((s, v) => s + v, 0)).toBeCloseTo(100, 9);
    const gains = eleves.filter((e) => e.decision !== "2GT" && e.constat === "2211");
    entre((100 * gains.length) / gt.length, 0.02, 1);
  });

  test("la pression en 2nde pro est près de 1, et des offres en sont loin dans les deux sens", () => {
    const offres = lireTable(depot, "offre").filter(
      (o) => o.statut_offre === "ST" && o.voeu_recensement === "N" && o.mefstat11?.startsWith("2381"),
    );
    const somme = (colonne: string) => offres.reduce((s, o) => s + Number(o[colonne]), 0);
    entre(somme("voeux1") / somme("capacite"), 0.93, 1.1);
    const pressions = offres.map((o) => Number(o.voeux1) / Number(o.capacite));
    entre(
      taux(pressions, (p) => p > 1.5),
      5,
      30,
    );
    entre(
      taux(pressions, (p) => p < 0.7),
      10,
      40,
    );
  });

  test("neuf candidats sur dix ont leur premier vœu, quelques-uns n’ont rien", () => {
    const candidats = new Map<string, Ligne[]>();
    for (const v of lireTable(depot, "affectation"))
      if (v.mef_origine?.startsWith("103") && v.voeu_recensement === "N" && v.statut_offre === "ST")
        candidats.set(`${v.ine} ${v.campagne}`, [...(candidats.get(`${v.ine} ${v.campagne}`) ?? []), v]);
    const listes = [...candidats.values()];
    entre(
      taux(listes, (voeux) => voeux.some((v) => v.resultat === "AF")),
      96.5,
      99.3,
    );
    entre(
      taux(listes, (voeux) => voeux.some((v) => v.resultat === "AF" && v.rang === "1")),
      85,
      95,
    );
  });
});

describe("filles et sciences", () => {
  test("la part des filles suit celle d’Orléans-Tours : 2nde GT 54, 1re G 56, STI2D 8, STL 54, maths 47, NSI 18, SVT 59", () => {
    const filles = (motif: RegExp, matiere = ""): number =>
      part(
        rentree.filter(
          (r) => motif.test(r.mef ?? "") && (matiere === "" || r.specialites?.includes(matiere)),
        ),
        (r) => r.sexe === "F",
      );
    entre(filles(/^2211/), 52.5, 56);
    entre(filles(/^22121/), 54, 57.5);
    entre(filles(/^22122C/), 6, 11);
    entre(filles(/^221223/), 50, 62);
    entre(filles(/^22121810019/, "0613"), 45.5, 50.5);
    entre(filles(/^22121810019/, "0747"), 15, 22);
    entre(filles(/^22121810019/, "0629"), 56, 62);
    entre(filles(/^22121810019/, "0673"), 10, 19);
  });

  test("en 1re générale, 53 % des filles et 75 % des garçons prennent les maths", () => {
    const premiere = rentree.filter((r) => r.mef === "22121810019");
    const maths = (sexe: string) =>
      part(
        premiere.filter((r) => r.sexe === sexe),
        (r) => r.specialites?.includes("0613") ?? false,
      );
    entre(maths("F"), 50, 57);
    entre(maths("M"), 70, 78);
  });
});

describe("jusqu’au bac et après", () => {
  const bac = /^BAC/;

  test("les trois quarts des bacheliers poursuivent aussitôt : généraux 92, technologiques 77, professionnels 43 %", () => {
    const sup = new Set(
      cohorte.filter((c) => c.situation === "SUPERIEUR").map((c) => `${c.ine} ${c.rentree}`),
    );
    const bacheliers = indexer(
      cohorte.filter((c) => bac.test(c.diplome ?? "") && Number(c.session) <= 2024),
      (c) => c.ine ?? "",
    );
    const poursuite = (diplome: RegExp) =>
      part(
        [...bacheliers.values()].filter((b) => diplome.test(b.diplome ?? "")),
        (b) => sup.has(`${b.ine} ${b.session}`),
      );
    entre(poursuite(/BACG/), 90, 94);
    entre(poursuite(/BACT/), 74, 81);
    entre(poursuite(/BACP/), 40, 47);
    entre(poursuite(bac), 73, 79);
  });

  test("84 % des élèves de 2nde GT vont au bac dans leur lycée, de classe en classe", () => {
    const index = indexer(cohorte, (c) => `${c.ine} ${c.rentree}`);
    const passage = (classe: string, suivante: string | undefined): number => {
      const presents = cohorte.filter(
        (c) => c.mef?.startsWith(classe) && Number(c.rentree) >= 2019 && Number(c.rentree) <= 2023,
      );
      const la = (c: Ligne, mef: string) => {
        const suite = index.get(`${c.ine} ${Number(c.rentree) + 1}`);
        return suite?.uai === c.uai && (suite?.mef?.startsWith(mef) ?? false);
      };
      const passes = presents.filter((c) => (suivante ? la(c, suivante) : bac.test(c.diplome ?? ""))).length;
      return passes / (presents.length - presents.filter((c) => la(c, classe)).length);
    };
    entre(100 * passage("2211", "2212") * passage("2212", "2213") * passage("2213", undefined), 81, 88);
  });

  test("une cohorte de 3e entre dans le supérieur pour plus de la moitié, avec un fort écart social", () => {
    const rentreesSup = new Map<string, number>();
    for (const c of cohorte)
      if (c.situation === "SUPERIEUR")
        rentreesSup.set(c.ine ?? "", Math.min(Number(c.rentree), rentreesSup.get(c.ine ?? "") ?? 9999));
    const acces = (annees: number, derniere: number, g?: string): number =>
      part(
        cohorte.filter(
          (c) => c.mef?.startsWith("2116") && Number(c.rentree) <= derniere && (!g || groupe(c.pcs) === g),
        ),
        (c) => (rentreesSup.get(c.ine ?? "") ?? 9999) <= Number(c.rentree) + annees,
      );
    entre(acces(4, 2020), 50, 60);
    entre(acces(5, 2019) - acces(4, 2019), 3, 10);
    entre(acces(4, 2020, "D") - acces(4, 2020, "A"), -45, -25);
  });
});
