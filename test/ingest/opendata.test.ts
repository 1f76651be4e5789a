/** The real files, read as they are where their copies are at hand; figures counted apart from this code. */
import { cpSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
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
    depot.ecrire({ "correspondances.json": '{"fichiers": {"affelnet1PROspe.csv": {"annee": 2022}}}' });
    deposes = avant();
    rapport = await depot.charger();
  });

  test("les six fichiers connus sont chargés", () => {
    const lus = rapport.fichiers
      .filter((f) => f.utilisable)
      .map((f) => `${f.fichier.split("/").at(-1)} ${f.source} ${compte(f)}`);
    expect(lus).toEqual([
      "nMef.csv n_mef 10067 10067 0 0",
      "fr-en-indicateurs-de-resultat-des-lycees-denseignement-general-et-technologique.csv ival 1701 1701 0 0",
      "ival-2024-154664.xlsx ival 2331 2331 0 0",
      "attractivite_capacite_2021.csv offre 19767 19767 0 0",
      "affelnet1PROspe.csv offre 5236 5108 128 0",
      "constat_2020.csv constat 44446 44446 0 0",
    ]);
    const pro = fichier(rapport, "orion-affelnet-export-1ere-pro/affelnet1PROspe.csv");
    expect(constat(pro, "mef_libelle")?.nombre).toBe(128);
  });

  test("chaque autre fichier est nommé inconnu ou inutilisable, une fois", () => {
    const autres = rapport.fichiers.filter((f) => !f.utilisable);
    expect(autres.length).toBe(27);
    for (const f of autres) expect(f.constats.length, f.fichier).toBe(1);
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
