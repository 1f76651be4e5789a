// A public head-count keeps its producer's absences, unless the pupils of its year are held one by one: fictional schools.
import { expect, test } from "vitest";
import { masquer } from "../../loaders/disclosure/masquer.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { entrepotVide, lire, remplir } from "../indicateurs/entrepot.ts";

const [LYCEE, COLLEGE] = ["0180911T", "0180800T"];
/** Three girls in a 1re générale: fewer than a count that may be masked. */
const effectifs = (rentree: number) => ({
  ...{ rentree, uai: LYCEE, total_2nde_gt: 60, filles_2nde_gt: 32, garcons_2nde_gt: 28 },
  ...{ total_1re_g: 12, filles_1re_g: 3, garcons_1re_g: 9 },
});

async function statuts(eleves: "orientation" | "cohorte" | "presents" | "offres" | "aucune") {
  const connexion = await entrepotVide();
  try {
    await remplir(connexion, {
      etablissements: [
        { uai: LYCEE, bassin: "Nord", nature: "LGT", departement: "018" },
        { uai: COLLEGE, bassin: "Nord", nature: "CLG", departement: "018" },
      ],
      effectifs_gt: [2014, 2019, 2020, 2021].map(effectifs),
      orientation:
        eleves === "orientation"
          ? [{ pid: "a", campagne: 2019, palier: "3E", uai: COLLEGE, mefstat: "21160010019", demande: "2GT" }]
          : [],
      offre:
        eleves === "presents" || eleves === "offres"
          ? [{ campagne: 2019, uai: LYCEE, mefstat11: "22111410018", capacite: 60, voeux1: 40 }]
          : [],
      rentree:
        eleves === "presents"
          ? Array.from({ length: 12 }, (_, i) => ({
              ...{ pid: `${i}`, rentree: 2019, uai: LYCEE, mefstat: "22111410018", statut: "ST" },
            }))
          : [],
      cohorte:
        eleves === "cohorte"
          ? [{ pid: "a", rentree: 2019, uai: LYCEE, mefstat: "22111410018", situation: "SCOLAIRE" }]
          : [],
    });
    await calculerMesures(connexion);
    await masquer(connexion, "public");
    const lignes = await lire<{ millesime: number; statut: string }>(
      connexion,
      `SELECT millesime, statut FROM mesures_masquees
       WHERE indicateur = 'effectif_1re_g' AND code = '${LYCEE}' AND sexe = 'F' ORDER BY millesime`,
    );
    return Object.fromEntries(lignes.map(({ millesime, statut }) => [millesime, statut]));
  } finally {
    connexion.closeSync();
  }
}

test("sans aucun élève déposé, un petit effectif public reste publié", async () => {
  const publie = { 2014: "publie", 2019: "publie", 2020: "publie", 2021: "publie" };
  expect(await statuts("aucune")).toEqual(publie);
});

test("là où des élèves de la même année sont déposés un par un, il est masqué comme eux", async () => {
  expect(await statuts("orientation")).toEqual({
    2014: "publie",
    2019: "secret",
    2020: "secret",
    2021: "publie",
  });
});

test("des offres ne tiennent aucun élève ; ceux qui occupent leurs places le sont", async () => {
  expect(await statuts("offres")).toEqual(await statuts("aucune"));
  expect(await statuts("presents")).toEqual({
    2014: "publie",
    2019: "secret",
    2020: "secret",
    2021: "publie",
  });
});

test("une cohorte tient ses élèves aussi longtemps qu’elle est suivie", async () => {
  expect(await statuts("cohorte")).toEqual({
    2014: "publie",
    2019: "secret",
    2020: "secret",
    2021: "secret",
  });
});
