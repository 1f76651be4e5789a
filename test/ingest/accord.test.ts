/** The SQL that checks in bulk and the zod that explains: same verdict, same normal form, on the same rows. */
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { Ajout } from "../../loaders/ingest/ajout.ts";
import { Cellules } from "../../loaders/ingest/cellules.ts";
import { preparer } from "../../loaders/ingest/chargement.ts";
import { installerPid, pseudonyme } from "../../loaders/ingest/cle.ts";
import type { Entete } from "../../loaders/ingest/entete.ts";
import type { ALire } from "../../loaders/ingest/lire.ts";
import { contexteDuJour, textes } from "../../loaders/ingest/nomenclatures.ts";
import { ranger } from "../../loaders/ingest/ranger.ts";
import { lignes } from "../../loaders/ingest/requete.ts";
import { sqlLecture } from "../../loaders/ingest/sql/lecture.ts";
import { colonnesEntrepot } from "../../loaders/ingest/sql/verdicts.ts";
import { TOUTES } from "../../loaders/ingest/toutes.ts";
import type { Champ, Genre } from "../../loaders/sources/champ.ts";
import type { Contexte } from "../../loaders/sources/contexte.ts";
import { type Source, schema } from "../../loaders/sources/definition.ts";
import { canonique } from "../../loaders/sources/layouts/disposition.ts";
import { ouvrirMemoire } from "../../loaders/warehouse/entrepot.ts";

const CLE = Buffer.from("clé d’essai");
const MEFS = ["10310019110", "1031001911", "20010018110", "22111410018", "21160010019", "24720006310"];
const MEFS_DOUTEUX = ["99990099902", "24340010002", "2212 420211", "10", "2,47E+10", "23210031223"];
const ANNEES = ["2023", "2023-2024", "2022/2023", "RS 2023", "rentrée 2019", "2023-09-01", "2023-05-31"];
const ANNEES_DOUTEUSES = [
  "1999",
  "2099",
  "2023-2025",
  "23",
  "2023.0",
  "2023-01-01T00:00:00+00:00",
  "01/09/2021",
];

/** Cells as files hold them, good, doubtful and wrong, by genre. */
const CELLULES: Readonly<Record<Genre, readonly string[]>> = {
  uai: ["0180901G", "0180902H", "0180911T", " 0180 912u ", "0180901A", "018005H", "0180901 G"],
  ine: ["001291528AA", "700000001aa", "700 000 001AB", "70000000é1A", "123", "0012915 28A\u00a0A"],
  rentree: [...ANNEES, ...ANNEES_DOUTEUSES],
  campagne: [...ANNEES, ...ANNEES_DOUTEUSES],
  code: [
    "F",
    "f",
    "Féminin",
    "GARÇON",
    "1",
    "2",
    "ST",
    "ap",
    "2GT",
    "3e",
    "3E",
    "o",
    "COLLÈGE",
    "PU",
    "REP+",
    "SCOLAIRE",
    "1STI2D",
    "DNB",
    "a",
    "EFFECTIF",
    "TOUTES",
    "X",
  ],
  effectif: [
    "0",
    "24",
    "475.0",
    "12,00",
    "1 250",
    "1\u202f250",
    "+3",
    "-1",
    "1,5",
    "12345678",
    "99999999999999999",
    "1 25",
    "2,47E+10",
  ],
  decimal: ["103,5", "103.5", "-2.4", "+1", "1 250,75", ".5", "5.", "0,1", "-0", "123456789012,123456789"],
  date: ["2023-11-15", "15/11/2023", "1/9/2021", "31/02/2022", "2023-11-15T10:00:00", "15/11/1998", "hier"],
  mois: ["2022-05", "05/2022", "2022-13", "2022"],
  departement: ["018", "18", "1", "2a", "02B", "999", "1800", "é"],
  matieres: ["613", "0613 0623", "061300|62300", "0613 MATHS", "7", "0623 0613 0613", "|", "61300"],
  mef: [...MEFS, ...MEFS_DOUTEUX],
  mefstat11: [...MEFS, ...MEFS_DOUTEUX],
  pcs: ["37", "42", "99", "ZZ", "37.0", "3", "78,0", "2E+1"],
  texte: ["'=1+1", "'-", "'a", "Bourges", " Réunion\u00a0", "une ; deux", "l’« essai »"],
};
const ABSENTES = ["", " ", "-", ".", "ND", "nd", "NR", "NA", "#N/A", "None", "\u00a0"];

const cellule = ({ genre, codes = [] }: Champ) =>
  fc.oneof(
    { weight: 10, arbitrary: fc.constantFrom(...CELLULES[genre], ...codes) },
    { weight: 2, arbitrary: fc.constantFrom(...ABSENTES) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.values(CELLULES).flat()) },
    {
      weight: 1,
      arbitrary: fc.string({ unit: "binary", maxLength: 12 }).map((s) => s.replace(/[\0\ud800-\udfff]/g, "")),
    },
  );

/** Rows mostly good, so that the normal form of whole rows is compared too. */
const ligne = (source: Source) =>
  fc.tuple(
    ...Object.values<Champ>(source.colonnes).map((champ) =>
      fc.oneof(
        { weight: 5, arbitrary: fc.constant(champ.exemple) },
        { weight: 4, arbitrary: cellule(champ) },
      ),
    ),
  );

let contexte: Contexte;
let connexion: Awaited<ReturnType<typeof ouvrirMemoire>>["connexion"];
beforeAll(async () => {
  ({ connexion } = await ouvrirMemoire());
  contexte = await contexteDuJour(await textes());
  await preparer(connexion, await textes());
  await installerPid(connexion, CLE);
});

async function parSql(source: Source, rangees: readonly string[][]): Promise<Map<number, unknown[] | null>> {
  await connexion.run(`DELETE FROM lignes_${source.nom}; DELETE FROM rejets_lignes`);
  const noms = Object.keys(source.colonnes);
  const disposition = canonique(source);
  const entete: Entete = {
    disposition,
    positions: new Map(noms.map((nom, i) => [nom, i])),
    nominatives: [],
    inconnues: [],
    doubles: [],
    ambigues: [],
    tronquees: [],
    indecises: [],
    cellules: noms,
  };
  await connexion.run(
    `CREATE OR REPLACE TABLE tampon.essai (ligne INTEGER, defaut VARCHAR, ${noms.map((_, i) => `c${i} VARCHAR`)})`,
  );
  const ajout = await Ajout.ouvrir(connexion, "essai", "tampon");
  for (const [i, rangee] of rangees.entries()) ajout.ligne([i, null, ...rangee]);
  ajout.fermer();
  const lecture = { entete, relation: "tampon.essai", largeur: noms.length, decoupee: true, annee: null };
  await connexion.run(`CREATE OR REPLACE TABLE tampon.lu AS ${sqlLecture(lecture, contexte)}`);
  await ranger(connexion, 1, { entete } as ALire, contexte);
  const { cle, contenu } = colonnesEntrepot(source);
  const colonnes = [...cle, ...contenu].map((c) =>
    c === "date" || c.startsWith("date_") ? `CAST("${c}" AS VARCHAR)` : `"${c}"`,
  );
  const lues = await lignes<[number, boolean, ...unknown[]]>(
    connexion,
    `SELECT ligne, rejetee, ${colonnes} FROM lignes_${source.nom}`,
  );
  const expliquees = await lignes<[number]>(
    connexion,
    "SELECT DISTINCT ligne FROM rejets_lignes WHERE regle <> 'controle'",
  );
  expect(expliquees.map(([n]) => n).sort((a, b) => a - b)).toEqual(
    lues
      .filter(([, rejetee]) => rejetee)
      .map(([n]) => n)
      .sort((a, b) => a - b),
  );
  return new Map(lues.map(([n, rejetee, ...valeurs]) => [n, rejetee ? null : valeurs]));
}

/** The normal form of zod, column by column as the warehouse names them; null when the row is refused. */
function parZod(source: Source, rangee: readonly string[]): unknown[] | null {
  const noms = Object.keys(source.colonnes);
  const lue = schema(source, contexte).safeParse(Object.fromEntries(noms.map((nom, i) => [nom, rangee[i]])));
  if (!lue.success) return null;
  const plate: Record<string, unknown> = {};
  for (const [nom, champ] of Object.entries<Champ>(source.colonnes)) {
    const valeur = (lue.data as Record<string, unknown>)[nom];
    if (champ.genre === "ine") plate.pid = pseudonyme(CLE, String(valeur));
    else if (champ.genre === "pcs") Object.assign(plate, valeur ?? { pcs: null, pcs_groupe: "ND" });
    else if (champ.genre === "mef") {
      const mef = valeur as { mefstat: string; specialite: string } | null;
      plate[`mefstat${nom.slice(3)}`] = mef?.mefstat ?? null;
      plate[`specialite${nom.slice(3)}`] = mef?.specialite ?? null;
    } else plate[nom] = valeur;
  }
  const { cle, contenu } = colonnesEntrepot(source);
  return [...cle, ...contenu].map((nom) => plate[nom] ?? null);
}

/** Column, rule and sentence of each refusal, as the whole contract gives them. */
function refusDuContrat(source: Source, rangee: readonly string[]) {
  const noms = Object.keys(source.colonnes);
  const lue = schema(source, contexte).safeParse(Object.fromEntries(noms.map((nom, i) => [nom, rangee[i]])));
  return (lue.error?.issues ?? []).map(({ path, message, ...issue }) => ({
    colonne: String(path[0]),
    regle: "params" in issue ? issue.params?.regle : issue.code,
    message,
  }));
}

const vide = (rangee: readonly string[]) => rangee.every((c) => c.replace(/[\s\u200b\ufeff]/g, "") === "");

test.each(TOUTES.map((source) => [source.nom, source] as const))(
  "%s : SQL et zod jugent et lisent les lignes pareil",
  async (_, source) => {
    const cellules = new Cellules(source, contexte);
    await fc.assert(
      fc.asyncProperty(fc.array(ligne(source), { minLength: 80, maxLength: 80 }), async (toutes) => {
        const rangees = toutes.filter((rangee) => !vide(rangee));
        const sql = await parSql(source, rangees);
        for (const [i, rangee] of rangees.entries()) {
          expect([rangee, sql.get(i)]).toEqual([rangee, parZod(source, rangee)]);
          expect(cellules.refus(rangee)).toEqual(refusDuContrat(source, rangee));
        }
      }),
      { numRuns: 4, endOnFailure: true },
    );
  },
);
