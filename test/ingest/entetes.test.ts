/** The same header in any disguise a tool or a hand gives it: it is known by what it means. */
import { describe, expect, test } from "vitest";
import { trouverDialecte } from "../../loaders/ingest/dialecte.ts";
import { chargerDepot, fichier } from "./banc.ts";
import { ACCE, ANNUAIRE, CAPACITE_2025, PREMIERE_PRO, VOEUX } from "./entetes-reels.ts";

test("un en-tête coupé est lu, et c’est dit ; coupé trop court pour n’en désigner qu’un, il ne l’est pas", async () => {
  const contenu =
    "Etablissement d'acc;MEF STAT 11;Capacité carte sc;Affectés tous;Demandes vœ\n0180911T;23810025412;24;22;30\n";
  const { rapport, lues } = await chargerDepot(
    { "capacites_2023.csv": contenu },
    "SELECT uai, capacite, affectes, voeux1, voeux FROM offre",
  );
  const f = fichier(rapport, "capacites_2023.csv");
  expect(lues).toEqual([["0180911T", 24, 22, null, null]]);
  const colonnes = (regle: string) => f.constats.filter((c) => c.regle === regle).map((c) => c.colonne);
  expect(colonnes("colonne_tronquee")).toEqual(["Etablissement d'acc", "Capacité carte sc", "Affectés tous"]);
  expect(colonnes("colonne_inconnue")).toEqual(["Demandes vœ"]);
});

describe("un en-tête déguisé dit la même chose", () => {
  const ENTETES: Readonly<Record<string, string>> = {
    acce: ACCE,
    annuaire: ANNUAIRE,
    affelnet_voeux: VOEUX,
    affelnet_capacite: CAPACITE_2025,
    affelnet_1re_pro: PREMIERE_PRO,
    affelnet_base: "Académie;ID_ETAB;CO_MEFSTAT;CO_STA;FL_VRECENS;VAL_CARSCO",
    constat_bcp: "Rentrée scolaire;UAI;Mef Bcp 11;Nombre d'élèves : Total;Nombre d'élèves : Filles",
    n_mef: "MEF;DISPOSITIF_FORMATION;LIBELLE_COURT;LIBELLE_LONG;DATE_OUVERTURE;DATE_FERMETURE;MEF_STAT_11",
  };
  const parNom = (f: (nom: string) => string) => (entete: string) => entete.split(";").map(f).join(";");
  const DEGUISEMENTS: Readonly<Record<string, (entete: string) => string>> = {
    tel: (entete) => entete,
    "en capitales": (entete) => entete.toUpperCase(),
    "sans accents ni ligature": (entete) =>
      entete.replaceAll("œ", "oe").normalize("NFD").replace(/\p{M}/gu, ""),
    "apostrophes échangées": (entete) => entete.replace(/['’]/g, (a) => (a === "'" ? "’" : "'")),
    "espaces et soulignés échangés": parNom((nom) => nom.trim().replaceAll(" ", "_")),
    "espaces doublés": parNom((nom) => ` ${nom.replaceAll(" ", "  ")} `),
    "à l’envers": (entete) => entete.split(";").reverse().join(";"),
    "coupés à 31 caractères": parNom((nom) => nom.slice(0, 31)),
  };
  const lire = (entete: string) => {
    const lu = trouverDialecte(`${entete}\n`, {}).entete;
    return lu && [lu.disposition.nom, [...lu.positions.keys()].sort()];
  };
  for (const [nom, entete] of Object.entries(ENTETES))
    test.each(Object.entries(DEGUISEMENTS))(`${nom}, %s`, (_, deguiser) => {
      expect(lire(deguiser(entete))).toEqual(lire(entete));
      expect(lire(entete)?.[0]).toBe(nom);
    });
});
