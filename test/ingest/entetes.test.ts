/** The same header in any disguise a tool or a hand gives it: it is known by what it means. */
import { describe, expect, test } from "vitest";
import { trouverDialecte } from "../../loaders/ingest/dialecte.ts";
import { reconnaitre } from "../../loaders/ingest/entete.ts";
import { DISPOSITIONS } from "../../loaders/sources/layouts/index.ts";
import { chargerDepot, fichier } from "./banc.ts";
import { ACCE, ANNUAIRE, CAPACITE_2025, PREMIERE_PRO, VOEUX } from "./entetes-reels.ts";
import { verifierContenus } from "./ici/banc.ts";

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

/** As tools do of names that they made the same. */
const numeroter = (noms: readonly string[]) =>
  noms.map((nom, i) => {
    const deja = noms.slice(0, i).filter((autre) => autre === nom).length;
    return deja === 0 ? nom : `${nom}_${deja}`;
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

describe("chaque disposition connue, sous les noms que lui donnent ses producteurs", () => {
  /** What is never a disguise of another layout: its own names, and the mark that tells it. */
  const entete = (
    { colonnes, constantes = {}, marques = [], sans }: (typeof DISPOSITIONS)[number],
    rang: number,
  ) => {
    const noms = Object.entries(colonnes)
      .filter(([colonne]) => !(colonne in constantes))
      .map(([, possibles]) => possibles[rang % possibles.length] ?? "");
    const [marque = ""] = marques;
    const tous = marques.length === 0 || noms.some((nom) => marques.includes(nom)) ? noms : [...noms, marque];
    return tous.filter((nom) => !sans.includes(nom));
  };
  const lire = (noms: readonly string[]) => reconnaitre(noms.map((nom) => [nom]));
  const lues = (noms: readonly string[]) => {
    const lu = lire(noms);
    return lu && Object.fromEntries([...lu.positions].map(([colonne, i]) => [colonne, noms[i]]));
  };
  const DEGUISEMENTS: readonly ((nom: string) => string)[] = [
    (nom) => nom.toUpperCase(),
    (nom) => ` ${nom.replaceAll(" ", "  ")}`,
    (nom) =>
      nom
        .replaceAll("œ", "oe")
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .replace(/[^\w%]+/g, "_")
        .toLowerCase(),
  ];

  test.each(DISPOSITIONS.map((disposition) => [disposition.nom, disposition] as const))(
    "%s",
    (_, disposition) => {
      const rangs = Math.max(...Object.values(disposition.colonnes).map(({ length }) => length));
      for (let rang = 0; rang < rangs; rang += 1) {
        const noms = entete(disposition, rang);
        const attendues = lues(noms);
        expect(Object.keys(attendues ?? {}).length).toBeGreaterThan(0);
        expect(lues([...noms].reverse())).toEqual(attendues);
        for (const deguiser of DEGUISEMENTS)
          expect(Object.keys(lues(noms.map(deguiser)) ?? {})).toEqual(Object.keys(attendues ?? {}));
        const coupees = [30, 31, 63, 64].map((coupe) => noms.map((nom) => nom.slice(0, coupe).trim()));
        for (const coupes of [...coupees, ...coupees.map(numeroter)]) {
          const lu = lire(coupes);
          if (lu === null) continue;
          // Read as the same column, or said not to be: never as another, never without a word.
          for (const [colonne, i] of lu.positions)
            expect([colonne, noms[i]]).toEqual([colonne, attendues?.[colonne]]);
          const dits = new Set([...lu.indecises.map(({ nom }) => nom), ...lu.inconnues]);
          for (const [colonne, nom] of Object.entries(attendues ?? {}))
            expect(
              lu.positions.has(colonne) ||
                lu.doubles.length > 0 ||
                dits.has(coupes[noms.indexOf(nom ?? "")] ?? ""),
            ).toBe(true);
        }
      }
    },
  );
});

test("à 63 caractères, deux colonnes du SIES portent le même nom : ni l’une ni l’autre n’est lue, c’est dit, et le fichier est refusé", async () => {
  const noms = [
    "Rentrée / Session;Académie du Bac;Série du bac;Genre;Nombre total de bacheliers",
    "Néo-bacheliers poursuivant en IUT dans la même académie que celle d'obtention de leur baccalauréat",
    "Néo-bacheliers poursuivant dans une CPGE du secteur privé dans la même académie que celle d'obtention de leur baccalauréat",
    "Néo-bacheliers poursuivant dans une CPGE du secteur privé dans une académie différente de celle d'obtention de leur baccalauréat",
  ].join(";");
  const specialites = DISPOSITIONS.find(({ nom }) => nom === "specialites_tle_depp")?.colonnes ?? {};
  const coupes = noms.split(";").map((nom) => nom.slice(0, 63).trim());
  const lus = await verifierContenus({
    "sies.csv": `${coupes.join(";")}\n2022;Orléans-Tours;BAC GENERAL;Féminin;900;100;20;30\n`,
    "numerotee.csv": `${numeroter(coupes).join(";")}\n2022;Orléans-Tours;BAC TECHNOLOGIQUE;Féminin;900;100;20;30\n`,
    "trop.csv": `${Object.values(specialites)
      .map(([nom]) => nom?.slice(0, 31))
      .join(";")}\n2022\n`,
  });
  const constats = lus["sies.csv"]?.constats.filter(({ regle }) => regle.startsWith("colonne_")) ?? [];
  expect(constats.map(({ regle, gravite, colonne }) => [regle, gravite, colonne])).toEqual([
    ["colonne_tronquee", "avertissement", coupes[5]],
    ["colonne_indecise", "avertissement", coupes[6]],
  ]);
  expect(constats[1]?.exemples[0]?.message).toMatch(/\(2 colonnes\).*cpge_prive_meme ou cpge_prive_ailleurs/);
  // The rate adds up twenty columns: with the few that are left it would be wrong.
  expect(lus["sies.csv"]?.acceptees).toBe(0);
  expect(lus["sies.csv"]?.constats[0]).toMatchObject({ regle: "colonnes_manquantes", gravite: "erreur" });
  const numerotee = lus["numerotee.csv"]?.constats.filter(({ regle }) => regle === "colonne_indecise");
  expect(numerotee?.map(({ colonne }) => colonne)).toEqual([coupes[6], `${coupes[6]}_1`]);
  expect(lus["trop.csv"]?.constats[0]?.exemples[0]?.message).toMatch(/^Des en-têtes semblent coupés \(« /);
});
