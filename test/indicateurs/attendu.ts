/** Expected figures of the hand-computed examples, compared as their authors say: counts exact, values within 1e-6. */
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { Mesure } from "../../loaders/indicateurs/declaration.ts";

type Attendue = Record<string, string>;

const TOLERANCES = { numerateur: 0, denominateur: 0, valeur: 1e-6, ic_bas: 1e-4, ic_haut: 1e-4 } as const;
const CLE = ["indicateur", "maille", "code", "millesime", "sexe", "pcs", "strate"] as const;

export function attendues(fichier: string): Attendue[] {
  return Papa.parse<Attendue>(readFileSync(fichier, "utf8").trim(), { header: true }).data;
}

/** One sentence for each expected figure that is missing or different. */
export function differences(attendu: readonly Attendue[], mesures: readonly Mesure[]): string[] {
  const parCle = new Map(mesures.map((m) => [CLE.map((c) => String(m[c])).join("/"), m]));
  return attendu.flatMap((a) => {
    const cle = CLE.map((c) => a[c]).join("/");
    const m = parCle.get(cle);
    if (!m) return [`${cle} manque`];
    return Object.entries(TOLERANCES).flatMap(([colonne, tolerance]) => {
      const voulu = a[colonne];
      if (!voulu) return [];
      const obtenu = m[colonne as keyof typeof TOLERANCES];
      const egal = obtenu !== null && Math.abs(obtenu - Number(voulu)) <= tolerance;
      return egal ? [] : [`${cle} ${colonne} : attendu ${voulu}, obtenu ${obtenu}`];
    });
  });
}
