/** IVAC: published values of invented collèges, and the figures of the specification where the real file is at hand. */
import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Mesure } from "../../loaders/indicateurs/declaration.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { ouvrirLecture } from "../../loaders/warehouse/entrepot.ts";
import { compte, Depot, type Fichiers } from "../ingest/banc.ts";
import { figure, lire } from "./entrepot.ts";

const FICHIER = new URL(
  "../../../shared/opendata/fr-en-indicateurs-valeur-ajoutee-colleges/fr-en-indicateurs-valeur-ajoutee-colleges.csv",
  import.meta.url,
).pathname;
const present = existsSync(FICHIER);
if (!present) console.warn("Copie d’IVAC absente : valeurs de référence non vérifiées.");

async function mesurer(fichiers: Fichiers): Promise<{ comptes: string[]; lues: Mesure[] }> {
  const depot = new Depot(fichiers);
  const comptes = (await depot.charger()).fichiers.map(compte);
  const connexion = await ouvrirLecture(depot.entrepot);
  try {
    await calculerMesures(connexion);
    return { comptes, lues: await lire<Mesure>(connexion, "FROM mesures") };
  } finally {
    connexion.closeSync();
  }
}

test.each([
  ["libellés", "Session;UAI;Nb candidats G;Taux de réussite G;Taux d'accès 6eme 3eme"],
  ["noms techniques", "session;uai;nb_candidats_g;taux_de_reussite_g;taux_d_acces_6eme_3eme"],
])(
  "%s : la moyenne d’un département est pondérée par les candidats : (90 × 100 + 96 × 50) / 150",
  async (_, entete) => {
    const { comptes, lues } = await mesurer({
      "ivac.csv": `${entete}\n2023;0180911T;100;88;90.0\n2023;0180912U;50;90;96.0\n2023;0180913V;8;75;\n`,
      "academie.json": '{"departements": ["018"]}',
    });
    expect(comptes).toEqual(["3 3 0 0"]);
    const valeur = (code: string) => figure(lues, { indicateur: "acces_6e_3e_ivac", code });
    expect([valeur("0180911T")?.valeur, valeur("018")?.valeur]).toEqual([90, 92]);
    expect(valeur("0180913V")).toMatchObject({ statut: "non_disponible", valeur: null });
  },
);

describe.skipIf(!present)("le fichier réel", () => {
  let lues: Mesure[];
  let comptes: string[];
  beforeAll(async () => {
    const departements = ["018", "028", "036", "037", "041", "045"];
    ({ comptes, lues } = await mesurer({
      "ivac.csv": readFileSync(FICHIER),
      "academie.json": JSON.stringify({ departements }),
    }));
  }, 60_000);

  test("est lu en entier", () => expect(comptes).toEqual(["20053 20053 0 0"]));

  test.each([
    ["018", 2022, "90.4"],
    ["018", 2023, "91.5"],
    ["028", 2022, "91.7"],
    ["028", 2023, "92.2"],
    ["041", 2022, "89.6"],
    ["041", 2023, "90.0"],
  ])("département %s, session %i : %s", (code, millesime, attendue) => {
    const lue = figure(lues, { indicateur: "acces_6e_3e_ivac", code, millesime });
    expect(lue?.valeur?.toFixed(1)).toBe(attendue);
  });
});
