/** The reference is itself held against the hand-computed golden examples before it judges the engine. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { differences, type LigneLue, nomLigne } from "./comparer.ts";
import { lireDepot } from "./lire.ts";
import { mesurer } from "./mesures.ts";

const GOLDEN = join(import.meta.dirname, "../indicateurs/golden");
const EXEMPLES = ["A", "B", "B_apparent", "C", "C2", "D", "E"];

const nombre = (v: string | undefined): number | null => (v ? Number(v) : null);

function attendus(exemple: string): LigneLue[] {
  const texte = readFileSync(join(GOLDEN, exemple, "attendu/mesures.csv"), "utf8");
  return Papa.parse<Record<string, string>>(texte, { header: true, skipEmptyLines: true }).data.map((l) => ({
    ...(l as unknown as LigneLue),
    millesime: Number(l.millesime),
    numerateur: nombre(l.numerateur),
    denominateur: nombre(l.denominateur),
    valeur: nombre(l.valeur),
    ic_bas: nombre(l.ic_bas),
    ic_haut: nombre(l.ic_haut),
  }));
}

describe("la référence retrouve les exemples calculés à la main", () => {
  it.each(EXEMPLES)("exemple %s", (exemple) => {
    const calculees = new Map(
      mesurer(lireDepot(join(GOLDEN, exemple, "depot"))).map((m) => [nomLigne(m), m]),
    );
    const ecarts = attendus(exemple).flatMap((l) => {
      const nom = nomLigne(l);
      const m = calculees.get(nom);
      const sansIc = l.ic_bas === null;
      const ecart = m && differences(sansIc ? { ...m, ic: null } : m, l, { valeur: 1e-6, ic: 1e-4 });
      return ecart?.length === 0 ? [] : [`${nom} : ${ecart?.join(", ") ?? "absente"}`];
    });
    expect(ecarts).toEqual([]);
  });
});
