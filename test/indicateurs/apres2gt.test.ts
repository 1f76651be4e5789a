// The chain after 2nde GT, counted by hand: each state of the same pupils, and places that only a file of them tells.
import { expect, test } from "vitest";
import { figure, type Ligne, mesurer } from "./entrepot.ts";
import { ECOLES, juin, MEF, octobre, voeu } from "./lignes.ts";

const LYCEE = "0180011L";
const PRO = "23820025214";
const STMG = "22122231012";

const eleve = (pid: string, demande: string | null, avant: string | null, decision: string | null): Ligne =>
  juin(pid, {
    palier: "2GT",
    uai: LYCEE,
    mefstat: MEF.seconde,
    demande,
    decision_avant_appel: avant,
    decision,
  });
const place = (pid: string, mefstat_accueil: string, ligne: Ligne = {}) =>
  voeu(pid, { uai_origine: LYCEE, mefstat_origine: MEF.seconde, mefstat_accueil, ...ligne });

const ELEVES = [
  eleve("a", "1G", "1STMG", "1G"),
  eleve("b", "1G", "1G", "1G"),
  eleve("c", "1STI2D", "1STI2D", "1STMG"),
  eleve("d", "1PRO", null, "1PRO"),
];
const compter = async (...affectation: Ligne[]) => {
  const mesures = await mesurer({
    etablissements: ECOLES,
    orientation: ELEVES,
    affectation,
    rentree: [octobre("a", { mefstat: "22121810019" })],
  });
  return (indicateur: string) => {
    const { statut, numerateur, denominateur } = figure(mesures, { indicateur, maille: "academie" }) ?? {};
    return statut === "publie" ? [numerateur, denominateur] : statut;
  };
};

test("demandes, décisions, affectations et présents portent sur les mêmes élèves, séries technologiques réunies", async () => {
  const lire = await compter(
    place("c", STMG),
    place("d", STMG),
    // The last round wins; a place of apprenticeship is none.
    place("d", PRO, { tour: 2 }),
    place("b", PRO, { statut_offre: "AP" }),
  );
  expect(["1g", "1t", "1pro"].map((v) => lire(`demande_${v}`))).toEqual([
    [2, 4],
    [1, 4],
    [1, 4],
  ]);
  expect(["1g", "1t", "1pro"].map((v) => lire(`decision_avant_appel_${v}`))).toEqual([
    [1, 4],
    [2, 4],
    [0, 4],
  ]);
  expect(["1g", "1t", "1pro"].map((v) => lire(`orientation_${v}`))).toEqual([
    [2, 4],
    [1, 4],
    [1, 4],
  ]);
  expect(["1t", "1pro"].map((v) => lire(`affectation_${v}`))).toEqual([
    [1, 4],
    [1, 4],
  ]);
  expect(lire("constat_1g")).toEqual([1, 4]);
});

test("les places d’une voie de 1re ne disent rien de l’autre, ni celles de 3e ou de 2nde pro d’aucune", async () => {
  const pro = await compter(place("d", PRO));
  expect(["1t", "1pro"].map((v) => pro(`affectation_${v}`))).toEqual(["non_disponible", [1, 4]]);
  const lire = await compter(voeu("z", {}), place("c", MEF.secondePro));
  expect(["1t", "1pro"].map((v) => lire(`affectation_${v}`))).toEqual(["non_disponible", "non_disponible"]);
});
