/** Public head-counts by sex, lycée by lycée: choices of spécialités in 1re générale, girls in two classes. */
import type { Contexte } from "./contexte.ts";
import { type MesureReference, vide } from "./ligne.ts";
import { wilson } from "./statistiques.ts";
import { nomDe } from "./tableau.ts";

export interface Comptes {
  rentree: number;
  uai: string;
  nombres: ReadonlyMap<string, number>;
}

export const lireComptes = ({ rentree, uai, ...colonnes }: Record<string, string | undefined>): Comptes => ({
  rentree: Number(rentree),
  uai: uai ?? "",
  nombres: new Map(Object.entries(colonnes).flatMap(([nom, v]) => (v ? [[nom, Number(v)]] : []))),
});

const CODES = { maths: "0613", pc: "0623", svt: "0629", si: "0673", nsi: "0747", bio: "3045" };

export function effectifsPublics(ctx: Contexte): void {
  for (const { rentree, uai, nombres } of ctx.depot.specialites)
    for (const [sexe, nom] of [
      ["F", "filles"],
      ["M", "garcons"],
    ] as const) {
      const total = nombres.get(nom);
      if (total === undefined) continue;
      let suivies = 0;
      for (const [colonne, n] of nombres) if (colonne.startsWith(`${nom}_`)) suivies += n;
      const faits = Object.entries(CODES).map(([court, code]) => {
        const n = nombres.get(`${nom}_${code}`) ?? (suivies === 3 * total ? 0 : undefined);
        return { indicateur: `choix_1g_${court}`, num: n ?? 0, den: total, couvert: n !== undefined };
      });
      ctx.tableau.ajouter({ uai, millesime: rentree, sexe }, faits);
    }
  for (const { rentree, uai, nombres } of ctx.depot.classes)
    for (const classe of ["1re_sti2d", "1re_stl"]) {
      const [filles, garcons] = [nombres.get(`filles_${classe}`), nombres.get(`garcons_${classe}`)];
      if (filles === undefined || garcons === undefined) continue;
      const fait = { indicateur: `part_filles_${classe}`, num: filles, den: filles + garcons, couvert: true };
      ctx.tableau.ajouter({ uai, millesime: rentree }, [fait]);
    }
}

/** Girls among those who follow a spécialité, where both sexes are known. */
export function partsDesFilles(mesures: readonly MesureReference[]): MesureReference[] {
  const choix = mesures.filter((m) => m.indicateur.startsWith("choix_1g_") && m.statut !== "sans_objet");
  const nom = (m: MesureReference, sexe: "F" | "M") => `${m.indicateur} ${nomDe({ ...m, sexe })}`;
  const garcons = new Map(choix.filter((m) => m.sexe === "M").map((m) => [nom(m, "F"), m]));
  return choix
    .filter((m) => m.sexe === "F")
    .flatMap((f): MesureReference[] => {
      const g = garcons.get(nom(f, "F"));
      if (g === undefined) return [];
      const base = { ...f, sexe: "T" as const, indicateur: `part_filles_${f.indicateur}` };
      if (f.numerateur === null || g.numerateur === null) return [{ ...base, ...vide("non_disponible") }];
      const n = f.numerateur + g.numerateur;
      if (n === 0) return [];
      const ic = wilson(f.numerateur, n);
      return [{ ...base, numerateur: f.numerateur, denominateur: n, valeur: (100 * f.numerateur) / n, ic }];
    });
}
