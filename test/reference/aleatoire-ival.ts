/** IVAL of a few lycées, IVAC and IPS of a few collèges: values and weights may be missing, and a school lie outside. */
import { COLLEGES, DEHORS, FERME, INCONNUS, LP, LYCEES } from "./aleatoire-lieux.ts";
import type { LigneCsv } from "./aleatoire-lignes.ts";
import type { Hasard } from "./hasard.ts";

const SESSIONS = [2019, 2020, 2021, 2022, 2023];

export function ivalAleatoire(h: Hasard): LigneCsv[] {
  const taux = () => (h.arrive(0.15) ? "" : h.entier(40, 100));
  const eleves = () => (h.arrive(0.15) ? "" : h.entier(0, 300));
  return SESSIONS.flatMap((session) =>
    [...new Set([...LYCEES, ...LP, FERME, INCONNUS.lycee, DEHORS.lycee])]
      .filter(() => !h.arrive(0.2))
      .flatMap((uai) =>
        h.parmi([["GT"], ["GT"], ["PRO"], ["GT", "PRO"]]).map((voie) => ({
          ...{ session, voie, uai },
          ...{ effectif_2nde: eleves(), effectif_1re: eleves(), effectif_tle: eleves() },
          ...{
            acces_2nde_bac: taux(),
            acces_1re_bac: taux(),
            acces_tle_bac: taux(),
            attendu_2nde_bac: taux(),
          },
          valeur_ajoutee_2nde_bac: h.arrive(0.15) ? "" : h.entier(0, 20) - 10,
        })),
      ),
  );
}

export const ivacAleatoire = (h: Hasard): LigneCsv[] =>
  SESSIONS.flatMap((session) =>
    [...new Set([...COLLEGES, FERME, DEHORS.college])]
      .filter(() => !h.arrive(0.2))
      .map((uai) => ({
        ...{ session, uai },
        candidats_g: h.arrive(0.15) ? "" : h.entier(0, 200),
        acces_6e_3e: h.arrive(0.15) ? "" : h.entier(60, 100),
      })),
  );

export const ipsAleatoire = (h: Hasard): LigneCsv[] =>
  SESSIONS.flatMap((rentree) =>
    [...COLLEGES, ...LYCEES, DEHORS.college].map((uai) => ({
      ...{ rentree, uai, niveau: LYCEES.includes(uai) ? "LYCEE" : "COLLEGE" },
      effectif: h.arrive(0.2) ? "" : h.entier(0, 900),
      ips: `${h.entier(60, 150)}.${h.entier(0, 9)}`,
    })),
  );
