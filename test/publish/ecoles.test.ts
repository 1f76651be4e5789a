// Comparable schools held together, made of published cells alone: twenty fictional collèges, five a quarter.
import { beforeAll, describe, expect, test } from "vitest";
import type { MesuresMasquees } from "../../loaders/disclosure/masquer.ts";
import {
  codeComparables,
  comparables,
  etablissements,
  mesuresDesEcoles,
} from "../../loaders/publish/ecoles.ts";
import { type Lue, lireMesures } from "../../src/components/mesures.ts";
import { tablesVides } from "./tables-ecoles.ts";

const uai = (rang: number) => `018${String(rang).padStart(4, "0")}X`;
let mesures: MesuresMasquees;
let lignes: Lue[];

beforeAll(async () => {
  const connexion = await tablesVides();
  for (let rang = 0; rang < 20; rang++) {
    const code = uai(rang);
    await connexion.run(`INSERT INTO etablissements VALUES ('${code}', 'Collège fictif ${rang}', 'COLLEGE', 'PU',
      'Orvanne', '018', 'B1', NULL, NULL, '', ${80 + rang}, 2015, NULL)`);
    // The second quarter has one masked collège of five: its four published ones are too few.
    const masque = rang === 7;
    await connexion.run(`INSERT INTO m VALUES ('constat_2gt', 'etablissement', '${code}', '', 2024, 'T', 'T', '',
      ${masque ? "NULL, NULL, NULL" : `${50 + rang}, 100, ${50 + rang}`}, NULL, NULL,
      '${masque ? "secret" : "publie"}', 'definitif')`);
  }
  const place = (strate: string) =>
    connexion.run(`INSERT INTO m VALUES ('taux_pression', 'etablissement', '${uai(3)}', '', 2024, 'T', 'T',
      '${strate}', 18, 12, 1.5, NULL, NULL, 'publie', 'definitif')`);
  for (const strate of ["23810024201", "2PRO"]) await place(strate);
  mesures = { connexion, table: "m" } as unknown as MesuresMasquees;
  lignes = lireMesures(await mesuresDesEcoles(mesures));
});

const groupe = (quart: number) => lignes.find(({ code }) => code === `COLLEGE-${quart}`);

describe("les établissements comparables", () => {
  test("sont ceux de même nature et de même quart d’indice social", async () => {
    const ecoles = await etablissements(mesures);
    expect(ecoles.map(({ quart }) => quart)).toEqual([1, 2, 3, 4].flatMap((q) => Array(5).fill(q)));
    expect(codeComparables(ecoles[0] as { nature: string; quart: number })).toBe("COLLEGE-1");
    expect(codeComparables({ nature: "LPO", quart: 3 })).toBe("LGT-3");
    expect(await comparables(mesures)).toHaveLength(4);
  });

  test("sont additionnés, puis divisés : (50 + 51 + 52 + 53 + 54) / 500", () => {
    expect(groupe(1)).toMatchObject({ numerateur: 260, denominateur: 500, valeur: 52, statut: "publie" });
  });

  test("ne disent rien, et aucun nombre, quand trop peu d’entre eux sont publiés", () => {
    const vide = { numerateur: null, denominateur: null, valeur: null, ic_bas: null, ic_haut: null };
    expect(groupe(2)).toMatchObject({ ...vide, statut: "secret" });
  });

  test("laissent chaque établissement avec ses propres lignes, formations comprises", () => {
    const siennes = lignes.filter(({ code }) => code === uai(3));
    expect(siennes.map(({ strate, numerateur, valeur }) => [strate, numerateur, valeur])).toEqual([
      ["", 53, 53],
      ["23810024201", 18, 1.5],
    ]);
    expect(lignes.filter(({ indicateur }) => indicateur === "taux_pression")).toHaveLength(1);
  });
});
