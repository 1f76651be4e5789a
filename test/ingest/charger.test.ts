/** Loading: incremental, all or nothing, under one key, without an INE on disk. Fictional pupils. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { charger } from "../../loaders/ingest/charger.ts";
import { pseudonyme } from "../../loaders/ingest/cle.ts";
import { etat } from "../../loaders/ingest/etat.ts";
import { formaterRapport } from "../../loaders/ingest/rapport.ts";
import { type Journal, journalMuet } from "../../loaders/journal.ts";
import { compte, Depot, fichier } from "./banc.ts";

const RENTREE = "rentree;ine;uai;mef;sexe\n";
/** A row whose cells have moved: an INE stands where the PCS, the sex or the school should. */
const GLISSEES = (ine: string) =>
  `rentree;ine;uai;mef;sexe;pcs\n2023;700000009ZZ;0180911T;22111410018;F;${ine}\n2023;700000008ZZ;0180911T;22111410018;${ine};37\n2023;70000000;${ine};22111410018;F;37\n2023;700000007ZZ;0180911T;${ine};F;37\n`;
const INES = ["700000001AA", "70000002ABC", "123456789ZZ"];
const ligne = (ine: string, annee = 2023, reste = "0180911T;22111410018;F") => `${annee};${ine};${reste}\n`;
const mode = (chemin: string) => (statSync(chemin).mode & 0o777).toString(8);

/** A load that also returns what was said. */
async function dire(depot: Depot, plus: Partial<Journal> = {}) {
  const dit: string[] = [];
  const journal = { ...journalMuet, info: (message: string) => dit.push(message), ...plus };
  const rapport = await charger({ depot: depot.dossier, entrepot: depot.entrepot, journal });
  return { rapport, dit };
}

describe("pseudonymes", () => {
  test("l’INE est remplacé par son HMAC et n’est nulle part : ni entrepôt, ni rapport, ni journal", async () => {
    const depot = new Depot({
      "r.csv": `${RENTREE}${ligne(INES[0] ?? "")}${ligne("7000 0002abc")}${ligne(`${INES[2]}9`)}${ligne("123456789ZZ", 2023, "123456789ZZ;22111410018;F")}`,
      "glissees.csv": GLISSEES(INES[0] ?? ""),
      "chiffres.csv": GLISSEES("12345678901").replace(/.*007ZZ.*\n/, ""),
      "conflit.csv": `${RENTREE}${ligne(INES[0] ?? "", 2023, "0180911T;22111410018;M")}`,
    });
    const { rapport, dit } = await dire(depot);
    const cle = Buffer.from("clé des tests");
    const pids = (await depot.lire<[string]>("SELECT DISTINCT pid FROM lignes_rentree")).map(([pid]) => pid);
    expect(pids).toEqual(expect.arrayContaining(INES.map((ine) => pseudonyme(cle, ine))));
    const textes = [
      readFileSync(depot.entrepot, "latin1"),
      dit.join("\n"),
      ...(["texte", "json", "html"] as const).map((format) => formaterRapport(rapport, format)),
    ];
    for (const texte of textes) for (const ine of [...INES, "12345678901"]) expect(texte).not.toContain(ine);
  });

  test("l’entrepôt n’est lisible que de son propriétaire", async () => {
    const depot = new Depot({ "r.csv": RENTREE });
    await depot.charger();
    expect(mode(depot.entrepot)).toBe("600");
  });

  test("une autre clé est refusée, et l’entrepôt reste tel quel", async () => {
    const depot = new Depot({ "r.csv": `${RENTREE}${ligne(INES[0] ?? "")}` });
    await depot.charger();
    const avant = readFileSync(depot.entrepot);
    process.env.OBSERVATOIRE_CLE = "une autre";
    await expect(depot.charger()).rejects.toThrow(/sous une autre clé/);
    process.env.OBSERVATOIRE_CLE = "clé des tests";
    expect(readFileSync(depot.entrepot).equals(avant)).toBe(true);
    expect(readdirSync(depot.racine).sort()).toEqual(["depot", "observatoire.duckdb"]);
  });

  test("un fichier qui n’est pas un entrepôt n’est pas écrasé", async () => {
    const depot = new Depot({ "r.csv": RENTREE });
    writeFileSync(depot.entrepot, "des notes");
    await expect(depot.charger()).rejects.toThrow(/ne peut pas être ouvert/);
    expect(readFileSync(depot.entrepot, "utf8")).toBe("des notes");
  });
});

describe("chargements successifs", () => {
  const pids = "SELECT count(*) FROM rentree";

  test("un fichier inchangé n’est pas relu, un fichier changé l’est, un fichier retiré est déchargé", async () => {
    const depot = new Depot({
      "a.csv": `${RENTREE}${ligne(INES[0] ?? "")}`,
      "b.csv": `${RENTREE}${ligne(INES[1] ?? "")}`,
    });
    expect((await dire(depot)).dit).toEqual([
      "Lecture de a.csv (rentree)",
      "Lecture de b.csv (rentree)",
      "Écriture de l’entrepôt…",
    ]);
    expect((await dire(depot)).dit).toEqual(["Rien n’a changé dans le dépôt depuis le dernier chargement."]);
    depot.ecrire({ "b.csv": `${RENTREE}${ligne(INES[1] ?? "")}${ligne(INES[2] ?? "")}` });
    expect((await dire(depot)).dit).toEqual(["Lecture de b.csv (rentree)", "Écriture de l’entrepôt…"]);
    expect(await depot.lire(pids)).toEqual([[3]]);
    const { rapport, dit } = await dire(depot.retirer("a.csv"));
    expect(dit).toEqual(["Écriture de l’entrepôt…"]);
    expect(rapport.fichiers.map((f) => f.fichier)).toEqual(["b.csv"]);
    expect(await depot.lire(pids)).toEqual([[2]]);
  });

  test("le rapport d’un fichier inchangé change quand un autre le contredit, puis redevient le même", async () => {
    const depot = new Depot({ "a.csv": `${RENTREE}${ligne(INES[0] ?? "")}` });
    const avant = await depot.charger();
    depot.ecrire({ "b.csv": `${RENTREE}${ligne(INES[0] ?? "", 2023, "0180912U;22111410018;F")}` });
    const pendant = await dire(depot);
    expect(pendant.dit).toEqual(["Lecture de b.csv (rentree)", "Écriture de l’entrepôt…"]);
    expect(compte(fichier(pendant.rapport, "a.csv"))).toBe("1 0 1 0");
    expect(readdirSync(join(depot.dossier, "rejets")).sort()).toEqual([
      "a.csv.rejets.csv",
      "b.csv.rejets.csv",
    ]);
    expect(await depot.retirer("b.csv").charger()).toEqual(avant);
    expect(readdirSync(join(depot.dossier, "rejets"))).toEqual([]);
  });

  test("une nomenclature déposée ensuite fait relire ce qui en dépend", async () => {
    const depot = new Depot({ "r.csv": `${RENTREE}${ligne(INES[0] ?? "", 2023, "0180911T;9990001111;F")}` });
    expect(compte(fichier(await depot.charger(), "r.csv"))).toBe("1 0 1 0");
    depot.ecrire({ "mef.csv": "MEF;LIBELLE_LONG;MEF_STAT_11\n9990001111;ESSAI;22111410018\n" });
    expect(compte(fichier(await depot.charger(), "r.csv"))).toBe("1 1 0 0");
    expect(await depot.lire("SELECT mefstat FROM rentree")).toEqual([["22111410018"]]);
  });

  test("un chargement interrompu laisse l’ancien entrepôt intact, et le suivant le complète", async () => {
    const depot = new Depot({ "a.csv": `${RENTREE}${ligne(INES[0] ?? "")}` });
    await depot.charger();
    const avant = readFileSync(depot.entrepot);
    depot.ecrire({ "b.csv": `${RENTREE}${ligne(INES[1] ?? "")}` });
    const coupure = () => {
      throw new Error("coupure");
    };
    await expect(dire(depot, { info: coupure })).rejects.toThrow("coupure");
    expect(readFileSync(depot.entrepot).equals(avant)).toBe(true);
    expect(readdirSync(depot.racine).sort()).toEqual(["depot", "observatoire.duckdb"]);
    await depot.charger();
    expect(await depot.lire(pids)).toEqual([[2]]);
  });

  test("ce qu’un chargement tué a laissé est effacé au suivant", async () => {
    const depot = new Depot({ "a.csv": RENTREE });
    writeFileSync(`${depot.entrepot}.chantier-999999999`, "reste");
    await depot.charger();
    expect(readdirSync(depot.racine).sort()).toEqual(["depot", "observatoire.duckdb"]);
  });

  test("verifier ne charge rien et dit la même chose que charger", async () => {
    const depot = new Depot({ "a.csv": `${RENTREE}${ligne(INES[0] ?? "")}${ligne("x")}` });
    const verifie = await depot.verifier();
    expect(existsSync(depot.entrepot)).toBe(false);
    expect(await depot.charger()).toEqual(verifie);
  });
});

describe("rejets", () => {
  const depotRejets = () =>
    new Depot({
      "2023/r.csv": `Nom;${RENTREE.trim()};Remarque\nDUPONT;${ligne(INES[0] ?? "", 2023, "0180911T;22111410018;X").trim()};"a ; b"\nDURAND;${ligne(INES[1] ?? "").trim()};\n`,
    });
  const ATTENDU =
    "\ufeffrentree;ine;uai;mef;sexe;Remarque;rejet_ligne;rejet_motif\n" +
    '2023;700000001AA;0180911T;22111410018;X;"a ; b";2;sexe : « X » n’est pas un code connu (F ou M). Corrigez la cellule dans le fichier d’origine puis redéposez-le.\n';

  test("les lignes rejetées sont gardées en 0600, avec l’INE, sans le nom, et rien d’autre n’est écrit dans le dépôt", async () => {
    const depot = depotRejets();
    await depot.charger();
    const chemin = join(depot.dossier, "rejets/2023/r.csv.rejets.csv");
    expect(readFileSync(chemin, "utf8")).toBe(ATTENDU);
    expect(mode(chemin)).toBe("600");
    expect(readdirSync(depot.dossier).sort()).toEqual(["2023", "rejets"]);
  });

  test("corrigées et redéposées, elles sont lues sans que leurs colonnes ajoutées dérangent", async () => {
    const depot = depotRejets();
    await depot.charger();
    const rapport = await depot.ecrire({ "corrections/r.csv": ATTENDU.replace(";X;", ";F;") }).charger();
    expect(compte(fichier(rapport, "corrections/r.csv"))).toBe("1 1 0 0");
    expect(compte(fichier(rapport, "2023/r.csv"))).toBe("2 1 0 1");
    expect(existsSync(join(depot.dossier, "rejets/2023/r.csv.rejets.csv"))).toBe(false);
  });

  test("une cellule qu’un tableur prendrait pour une formule est gardée en texte, et se relit telle quelle", async () => {
    const entete = "uai;nom;nature;secteur;latitude\n";
    const depot = new Depot({
      "e.csv": `${entete}0180901G;=1+1;COLLEGE;X;-1,5\n0180911T;@SUM(A1);LGT;PU;2\n0180912U;-1+cmd;X;PU;2\n`,
    });
    await depot.charger();
    const rejets = readFileSync(join(depot.dossier, "rejets/e.csv.rejets.csv"), "utf8");
    expect(rejets).toContain("0180901G;'=1+1;COLLEGE;X;-1,5;");
    expect(rejets).toContain("0180912U;'-1+cmd;X;PU;2;");
    const corriges = rejets.replace(";COLLEGE;X;", ";COLLEGE;PU;").replace(";X;PU;", ";LGT;PU;");
    await depot.ecrire({ "corrections/e.csv": corriges }).charger();
    expect(await depot.lire("SELECT nom, latitude FROM etablissements ORDER BY uai")).toEqual([
      ["=1+1", -1.5],
      ["@SUM(A1)", 2],
      ["-1+cmd", 2],
    ]);
  });

  test("d’une ligne dont les cellules ont glissé, rien qui puisse être un nom n’est gardé", async () => {
    const depot = new Depot({ "r.csv": `Nom;${RENTREE}de la;DUPONT;${ligne(INES[0] ?? "")}` });
    await depot.charger();
    expect(readFileSync(join(depot.dossier, "rejets/r.csv.rejets.csv"), "utf8")).not.toMatch(/DUPONT|de la;/);
  });

  test("quand le dépôt ne peut pas être écrit, elles vont à côté de l’entrepôt", async () => {
    const depot = depotRejets();
    writeFileSync(join(depot.dossier, "rejets"), "");
    const { dit } = await dire(depot);
    expect(dit.at(-2)).toContain("observatoire.duckdb.rejets");
    expect(readFileSync(`${depot.entrepot}.rejets/2023/r.csv.rejets.csv`, "utf8")).toBe(ATTENDU);
  });
});

describe("état", () => {
  afterEach(() => {
    process.env.OBSERVATOIRE_CLE = "clé des tests";
  });
  test("dit ce qui est chargé, ce qui a changé, ce qui n’y est plus et ce qui est nouveau", async () => {
    const depot = new Depot({
      "a.csv": `${RENTREE}${ligne(INES[0] ?? "")}`,
      "b.csv": RENTREE,
      "c.csv": RENTREE,
    });
    await depot.charger();
    depot.ecrire({ "b.csv": `${RENTREE}\n${ligne(INES[1] ?? "")}`, "d.csv": RENTREE }).retirer("c.csv");
    const dit = await etat({ depot: depot.dossier, entrepot: depot.entrepot });
    expect(dit).toMatch(/a\.csv +rentree +[0-9a-f]{12} +1 +1 +2023 .* à jour/);
    expect(dit).toMatch(/b\.csv .* périmé : le fichier a changé/);
    expect(dit).toMatch(/c\.csv .* périmé : le fichier n’est plus dans le dépôt/);
    expect(dit).toContain("d.csv : déposé, pas chargé.");
  });
  test("sans entrepôt, dit quoi faire", async () => {
    const depot = new Depot();
    mkdirSync(join(depot.racine, "vide"));
    await expect(etat({ depot: depot.dossier, entrepot: depot.entrepot })).rejects.toThrow(/Chargez d’abord/);
  });
});
