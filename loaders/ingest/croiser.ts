/** What is known only once every source is loaded: schools nobody described, rows outside the académie, lost pupils. */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Academie } from "./depot.ts";
import type { Constat } from "./rapport.ts";
import { lignes } from "./requete.ts";
import { litteral } from "./sql/genres.ts";

/** Code of the académie in the measures, unless academie.json gives another. */
const CODE_ACADEMIE = "ACADEMIE";

/** Findings by file id. */
export type Croises = Map<number, Constat[]>;

/** Columns that hold the UAI of a school to know, and the one that places the row in a département. */
const ECOLES: Readonly<Record<string, { connues: readonly string[]; place: string }>> = {
  orientation: { connues: ["uai"], place: "uai" },
  affectation: { connues: ["uai_origine", "uai_accueil"], place: "coalesce(uai_origine, uai_accueil)" },
  offre: { connues: ["uai"], place: "uai" },
  rentree: { connues: ["uai"], place: "uai" },
  constat: { connues: ["uai"], place: "uai" },
  cohorte: { connues: ["uai"], place: "uai" },
  chaine: { connues: ["uai"], place: "uai" },
  actions: { connues: ["uai"], place: "uai" },
  etablissements: { connues: [], place: "uai" },
};
const ANNEES: Readonly<Record<string, string>> = {
  orientation: "campagne",
  affectation: "campagne",
  rentree: "rentree",
  cohorte: "rentree",
};

export async function croiser(connexion: DuckDBConnection, academie: Academie): Promise<Croises> {
  await completer(connexion, academie);
  const croises: Croises = new Map();
  const dire = (fichier: number, constat: Constat) =>
    croises.set(fichier, [...(croises.get(fichier) ?? []), constat]);
  for (const [source, { connues, place }] of Object.entries(ECOLES)) {
    for (const colonne of connues) await ecolesInconnues(connexion, source, colonne, dire);
    await horsPerimetre(connexion, source, place, dire);
  }
  for (const [source, annee] of Object.entries(ANNEES)) await elevesRejetes(connexion, source, annee, dire);
  await chaineSupplantee(connexion, dire);
  return croises;
}

type Dire = (fichier: number, constat: Constat) => void;

/** Values that follow from others, and the perimeter. */
async function completer(
  connexion: DuckDBConnection,
  { code, nom, departements, fictive }: Academie,
): Promise<void> {
  const texte = (valeur: string | undefined) => (valeur === undefined ? "NULL" : litteral(valeur));
  await connexion.run(
    `INSERT INTO academie VALUES (${litteral(code ?? CODE_ACADEMIE)}, ${texte(nom)}, ${fictive ?? false})`,
  );
  for (const departement of departements ?? [])
    await connexion.run(
      `INSERT INTO academie_departements VALUES (${litteral(String(departement).toUpperCase().padStart(3, "0"))})`,
    );
  await connexion.run("UPDATE etablissements SET departement = substr(uai, 1, 3) WHERE departement IS NULL");
  await connexion.run(
    "UPDATE cohorte SET session = rentree + 1 WHERE session IS NULL AND diplome IS NOT NULL",
  );
  for (const territoire of ["bassin", "district"]) await unirGraphies(connexion, territoire);
  await connexion.run(`CREATE TABLE tampon.ecoles AS
    SELECT uai, arg_max(departement, coalesce(debut, 0)) AS departement, max_by(bassin, coalesce(debut, 0)) AS bassin
    FROM etablissements GROUP BY uai`);
  await connexion.run(`UPDATE actions SET bassin = e.bassin FROM tampon.ecoles e
    WHERE actions.bassin IS NULL AND e.uai = actions.uai`);
  await connexion.run(`CREATE TABLE tampon.perimetre AS SELECT departement FROM academie_departements
    UNION SELECT departement FROM etablissements WHERE NOT EXISTS (FROM academie_departements)`);
}

/** A territory is one whatever its case and accents: its most frequent spelling is kept, here and in the actions. */
async function unirGraphies(connexion: DuckDBConnection, territoire: string): Promise<void> {
  await connexion.run(`CREATE OR REPLACE TABLE tampon.graphies AS
    SELECT plier(dite) AS pliee, arg_max(dite, (n, dite)) AS retenue
    FROM (SELECT "${territoire}" AS dite, count(*) AS n FROM etablissements WHERE dite IS NOT NULL GROUP BY 1)
    GROUP BY 1`);
  for (const table of territoire === "bassin" ? ["etablissements", "actions"] : ["etablissements"])
    await connexion.run(`UPDATE ${table} SET "${territoire}" = retenue FROM tampon.graphies
      WHERE plier("${territoire}") = pliee AND "${territoire}" <> retenue`);
}

const chargees = (source: string) => `(FROM lignes_${source} l
  ANTI JOIN (FROM tampon.verdicts WHERE source = '${source}') v ON v.fichier_id = l.fichier_id AND v.ligne = l.ligne
  WHERE NOT rejetee)`;

/** Counts and first examples by file, from rows (file, value, number, first line) sorted by line. */
function parFichier(
  trouvees: readonly [number, string, number, number][],
  vers: (n: number, e: [number, string][]) => Constat,
  dire: Dire,
) {
  for (const fichier of new Set(trouvees.map(([id]) => id))) {
    const siennes = trouvees.filter(([id]) => id === fichier);
    const nombre = siennes.reduce((somme, [, , n]) => somme + n, 0);
    dire(
      fichier,
      vers(
        nombre,
        siennes.slice(0, 5).map(([, valeur, , ligne]) => [ligne, valeur]),
      ),
    );
  }
}

async function ecolesInconnues(
  connexion: DuckDBConnection,
  source: string,
  colonne: string,
  dire: Dire,
): Promise<void> {
  const trouvees = await lignes<[number, string, number, number]>(
    connexion,
    `SELECT fichier_id, "${colonne}", count(*), min(ligne) FROM ${chargees(source)}
     WHERE "${colonne}" IS NOT NULL AND "${colonne}" NOT IN (SELECT uai FROM tampon.ecoles) GROUP BY 1, 2 ORDER BY 4`,
  );
  const message = (uai: string) =>
    `« ${uai} » n’est dans aucun fichier « etablissements » : il compte dans son département et l’académie, sans bassin. Ajoutez-le au fichier des établissements.`;
  parFichier(
    trouvees,
    (nombre, exemples) => ({
      regle: "etablissement_inconnu",
      gravite: "avertissement",
      colonne,
      nombre,
      exemples: exemples.map(([ligne, valeur]) => ({ ligne, valeur, message: message(valeur) })),
    }),
    dire,
  );
}

async function horsPerimetre(
  connexion: DuckDBConnection,
  source: string,
  place: string,
  dire: Dire,
): Promise<void> {
  const trouvees = await lignes<[number, string, number, number]>(
    connexion,
    `SELECT fichier_id, place, count(*), min(ligne)
     FROM (SELECT fichier_id, ligne, ${place} AS place FROM ${chargees(source)}) LEFT JOIN tampon.ecoles ON uai = place
     WHERE place IS NOT NULL AND EXISTS (FROM tampon.perimetre)
       AND coalesce(departement, substr(place, 1, 3)) NOT IN (FROM tampon.perimetre) GROUP BY 1, 2 ORDER BY 4`,
  );
  parFichier(
    trouvees,
    (nombre, exemples) => ({
      regle: "hors_perimetre",
      gravite: "information",
      colonne: place.match(/uai\w*/)?.[0] ?? null,
      nombre,
      exemples: exemples.map(([ligne, valeur]) => ({
        ligne,
        valeur,
        message: `« ${valeur} » est hors périmètre, dans un autre département que ceux de l’académie : la ligne n’entre dans aucun chiffre.`,
      })),
    }),
    dire,
  );
}

async function elevesRejetes(
  connexion: DuckDBConnection,
  source: string,
  annee: string,
  dire: Dire,
): Promise<void> {
  await connexion.run(`INSERT INTO eleves_rejetes
    SELECT DISTINCT '${source}', ${annee}, pid FROM lignes_${source} l
    ANTI JOIN ${source} s USING (${annee}, pid) WHERE ${annee} IS NOT NULL AND pid IS NOT NULL`);
  const comptes = await lignes<[number, number]>(
    connexion,
    `SELECT fichier_id, count(DISTINCT pid) FROM lignes_${source} l
     SEMI JOIN (FROM eleves_rejetes WHERE source = '${source}') r ON r.annee = l.${annee} AND r.pid = l.pid GROUP BY 1`,
  );
  for (const [fichier, nombre] of comptes)
    dire(fichier, {
      regle: "eleves_ecartes",
      gravite: "avertissement",
      colonne: null,
      nombre,
      exemples: [
        {
          ligne: null,
          valeur: "",
          message: `Élèves dont toutes les lignes de l’année sont rejetées : ${nombre}. Ils sortent des numérateurs et des dénominateurs.`,
        },
      ],
    });
}

/** Where pupils are known one by one, the aggregate chain of the same school and campaign is set aside. */
async function chaineSupplantee(connexion: DuckDBConnection, dire: Dire): Promise<void> {
  const memes = "(SELECT DISTINCT campagne, palier, uai FROM orientation)";
  const trouvees = await lignes<[number, string, number, number]>(
    connexion,
    `SELECT fichier_id, uai, count(*), min(ligne) FROM ${chargees("chaine")}
     SEMI JOIN ${memes} USING (campagne, palier, uai) GROUP BY 1, 2 ORDER BY 4`,
  );
  await connexion.run(`DELETE FROM chaine WHERE (campagne, palier, uai) IN ${memes}`);
  parFichier(
    trouvees,
    (nombre, exemples) => ({
      regle: "chaine_supplantee",
      gravite: "information",
      colonne: "uai",
      nombre,
      exemples: exemples.map(([ligne, valeur]) => ({
        ligne,
        valeur,
        message: `« ${valeur} » a des lignes d’élèves pour cette campagne : elles l’emportent sur ces effectifs.`,
      })),
    }),
    dire,
  );
}
