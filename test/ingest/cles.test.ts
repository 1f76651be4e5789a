/** Duplicates and conflicts, in one file and between files, for pupils and for aggregates. All fictional. */
import { describe, expect, test } from "vitest";
import { chargerDepot, compte, constat, Depot, fichier, verifierDepot } from "./banc.ts";

const RENTREE = "rentree;ine;uai;mef;sexe;pcs";
const A = "2023;700000001AA;0180911T;22111410018;F;37";
const B = "2023;700000002AB;0180911T;22111410018;M;54";
const csv = (entete: string, ...lignes: string[]) => `${[entete, ...lignes].join("\n")}\n`;

describe("lignes d’élèves", () => {
  test("la même ligne deux fois compte une fois, même écrite autrement", async () => {
    const { rapport, lues } = await chargerDepot(
      { "r.csv": csv(RENTREE, A, B, "2023-2024;7000 00001aa;0180911t;20010018110;Féminin;37") },
      "SELECT count(*) FROM rentree",
    );
    expect(compte(fichier(rapport, "r.csv"))).toBe("3 2 0 1");
    expect(lues).toEqual([[2]]);
  });

  test("deux contenus pour une clé : les deux lignes sont rejetées et se nomment l’une l’autre", async () => {
    const { rapport, lues } = await chargerDepot(
      { "a.csv": csv(RENTREE, A, B), "b.csv": csv(RENTREE, A.replace("0180911T", "0180912U")) },
      "SELECT sexe FROM rentree",
    );
    expect(compte(fichier(rapport, "a.csv"))).toBe("2 1 1 0");
    expect(compte(fichier(rapport, "b.csv"))).toBe("1 0 1 0");
    expect(lues).toEqual([["M"]]);
    const message = (nom: string) => constat(fichier(rapport, nom), "cle_en_conflit")?.exemples[0]?.message;
    expect(message("a.csv")).toContain("« b.csv » ligne 2");
    expect(message("a.csv")).toContain("(uai)");
    expect(message("b.csv")).toContain("« a.csv » ligne 2");
  });

  test("trois lignes d’une clé dont deux identiques sont toutes rejetées", async () => {
    const rapport = await verifierDepot({ "r.csv": csv(RENTREE, A, A, A.replace(";F;", ";M;")) });
    expect(compte(fichier(rapport, "r.csv"))).toBe("3 0 3 0");
  });

  test("le doublon d’un autre fichier est celui du fichier rangé après", async () => {
    const rapport = await verifierDepot({ "b.csv": csv(RENTREE, A), "a.csv": csv(RENTREE, A) });
    expect(compte(fichier(rapport, "a.csv"))).toBe("1 1 0 0");
    expect(compte(fichier(rapport, "b.csv"))).toBe("1 0 0 1");
    expect(constat(fichier(rapport, "b.csv"), "doublon")?.exemples[0]?.message).toContain(
      "« a.csv » ligne 2",
    );
  });

  test("une ligne rejetée par ses cellules n’entraîne pas l’autre ligne de sa clé", async () => {
    const rapport = await verifierDepot({ "r.csv": csv(RENTREE, A, A.replace(";F;", ";X;")) });
    expect(compte(fichier(rapport, "r.csv"))).toBe("2 1 1 0");
  });

  test("l’élève dont toutes les lignes d’une année sont rejetées est compté à part", async () => {
    const { rapport, lues } = await chargerDepot(
      {
        "r.csv": csv(
          RENTREE,
          A.replace("0180911T", "0180911A"),
          B,
          "2022;700000001AA;0180911T;22111410018;F;37",
        ),
      },
      "SELECT source, annee, count(*) FROM eleves_rejetes GROUP BY ALL",
    );
    expect(lues).toEqual([["rentree", 2023, 1]]);
    expect(constat(fichier(rapport, "r.csv"), "eleves_ecartes")?.nombre).toBe(1);
  });

  test("deux périodes d’un établissement sont deux lignes ; la clé compte l’absence de début comme une valeur", async () => {
    const rapport = await verifierDepot({
      "e.csv": csv(
        "uai;nom;nature;secteur;debut;fin",
        "0180901G;A;COLLEGE;PU;;2019",
        "0180901G;B;COLLEGE;PU;2020;",
        "0180902H;C;COLLEGE;PU;;",
        "0180902H;D;COLLEGE;PU;;",
      ),
    });
    expect(compte(fichier(rapport, "e.csv"))).toBe("4 2 2 0");
  });
});

describe("agrégats", () => {
  const OFFRE = "campagne;uai;mefstat11;statut_offre;capacite;voeux1";
  const K = "2023;0180911T;23810025412";
  const somme = "SELECT capacite, voeux1, voeux FROM offre ORDER BY mefstat11";

  test("les lignes d’une clé s’ajoutent dans un fichier ; un statut vide est ST", async () => {
    const { rapport, lues } = await chargerDepot(
      { "o.csv": csv(OFFRE, `${K};ST;12;5`, `${K};;12;`, `${K};AP;999;0`) },
      "SELECT statut_offre, voeu_recensement, capacite, voeux1 FROM offre ORDER BY 1",
    );
    expect(compte(fichier(rapport, "o.csv"))).toBe("3 3 0 0");
    expect(lues).toEqual([
      ["AP", "N", 999, 0],
      ["ST", "N", 24, 5],
    ]);
  });

  test("deux fichiers qui s’accordent comptent une fois, et se complètent", async () => {
    const { rapport, lues } = await chargerDepot(
      {
        "a.csv": csv(OFFRE, `${K};ST;12;5`, `${K};ST;12;6`),
        "b.csv": csv("campagne;uai;mefstat11;capacite;voeux", `${K};24;70`),
        "c.csv": csv("campagne;uai;mefstat11;capacite", `${K};24`),
      },
      somme,
    );
    expect(lues).toEqual([[24, 11, 70]]);
    expect(["a.csv", "b.csv", "c.csv"].map((nom) => compte(fichier(rapport, nom)))).toEqual([
      ...["2 2 0 0", "1 1 0 0", "1 0 0 1"],
    ]);
  });

  test("deux fichiers en désaccord sont nommés tous deux et la clé est rejetée", async () => {
    const { rapport, lues } = await chargerDepot(
      { "a.csv": csv(OFFRE, `${K};ST;24;5`), "b.csv": csv(OFFRE, `${K};ST;30;5`) },
      somme,
    );
    expect(lues).toEqual([]);
    const message = constat(fichier(rapport, "b.csv"), "cle_en_conflit")?.exemples[0]?.message;
    expect(message).toContain("« a.csv » ligne 2");
    expect(message).toContain("(capacite)");
    expect(compte(fichier(rapport, "a.csv"))).toBe("1 0 1 0");
  });

  test("une ligne rejetée entraîne toute sa clé", async () => {
    const { rapport, lues } = await chargerDepot(
      { "o.csv": csv(OFFRE, `${K};ST;24;5`, `${K};ST;douze;5`, "2023;0180911T;23810023409;ST;15;3") },
      somme,
    );
    expect(lues).toEqual([[15, 3, null]]);
    expect(compte(fichier(rapport, "o.csv"))).toBe("3 1 2 0");
    expect(constat(fichier(rapport, "o.csv"), "cle_rejetee")?.exemples[0]).toMatchObject({ ligne: 2 });
  });

  test("les lignes d’élèves l’emportent sur la chaîne de la même campagne et du même établissement", async () => {
    const chaine = (uai: string) => `2023;3E;${uai};F;A;DECISION;2GT;12`;
    const { rapport, lues } = await chargerDepot(
      {
        "orientation.csv": csv(
          "campagne;palier;ine;uai;mef;decision",
          "2023;3E;700000001AA;0180901G;10310019110;2GT",
        ),
        "chaine.csv": csv(
          "campagne;palier;uai;sexe;pcs_groupe;etape;voie;effectif",
          chaine("0180901G"),
          chaine("0180902H"),
        ),
      },
      "SELECT uai FROM chaine",
    );
    expect(lues).toEqual([["0180902H"]]);
    expect(compte(fichier(rapport, "chaine.csv"))).toBe("2 2 0 0");
    expect(constat(fichier(rapport, "chaine.csv"), "chaine_supplantee")?.nombre).toBe(1);
  });
});

describe("corrections", () => {
  test("une ligne du dossier corrections remplace celles de sa clé, en conflit ou refusées", async () => {
    const depot = new Depot({
      "a.csv": csv(RENTREE, A, B.replace(";M;", ";X;")),
      "b.csv": csv(RENTREE, A.replace("0180911T", "0180912U")),
    });
    const avant = await depot.charger();
    expect(avant.fichiers.map(compte)).toEqual(["2 0 2 0", "1 0 1 0"]);
    const apres = await depot.ecrire({ "corrections/c.csv": csv(RENTREE, A, B) }).charger();
    expect(apres.fichiers.map(compte)).toEqual(["2 0 0 2", "1 0 0 1", "2 2 0 0"]);
    expect(constat(fichier(apres, "a.csv"), "ligne_remplacee")?.nombre).toBe(2);
    expect(await depot.lire("SELECT uai, sexe FROM rentree ORDER BY sexe")).toEqual([
      ["0180911T", "F"],
      ["0180911T", "M"],
    ]);
  });

  test("une ligne d’offre corrigée remplace toutes celles de sa clé", async () => {
    const entete = "campagne;uai;mefstat11;capacite";
    const { lues } = await chargerDepot(
      {
        "o.csv": csv(entete, "2023;0180911T;23810025412;12", "2023;0180911T;23810025412;x"),
        "corrections/o.csv": csv(entete, "2023;0180911T;23810025412;30"),
      },
      "SELECT capacite FROM offre",
    );
    expect(lues).toEqual([[30]]);
  });
});
