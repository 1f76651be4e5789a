// Unknown is never 0: what happens to a figure when a source, a column or a pupil's rows are missing.
import { describe, expect, test } from "vitest";
import { figure, mesurer } from "./entrepot.ts";
import { annee, ECOLES, juin, MEF, octobre, voeu } from "./lignes.ts";

const constat = { indicateur: "constat_2gt", millesime: 2023 };
const SANS_NOMBRE = { numerateur: null, denominateur: null, valeur: null, ic_bas: null, ic_haut: null };

describe("une source absente", () => {
  test("rend le chiffre non disponible là où elle manque, sans aucun nombre", async () => {
    const mesures = await mesurer({
      etablissements: ECOLES,
      orientation: [juin("a"), juin("b", { uai: "0360001B" })],
      rentree: [octobre("a")],
    });
    const indre = figure(mesures, { ...constat, maille: "departement", code: "036" });
    expect(indre).toMatchObject({ ...SANS_NOMBRE, statut: "non_disponible" });
    const cher = figure(mesures, { ...constat, maille: "departement", code: "018" });
    expect(cher).toMatchObject({ numerateur: 1, denominateur: 1, statut: "publie" });
  });

  test("retire des deux termes les élèves du département qu’elle ne couvre pas", async () => {
    const mesures = await mesurer({
      etablissements: ECOLES,
      orientation: [juin("a"), juin("b"), juin("c", { uai: "0360001B" })],
      rentree: [octobre("a")],
    });
    expect(figure(mesures, { ...constat, maille: "academie" })).toMatchObject({
      numerateur: 1,
      denominateur: 2,
    });
    expect(figure(mesures, { indicateur: "orientation_2gt", maille: "academie" })).toMatchObject({
      denominateur: 3,
    });
    const ecart = figure(mesures, { indicateur: "ecart_orientation_constat_2gt", maille: "academie" });
    expect(ecart).toMatchObject({ numerateur: 1, denominateur: 2 });
  });

  test("n’empêche pas les chiffres qui n’en ont pas besoin", async () => {
    const mesures = await mesurer({ etablissements: ECOLES, orientation: [juin("a", { demande: null })] });
    expect(figure(mesures, { indicateur: "orientation_2gt", maille: "academie" })?.statut).toBe("publie");
    for (const indicateur of ["demande_2gt", "affectation_2gt", "constat_2gt", "cause_c7", "gain_2gt"])
      expect(figure(mesures, { indicateur, maille: "academie" })).toMatchObject({
        ...SANS_NOMBRE,
        statut: "non_disponible",
      });
  });
});

test("sans affectation chargée, une situation se dit, mais pas si l’élève avait une place", async () => {
  const mesures = await mesurer({
    etablissements: ECOLES,
    orientation: [juin("a"), juin("b")],
    rentree: [octobre("a", { mefstat: MEF.troisieme })],
  });
  const maintien = { indicateur: "cause_c5", maille: "academie" } as const;
  expect(figure(mesures, maintien)).toMatchObject({ numerateur: 1, denominateur: 2 });
  for (const strate of ["AFFECTE", "NON_AFFECTE"])
    expect(figure(mesures, { ...maintien, strate })).toMatchObject({
      ...SANS_NOMBRE,
      statut: "non_disponible",
    });
  expect(figure(mesures, { indicateur: "cause_c4", maille: "academie" })?.statut).toBe("non_disponible");
});

describe("un élève", () => {
  test("sans décision saisie reste au dénominateur", async () => {
    const mesures = await mesurer({
      etablissements: ECOLES,
      orientation: [juin("a"), juin("b", { decision: null })],
    });
    expect(figure(mesures, { indicateur: "orientation_2gt", maille: "academie" })).toMatchObject({
      numerateur: 1,
      denominateur: 2,
    });
  });

  test("dont toutes les lignes d’une source ont été rejetées quitte les deux termes de ce qui en dépend", async () => {
    const mesures = await mesurer({
      etablissements: ECOLES,
      orientation: [juin("a"), juin("b")],
      rentree: [octobre("a")],
      eleves_rejetes: [{ source: "rentree", annee: 2023, pid: "b" }],
    });
    expect(figure(mesures, { ...constat, maille: "academie" })).toMatchObject({
      numerateur: 1,
      denominateur: 1,
    });
    expect(figure(mesures, { indicateur: "constat_non_retrouve", maille: "academie" })?.numerateur).toBe(0);
    expect(figure(mesures, { indicateur: "orientation_2gt", maille: "academie" })?.denominateur).toBe(2);
  });

  test("dont le sexe est vide compte dans l’ensemble seulement", async () => {
    const mesures = await mesurer({
      etablissements: ECOLES,
      orientation: [juin("a"), juin("b", { sexe: null })],
    });
    const orientation = { indicateur: "orientation_2gt", maille: "academie" } as const;
    expect(figure(mesures, orientation)?.denominateur).toBe(2);
    expect(figure(mesures, { ...orientation, sexe: "F" })?.denominateur).toBe(1);
    expect(figure(mesures, { ...orientation, sexe: "M" })).toBeUndefined();
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
  const maturite = async (rentrees: readonly number[]) => {
    const mesures = await mesurer({
      etablissements: ECOLES,
      orientation: [juin("a")],
      affectation: [voeu("a")],
      rentree: rentrees.map((rentree) => octobre("a", { rentree })),
    });
    return figure(mesures, { indicateur: "orientation_2gt", maille: "academie" })?.maturite;
  };
  expect(await maturite([])).toBe("provisoire");
  expect(await maturite([2023])).toBe("consolide");
  expect(await maturite([2023, 2024])).toBe("definitif");
});
