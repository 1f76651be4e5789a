/** Which départements are compared, from which year, on which indicators: tables that travel with the code, versioned. */
import { readFile } from "node:fs/promises";
import Papa from "papaparse";

export interface Contraste {
  contraste: string;
  titre: string;
  suivis: readonly string[];
  temoins: readonly string[];
}

export interface Evalue {
  indicateur: string;
  /** First millésime that the experiment can have moved. */
  premier: number;
  raison: string;
  /** Indicator of the same population whose rows by social origin say what it is made of; empty where none has any. */
  composition: string;
}

export interface Referentiel {
  contrastes: readonly Contraste[];
  evalues: readonly Evalue[];
}

async function lire<L>(nom: string): Promise<L[]> {
  const texte = await readFile(new URL(`../../../data/nomenclatures/${nom}.csv`, import.meta.url), "utf8");
  return Papa.parse<L>(texte, { header: true, delimiter: ";", skipEmptyLines: true }).data;
}

export async function lireReferentiel(): Promise<Referentiel> {
  const [contrastes, evalues] = await Promise.all([
    lire<Record<"contraste" | "titre" | "suivis" | "temoins", string>>("contrastes"),
    lire<Record<"indicateur" | "premier" | "raison" | "composition", string>>("indicateurs_evalues"),
  ]);
  return {
    contrastes: contrastes.map(({ contraste, titre, suivis, temoins }) => ({
      contraste,
      titre,
      suivis: suivis.split(" "),
      temoins: temoins.split(" "),
    })),
    evalues: evalues.map(({ indicateur, premier, raison, composition }) => ({
      indicateur,
      premier: Number(premier),
      raison,
      composition,
    })),
  };
}
