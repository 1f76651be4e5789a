// Unknown is never 0: what happens to a figure when a source, a column or a pupil's rows are missing.
import { beforeAll, describe, expect, test } from "vitest";
import type { Mesure } from "../../loaders/indicateurs/declaration.ts";
import { figure, type Ligne, mesurer } from "./entrepot.ts";
import { annee, ECOLES, juin, MEF, octobre, voeu } from "./lignes.ts";

const SANS_NOMBRE = { numerateur: null, denominateur: null, valeur: null, ic_bas: null, ic_haut: null };

/** One deposit, a case a campaign: what is missing one year says nothing of the others. */
const CAS = {
  indreSansRentree: 2023,
  sansRentree: 2022,
  sansAffectation: 2021,
  sansDecision: 2020,
  rejete: 2019,
  sansSexe: 2018,
} as const;

let mesures: Mesure[];
beforeAll(async () => {
  const campagne = (cas: keyof typeof CAS, ...lignes: Ligne[]) =>
    lignes.map((ligne) => ({ ...ligne, campagne: CAS[cas] }));
  const rentree = (cas: keyof typeof CAS, ligne: Ligne) => ({ ...ligne, rentree: CAS[cas] });
  mesures = await mesurer({
    etablissements: ECOLES,
    orientation: [
      ...campagne("indreSansRentree", juin("a"), juin("b"), juin("c", { uai: "0360001B" })),
      ...campagne("sansRentree", juin("a", { demande: null })),
      ...campagne("sansAffectation", juin("a"), juin("b")),
      ...campagne("sansDecision", juin("a"), juin("b", { decision: null })),
      ...campagne("rejete", juin("a"), juin("b")),
      ...campagne("sansSexe", juin("a"), juin("b", { sexe: null })),
    ],
    rentree: [
      rentree("indreSansRentree", octobre("a")),
      rentree("sansAffectation", octobre("a", { mefstat: MEF.troisieme })),
      rentree("rejete", octobre("a")),
    ],
    // Affected from 2nde: nothing is known of the pupils of 3e.
    affectation: campagne("sansAffectation", voeu("z", { mefstat_origine: MEF.seconde })),
    eleves_rejetes: [{ source: "rentree", annee: CAS.rejete, pid: "b" }],
  });
});

const lire = (cas: keyof typeof CAS, indicateur: string, reste: Partial<Mesure> = {}) =>
  figure(mesures, { indicateur, maille: "academie", millesime: CAS[cas], ...reste });

describe("une source absente", () => {
  const departement = (code: string) => ({ maille: "departement", code }) as const;

  test("rend le chiffre non disponible là où elle manque, sans aucun nombre", () => {
    expect(lire("indreSansRentree", "constat_2gt", departement("036"))).toMatchObject({
      ...SANS_NOMBRE,
      statut: "non_disponible",
    });
    expect(lire("indreSansRentree", "constat_2gt", departement("018"))).toMatchObject({
      ...{ numerateur: 1, denominateur: 2, statut: "publie" },
    });
  });

  test("retire des deux termes les élèves du département qu’elle ne couvre pas", () => {
    expect(lire("indreSansRentree", "constat_2gt")).toMatchObject({ numerateur: 1, denominateur: 2 });
    expect(lire("indreSansRentree", "orientation_2gt")).toMatchObject({ denominateur: 3 });
    expect(lire("indreSansRentree", "ecart_orientation_constat_2gt")).toMatchObject({
      ...{ numerateur: 1, denominateur: 2 },
    });
  });

  test("n’empêche pas les chiffres qui n’en ont pas besoin", () => {
    expect(lire("sansRentree", "orientation_2gt")?.statut).toBe("publie");
    for (const indicateur of ["demande_2gt", "affectation_2gt", "constat_2gt", "cause_c7", "gain_2gt"])
      expect(lire("sansRentree", indicateur), indicateur).toMatchObject({
        ...SANS_NOMBRE,
        statut: "non_disponible",
      });
  });
});

test("sans affectation chargée, une situation se dit, mais pas si l’élève avait une place", () => {
  expect(lire("sansAffectation", "cause_c5")).toMatchObject({ numerateur: 1, denominateur: 2 });
  for (const strate of ["AFFECTE", "NON_AFFECTE"])
    expect(lire("sansAffectation", "cause_c5", { strate })).toMatchObject({
      ...SANS_NOMBRE,
      statut: "non_disponible",
    });
  expect(lire("sansAffectation", "cause_c4")?.statut).toBe("non_disponible");
});

describe("un élève", () => {
  test("sans décision saisie reste au dénominateur", () => {
    expect(lire("sansDecision", "orientation_2gt")).toMatchObject({ numerateur: 1, denominateur: 2 });
  });

  test("dont toutes les lignes d’une source ont été rejetées quitte les deux termes de ce qui en dépend", () => {
    expect(lire("rejete", "constat_2gt")).toMatchObject({ numerateur: 1, denominateur: 1 });
    expect(lire("rejete", "constat_non_retrouve")?.numerateur).toBe(0);
    expect(lire("rejete", "orientation_2gt")?.denominateur).toBe(2);
  });

  test("dont le sexe est vide compte dans l’ensemble seulement", () => {
    expect(lire("sansSexe", "orientation_2gt")?.denominateur).toBe(2);
    expect(lire("sansSexe", "orientation_2gt", { sexe: "F" })?.denominateur).toBe(1);
    expect(lire("sansSexe", "orientation_2gt", { sexe: "M" })).toBeUndefined();
  });
});

describe("les spécialités et le supérieur", () => {
  test("une rentrée sans aucune spécialité de 1re générale ne dit rien des spécialités, mais dit la STI2D", async () => {
    const mesures = await mesurer({
      etablissements: ECOLES,
      rentree: [
        octobre("a", { rentree: 2017 }),
        octobre("b", { rentree: 2017 }),
        octobre("a", { rentree: 2018, mefstat: MEF.premiereG }),
        octobre("b", { rentree: 2018, mefstat: MEF.sti2d }),
      ],
    });
    const en2018 = { maille: "academie", millesime: 2018 } as const;
    for (const indicateur of [
      "acces_eds_maths",
      "acces_profil_scientifique",
      "acces_st",
      "ecart_fg_acces_st",
    ])
      expect(figure(mesures, { ...en2018, indicateur })?.statut ?? "absent").not.toBe("publie");
    expect(figure(mesures, { ...en2018, indicateur: "acces_sti2d" })).toMatchObject({
      numerateur: 1,
      denominateur: 2,
    });
  });

  test("un suivi qui s’arrête avant l’horizon n’est pas un accès nul", async () => {
    const mesures = await mesurer({
      etablissements: ECOLES,
      cohorte: [annee("a", 2018, MEF.troisieme, { uai: "0180001A" }), annee("a", 2021, MEF.terminaleG)],
    });
    for (const indicateur of [
      "acces_superieur_cohorte_t4",
      "acces_superieur_cohorte_t5",
      "acces_bac_cohorte_3e",
    ])
      expect(figure(mesures, { indicateur, maille: "academie", millesime: 2018 })).toMatchObject({
        statut: "non_disponible",
      });
  });

  test("une session nombreuse dont personne n’est dans le supérieur n’a pas de taux de poursuite", async () => {
    const bacheliers = Array.from({ length: 20 }, (_, i) =>
      annee(`p${i}`, 2022, MEF.terminaleG, { diplome: "BACG", session: 2023 }),
    );
    const cohorte = [...bacheliers, annee("autre", 2023, MEF.terminaleG)];
    const poursuite = { indicateur: "poursuite_superieur", maille: "academie", millesime: 2023 } as const;
    expect(figure(await mesurer({ etablissements: ECOLES, cohorte }), poursuite)?.statut).toBe(
      "non_disponible",
    );
    const petite = await mesurer({ etablissements: ECOLES, cohorte: cohorte.slice(12) });
    expect(figure(petite, poursuite)).toMatchObject({ numerateur: 0, denominateur: 8 });
  });
});

test("une figure de la chaîne est provisoire avant le constat, consolidée après, définitive à la rentrée suivante", async () => {
  const campagnes = [2021, 2022, 2023];
  const suivie = await mesurer({
    etablissements: ECOLES,
    orientation: campagnes.map((campagne) => juin("a", { campagne })),
    affectation: campagnes.map((campagne) => voeu("a", { campagne })),
    rentree: [2021, 2022].map((rentree) => octobre("a", { rentree })),
  });
  const maturites = campagnes.map(
    (millesime) => figure(suivie, { indicateur: "orientation_2gt", maille: "academie", millesime })?.maturite,
  );
  expect(maturites).toEqual(["definitif", "consolide", "provisoire"]);
});
