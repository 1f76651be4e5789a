/** What lies in a deposit besides plain files, and files that are still being written while they are read. */
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { charger } from "../../loaders/ingest/charger.ts";
import { codeSortie, type Rapport } from "../../loaders/ingest/rapport.ts";
import { journalMuet } from "../../loaders/journal.ts";
import { compte, Depot, fichier } from "./banc.ts";
import { classeur } from "./classeurs.ts";

const ENTETE = "uai;nom;nature;secteur\n";
const A = `${ENTETE}0180901G;A;COLLEGE;PU\n`;
const B = `${ENTETE}0180911T;B;LGT;PU\n`;
/** A cell in quotes over two lines: read line by line. */
const D = `${ENTETE}0180921D;"D\nE";LGT;PU\n`;

test.each([
  ["d’un bloc", A],
  ["ligne à ligne", D],
])(
  "un fichier écrit pendant qu’il est lu (%s) est refusé entier ; la fois suivante il est lu",
  async (_, contenu) => {
    const depot = new Depot({ "en-cours.csv": contenu, "fini.csv": B });
    let ecrit = false;
    const journal = {
      ...journalMuet,
      info: (message: string) => {
        if (ecrit || !message.includes("en-cours.csv")) return;
        ecrit = true;
        appendFileSync(join(depot.dossier, "en-cours.csv"), "0180902H;suite;COLLEGE;PU\n");
      },
    };
    const rapport = await charger({ depot: depot.dossier, entrepot: depot.entrepot, journal });
    const f = fichier(rapport, "en-cours.csv");
    expect([f.utilisable, compte(f), f.constats.map(({ regle }) => regle)]).toEqual([
      ...[false, "0 0 0 0", ["en_ecriture"]],
    ]);
    expect(codeSortie(rapport)).toBe(2);
    expect(await depot.lire("SELECT nom FROM etablissements")).toEqual([["B"]]);
    const suivant = await depot.charger();
    expect(compte(fichier(suivant, "en-cours.csv"))).toBe("2 2 0 0");
    expect(codeSortie(suivant)).toBe(0);
  },
);

test("un fichier tronqué puis rétabli pendant la lecture n’est pas tenu pour connu", async () => {
  const octets = await classeur({ F: [ENTETE.trim().split(";"), ["0180901G", "A", "COLLEGE", "PU"]] });
  const depot = new Depot({ "e.xlsx": octets });
  const chemin = join(depot.dossier, "e.xlsx");
  const journal = { ...journalMuet, info: () => writeFileSync(chemin, octets.subarray(0, 100)) };
  const rapport = await charger({ depot: depot.dossier, entrepot: depot.entrepot, journal });
  expect(fichier(rapport, "e.xlsx").constats[0]?.regle).toBe("en_ecriture");
  depot.ecrire({ "e.xlsx": octets });
  expect(compte(fichier(await depot.charger(), "e.xlsx"))).toBe("1 1 0 0");
});

test.each([
  ["d’un bloc", A],
  ["ligne à ligne", D],
])("un fichier retiré du dépôt au moment d’être lu (%s) n’arrête pas les autres", async (_, contenu) => {
  const depot = new Depot({ "a.csv": contenu, "b.csv": B });
  const retirer = (message: string) => {
    if (message.includes("a.csv")) rmSync(join(depot.dossier, "a.csv"), { force: true });
  };
  const journal = { ...journalMuet, info: retirer };
  const rapport = await charger({ depot: depot.dossier, entrepot: depot.entrepot, journal });
  expect(rapport.fichiers.map((f) => `${f.fichier} ${compte(f)} ${f.constats[0]?.regle ?? ""}`)).toEqual([
    ...["a.csv 0 0 0 0 en_ecriture", "b.csv 1 1 0 0 "],
  ]);
});

test("un lien vers un fichier ou un dossier est suivi une fois ; vers nulle part, il est nommé ; en boucle, il n’égare pas", async () => {
  const depot = new Depot({ "a.csv": A });
  const ailleurs = join(depot.racine, "ailleurs");
  mkdirSync(ailleurs);
  writeFileSync(join(ailleurs, "b.csv"), B);
  const lier = (vers: string, nom: string) => symlinkSync(vers, join(depot.dossier, nom));
  lier(ailleurs, "dossier lié");
  lier(join(ailleurs, "b.csv"), "fichier lié.csv");
  lier(join(depot.racine, "absent.csv"), "perdu.csv");
  lier(depot.dossier, "boucle");
  lier(depot.racine, "au-dessus");
  symlinkSync(ailleurs, join(ailleurs, "moi-même"));
  const rapport = await depot.verifier();
  expect(rapport.fichiers.map((f) => `${f.fichier} ${compte(f)} ${f.constats[0]?.regle ?? ""}`)).toEqual([
    "a.csv 1 1 0 0 ",
    "dossier lié/b.csv 1 1 0 0 ",
    "fichier lié.csv 1 0 0 1 doublon",
    "perdu.csv 0 0 0 0 illisible",
  ]);
});

/** Root may read and write everything: its tests are those of nobody. */
const QUELCONQUE = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

test("d’un dépôt en lecture seule, ce dont l’accès est refusé est nommé, le reste est lu, ses rejets vont près de l’entrepôt", () => {
  const depot = new Depot({ "a.csv": `${A}0180911X;B;LGT;PU\n`, "ferme.csv": B, "dossier/c.csv": B });
  const entrepot = join(depot.racine, "entrepot", "observatoire.duckdb");
  mkdirSync(join(depot.racine, "entrepot"));
  for (const [chemin, mode] of [
    ["entrepot", 0o777],
    ["", 0o755],
    ["depot/ferme.csv", 0],
    ["depot/dossier", 0],
    ["depot", 0o555],
  ] as const)
    chmodSync(join(depot.racine, chemin), mode);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...["--import", "tsx", "loaders/cli.ts", "charger", "--format", "json"],
      ...["--depot", depot.dossier, "--entrepot", entrepot],
    ],
    { cwd: join(import.meta.dirname, "../.."), encoding: "utf8", ...QUELCONQUE },
  );
  chmodSync(depot.dossier, 0o755);
  chmodSync(join(depot.dossier, "dossier"), 0o755);
  expect([status, stderr]).toEqual([2, expect.stringContaining(`vont dans « ${entrepot}.rejets »`)]);
  const { fichiers } = JSON.parse(stdout) as Rapport;
  expect(fichiers.map((f) => `${f.fichier} ${compte(f)} ${f.constats[0]?.regle}`)).toEqual([
    "a.csv 2 1 1 0 uai",
    "dossier 0 0 0 0 illisible",
    "ferme.csv 0 0 0 0 illisible",
  ]);
  expect(readFileSync(join(`${entrepot}.rejets`, "a.csv.rejets.csv"), "utf8")).toContain(
    "0180911X;B;LGT;PU;3;",
  );
});
