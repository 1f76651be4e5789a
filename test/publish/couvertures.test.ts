// Territories covered in part: schools whose source is missing are counted, territory by territory.
import { expect, test } from "vitest";
import { masquer } from "../../loaders/disclosure/masquer.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { couverturesDesPages } from "../../loaders/publish/couvertures.ts";
import { entrepotVide, remplir } from "../indicateurs/entrepot.ts";
import { ECOLES, juin, octobre } from "../indicateurs/lignes.ts";

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
