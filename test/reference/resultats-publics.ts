/** Results published of whole territories, and néo-bacheliers who go on: an académie counts when all its départements are ours. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { Contexte } from "./contexte.ts";
import type { Brut } from "./depot.ts";
import { type MesureReference, vide } from "./ligne.ts";
import type { Fait } from "./tableau.ts";

const LISTE = join(import.meta.dirname, "../../data/nomenclatures/departements.csv");
const majuscules = (nom: string) => nom.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
const departements = Papa.parse<{ departement: string; academie: string }>(readFileSync(LISTE, "utf8"), {
  header: true,
  delimiter: ";",
  skipEmptyLines: true,
}).data;

const compte = (ctx: Contexte, academie: string) => {
  const siens = departements.filter((d) => majuscules(d.academie) === academie);
  return siens.length > 0 && siens.every((d) => ctx.territoire.compte(d.departement));
};

type Sexe = "F" | "M" | "";

/** Adds to the académie, and to the département where there is one. */
function ajouter(ctx: Contexte, departement: string, millesime: number, sexe: Sexe, fait: Fait): void {
  const academie = { maille: "academie", code: ctx.depot.academie.code } as const;
  const lieux =
    departement === "" ? [academie] : [academie, { maille: "departement", code: departement } as const];
  for (const lieu of lieux)
    for (const groupe of sexe === "" ? (["T"] as const) : (["T", sexe] as const))
      ctx.tableau.ajouterA({ ...lieu, millesime, sexe: groupe, pcs: "T", strate: "" }, [fait]);
}

export function resultatsPublics(ctx: Contexte): void {
  const n = (v: string | undefined) => Number(v ?? 0);
  for (const l of ctx.depot.bac) {
    const fait = (signe: number): Fait => ({
      indicateur: `reussite_bac_${(l.voie ?? "").toLowerCase()}`,
      num: signe * n(l.admis),
      den: signe * n(l.presents),
      couvert: true,
    });
    const [session, sexe] = [n(l.session), (l.sexe ?? "") as Sexe];
    if (l.maille === "ACADEMIE") {
      if (compte(ctx, l.academie ?? "")) ajouter(ctx, "", session, sexe, fait(1));
      continue;
    }
    if (ctx.territoire.compte(l.departement ?? "")) ajouter(ctx, l.departement ?? "", session, sexe, fait(1));
    // What the académie says already holds its départements.
    const dite = ctx.depot.bac.some(
      (a) =>
        a.maille === "ACADEMIE" &&
        [a.session, a.academie, a.voie, a.sexe].join() === [l.session, l.academie, l.voie, l.sexe].join(),
    );
    if (dite && compte(ctx, l.academie ?? "")) ajouter(ctx, "", session, sexe, fait(-1));
  }
  for (const l of ctx.depot.dnb) {
    if (!ctx.territoire.compte(l.departement ?? "")) continue;
    const dire = (sexe: Sexe, admis: number, presents: number) =>
      ajouter(ctx, l.departement ?? "", n(l.session), sexe, {
        indicateur: "reussite_dnb",
        num: admis,
        den: presents,
        couvert: true,
      });
    if (l.presents_filles && l.admis_filles) {
      dire("F", n(l.admis_filles), n(l.presents_filles));
      dire("M", n(l.admis) - n(l.admis_filles), n(l.presents) - n(l.presents_filles));
    } else dire("", n(l.admis), n(l.presents));
  }
}

const SERIES = { "": "GTP", _bacg: "G", _bact: "T", _bacp: "P" };

export function poursuites(ctx: Contexte): MesureReference[] {
  const sessions = new Set(ctx.depot.poursuite.map((l) => l.session));
  return [...sessions].flatMap((session) =>
    Object.entries(SERIES).flatMap(([suffixe, series]) =>
      (["T", "F", "M"] as const).flatMap((sexe): MesureReference[] => {
        const lignes = ctx.depot.poursuite.filter(
          (l) =>
            l.session === session &&
            compte(ctx, l.academie ?? "") &&
            series.includes(l.serie ?? "") &&
            (sexe === "T" || l.sexe === sexe),
        );
        if (lignes.length === 0) return [];
        const base = {
          indicateur: `poursuite_sies${suffixe}`,
          maille: "academie" as const,
          code: ctx.depot.academie.code,
          millesime: Number(session),
          sexe,
          pcs: "T" as const,
          strate: "",
          maturite: "definitif",
        };
        const bacheliers = lignes.reduce((s, l) => s + Number(l.bacheliers), 0);
        if (bacheliers === 0) return [{ ...base, ...vide("sans_objet") }];
        const partis = lignes.reduce((s, l) => s + destinations(l), 0);
        const valeur = (100 * partis) / bacheliers;
        return [{ ...base, statut: "publie", numerateur: null, denominateur: null, valeur, ic: null }];
      }),
    ),
  );
}

const destinations = (l: Brut) =>
  Object.entries(l).reduce((s, [nom, v]) => (/_(meme|ailleurs)$/.test(nom) ? s + Number(v ?? 0) : s), 0);
