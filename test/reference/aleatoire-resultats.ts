/** Results published of whole territories: an académie that is ours when it is declared, another that never is. */
import type { LigneCsv } from "./aleatoire-lignes.ts";
import type { Hasard } from "./hasard.ts";

const SESSIONS = [2021, 2022];
const LIEUX = [
  { academie: "PARIS", departement: "075" },
  { academie: "ORLEANS-TOURS", departement: "018" },
  { academie: "ORLEANS-TOURS", departement: "037" },
];
const SEXES = ["F", "M"];
const VOIES = ["G", "T", "P"];

/** What the académie says is never less than what its départements do. */
export function bacAleatoire(h: Hasard): LigneCsv[] {
  const candidats = (min: number) => {
    const admis = h.entier(min, min + 200);
    return { presents: admis + h.entier(0, 40), admis };
  };
  return SESSIONS.flatMap((session) =>
    SEXES.flatMap((sexe) =>
      VOIES.flatMap((voie) => [
        ...LIEUX.filter(() => h.arrive(0.7)).map((lieu) => ({
          ...{ session, maille: "DEPARTEMENT", ...lieu, sexe, statut: "SCOLAIRE", voie },
          ...candidats(0),
        })),
        ...["PARIS", "ORLEANS-TOURS"]
          .filter(() => h.arrive(0.7))
          .map((academie) => ({
            ...{ session, maille: "ACADEMIE", academie, departement: "", sexe, statut: "SCOLAIRE", voie },
            ...candidats(600),
          })),
      ]),
    ),
  );
}

export const dnbAleatoire = (h: Hasard): LigneCsv[] =>
  SESSIONS.flatMap((session) =>
    LIEUX.flatMap(({ departement }) =>
      VOIES.slice(0, 2).map((v): LigneCsv => {
        const [filles, garcons] = [h.entier(0, 90), h.entier(0, 90)];
        const [recues, recus] = [h.entier(0, filles), h.entier(0, garcons)];
        const parSexe = h.arrive(0.8);
        return {
          ...{ session, departement, age: "15 ans", serie: v === "G" ? "G" : "P" },
          ...{ presents: filles + garcons, admis: recues + recus },
          ...{ presents_filles: parSexe ? filles : "", admis_filles: parSexe ? recues : "" },
        };
      }),
    ),
  );

export const poursuiteAleatoire = (h: Hasard): LigneCsv[] =>
  SESSIONS.flatMap((session) =>
    ["PARIS", "ORLEANS-TOURS"].flatMap((academie) =>
      VOIES.flatMap((serie) =>
        SEXES.filter(() => h.arrive(0.9)).map((sexe) => ({
          ...{ session, academie, serie, sexe, bacheliers: h.entier(50, 300) },
          ...{
            universite_meme: `${h.entier(0, 90)}.25`,
            iut_ailleurs: `${h.entier(0, 40)}.5`,
            sts_public_meme: 12,
          },
        })),
      ),
    ),
  );
