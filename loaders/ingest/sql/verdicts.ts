/**
 * Duplicates and conflicts, found over all loaded rows of a source at once. A row without a verdict is loaded; each
 * verdict says `doublon`, `remplacee` or `revisee`, or else is the rule by which the row is refused, with its sentence.
 */
import type { Champ } from "../../sources/champ.ts";
import type { Source } from "../../sources/definition.ts";

export interface Colonnes {
  cle: readonly string[];
  contenu: readonly string[];
  /** Of the content, what two rows or files must not say differently, by the column of the source it is read from. */
  comparees: readonly Comparee[];
}

export interface Comparee {
  nom: string;
  colonnes: readonly string[];
}

/** Verdicts that refuse nothing: what the row says is counted, once, or said better elsewhere. */
export const SANS_REFUS = ["doublon", "remplacee", "revisee"] as const;

/** A verdict that keeps the row out. */
export const REFUSE = `etat NOT IN (${SANS_REFUS.map((etat) => `'${etat}'`).join(", ")})`;

/** Key and content of a source, as the warehouse names its columns. */
export function colonnesEntrepot({ colonnes }: Source): Colonnes {
  const champs = Object.entries(colonnes as Record<string, Champ>);
  const [cles, contenus] = [true, false].map((cle) => champs.filter(([, c]) => (c.cle ?? false) === cle));
  const plates = (choisis: typeof champs = []) =>
    choisis.flatMap(([nom, { genre }]) => colonnesDe(nom, genre));
  const comparees = (contenus ?? []).filter(([, { descriptif }]) => !descriptif);
  return {
    cle: plates(cles),
    contenu: plates(contenus),
    comparees: comparees.map(([nom, { genre }]) => ({ nom, colonnes: colonnesDe(nom, genre) })),
  };
}

function colonnesDe(nom: string, genre: Champ["genre"]): string[] {
  if (genre === "ine") return ["pid"];
  if (genre === "pcs") return [nom, `${nom}_groupe`];
  return genre === "mef" ? [`mefstat${nom.slice(3)}`, `specialite${nom.slice(3)}`] : [nom];
}

const egales = (a: string, b: string, colonnes: readonly string[]) =>
  colonnes.map((c) => `${a}."${c}" IS NOT DISTINCT FROM ${b}."${c}"`).join(" AND ");
const entre = (colonnes: readonly string[], alias = "") => colonnes.map((c) => `${alias}"${c}"`).join(", ");

/** Rows of other files whose key a valid row of `corrections/` holds. */
export const sqlRemplacees = (source: string, { cle }: Colonnes): string => `
  INSERT INTO tampon.verdicts
  SELECT '${source}', l.fichier_id, l.ligne, 'remplacee',
    'Cette ligne est remplacée par celle de même clé du dossier « corrections ».'
  FROM lignes_${source} l JOIN lectures f USING (fichier_id)
  SEMI JOIN (SELECT ${entre(cle)} FROM lignes_${source} JOIN lectures USING (fichier_id)
    WHERE correction AND NOT rejetee) c ON ${egales("l", "c", cle)}
  WHERE NOT f.correction`;

const candidats = (source: string) => `
  candidats AS NOT MATERIALIZED (
    SELECT l.*, fichier FROM lignes_${source} l JOIN lectures USING (fichier_id)
    ANTI JOIN (FROM tampon.verdicts WHERE source = '${source}') v
      ON v.fichier_id = l.fichier_id AND v.ligne = l.ligne)`;

const distinctes = (colonne: string) => `count(DISTINCT coalesce(CAST("${colonne}" AS VARCHAR), chr(1)))`;

/** The other places of a key, at most four, and what differs there. */
const CONFLIT = `'Cette clé se trouve aussi ' || array_to_string(list_slice(list_filter(places, lambda p: p <> place), 1, 4), ', ')
  || CASE WHEN len(places) > 5 THEN '…' ELSE '' END || ', avec un autre contenu ('
  || array_to_string(differentes, ', ') || '). Gardez la bonne ligne, ou déposez-la dans le dossier « corrections ».'`;

const VERDICT = `CASE WHEN len(differentes) > 0 THEN 'cle_en_conflit' ELSE 'doublon' END,
    CASE WHEN len(differentes) > 0 THEN ${CONFLIT}
      ELSE 'Cette ligne répète ' || places[1] || ' : elle compte une fois.' END`;

/** The columns of the source that hold more than one value, as `valeurs` counts those of a column of the warehouse. */
const differentes = (comparees: readonly Comparee[], valeurs: (colonne: string) => string) => {
  const cas = comparees.map(
    ({ nom, colonnes }) =>
      `CASE WHEN ${colonnes.map((c) => `${valeurs(c)} > 1`).join(" OR ")} THEN '${nom}' END`,
  );
  return `list_filter([${cas.join(", ")}], lambda c: c IS NOT NULL)`;
};

const resume = (colonnes: readonly string[]) => `hash(${entre(colonnes)})`;

/**
 * Keeps in `tampon.repetees` the hashes of keys that more than one row seems to have, and how many: most files have none,
 * and the hash of a key takes a tenth of its memory.
 */
export const sqlRepetees = (source: string, { cle }: Colonnes): string => `
  CREATE OR REPLACE TABLE tampon.repetees AS SELECT ${resume(cle)} AS h
  FROM lignes_${source} WHERE NOT rejetee GROUP BY h HAVING count(*) > 1`;

/** Pupil-level sources and lists: identical rows count once, others of one key are all refused. */
export const sqlListe = (source: string, { cle, comparees }: Colonnes): string => `
  INSERT INTO tampon.verdicts
  WITH ${candidats(source)},
  multiples AS (
    SELECT ${entre(cle)} FROM candidats SEMI JOIN tampon.repetees ON h = ${resume(cle)}
    WHERE NOT rejetee GROUP BY ALL HAVING count(*) > 1),
  rangees AS (
    SELECT c.*, '« ' || fichier || ' » ligne ' || ligne AS place
    FROM candidats c SEMI JOIN multiples m ON ${egales("c", "m", cle)} WHERE NOT rejetee),
  groupes AS (
    SELECT ${entre(cle)}, list(place ORDER BY fichier, ligne) AS places,
      ${differentes(comparees, distinctes)} AS differentes
    FROM rangees GROUP BY ${entre(cle)})
  SELECT '${source}', fichier_id, ligne, ${VERDICT}
  FROM rangees r JOIN groupes g ON ${egales("r", "g", cle)}
  WHERE len(differentes) > 0 OR place <> places[1]`;

/** Rows that lead, from one to the next, back to where they begin. */
export const sqlBoucles = ({ nom: source, sansBoucle }: Source): string[] => {
  if (sansBoucle === undefined) return [];
  const [de, vers] = sansBoucle;
  return [
    `INSERT INTO tampon.verdicts
  WITH RECURSIVE ${candidats(source)},
  pas AS (SELECT DISTINCT ${de} AS de, ${vers} AS vers FROM candidats WHERE NOT rejetee AND ${vers} IS NOT NULL),
  chemins AS (SELECT de, vers FROM pas UNION SELECT c.de, p.vers FROM chemins c JOIN pas p ON p.de = c.vers)
  SELECT '${source}', fichier_id, ligne, 'succession_en_boucle', ${BOUCLE.map((dit) => `'${dit}'`).join(` || ${de} || `)}
  FROM candidats c WHERE NOT rejetee AND EXISTS (FROM chemins k WHERE k.de = c.${vers} AND k.vers = c.${de})`,
  ];
};

/** Around the name of what is left and found again. */
export const BOUCLE = [
  "De successeur en successeur, on revient à « ",
  " » : ces établissements échangeraient leurs élèves. Gardez les lignes qui mènent à l’établissement d’aujourd’hui, retirez les autres.",
] as const;

/** What must agree between files: the sum of the rows of a key, or each row where figures are published as they are. */
const apport = (publiee: boolean, contenu: readonly string[]) => ({
  ligne: publiee ? "ligne" : "min(ligne)",
  valeurs: contenu.map((c) => `${publiee ? `"${c}"` : `sum("${c}")`} AS "${c}"`).join(", "),
});

/** Aggregates: a refused row spoils its key. */
const sqlGatees = (source: string, { cle }: Colonnes): string => `
  INSERT INTO tampon.verdicts
  WITH ${candidats(source)},
  gatees AS (SELECT ${entre(cle)}, min('« ' || fichier || ' » ligne ' || ligne) AS place
    FROM candidats WHERE rejetee AND ${cle.map((c) => `"${c}" IS NOT NULL`).join(" AND ")} GROUP BY ALL)
  SELECT '${source}', fichier_id, ligne, 'cle_rejetee',
    'Une autre ligne de la même clé est rejetée (' || place || ') : leur somme serait fausse. Corrigez cette autre ligne puis redéposez-la.'
  FROM candidats c JOIN gatees g ON ${egales("c", "g", cle)} WHERE NOT rejetee`;

/**
 * Published figures: a file of the current identifier that says otherwise has the last word over one of a former
 * identifier. The row it revises is left as a whole: figures of two vintages are not mixed.
 */
export const sqlRevisees = (source: string, { cle, comparees }: Colonnes): string => {
  const colonnes = comparees.flatMap(({ colonnes: siennes }) => siennes);
  return `
  INSERT INTO tampon.verdicts
  WITH ${candidats(source)},
  dites AS (SELECT c.*, recence FROM candidats c JOIN tampon.recences USING (fichier_id) WHERE NOT rejetee),
  revisees AS (
    SELECT a.fichier_id, a.ligne, arg_min('« ' || b.fichier || ' » ligne ' || b.ligne, (b.recence, b.fichier, b.ligne)) AS place,
      arg_min(list_filter([${comparees.map(({ nom, colonnes: siennes }) => `CASE WHEN ${siennes.map((c) => `a."${c}" <> b."${c}"`).join(" OR ")} THEN '${nom}' END`).join(", ")}], lambda c: c IS NOT NULL),
        (b.recence, b.fichier, b.ligne)) AS colonnes
    FROM dites a JOIN dites b ON ${egales("a", "b", cle)} AND b.recence < a.recence
    WHERE ${colonnes.map((c) => `a."${c}" <> b."${c}"`).join(" OR ")}
    GROUP BY a.fichier_id, a.ligne)
  SELECT '${source}', fichier_id, ligne, 'revisee',
    'Le jeu en cours sur le portail publie d’autres valeurs pour cette clé (' || array_to_string(colonnes, ', ') || ') : ' || place
      || '. Ce sont elles qui comptent ; reprenez ce fichier-ci sur son portail, ou retirez-le.'
  FROM revisees`;
};

/** Aggregates and published figures: what fills the same column of a key must agree, the others complete each other. */
export function sqlAgregat({ nom: source, famille }: Source, colonnes: Colonnes): string[] {
  const { cle, contenu, comparees } = colonnes;
  const publiee = famille === "publiee";
  const { ligne, valeurs } = apport(publiee, contenu);
  const rang = publiee ? "fichier, ligne" : "fichier";
  return [
    ...(publiee ? [] : [sqlGatees(source, colonnes)]),
    `CREATE OR REPLACE TABLE tampon.sommes AS
  WITH ${candidats(source)}
  SELECT fichier_id, fichier, ${ligne} AS ligne, ${entre(cle)}, ${valeurs}
  FROM candidats WHERE NOT rejetee ${publiee ? "" : `GROUP BY fichier_id, fichier, ${entre(cle)}`}`,
    `INSERT INTO tampon.verdicts
  WITH ${candidats(source)},
  partagees AS (
    SELECT ${entre(cle)}, list('« ' || fichier || ' » ligne ' || ligne ORDER BY ${rang}) AS places,
      ${differentes(comparees, (c) => `count(DISTINCT "${c}")`)} AS differentes
    FROM tampon.sommes GROUP BY ${entre(cle)} HAVING count(*) > 1),
  apports AS (
    SELECT s.*, p.places, p.differentes, '« ' || fichier || ' » ligne ' || ligne AS place,
      (row_number() OVER avant) > 1 AND ${comparees
        .flatMap(({ colonnes: siennes }) => siennes)
        .map((c) => `(s."${c}" IS NULL OR (count(s."${c}") OVER precedents) > 0)`)
        .join(" AND ")} AS redite
    FROM tampon.sommes s JOIN partagees p ON ${egales("s", "p", cle)}
    WINDOW avant AS (PARTITION BY ${entre(cle, "s.")} ORDER BY ${rang}),
      precedents AS (PARTITION BY ${entre(cle, "s.")} ORDER BY ${rang} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))
  SELECT '${source}', c.fichier_id, c.ligne, ${VERDICT}
  FROM candidats c JOIN apports a ON c.fichier_id = a.fichier_id AND ${egales("c", "a", publiee ? ["ligne", ...cle] : cle)}
  WHERE NOT c.rejetee AND (len(a.differentes) > 0 OR a.redite)`,
  ];
}

/** A row with a verdict does not count. */
export const sqlEcarter = (source: string): string => `
  UPDATE lignes_${source} SET chargee = false
  WHERE (fichier_id, ligne) IN (SELECT (fichier_id, ligne) FROM tampon.verdicts WHERE source = '${source}')`;

/** Loads what counts into the table readers see. */
export function sqlChargement(source: Source, { cle, contenu }: Colonnes): string {
  const nom = source.nom;
  const choisies =
    source.famille === "agregat"
      ? somme(nom, cle, contenu)
      : source.famille === "publiee"
        ? reunion(nom, cle, contenu)
        : detail(nom, [...cle, ...contenu]);
  return `INSERT INTO ${nom} BY NAME ${choisies}`;
}

const detail = (source: string, colonnes: readonly string[]) => `
  SELECT ${entre(colonnes)} FROM lignes_${source} WHERE chargee`;

/** Rows that agree and complete each other. */
const reunion = (source: string, cle: readonly string[], contenu: readonly string[]) => `
  SELECT ${entre(cle)}, ${contenu.map((c) => `max("${c}") AS "${c}"`).join(", ")}
  FROM lignes_${source} WHERE chargee GROUP BY ${entre(cle)}`;

/** Columns agree between files where both are filled: the greatest is the value. */
const somme = (source: string, cle: readonly string[], contenu: readonly string[]) => `
  WITH par_fichier AS (
    SELECT ${entre(cle)}, ${contenu.map((c) => `sum("${c}") AS "${c}"`).join(", ")}
    FROM lignes_${source} WHERE chargee GROUP BY fichier_id, ${entre(cle)})
  SELECT ${entre(cle)}, ${contenu.map((c) => `CAST(max("${c}") AS INTEGER) AS "${c}"`).join(", ")}
  FROM par_fichier GROUP BY ${entre(cle)}`;
