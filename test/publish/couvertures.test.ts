// Territories covered in part: schools whose source is missing are counted, territory by territory.
import { expect, test } from "vitest";
import { masquer } from "../../loaders/disclosure/masquer.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { couverturesDesPages } from "../../loaders/publish/couvertures.ts";
import { entrepotVide, remplir } from "../indicateurs/entrepot.ts";
import { ECOLES, juin, octobre } from "../indicateurs/lignes.ts";

test("une année dont le fichier public ne tient qu’un extrait le dit de l’académie, établissements comptés", async () => {
  const connexion = await entrepotVide();
  const lycee = (n: number, session: number) => ({
    ...{ uai: `018090${n}A`, session, voie: "GT", effectif_2nde: 100, acces_2nde_bac: 80 },
  });
  await remplir(connexion, {
    ival: [
      ...[1, 2, 3, 4, 5].map((n) => lycee(n, 2024)),
      ...[1, 2].map((n) => lycee(n, 2023)),
      lycee(1, 2022),
    ],
  });
  await calculerMesures(connexion);
  const partielles = await couverturesDesPages(await masquer(connexion, "public"));
  const dites = partielles.filter(({ indicateurs }) => indicateurs.includes("acces_2nde_bac_ival"));
  expect(dites).toMatchObject([
    { maille: "academie", millesime: 2022, etablissements: 5, sans_source: 4, departements: [] },
    { maille: "academie", millesime: 2023, etablissements: 5, sans_source: 3, departements: [] },
  ]);
});

/** The two collèges, of two départements, in one bassin: only the Cher has the pupils of October. */
test("un bassin à cheval sur un département sans source le dit, pour les seuls indicateurs qui la demandent", async () => {
  const connexion = await entrepotVide();
  await remplir(connexion, {
    etablissements: ECOLES.map((e) => ({ ...e, bassin: "Nord" })),
    orientation: [juin("a"), juin("b", { uai: "0360001B" })],
    rentree: [octobre("a")],
  });
  await calculerMesures(connexion);
  const partielles = await couverturesDesPages(await masquer(connexion, "public"));
  expect(partielles.map(({ maille, code }) => `${maille} ${code}`)).toEqual([
    "academie ACADEMIE",
    "bassin Nord",
  ]);
  expect(partielles[1]).toMatchObject({
    millesime: 2023,
    etablissements: 2,
    sans_source: 1,
    departements: ["036"],
  });
  expect(partielles[1]?.indicateurs).toContain("constat_2gt");
  expect(partielles[1]?.indicateurs).not.toContain("orientation_2gt");
});
