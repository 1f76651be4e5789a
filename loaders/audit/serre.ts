/**
 * Rows of the packed measures that pages fetch, read again as an attacker would from the text alone: ranks in lists, and
 * numbers that the two counts give back. Written without looking at what packs or reads them.
 */
import { wilson } from "../statistics/wilson.ts";

type Rangee = Record<string, unknown>;
type Colonnes = Record<string, (number | null)[]>;

interface Serre {
  indicateurs: [string, string][];
  lieux: string[][];
  groupes: string[][];
  statuts: string[];
  colonnes: Colonnes;
}

export const estSerre = (valeur: unknown): valeur is Serre =>
  typeof valeur === "object" && valeur !== null && "indicateurs" in valeur && "colonnes" in valeur;

function deduits(calcul: string, n: number, d: number): Rangee {
  const part = n / d;
  if (calcul === "compte") return { valeur: n };
  if (calcul === "quotient") return { valeur: part };
  if (calcul === "part") return { valeur: 100 * part };
  if (calcul !== "taux") return {};
  const [ic_bas, ic_haut] = wilson(n, d) ?? [];
  return { valeur: 100 * part, ic_bas, ic_haut };
}

export function* rangeesSerrees({
  indicateurs,
  lieux,
  groupes,
  statuts,
  colonnes,
}: Serre): Generator<Rangee> {
  for (let i = 0; i < (colonnes.lieu?.length ?? 0); i++) {
    const de = (nom: string) => colonnes[nom]?.[i] ?? null;
    const [indicateur, calcul = ""] = indicateurs[de("indicateur") ?? -1] ?? [];
    const [maille, code] = lieux[de("lieu") ?? -1] ?? [];
    const [sexe, pcs, strate] = groupes[de("groupe") ?? -1] ?? [];
    const nombres = ["numerateur", "denominateur", "valeur", "ic_bas", "ic_haut"].map((nom) => [
      nom,
      de(nom),
    ]);
    const [n, d] = [de("numerateur"), de("denominateur")];
    yield {
      ...{ indicateur, maille, code, millesime: de("millesime"), sexe, pcs, strate },
      ...Object.fromEntries(nombres),
      ...(statuts[de("statut") ?? -1] === "publie" && n !== null && deduits(calcul, n, d ?? 0)),
    };
  }
}
