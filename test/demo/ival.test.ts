/** The IVAL of the fictional deposit say of its lycées what its own pupils do, and look like those of the DEPP. */
import { beforeAll, describe, expect, test } from "vitest";
import { depotPetit } from "../petite.ts";
import type { Cohorte } from "../reference/depot.ts";
import { lireDepot } from "../reference/lire.ts";
import { type Ligne, lireTable } from "./depot.ts";

const NIVEAUX = { gt: ["2211", "2212", "2213"], pro: ["2381", "2382", "2383"] };
const SEUILS = { gt: 20, pro: 10 };

let depot: string;
const classes = new Map<string, Cohorte[]>();
const cle = (rentree: number, uai: string, classe: string | undefined) => `${rentree} ${uai} ${classe}`;
beforeAll(async () => {
  depot = await depotPetit();
  for (const c of lireDepot(depot).cohorte) {
    if (c.situation !== "SCOLAIRE") continue;
    const classe = cle(c.rentree, c.uai, c.mef.classe);
    classes.set(classe, [...(classes.get(classe) ?? []), c]);
  }
});

/** Access of one lycée, from the rows of `cohorte`; null where nobody is left to pass. */
function recompter(voie: "gt" | "pro", uai: string, session: number): number | null {
  const eleves = (rentree: number, niveau: number) =>
    classes.get(cle(rentree, uai, NIVEAUX[voie][niveau])) ?? [];
  let acces = 1;
  for (const niveau of [0, 1]) {
    const depart = eleves(session - 2, niveau).map((c) => c.ine);
    const encore = (rang: number) => eleves(session - 1, rang).filter((c) => depart.includes(c.ine)).length;
    acces *= encore(niveau + 1) / (depart.length - encore(niveau));
  }
  const terminales = eleves(session - 1, 2);
  acces *= terminales.filter((c) => c.diplome !== "").length / terminales.length;
  return Number.isFinite(acces) ? Math.round(100 * acces) : null;
}

describe.each(["gt", "pro"] as const)("ival_%s", (voie) => {
  let lignes: Ligne[];
  beforeAll(() => {
    lignes = lireTable(depot, `ival_${voie}`);
  });

  test("le taux d’accès est celui des élèves du lycée ; la valeur ajoutée l’écart à l’attendu", () => {
    const publiees = lignes.filter((l) => l.taux_acces_brut_seconde_bac !== "ND");
    expect(publiees.length).toBeGreaterThan(10);
    for (const l of publiees) {
      const [uai = "", session] = [l.code_etablissement, Number(l.annee)];
      expect(Number(l.taux_acces_brut_seconde_bac), `${uai} ${session}`).toBe(recompter(voie, uai, session));
      expect(Number(l.va_acc_seconde)).toBe(
        Number(l.taux_acces_brut_seconde_bac) - Number(l.taux_acces_attendu_france_seconde_bac),
      );
    }
  });

  test("un lycée de trop peu de candidats est là sans valeur, comme chez la DEPP", () => {
    const petits = lignes.filter((l) => Number(l.effectif_de_terminale) < SEUILS[voie]);
    expect(petits.length > 0, "lycées sous le seuil").toBe(voie === "gt");
    for (const l of petits) expect(l.taux_acces_brut_seconde_bac).toBe("ND");
  });
});
