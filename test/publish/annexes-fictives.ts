// A small fictional académie that has flows, a survey, an evaluation and a training plan, published as `publier` does before it builds pages.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type MesuresMasquees, masquer } from "../../loaders/disclosure/masquer.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { preparerEvaluation } from "../../loaders/publish/evaluation.ts";
import { ecrireTelechargements } from "../../loaders/publish/telechargements.ts";
import { entrepotVide, remplir } from "../indicateurs/entrepot.ts";
import { annee, juin, MEF, octobre } from "../indicateurs/lignes.ts";

export const DEPARTEMENTS = ["018", "028", "036", "037", "041", "045"];

interface Fichiers {
  /** Of the fifty pupils of 3e of the Cher in 2022, those who are in 2nde GT in October. */
  presents?: number;
  /** Answers to the one question of the survey, one number a modality. */
  reponses?: readonly (readonly number[])[];
  /** Campaigns that the files of cohorts follow. */
  suivis?: readonly number[];
}

/** Fifty pupils of 3e in each département, two campaigns; thirty of them in 2nde GT, but for those of the Cher in 2022. */
const elevesDe = (presents: number) =>
  DEPARTEMENTS.flatMap((departement) =>
    [2021, 2022].flatMap((campagne) =>
      Array.from({ length: 50 }, (_, i) => ({
        pid: `${departement}-${campagne}-${i}`,
        uai: `${departement}0001A`,
        campagne,
        mefstat:
          i < (departement === "018" && campagne === 2022 ? presents : 30) ? MEF.seconde : MEF.secondePro,
      })),
    ),
  );

/** A campaign before them, whose rentrée only the Cher has deposited. */
const avant = DEPARTEMENTS.flatMap((departement) =>
  Array.from({ length: 50 }, (_, i) => ({ pid: `${departement}-2020-${i}`, uai: `${departement}0001A` })),
);

/** Writes the downloads of these files; resolves to what they were made from. */
export async function telechargerAnnexes(
  dossier: string,
  {
    presents = 35,
    reponses = [
      [6, 5, 9],
      [10, 11, 12],
    ],
    suivis = [2021, 2022],
  }: Fichiers = {},
): Promise<{ connexion: DuckDBConnection; mesures: MesuresMasquees }> {
  const eleves = elevesDe(presents);
  const connexion = await entrepotVide();
  await connexion.run(readFileSync(join(import.meta.dirname, "../../loaders/warehouse/interne.sql"), "utf8"));
  await remplir(connexion, {
    academie: [{ code: "ACADEMIE", nom: "Académie fictive", fictive: true }],
    etablissements: DEPARTEMENTS.map((departement) => ({
      uai: `${departement}0001A`,
      nature: "COLLEGE",
      secteur: "PU",
      departement,
      debut: 2000,
    })),
    orientation: [
      ...avant.map(({ pid, uai }) => juin(pid, { uai, campagne: 2020 })),
      ...eleves.map(({ pid, uai, campagne }) => juin(pid, { uai, campagne })),
    ],
    rentree: [
      ...avant.slice(0, 50).map(({ pid, uai }) => octobre(pid, { uai, rentree: 2020 })),
      ...eleves.map(({ pid, uai, campagne, mefstat }) => octobre(pid, { uai, rentree: campagne, mefstat })),
    ],
    cohorte: eleves
      .filter(({ campagne }) => suivis.includes(campagne))
      .flatMap(({ pid, uai, campagne, mefstat }) => [
        annee(pid, campagne - 1, MEF.troisieme, { uai }),
        annee(pid, campagne, mefstat, { uai }),
      ]),
    actions: [4, 12].map((participants, i) => ({
      ...{
        rentree: 2022,
        type: "FORMATION_BASSIN",
        bassin: "Alpha",
        uai: "0180001A",
        intitule: `Formation ${i}`,
      },
      ...{ public: "PsyEN", participants, heures: 3, statut: i === 0 ? "TENU" : null },
    })),
    qvt: reponses.flatMap((question, q) =>
      question.map((effectif, i) => ({
        vague: "2023-05",
        departement: "018",
        question: `Q${q + 1}`,
        modalite: i + 1,
        effectif,
      })),
    ),
  });
  await calculerMesures(connexion);
  const mesures = await masquer(connexion, "public");
  const publication = {
    profil: "public",
    edition: null,
    genereLe: "2024-11-12T08:00:00Z",
    empreinte: "",
  } as const;
  await preparerEvaluation(mesures);
  await ecrireTelechargements(mesures, publication, dossier);
  return { connexion, mesures };
}
