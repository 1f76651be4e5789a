/** Public head-counts by sex, lycée by lycée: classes, and choices of spécialités in 1re and in terminale générale. */
import type { Contexte } from "./contexte.ts";
import { type MesureReference, vide } from "./ligne.ts";
import { wilson } from "./statistiques.ts";
import { type Fait, nomDe } from "./tableau.ts";

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

const CODES = {
  ...{ maths: "0613", pc: "0623", svt: "0629", si: "0673", nsi: "0747", bio: "3045" },
  ...{ ses: "0507", hggsp: "0439", hlp: "0105", llcer: "0300", latin: "0241", grec: "0242" },
  ...{ arts_plastiques: "0901", musique: "0832", theatre: "2785", cinema: "2852" },
  ...{ histoire_des_arts: "2757", danse: "0825", cirque: "2786", eppcs: "1087" },
};
const CODES_TLE = { ...CODES, si: "4806" };

export function effectifsPublics(ctx: Contexte): void {
  choix(ctx, ctx.depot.specialites, "1g", 3, CODES);
  choix(ctx, ctx.depot.specialitesTle, "tle", 2, CODES_TLE);
  classes(ctx);
}

/** A year is told the wrong way round when more of its lycées fit their totals once exchanged than as they stand. */
function inversees(lignes: readonly Comptes[], parEleve: number): Set<number> {
  const votes = new Map<number, number>();
  for (const { rentree, nombres } of lignes) {
    const [f, g] = [nombres.get("filles"), nombres.get("garcons")];
    if (f === undefined || g === undefined || f === g) continue;
    const somme = (sexe: string) => {
      const lus = [...nombres].filter(([colonne]) => colonne.startsWith(`${sexe}_`)).map(([, n]) => n);
      return lus.length > 0 ? lus.reduce((a, b) => a + b, 0) : Number.NaN;
    };
    const [sf, sg] = [somme("filles"), somme("garcons")];
    const droit = sf === parEleve * f && sg === parEleve * g;
    const inverse = sf === parEleve * g && sg === parEleve * f;
    votes.set(rentree, (votes.get(rentree) ?? 0) + Number(inverse) - Number(droit));
  }
  return new Set([...votes].filter(([, solde]) => solde > 0).map(([rentree]) => rentree));
}

function choix(
  ctx: Contexte,
  lignes: readonly Comptes[],
  classe: string,
  parEleve: number,
  codes: Readonly<Record<string, string>>,
): void {
  const toutes = ctx.depot.toutesSpecialites[classe as "1g" | "tle"];
  const envers = inversees(toutes, parEleve);
  // A spécialité that nobody has in all the files of a year is not counted by them.
  const comptees = new Set(
    toutes.flatMap(({ rentree, nombres }) =>
      [...nombres.keys()].flatMap((colonne) => {
        const [, code] = /^(?:filles|garcons)_(\d{4})$/.exec(colonne) ?? [];
        return code ? [`${rentree} ${code}`] : [];
      }),
    ),
  );
  for (const { rentree, uai, nombres } of lignes)
    for (const [sexe, nom, autre] of [
      ["F", "filles", "garcons"],
      ["M", "garcons", "filles"],
    ] as const) {
      const total = nombres.get(envers.has(rentree) ? autre : nom);
      if (total === undefined) continue;
      let suivies = 0;
      let lues = 0;
      for (const [colonne, n] of nombres)
        if (colonne.startsWith(`${nom}_`)) {
          suivies += n;
          lues += 1;
        }
      const complet = lues > 0 && suivies === parEleve * total;
      const faits = Object.entries(codes).map(([court, code]) => {
        const n =
          nombres.get(`${nom}_${code}`) ?? (complet && comptees.has(`${rentree} ${code}`) ? 0 : undefined);
        return { indicateur: `choix_${classe}_${court}`, num: n ?? 0, den: total, couvert: n !== undefined };
      });
      ctx.tableau.ajouter({ uai, millesime: rentree, sexe }, faits);
    }
}

const EN_1RE_GT = /^1re_(g|sti2d|stl|stmg|st2s|std2a|sthr|s2tmd)$/;
const DITES = /^(2nde_gt|1re_(g|sti2d|stl|stmg|st2s|std2a|pro)|tle_g|2nde_pro|cap1)$/;

/** What one group of pupils of a class adds to each figure. */
function faitsDe(classe: string, n: number): Fait[] {
  const effectif = (id: string) => ({ indicateur: `effectif_${id}`, num: n, den: n, couvert: true });
  const faits = DITES.test(classe) ? [effectif(classe)] : [];
  if (!EN_1RE_GT.test(classe)) return faits;
  return [
    ...faits,
    effectif("1re_gt"),
    ...(classe === "1re_g" ? [] : [effectif("1re_t")]),
    ...["sti2d", "stl", "stmg", "st2s", "std2a"].map((serie) => ({
      indicateur: `choix_1gt_${serie}`,
      num: classe === `1re_${serie}` ? n : 0,
      den: n,
      couvert: true,
    })),
  ];
}

function classes(ctx: Contexte): void {
  for (const { rentree, uai, nombres } of ctx.depot.classes) {
    const noms = new Set(
      [...nombres.keys()].map((colonne) => colonne.replace(/^(total|filles|garcons)_/, "")),
    );
    for (const classe of noms) {
      const [f, g] = [nombres.get(`filles_${classe}`), nombres.get(`garcons_${classe}`)];
      const total = nombres.get(`total_${classe}`);
      const deux = f !== undefined && g !== undefined;
      const ajouter = (sexe: "F" | "M" | "", n: number) =>
        ctx.tableau.ajouter({ uai, millesime: rentree, sexe }, faitsDe(classe, n));
      if (deux) {
        ajouter("F", f);
        ajouter("M", g);
      }
      const reste = (total ?? 0) - (deux ? f + g : 0);
      if (reste > 0) ajouter("", reste);
    }
  }
}

const PARTS = /^choix_(1g|tle|1gt)_(\w+)$/;

/** Girls among those who follow a spécialité or are in a series, where both sexes are known. */
export function partsDesFilles(mesures: readonly MesureReference[]): MesureReference[] {
  const choisies = mesures.filter((m) => PARTS.test(m.indicateur) && m.statut !== "sans_objet");
  const nom = (m: MesureReference, sexe: "F" | "M") => `${m.indicateur} ${nomDe({ ...m, sexe })}`;
  const garcons = new Map(choisies.filter((m) => m.sexe === "M").map((m) => [nom(m, "F"), m]));
  return choisies
    .filter((m) => m.sexe === "F")
    .flatMap((f): MesureReference[] => {
      const g = garcons.get(nom(f, "F"));
      if (g === undefined) return [];
      const indicateur = `part_filles_${f.indicateur.replace("choix_1gt_", "1re_")}`;
      const base = { ...f, sexe: "T" as const, indicateur };
      if (f.numerateur === null || g.numerateur === null) return [{ ...base, ...vide("non_disponible") }];
      const n = f.numerateur + g.numerateur;
      if (n === 0) return [];
      const ic = wilson(f.numerateur, n);
      return [{ ...base, numerateur: f.numerateur, denominateur: n, valeur: (100 * f.numerateur) / n, ic }];
    });
}
