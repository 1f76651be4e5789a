/** Hostile files, all in one deposit: each has its verdict, and none keeps its neighbours from having theirs. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { CONTROLES } from "../../../loaders/ingest/controles/index.ts";
import { type Verification, verifierIci } from "../../../loaders/ingest/ici/verifier.ts";
import { textes } from "../../../loaders/ingest/nomenclatures.ts";
import { codeSortie, formaterRapport, type Rapport } from "../../../loaders/ingest/rapport.ts";
import { compte, Depot, fichier, refus } from "../banc.ts";
import { CAS } from "./corpus.ts";
import { type Cas, uaiDuCas } from "./fabrique.ts";

const nomDe = (cas: Cas) => cas.nom ?? `cas-${CAS.indexOf(cas)}.csv`;

const depot = new Depot();
let rapport: Rapport;
beforeAll(async () => {
  for (const [i, cas] of CAS.entries()) depot.ecrire({ [nomDe(cas)]: await cas.contenu(uaiDuCas(i)) });
  rapport = await depot.verifier();
}, 300_000);

test("au moins soixante cas, un fichier chacun", () => {
  expect(CAS.length).toBeGreaterThanOrEqual(60);
  expect(rapport.fichiers.length).toBe(CAS.length);
});

test.each(CAS.map((cas) => [cas.quoi, cas] as const))("%s", (_, cas) => {
  const f = fichier(rapport, nomDe(cas));
  expect(`${codeSortie({ fichiers: [f] })} ${compte(f)}`).toBe(cas.verdict);
  expect([...refus(f)].sort()).toEqual([...(cas.refus ?? [])].sort());
  const dits = f.constats
    .filter(({ gravite }) => gravite !== "erreur")
    .flatMap(({ regle, exemples }) => exemples.map(({ ligne }) => `${regle} ${ligne}`));
  for (const dit of cas.dits ?? []) expect(dits).toContain(dit);
});

test("aucun INE n’est montré", () => {
  expect(JSON.stringify(rapport)).not.toMatch(/001291528ZZ|00129152é8A/);
});

test("chaque fichier aux lignes rejetées a les siennes dans « rejets », quel que soit son nom", () => {
  const gardes = readdirSync(join(depot.dossier, "rejets"), { recursive: true, encoding: "utf8" });
  expect(gardes.filter((nom) => nom.endsWith(".rejets.csv")).length).toBe(
    rapport.fichiers.filter(({ rejetees }) => rejetees > 0).length,
  );
});

test("le rapport en texte tient chaque fichier sur sa ligne, sans signe qui commande l’écran", () => {
  const texte = formaterRapport(rapport, "texte");
  expect(texte).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  expect(texte).toContain("ligne�suivante.csv — etablissements");
});

describe("sans DuckDB, comme dans un navigateur", () => {
  const croises = new Set(CONTROLES.map(({ regle }) => regle));
  let ici: Verification;
  beforeAll(async () => {
    const fichiers = readdirSync(depot.dossier, { recursive: true, withFileTypes: true })
      .filter((entree) => entree.isFile() && !entree.parentPath.includes("rejets"))
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((chemin) => ({
        fichier: chemin.slice(depot.dossier.length + 1),
        octets: new Blob([new Uint8Array(readFileSync(chemin))]),
      }));
    ici = await verifierIci({
      ...{ fichiers, aujourdhui: new Date(), avancer: () => {} },
      tables: await textes(),
    });
  }, 300_000);

  test.each(CAS.map((cas) => [cas.quoi, cas] as const))(
    "%s : le même verdict, ligne à ligne",
    async (_, cas) => {
      const nom = nomDe(cas);
      const [la, meme] = [fichier(rapport, nom), fichier(ici.rapport, nom)];
      const constats = la.constats.filter(({ regle }) => !croises.has(regle));
      expect(meme).toEqual({ ...la, constats, annees: meme.annees });
      const gardees = la.rejetees > 0 ? rejetsGardes(nom) : null;
      expect(await ici.rejets(nom)).toBe(gardees);
    },
  );
});

function rejetsGardes(nom: string): string {
  const gardes = readdirSync(join(depot.dossier, "rejets"), { recursive: true, encoding: "utf8" });
  const garde = gardes.find(
    (g) => g === `${nom}.rejets.csv` || (nom.length > 60 && g.startsWith(nom.slice(0, 60))),
  );
  return readFileSync(join(depot.dossier, "rejets", garde ?? ""), "utf8");
}
