/** What a code of formation is: MEF of 10 or 11 characters or MEFSTAT11, with and without the nomenclature N_MEF. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { textes } from "../../loaders/ingest/nomenclatures.ts";
import { lireMef, lireMefLibelle, lireMefstat11 } from "../../loaders/sources/genres/mef.ts";
import { contexte, type Mef } from "../../loaders/sources/nomenclatures/tables.ts";
import { Refus } from "../../loaders/sources/refus.ts";

const tables = await textes();
const sans = contexte(tables, 2026).mef;
const mef = (
  code: string,
  mefstat: string,
  libelle: string,
  ouverture: string | null,
  fermeture: string | null,
): Mef => ({
  ...{ mef: code, mefstat, libelle, ouverture, fermeture },
});
const avec = contexte(tables, 2026, [
  mef("2472254310", "23810022543", "1ERPRO CUISINE", "2010-09-01", "2022-08-31"),
  mef("2472254311", "23810022544", "1erPro  Cuisine", "2022-09-01", null),
  mef("2472254312", "23810022545", "1ERPRO DOUBLE", "2010-09-01", null),
  mef("2472254313", "23810022546", "1ERPRO DOUBLE", "2010-09-01", null),
  mef("9999990299", "99990099902", "INDETERMINEE", null, null),
]).mef;

/** Every MEF of N_MEF (2025) whose first six characters are also a class and its continuation. */
const AMBIGUS = readFileSync(new URL("fixtures/mef_ambigus.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((ligne) => ligne.split(";") as [string, string]);

const lu = (code: string, nomenclature = sans): string => {
  const resolu = lireMef(nomenclature)(code);
  return resolu instanceof Refus ? resolu.regle : `${resolu.mefstat} ${resolu.specialite}`;
};

describe("sans nomenclature", () => {
  test.each([
    ["10310019110", "21160010019 10019", "MEF 11 de 3e"],
    ["1031001911", "21160010019 10019", "MEF 10 de 3e"],
    ["20010018110", "22111410018 10018", "MEF 11 de 2nde GT"],
    ["24725214310", "23810025214 25214", "MEF 11 de 2nde pro"],
    ["22111410018", "22111410018 10018", "MEFSTAT11 de 2nde GT"],
    ["22132C20010", "22132C20010 20010", "MEFSTAT11 alphanumérique"],
    ["32211032002", "32211032002 32002", "MEFSTAT11 de BTS"],
    ["22121899999", "22121899999 99999", "MEFSTAT11 inconnu de classe connue"],
    ["2472 5214 310", "23810025214 25214", "espaces dans le code"],
  ])("%s est lu %s (%s)", (code, attendu) => {
    expect(lu(code)).toBe(attendu);
  });
  test.each([
    ["99990099902", "mef_classe", "9999 n’est pas une classe"],
    ["24340010002", "mef_classe", "classe hors de celles qui se lisent sans nomenclature"],
    ["22119910018", "mef_classe", "suite étrangère à la classe, et aucun dispositif 221"],
    ["247252143", "mef", "9 caractères"],
    ["2472521431011", "mef", "13 caractères"],
  ])("%s est refusé : %s (%s)", (code, regle) => {
    expect(lu(code)).toBe(regle);
  });

  test.each(AMBIGUS)("%s, qui pourrait se lire des deux façons, est pris pour un MEFSTAT11", (mef) => {
    expect(lu(`${mef}0`)).toBe(`${mef}0 ${mef.slice(6)}0`);
  });
  test.each(AMBIGUS)("%s, de 10 caractères, ne peut être qu’un MEF", (mef, mefstat) => {
    expect(lu(mef)).toBe(`${mefstat} ${mefstat.slice(6)}`);
  });
});

describe("avec la nomenclature déposée", () => {
  test("un code de 11 caractères qui est un MEF l’emporte sur la lecture en MEFSTAT11", () => {
    const deposee = contexte(
      tables,
      2026,
      AMBIGUS.map(([code, mefstat]) => mef(code, mefstat, "X", null, null)),
    ).mef;
    for (const [code, mefstat] of AMBIGUS)
      expect(lu(`${code}0`, deposee)).toBe(`${mefstat} ${mefstat.slice(6)}`);
  });
  test("un MEFSTAT11 absent de la nomenclature est accepté si sa classe existe", () => {
    expect(lu("22121899999", avec)).toBe("22121899999 99999");
  });
  test("hors des classes lisibles sans elle, un MEFSTAT11 de classe connue est accepté", () => {
    expect(lu("24340010002", avec)).toBe("24340010002 10002");
  });
  test("un MEF de classe 9999 est refusé même s’il est dans la nomenclature", () => {
    expect(lu("9999990299", avec)).toBe("mef_classe");
  });
});

test("une colonne de MEFSTAT11 n’accepte que des classes connues", () => {
  const lire = lireMefstat11(sans);
  expect(lire("24340010002")).toBe("24340010002");
  expect(lire("23820022703")).toBe("23820022703");
  for (const code of ["10310019110", "99990099902", "2382002270"]) expect(lire(code)).toBeInstanceOf(Refus);
});

describe("par libellé", () => {
  const lire = (libelle: string, rentree: number) => {
    const resolu = lireMefLibelle(avec, rentree)(libelle);
    return resolu instanceof Refus ? resolu.regle : resolu;
  };
  test("le MEF est celui qui est ouvert à la rentrée, sans égard à la casse ni aux espaces", () => {
    expect(lire("1ERPRO CUISINE", 2021)).toBe("23810022543");
    expect(lire("1erpro cuisine ", 2022)).toBe("23810022544");
  });
  test("aucun ou plusieurs MEF : refus", () => {
    expect(lire("1ERPRO CUISINE", 2005)).toBe("mef_libelle");
    expect(lire("1ERPRO DOUBLE", 2022)).toBe("mef_libelle");
    expect(lire("INCONNU", 2022)).toBe("mef_libelle");
  });
  test("sans nomenclature déposée, le refus la demande", () => {
    const refus = lireMefLibelle(sans, 2022)("1ERPRO CUISINE");
    expect(refus instanceof Refus && refus.message).toContain("déposez aussi la nomenclature N_MEF");
  });
});
