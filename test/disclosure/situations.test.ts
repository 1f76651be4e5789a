// A year where a whole académie is in one situation: that nobody is in another must not tell it of each school. Fictional.
import { expect, test } from "vitest";
import { masquer } from "../../loaders/disclosure/masquer.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { entrepotVide, lire, remplir } from "../indicateurs/entrepot.ts";
import { annee, MEF } from "../indicateurs/lignes.ts";

const LYCEE = { nature: "LGT", secteur: "PU", departement: "018", bassin: "Nord", debut: 2000 };
const LYCEES = { "0180001A": 18, "0180002B": 36, "0180003C": 42 };

test("là où l’on masque que tous sont dans la même situation, une autre reste possible", async () => {
  const connexion = await entrepotVide();
  await remplir(connexion, {
    etablissements: Object.keys(LYCEES).map((uai) => ({ ...LYCEE, uai, nom: uai })),
    cohorte: [
      ...Object.entries(LYCEES).flatMap(([uai, n]) =>
        Array.from({ length: n }, (_, i) => annee(`${uai} ${i}`, 2021, MEF.seconde, { uai })),
      ),
      annee("un autre", 2022, MEF.seconde, { uai: "0180001A" }),
    ],
  });
  await calculerMesures(connexion);
  await masquer(connexion, "interne");
  const situations = await lire(
    connexion,
    `SELECT code, strate, statut FROM mesures_masquees WHERE indicateur = 'devenir_2gt' AND millesime = 2021
     AND maille = 'etablissement' AND code IN ('0180001A', '0180003C') ORDER BY ALL`,
  );
  connexion.closeSync();
  expect(situations).toEqual([
    { code: "0180001A", strate: "t+1:NON_RETROUVE", statut: "secret" },
    { code: "0180001A", strate: "t+1:SORTI", statut: "secret" },
    { code: "0180003C", strate: "t+1:NON_RETROUVE", statut: "publie" },
  ]);
});
