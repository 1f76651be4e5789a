// What a reader is warned of: unknown origins, pupils not found again, départements that the files do not cover.
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { contexte } from "../../src/components/contexte.ts";
import { couverturesPartielles, pcsInconnueDe } from "../../src/components/fiabilite.ts";
import { de } from "../../src/components/francais.ts";
import { Mesures } from "../../src/components/mesures.ts";
import * as dire from "../../src/components/phrases/fiabilite.ts";
import type { CouvertureDuSite, Mesure } from "../../src/components/types.ts";
import { SITE } from "./artefacts.ts";
import { masquee, publiee } from "./mesure.ts";

const lire = (phrase: string | undefined) => phrase?.replace(/[\u00a0\u202f]/g, " ");
const ID = "acces_superieur_cohorte_t4";
const PCS = "part_pcs_inconnue_cohorte_3e";
const academie = { indicateur: ID, maille: "academie", code: "ACADEMIE", millesime: 2020 } as const;
const ici = (...lignes: Mesure[]) => contexte(SITE, CATALOGUE, [], new Mesures(lignes));
const inconnues = (valeur: number, autres: Partial<Mesure> = {}) =>
  publiee(valeur, [0, 30], { ...academie, indicateur: PCS, ...autres });

describe("l’origine sociale inconnue", () => {
  const avis = (m: Mesure) => dire.pcsInconnue(ici(m), ID, ici().academie, 2020);

  test("avertit au-delà de 15 %, et pas à 15 %", () => {
    expect(avis(inconnues(15)).alerte).toBe(false);
    expect(lire(avis(inconnues(6.1)).texte)).toBe(
      "Origine sociale non renseignée pour 6,1 % des élèves dans l’académie.",
    );
    expect(avis(inconnues(15.1)).alerte).toBe(true);
    expect(lire(avis(inconnues(15.5)).texte)).toBe(
      "Origine sociale non renseignée pour 15,5 % des élèves dans l’académie. Plus de 15 % des élèves n’ont pas de PCS renseignée : les comparaisons par origine sociale sont fragiles.",
    );
  });

  test("masquée ou absente, elle n’est pas devinée", () => {
    expect(lire(avis(masquee("secret", { ...academie, indicateur: PCS })).texte)).toBe(
      "Part des élèves d’origine non renseignée dans l’académie : masquée par le secret statistique.",
    );
    expect(lire(dire.pcsInconnue(ici(), ID, ici().academie, 2020).texte)).toMatch(/ : non disponible\.$/);
  });

  test("est celle de la population de l’indicateur", () => {
    const ctx = ici(
      inconnues(3),
      inconnues(4, { indicateur: "part_pcs_inconnue_3e" }),
      inconnues(5, { indicateur: "part_pcs_inconnue_bacheliers" }),
    );
    const de = (id: string) => pcsInconnueDe(ctx, id, ctx.academie, 2020).mesure?.valeur;
    expect([ID, "constat_2gt", "poursuite_superieur"].map(de)).toEqual([3, 4, 5]);
  });

  test("d’un tableau de bassins, nomme les plus touchés et compte ceux qu’on ne connaît pas", () => {
    const parts = SITE.bassins
      .slice(0, 6)
      .map(({ code }) => inconnues(code === "B1" ? 20 : 10, { maille: "bassin", code }));
    const bassins = dire.pcsInconnueBassins(ici(...parts), ID, 2020);
    expect(bassins?.alerte).toBe(true);
    expect(lire(bassins?.texte)).toBe(
      "Plus de 15 % des élèves n’ont pas de PCS renseignée : les comparaisons par origine sociale sont fragiles (Orvanne, 20,0 %). Part des élèves d’origine non renseignée masquée ou non disponible dans 2 bassins.",
    );
  });
});

describe("les élèves retrouvés un an après", () => {
  const retrouves = { ...academie, indicateur: "taux_retrouves_3e", strate: "t+1" };
  const de = (m: Mesure) => dire.retrouves3e(ici(m), ici().academie, 2020);

  test("avertissent sous 90 %, et pas à 90 %", () => {
    expect(de(publiee(90, [80, 95], retrouves)).alerte).toBe(false);
    expect(de(publiee(89.9, [80, 95], retrouves)).alerte).toBe(true);
    expect(lire(de(publiee(84, [80, 95], retrouves)).texte)).toMatch(
      /^84,0 % des élèves de 3e de la rentrée 2020 dans l’académie retrouvés un an après\. Moins de 90 % /,
    );
  });

  test("masqués, ils sont dits masqués", () => {
    expect(lire(de(masquee("secret", retrouves)).texte)).toMatch(
      /retrouvés un an après : masquée par le secret statistique\.$/,
    );
  });
});

describe("la couverture de l’académie", () => {
  const cher = publiee(50, [40, 60], { ...academie, maille: "departement", code: "018" });
  const loiret = { ...academie, maille: "departement", code: "045" } as const;
  const tous = publiee(55, [54, 56], academie);
  const partielles = (...lignes: Mesure[]) => couverturesPartielles(ici(...lignes), ID, [2019, 2020]);

  test("partielle, elle nomme les départements qui manquent", () => {
    const attendue = [{ annee: 2020, sans: ["Loiret"], sur: 2 }];
    expect(partielles(tous, cher)).toEqual(attendue);
    expect(partielles(tous, cher, masquee("non_disponible", loiret))).toEqual(attendue);
    expect(lire(dire.avertirCouverture(attendue)?.texte)).toBe(
      "Académie couverte en partie : 2020, 1 département sur 2 (sans le Loiret)",
    );
  });

  test("un département masqué est couvert ; une page sans départements n’en dit rien", () => {
    expect(partielles(tous, cher, masquee("secret", loiret))).toEqual([]);
    expect(partielles(tous)).toEqual([]);
    expect(partielles(cher)).toEqual([]);
    expect(dire.avertirCouverture([])).toBeUndefined();
  });
});

test("un fichier public qui n’est qu’un extrait dit, année par année, ce qu’il tient de l’académie", () => {
  const extrait: CouvertureDuSite = {
    ...{ maille: "academie", code: SITE.academie.code, millesime: 2017, etablissements: 69, sans_source: 66 },
    ...{ departements: [], indicateurs: [ID] },
  };
  const avec = { ...ici(), site: { ...SITE, couvertures: [extrait] } };
  expect(lire(dire.couverture(avec, ID, [2017, 2024], [])?.texte)).toBe(
    "Le fichier publié n’est qu’un extrait : 2017, 3 établissements au lieu de 69. Ces années-là, la valeur d’un territoire ne dit que ces établissements.",
  );
  expect(dire.couverture(avec, ID, [2024], [])).toBeUndefined();
});

describe("la couverture d’un territoire", () => {
  const [bassin] = SITE.bassins;
  const partielle: CouvertureDuSite = {
    ...{ maille: "bassin", code: bassin?.code ?? "", millesime: 2020, etablissements: 12, sans_source: 3 },
    ...{ departements: ["045"], indicateurs: [ID] },
  };
  const ctx = contexte({ ...SITE, couvertures: [partielle] }, CATALOGUE, [], new Mesures([]));
  const dite = (id: string, annees: number[], territoires = ctx.bassins) =>
    lire(dire.couverture(ctx, id, annees, territoires)?.texte);

  test("partielle, elle compte les établissements et dit où la source manque", () => {
    expect(dite(ID, [2019, 2020])).toBe(
      `Bassin ${de(bassin?.libelle ?? "")} couvert en partie : 2020, 9 établissements sur 12 (source absente dans le département du Loiret).`,
    );
  });

  test("n’est dite ni d’un autre indicateur, ni d’une autre année, ni d’un territoire qui n’est pas montré", () => {
    expect([dite("constat_2gt", [2020]), dite(ID, [2021]), dite(ID, [2020], [ctx.academie])]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
