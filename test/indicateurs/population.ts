/** Random small académies for the property tests: two départements, three bassins, schools that are public or private. */
import fc from "fast-check";
import type { Ligne, Tables } from "./entrepot.ts";

const COLLEGES = ["0180001A", "0180002B", "0280003C"];
const LYCEES = ["0180011L", "0180012M", "0280013N", "0280014P"];
const VOIES = ["2GT", "2PRO", "CAP1", "MAINTIEN", null];
const CLASSES = ["22111410018", "23810033602", "23210031223", "21160010019", "24340010019", null];

export const ANNEE = 2023;

const etablissements: Ligne[] = [...COLLEGES, ...LYCEES].map((uai, i) => ({
  uai,
  nom: `École fictive ${i}`,
  nature: i < COLLEGES.length ? "COLLEGE" : "LGT",
  secteur: i === 1 || i === 4 ? "PR" : "PU",
  departement: uai.slice(0, 3),
  bassin: ["Nord", "Sud", "Est"][i % 3] ?? null,
  district: uai.startsWith("018") ? "Un" : "Deux",
  reseau: i % 2 === 0 ? "0180011L" : "0280013N",
  debut: 2000,
}));

export interface Eleve {
  college: string;
  sexe: string | null;
  pcs: string;
  demande: string | null;
  decision: string | null;
  affectation: { mefstat: string; lycee: string } | null;
  constat: { mefstat: string; lycee: string; statut: string } | null;
}

export const eleve: fc.Arbitrary<Eleve> = fc.record({
  college: fc.constantFrom(...COLLEGES),
  sexe: fc.constantFrom("F", "M", null),
  pcs: fc.constantFrom("A", "B", "C", "D", "ND"),
  demande: fc.constantFrom(...VOIES),
  decision: fc.constantFrom(...VOIES),
  affectation: fc.option(
    fc.record({
      mefstat: fc.constantFrom("22111410018", "23810033602", "23210031223"),
      lycee: fc.constantFrom(...LYCEES),
    }),
  ),
  constat: fc
    .record({
      mefstat: fc.constantFrom(...CLASSES),
      lycee: fc.constantFrom(...LYCEES, ...COLLEGES),
      statut: fc.constantFrom("ST", "ST", "ST", "AP"),
    })
    .map(({ mefstat, ...reste }) => (mefstat === null ? null : { mefstat, ...reste })),
});

/** The rows these pupils make, one campaign and its rentrée. One pupil more makes every source known in its département. */
export function tables(eleves: readonly Eleve[]): Tables {
  const temoins: Eleve[] = COLLEGES.map((college) => ({
    college,
    sexe: "F",
    pcs: "A",
    demande: "2GT",
    decision: "2GT",
    affectation: { mefstat: "22111410018", lycee: college.startsWith("018") ? "0180011L" : "0280013N" },
    constat: {
      mefstat: "22111410018",
      lycee: college.startsWith("018") ? "0180011L" : "0280013N",
      statut: "ST",
    },
  }));
  const tous = [...temoins, ...eleves].map((e, i) => ({ ...e, pid: `pid${i}` }));
  return {
    etablissements,
    orientation: tous.map((e) => ({
      campagne: ANNEE,
      palier: "3E",
      pid: e.pid,
      uai: e.college,
      mefstat: "21160010019",
      sexe: e.sexe,
      pcs_groupe: e.pcs,
      demande: e.demande,
      decision_avant_appel: e.demande,
      decision: e.decision,
    })),
    affectation: tous.flatMap((e) =>
      e.affectation === null
        ? []
        : [
            {
              campagne: ANNEE,
              tour: 1,
              pid: e.pid,
              uai_origine: e.college,
              mefstat_origine: "21160010019",
              sexe: e.sexe,
              pcs_groupe: e.pcs,
              rang: 1,
              uai_accueil: e.affectation.lycee,
              mefstat_accueil: e.affectation.mefstat,
              resultat: "AF",
            },
          ],
    ),
    rentree: tous.flatMap((e) =>
      e.constat === null
        ? []
        : [
            {
              rentree: ANNEE,
              pid: e.pid,
              uai: e.constat.lycee,
              mefstat: e.constat.mefstat,
              sexe: e.sexe,
              pcs_groupe: e.pcs,
              statut: e.constat.statut,
            },
          ],
    ),
  };
}
