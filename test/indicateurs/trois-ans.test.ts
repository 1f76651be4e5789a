// Three years together, from published figures only: what a masked year leaves out, what is expected, where a school stands.
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { lireSuivis, type Observation, reunirTroisAns } from "../../loaders/indicateurs/trois-ans.ts";

type Lieu = [maille: Observation["maille"], code: string];
const ACADEMIE: Lieu = ["academie", "ACADEMIE"];
const ECOLE: Lieu = ["etablissement", "0180001A"];

/** One published row; `n` null is a masked one. */
function ligne(
  [maille, code]: Lieu,
  millesime: number,
  n: number | null,
  d: number,
  autres = {},
): Observation {
  const publiee = n !== null;
  return {
    ...{ maille, code, libelle: code, millesime, sexe: "T", pcs: "T", maturite: "definitif" },
    ...{ numerateur: n, denominateur: publiee ? d : null, statut: publiee ? "publie" : "secret" },
    ...autres,
  };
}
const ans = (lieu: Lieu, n: number | null, d: number, autres = {}) =>
  [2021, 2022, 2023].map((annee) => ligne(lieu, annee, n, d, autres));
const deEcole = (...observations: Observation[]) =>
  reunirTroisAns(observations).filter(({ code }) => code === ECOLE[1]);

describe("trois années réunies", () => {
  test("les numérateurs et les dénominateurs s’additionnent, l’intervalle est celui de Wilson", () => {
    const [reunie] = deEcole(...ans(ACADEMIE, 600, 1000), ...ans(ECOLE, 20, 40));
    expect(reunie).toMatchObject({
      millesime: 2023,
      numerateur: 60,
      denominateur: 120,
      valeur: 50,
      reference: 60,
    });
    expect(reunie?.ic?.map((x) => x.toFixed(2))).toEqual(["41.19", "58.81"]);
  });

  test("une année masquée ou absente ne laisse aucun nombre : la somme la donnerait", () => {
    const masquee = [...ans(ECOLE, 20, 40).slice(0, 2), ligne(ECOLE, 2023, null, 40)];
    const [secrete] = deEcole(...ans(ACADEMIE, 600, 1000), ...masquee);
    expect(secrete).toMatchObject({ statut: "secret", numerateur: null, denominateur: null, valeur: null });
    expect(Object.values(secrete ?? {}).filter((x) => typeof x === "number")).toEqual([2023]);
    const [absente] = deEcole(...ans(ACADEMIE, 600, 1000), ...ans(ECOLE, 20, 40).slice(0, 2));
    expect(absente).toMatchObject({ statut: "non_disponible", valeur: null });
  });

  test("la maturité est celle de l’année la moins établie", () => {
    const ecole = [...ans(ECOLE, 20, 40).slice(0, 2), ligne(ECOLE, 2023, 20, 40, { maturite: "provisoire" })];
    expect(deEcole(...ans(ACADEMIE, 600, 1000), ...ecole)[0]?.maturite).toBe("provisoire");
  });

  test("la position suit les limites de l’entonnoir, dispersion comprise", () => {
    const position = (n: number) => deEcole(...ans(ACADEMIE, 600, 1000), ...ans(ECOLE, n, 100))[0];
    // 60 ± 1,96 × √(60 × 40 / 300) = 60 ± 5,54 ; 60 ± 3,09 × 2,83 = 60 ± 8,74.
    expect([60, 55, 54, 50].map((n) => position(n)?.dispersion?.toFixed(3))).toEqual([
      "1.000",
      "3.125",
      "4.500",
      "12.500",
    ]);
    expect(position(60)?.limites95?.map((x) => x.toFixed(2))).toEqual(["54.46", "65.54"]);
    const seule = deEcole(
      ...ans(ACADEMIE, 600, 1000),
      ...ans(ECOLE, 45, 100),
      ...Array.from({ length: 40 }, (_, i) => ans(["etablissement", `E${i}`], 60, 100)).flat(),
    );
    expect(seule[0]).toMatchObject({ dispersion: 1, position: "a_examiner" });
  });
});

describe("le taux attendu de la même composition sociale", () => {
  const groupe = (pcs: string) => ({ pcs });
  const academie = [
    ...ans(ACADEMIE, 600, 1000),
    ...ans(ACADEMIE, 400, 500, groupe("A")),
    ...ans(ACADEMIE, 150, 400, groupe("D")),
  ];

  test("chaque groupe publié prend le taux de l’académie, les autres sont un seul groupe", () => {
    // 30 A à 80 %, 50 D à 37,5 %, 20 autres à (600 − 400 − 150) / (1000 − 900) = 50 % : 24 + 18,75 + 10 = 52,75.
    const ecole = [
      ...ans(ECOLE, 50, 100),
      ...ans(ECOLE, 25, 30, groupe("A")),
      ...ans(ECOLE, 20, 50, groupe("D")),
    ];
    expect(deEcole(...academie, ...ecole)[0]).toMatchObject({ attendu: 52.75, part_comparee: 80 });
  });

  test("sexe et origine se croisent là où la table les croise", () => {
    const croise = (sexe: string, pcs: string) => ({ sexe, pcs });
    const observations = [
      ...ans(ACADEMIE, 600, 1000),
      ...ans(ACADEMIE, 400, 500, croise("F", "A")),
      ...ans(ACADEMIE, 200, 500, croise("M", "D")),
      ...ans(ECOLE, 50, 100),
      ...ans(ECOLE, 25, 40, croise("F", "A")),
      ...ans(ECOLE, 25, 60, croise("M", "D")),
    ];
    expect(deEcole(...observations)[0]).toMatchObject({ attendu: 56, part_comparee: 100 });
  });

  test("moins de la moitié des élèves dans un groupe publié : pas de taux attendu", () => {
    const ecole = [...ans(ECOLE, 50, 100), ...ans(ECOLE, 25, 49, groupe("A"))];
    expect(deEcole(...academie, ...ecole)[0]).toMatchObject({ attendu: null, part_comparee: null });
  });
});

test("les indicateurs réunis sont des taux du catalogue, publiés par établissement", async () => {
  for (const { indicateur } of await lireSuivis()) {
    const declaration = CATALOGUE.find(({ id }) => id === indicateur);
    expect(declaration?.unite, indicateur).toBe("%");
    expect(declaration?.mailles, indicateur).toContain("etablissement");
  }
});
