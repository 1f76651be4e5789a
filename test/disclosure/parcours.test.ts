// What masking believes of the progress of cohorts is true: its equalities hold on every territory of a deposit of chance.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comptesDe } from "../../loaders/disclosure/comptes.ts";
import { relationsDesParcours } from "../../loaders/disclosure/parcours.ts";
import { depotAleatoire, ecrireDepot } from "../reference/aleatoire.ts";
import type { LigneLue } from "../reference/comparer.ts";
import { calculsDuMoteur } from "../reference/moteur.ts";

let dossier = "";
let mesures: LigneLue[];
beforeAll(async () => {
  process.env.OBSERVATOIRE_CLE ??= "clé des tests";
  dossier = mkdtempSync(join(tmpdir(), "parcours-"));
  ecrireDepot(join(dossier, "depot"), depotAleatoire(4, 300));
  ({ mesures } = await calculsDuMoteur(join(dossier, "depot"), join(dossier, "e.duckdb")));
});
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

const nom = ({ indicateur, strate }: LigneLue) => comptesDe({ indicateur, strate, regle: "proportion" });

test("retrouvés, à l’heure, en retard et redoublants s’additionnent comme le masquage le croit", () => {
  const annees = new Map<number, Map<string, Map<string, number>>>();
  for (const m of mesures) {
    if (!/^(devenir|taux_retrouves|parcours|ont_redouble)_/.test(m.indicateur) || m.statut !== "publie")
      continue;
    const lieux = annees.get(m.millesime) ?? new Map<string, Map<string, number>>();
    annees.set(m.millesime, lieux);
    const lieu = `${m.maille} ${m.code} ${m.millesime}`;
    const comptes = lieux.get(lieu) ?? new Map<string, number>();
    lieux.set(lieu, comptes);
    const { n, d } = nom(m) ?? {};
    if (n) comptes.set(n, m.numerateur ?? Number.NaN);
    if (d) comptes.set(d, m.denominateur ?? Number.NaN);
  }
  let verifiees = 0;
  for (const lieux of annees.values()) {
    const relations = relationsDesParcours([...new Set([...lieux.values()].flatMap((c) => [...c.keys()]))]);
    for (const [lieu, comptes] of lieux)
      for (const { total, parts, reste } of relations) {
        if (!comptes.has(total) || parts.length === 0) continue;
        const somme = parts.reduce((s, p) => s + (comptes.get(p) ?? 0), 0);
        const ecart = (comptes.get(total) ?? Number.NaN) - somme;
        expect(reste ? Math.min(ecart, 0) : ecart, `${lieu} : ${total} = ${parts.join(" + ")}`).toBe(0);
        verifiees += 1;
      }
  }
  expect(verifiees).toBeGreaterThan(2000);
});
