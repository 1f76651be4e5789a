// The share of pupils of unknown PCS shows the same pupils as the group « non renseigné » of every rate: a masked one is
// masked wherever it could be read, and cannot be found by subtraction.
import type { DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { masquer } from "../../loaders/disclosure/masquer.ts";
import type { Mesure } from "../../loaders/indicateurs/declaration.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { entrepotVide, lire, remplir } from "../indicateurs/entrepot.ts";
import { juin } from "../indicateurs/lignes.ts";

/** Collèges and their pupils by group: two unknown in the second of Nord, three of group C in the one of Sud. */
const COLLEGES = [
  { uai: "0180001A", bassin: "Nord", groupes: { D: 32, ND: 28 } },
  { uai: "0180002B", bassin: "Nord", groupes: { D: 38, ND: 2 } },
  { uai: "0180003C", bassin: "Sud", groupes: { A: 50, C: 3, ND: 25 } },
  { uai: "0180004D", bassin: "Est", groupes: { A: 60, ND: 40 } },
];

let connexion: DuckDBConnection;
let mesures: Mesure[];
beforeAll(async () => {
  connexion = await entrepotVide();
  await remplir(connexion, {
    etablissements: COLLEGES.map(({ uai, bassin }) => ({
      ...{ uai, bassin, nature: "COLLEGE", secteur: "PU", departement: "018" },
    })),
    orientation: COLLEGES.flatMap(({ uai, groupes }) =>
      Object.entries(groupes).flatMap(([pcs_groupe, nombre]) =>
        Array.from({ length: nombre }, (_, i) =>
          juin(`${uai}-${pcs_groupe}-${i}`, { uai, pcs_groupe, decision: i % 2 ? "2GT" : "2PRO" }),
        ),
      ),
    ),
  });
  await calculerMesures(connexion);
  await masquer(connexion, "public");
  mesures = await lire<Mesure>(connexion, "FROM mesures_masquees WHERE sexe = 'T' AND statut = 'publie'");
});
afterAll(() => connexion.closeSync());

const part = (code: string) =>
  mesures.find((m) => m.indicateur === "part_pcs_inconnue_3e" && m.code === code);

/** How many pupils of a group a reader knows of in a place, from any published row. */
function connus(code: string, groupe: string): number | undefined {
  const rangee = mesures.find(
    (m) => /^orientation_/.test(m.indicateur) && m.code === code && m.pcs === groupe,
  );
  const vus = part(code);
  const deLaPart = groupe === "ND" ? vus?.numerateur : groupe === "T" ? vus?.denominateur : undefined;
  return rangee?.denominateur ?? deLaPart ?? undefined;
}

test("une part assez grande est publiée, avec ses deux termes", () => {
  expect(part("0180004D")).toMatchObject({ numerateur: 40, denominateur: 100, valeur: 40 });
});

test("un à quatre élèves sans PCS ne se lisent ni dans la part, ni dans les taux du groupe", () => {
  expect(connus("0180002B", "ND")).toBeUndefined();
});

/** Each total, and its parts: groups of a place, places of a larger one. */
const GROUPES = ["A", "B", "C", "D", "ND"];
const PLACES = {
  Nord: ["0180001A", "0180002B"],
  Sud: ["0180003C"],
  Est: ["0180004D"],
  "018": ["Nord", "Sud", "Est"],
};
const lieux = [...COLLEGES.map(({ uai }) => uai), ...Object.keys(PLACES)];
const equations = [
  ...lieux.map((lieu) => [`${lieu} T`, ...GROUPES.map((g) => `${lieu} ${g}`)]),
  ...Object.entries(PLACES).flatMap(([lieu, parts]) =>
    ["T", ...GROUPES].map((g) => [`${lieu} ${g}`, ...parts.map((p) => `${p} ${g}`)]),
  ),
];

/** Cells that a reader knows, then those found by subtraction until nothing more is. */
function deduits(): Set<string> {
  const sus = new Set(
    lieux.flatMap((lieu) =>
      ["T", ...GROUPES].flatMap((g) => (connus(lieu, g) === undefined ? [] : [`${lieu} ${g}`])),
    ),
  );
  // A group that no row names in any place has nobody.
  for (const g of GROUPES)
    if (!COLLEGES.some(({ groupes }) => g in groupes)) for (const lieu of lieux) sus.add(`${lieu} ${g}`);
  for (const { uai, groupes } of COLLEGES)
    for (const g of GROUPES) if (!(g in groupes)) sus.add(`${uai} ${g}`);
  for (let avant = -1; avant < sus.size; ) {
    avant = sus.size;
    for (const equation of equations) {
      const inconnues = equation.filter((c) => !sus.has(c));
      if (inconnues.length === 1) sus.add(inconnues[0] ?? "");
    }
  }
  return sus;
}

test("ni par la part, ni par les taux, ni par aucune soustraction on ne trouve un petit effectif", () => {
  const sus = deduits();
  expect(sus.has("0180004D ND")).toBe(true);
  expect(["0180002B ND", "0180003C C"].filter((c) => sus.has(c))).toEqual([]);
});
