/** IVAL on a few invented lycées: published values as they stand, means by hand, and the gap to a real cohort. */
import { describe, expect, test } from "vitest";
import { figure, figures, mesurer, type Tables } from "./entrepot.ts";

const ECOLES = [
  { uai: "0180911T", nom: "Lycée Un", nature: "LGT", secteur: "PU", departement: "018", bassin: "Nord" },
  { uai: "0180912U", nom: "Lycée Deux", nature: "LGT", secteur: "PR", departement: "018", bassin: "Nord" },
  { uai: "0180913V", nom: "Lycée Trois", nature: "LP", secteur: "PU", departement: "018", bassin: "Sud" },
];

const ival = (uai: string, suite: Record<string, number | string | null>) => ({
  session: 2023,
  voie: "GT",
  uai,
  ...suite,
});

const TABLES: Tables = {
  etablissements: ECOLES,
  ival: [
    ival("0180911T", {
      effectif_2nde: 120,
      acces_2nde_bac: 84,
      attendu_2nde_bac: 86,
      valeur_ajoutee_2nde_bac: -2,
      effectif_1re: 100,
      acces_1re_bac: 93,
    }),
    ival("0180912U", { effectif_2nde: 40, acces_2nde_bac: 92, effectif_1re: 50, acces_1re_bac: 96 }),
    ival("0180913V", { effectif_2nde: 30 }),
    ival("0180913V", { voie: "PRO", effectif_2nde: 50, acces_2nde_bac: 60 }),
    // Another académie.
    ival("0750699A", { effectif_2nde: 400, acces_2nde_bac: 100 }),
  ],
};

describe("les valeurs publiées", () => {
  const lues = mesurer(TABLES);

  test("d’un lycée sont reprises telles quelles, sans effectif d’élèves ni intervalle", async () => {
    expect(figure(await lues, { indicateur: "acces_2nde_bac_ival", code: "0180911T" })).toMatchObject({
      millesime: 2023,
      numerateur: null,
      denominateur: null,
      valeur: 84,
      ic_bas: null,
      statut: "publie",
      maturite: "definitif",
    });
  });

  test("d’un territoire sont pondérées par les élèves de la classe : (84 × 120 + 92 × 40) / 160", async () => {
    for (const code of ["Nord", "018", "ACADEMIE"]) {
      expect(figure(await lues, { indicateur: "acces_2nde_bac_ival", code })?.valeur).toBe(86);
      expect(figure(await lues, { indicateur: "acces_1re_bac_ival", code })?.valeur).toBe(94);
    }
  });

  test("un taux attendu publié par un seul lycée du territoire est celui-là", async () => {
    const nord = { maille: "bassin", code: "Nord" } as const;
    expect(figure(await lues, { indicateur: "attendu_acces_2nde_bac_ival", ...nord })?.valeur).toBe(86);
    expect(figure(await lues, { indicateur: "valeur_ajoutee_acces_2nde_bac_ival", ...nord })?.valeur).toBe(
      -2,
    );
  });

  test("les voies ne se mêlent pas", async () => {
    expect(figure(await lues, { indicateur: "acces_2pro_bac_ival", maille: "academie" })?.valeur).toBe(60);
    expect(figure(await lues, { indicateur: "acces_2nde_bac_ival", maille: "academie" })?.valeur).toBe(86);
  });

  test("une valeur absente est non disponible, jamais zéro", async () => {
    for (const [maille, code] of [
      ["etablissement", "0180913V"],
      ["bassin", "Sud"],
    ] as const)
      expect(figure(await lues, { indicateur: "acces_2nde_bac_ival", maille, code })).toMatchObject({
        valeur: null,
        statut: "non_disponible",
      });
    expect(figures(await lues, { indicateur: "acces_2nde_bac_ival", code: "0750699A" })).toEqual([]);
  });
});

test("un effectif non publié laisse le lycée seul comme il est, et le tient hors de la moyenne", async () => {
  const lues = await mesurer({
    etablissements: ECOLES,
    ival: [
      ival("0180911T", { effectif_2nde: 120, acces_2nde_bac: 84 }),
      ival("0180912U", { effectif_2nde: null, acces_2nde_bac: 92 }),
    ],
  });
  const valeur = (code: string) => figure(lues, { indicateur: "acces_2nde_bac_ival", code })?.valeur;
  expect([valeur("0180912U"), valeur("Nord")]).toEqual([92, 84]);
});

test("deux lycées sans effectif n’ont pas de moyenne : non disponible", async () => {
  const lues = await mesurer({
    etablissements: ECOLES,
    ival: [ival("0180911T", { acces_2nde_bac: 84 }), ival("0180912U", { acces_2nde_bac: 92 })],
  });
  expect(figure(lues, { indicateur: "acces_2nde_bac_ival", code: "Nord" })?.statut).toBe("non_disponible");
});

/** Pupils of 2nde GT at t0 = 2019, of whom the first `bacheliers` get a bac at session 2022. */
function cohorte(uai: string, nombre: number, bacheliers: number) {
  return Array.from({ length: nombre }, (_, i) => {
    const pid = `${uai}-${i}`;
    const annee = (rentree: number, mefstat: string, suite = {}) => ({
      pid,
      rentree,
      uai,
      mefstat,
      situation: "SCOLAIRE",
      ...suite,
    });
    const bac = i < bacheliers ? { diplome: "BACG", session: 2022 } : {};
    return [
      annee(2019, "22111410018"),
      annee(2020, "22121031118"),
      annee(2021, "22131031118", bac),
      ...[2022, 2023].map((rentree) => ({ pid, rentree, situation: "SORTI" })),
    ];
  }).flat();
}

describe("l’écart entre la cohorte réelle et l’IVAL", () => {
  const tables = (ivals: Tables["ival"] = []): Tables => ({
    etablissements: ECOLES,
    cohorte: [...cohorte("0180911T", 10, 9), ...cohorte("0180912U", 10, 10)],
    ival: ivals,
  });
  const IVAL_2022 = [
    { ...ival("0180911T", { effectif_2nde: 120, acces_2nde_bac: 84 }), session: 2022 },
    { ...ival("0180912U", { effectif_2nde: 40, acces_2nde_bac: 92 }), session: 2022 },
  ];

  test("est celui de la cohorte t0 et de la session t0 + 3 : 95 − 86 = 9 points", async () => {
    const lues = await mesurer(tables(IVAL_2022));
    const trouvees = figures(lues, { indicateur: "ecart_cohorte_ival" });
    expect(trouvees.map((m) => m.maille).sort()).toEqual(["academie", "bassin", "departement"]);
    for (const m of trouvees)
      expect(m).toMatchObject({
        millesime: 2019,
        valeur: 9,
        numerateur: null,
        denominateur: null,
        ic_bas: null,
      });
  });

  test("n’a pas de valeur quand l’IVAL n’en a pas, ni de ligne sans fichier IVAL", async () => {
    const muets = IVAL_2022.map((l) => ({ ...l, acces_2nde_bac: null }));
    const [bassin] = figures(await mesurer(tables(muets)), {
      indicateur: "ecart_cohorte_ival",
      maille: "bassin",
    });
    expect(bassin).toMatchObject({ valeur: null, statut: "non_disponible" });
    expect(figures(await mesurer(tables()), { indicateur: "ecart_cohorte_ival" })).toEqual([]);
  });
});
