// A fictional académie of six départements, as published rows: each school has its level, each year its own, and 018
// moves by a known number of points from 2022 on. Pupils are drawn one by one, so that intervals mean what they say.
import type { Estimation } from "../../../loaders/indicateurs/evaluation/estimation.ts";
import type { Comparaison } from "../../../loaders/indicateurs/evaluation/evaluer.ts";
import type { Observation } from "../../../loaders/indicateurs/evaluation/unites.ts";
import { aleatoire } from "../../../loaders/statistics/aleatoire.ts";

export const DEPARTEMENTS = ["018", "028", "036", "037", "041", "045"];
export const ANNEES = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];

export const observation = (autres: Partial<Observation>): Observation => ({
  ...{ indicateur: "constat_2gt", maille: "departement", code: "018", departement: "018", millesime: 2022 },
  ...{ pcs: "T", numerateur: null, denominateur: null, statut: "publie" },
  ...autres,
});

export function academie({ points = 0, ecoles = 12, eleves = 90, graine = 11 } = {}): Observation[] {
  const hasard = aleatoire(graine);
  return DEPARTEMENTS.flatMap((departement) => {
    const niveaux = Array.from({ length: ecoles }, () => 0.5 + 0.2 * hasard());
    return ANNEES.flatMap((millesime) => {
      const hausse = departement === "018" && millesime >= 2022 ? points / 100 : 0;
      const commun = 0.01 * (millesime % 3);
      const lieux = niveaux.map((niveau, rang): Observation => {
        const presents = Array.from({ length: eleves }, hasard).filter((x) => x < niveau + commun + hausse);
        const code = `${departement}${rang}`;
        return observation({
          ...{ maille: "etablissement", code, departement, millesime },
          ...{ numerateur: presents.length, denominateur: eleves },
        });
      });
      const somme = (lire: (o: Observation) => number | null) =>
        lieux.reduce((total, o) => total + (lire(o) ?? 0), 0);
      const total = observation({
        ...{ code: departement, departement, millesime },
        ...{ numerateur: somme((o) => o.numerateur), denominateur: somme((o) => o.denominateur) },
      });
      return [total, ...lieux];
    });
  });
}

export const trouver = (
  { estimations }: Comparaison,
  estimateur: Estimation["estimateur"],
  periode: Estimation["periode"],
) => estimations.find((e) => e.estimateur === estimateur && e.periode === periode) as Estimation;

export const contient = ({ ic_bas, ic_haut }: Estimation, x: number) =>
  ic_bas !== null && ic_haut !== null && ic_bas <= x && x <= ic_haut;
