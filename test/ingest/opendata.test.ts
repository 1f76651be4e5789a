/** The real files, read as they are where their copies are at hand; figures counted apart from this code. */
import { cpSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { PAIRES_INTERNES, sqlBilan } from "../../loaders/ingest/controles/rapprochements.ts";
import { contexteDuJour, textes } from "../../loaders/ingest/nomenclatures.ts";
import { codeSortie, type Rapport } from "../../loaders/ingest/rapport.ts";
import { lireMef } from "../../loaders/sources/genres/mef.ts";
import { Refus } from "../../loaders/sources/refus.ts";
import { compte, constat, Depot, fichier } from "./banc.ts";

const COPIES = new URL("../../../shared/opendata", import.meta.url).pathname;
const presentes = existsSync(COPIES);
if (!presentes) console.warn("Copies des données publiques absentes : tests des fichiers réels ignorés.");

describe.skipIf(!presentes)("fichiers réels", () => {
  const depot = new Depot();
  let rapport: Rapport;
  const avant = () => readdirSync(depot.dossier, { recursive: true }).map(String).sort();
  let deposes: string[];
  beforeAll(async () => {
    cpSync(COPIES, depot.dossier, { recursive: true, mode: 0 });
    depot.ecrire({
      "correspondances.json":
        '{"fichiers": {"affelnet1PROspe.csv": {"annee": 2022}, "affelnet2nde.csv": {"annee": 2022}}}',
    });
    deposes = avant();
    rapport = await depot.charger();
  });

  test.each([
    ["acce-export-layout/acce_etablissements.csv", "etablissements 1 1 0 0"],
    ["bcn-nomenclatures/nMef.csv", "n_mef 10067 10067 0 0"],
    ["bcn-nomenclatures/nFormationDiplome_.csv", "bcn 4023 4023 0 0"],
    ["bcn-nomenclatures/nDispositifFormation_.csv", "bcn 181 181 0 0"],
    ["bcn-nomenclatures/nNiveauFormationDiplome_.csv", "bcn 212 212 0 0"],
    ["bcn-nomenclatures/n_groupe_specialite_.csv", "bcn 115 115 0 0"],
    ["bcn-nomenclatures/n_domaine_specialite_.csv", "bcn 22 22 0 0"],
    ["bcn-nomenclatures/n_categorie_specialite_.csv", "bcn 5 5 0 0"],
    ["bcn-nomenclatures/n_matiere_.csv", "bcn 2406 2406 0 0"],
    ["fr-en-annuaire-education/fr-en-annuaire-education.csv", "etablissements 6240 6234 6 0"],
    ["orion-affelnet-attractivite-capacite/attractivite_capacite_2021.csv", "offre 19767 19767 0 0"],
    ["orion-affelnet-export-1ere-pro/affelnet1PROspe.csv", "offre 5236 5108 128 0"],
    ["orion-affelnet-export-2nde/affelnet2nde.csv", "offre 19503 19085 413 5"],
    ["orion-constat-rentree/constat_2020.csv", "constat 44446 44446 0 0"],
    ["ival-2024-xlsx/ival-2024-154664.xlsx", "ival 2331 2331 0 0"],
  ])("%s est lu comme %s", (nom, attendu) => {
    const f = fichier(rapport, nom);
    expect(`${f.source} ${compte(f)}`).toBe(attendu);
  });

  test("le constat 2020 et les effectifs de la voie professionnelle disent les mêmes nombres, lycée par lycée", async () => {
    const bilans = await Promise.all(
      PAIRES_INTERNES.map((paire) =>
        depot.lire(`SELECT annee, differents, a, b FROM (${sqlBilan(paire)}) WHERE annee = 2020`),
      ),
    );
    expect(bilans.flat()).toEqual(
      [176606, 181421, 167315, 58706, 53342].map((eleves) => [2020, 0, eleves, eleves]),
    );
  });

  test("de l’export de 1re pro, les libellés que N_MEF ne dit pas sont refusés", () => {
    const pro = fichier(rapport, "orion-affelnet-export-1ere-pro/affelnet1PROspe.csv");
    expect(constat(pro, "mef_libelle")?.nombre).toBe(128);
  });

  test("deux sites sous un même UAI de l’Annuaire sont refusés, chacun nommant l’autre", () => {
    const annuaire = fichier(rapport, "fr-en-annuaire-education/fr-en-annuaire-education.csv");
    expect(constat(annuaire, "cle_en_conflit")?.nombre).toBe(6);
  });

  test("chaque fichier inconnu ou inutilisable est nommé une fois", () => {
    const autres = rapport.fichiers.filter((f) => !f.utilisable);
    for (const f of autres) expect(f.constats.length, f.fichier).toBe(1);
    expect(autres.map((f) => f.constats[0]?.exemples[0]?.message)).toEqual([
      expect.stringMatching(/^Ce sont les taux de décrochage/),
      expect.stringMatching(/^C’est la table des départements/),
    ]);
    expect(codeSortie(rapport)).toBe(2);
  });

  test("rien n’est écrit dans le dépôt que les rejets", () => {
    expect(avant().filter((nom) => !deposes.includes(nom) && !nom.startsWith("rejets"))).toEqual([]);
    expect(existsSync(join(depot.dossier, "rejets"))).toBe(true);
  });

  test("sans elle, les règles livrées lisent chaque MEF de N_MEF comme elle", async () => {
    const sans = lireMef((await contexteDuJour(await textes())).mef);
    const mefs = await depot.lire<[string, string]>("SELECT mef, mef_stat_11 FROM n_mef");
    const lus = mefs.map(([mef, mefstat]) => [mefstat, sans(mef)] as const);
    const faux = lus.filter(([mefstat, lu]) => lu instanceof Refus || !mefstat.startsWith(lu.mefstat));
    expect(faux.map(([mefstat]) => mefstat.slice(0, 4))).toEqual(["9999", "9999", "9999"]);
  });

  test("la pression en 2nde pro 2021 est celle qu’on a comptée : France, puis Orléans-Tours", async () => {
    const offres = (filtre: string) =>
      depot.lire(`SELECT count(*), sum(capacite), sum(voeux1) FROM offre
        WHERE campagne = 2021 AND statut_offre = 'ST' AND voeu_recensement = 'N' AND mefstat11 LIKE '2381%'
          AND capacite BETWEEN 5 AND 500 AND ${filtre}`);
    expect(await offres("true")).toEqual([[6602, 204748, 196587]]);
    const academie = "substr(uai, 1, 3) IN ('018', '028', '036', '037', '041', '045')";
    expect(await offres(academie)).toEqual([[307, 9111, 9157]]);
  });
});
