/**
 * Compiles a contract into the statement that reads one file: normal form of every column, verdict on every row, and the
 * raw cells only where the verdict is bad. MEF are left as codes: their few distinct values are resolved apart.
 */
import type { Champ } from "../../sources/champ.ts";
import type { Contexte } from "../../sources/contexte.ts";
import { EFFECTIF_MAX } from "../../sources/genres/nombre.ts";
import type { Regle } from "../../sources/regle.ts";
import type { Entete } from "../entete.ts";
import { sqlEcart } from "./ecarts.ts";
import { liste, litteral } from "./genres.ts";
import { traduire } from "./traductions.ts";

export interface Lecture {
  entete: Entete;
  /** What to read from: columns c0, c1…; `ligne` and `defaut` too when the file was cut line by line. */
  relation: string;
  largeur: number;
  decoupee: boolean;
  /** The year of the file, when no column holds it. */
  annee: number | null;
}

export function sqlLecture(lecture: Lecture, contexte: Contexte): string {
  const { entete, relation, largeur, decoupee, annee } = lecture;
  const { source, parLibelle, constantes = {} } = entete.disposition;
  const champs = Object.entries(source.colonnes as Record<string, Champ>);
  const brute = (nom: string): string => {
    const position = entete.positions.get(nom);
    if (position !== undefined) return `c${position}`;
    if (constantes[nom] !== undefined) return litteral(constantes[nom]);
    return nom === source.annee && annee !== null ? litteral(String(annee)) : ABSENTE;
  };
  const absente = (nom: string) => brute(nom) === ABSENTE;
  const directes = champs.map(([nom, champ]) => {
    if (absente(nom)) return `NULL AS "d_${nom}"`;
    const lue = nom === parLibelle ? null : directe(brute(nom), champ, contexte);
    return `${lue ?? "NULL"} AS "d_${nom}"`;
  });
  const textes = champs.map(([nom, { codes }]) => {
    const brut = brute(nom);
    if (absente(nom)) return `${ABSENTE} AS "t_${nom}"`;
    return `CASE WHEN "d_${nom}" IS NOT NULL OR ${brut} = '' THEN NULL ELSE ${texte(brut, codes)} END AS "t_${nom}"`;
  });
  const normales = champs.map(([nom, champ]) => {
    if (absente(nom)) return `NULL::${TYPES[champ.genre] ?? "VARCHAR"} AS "n_${nom}"`;
    const lue = nom === parLibelle ? `"t_${nom}"` : normale(`"t_${nom}"`, champ, contexte);
    return `coalesce("d_${nom}", ${lue}) AS "n_${nom}"`;
  });
  const fautes = champs.flatMap(([nom, champ]) => faute(nom, champ));
  const regles = (source.regles ?? []).map((regle) => `coalesce(${infraction(regle)}, false)`);
  return `
    SELECT ${decoupee ? "ligne, defaut" : "NULL::INTEGER AS ligne, NULL::VARCHAR AS defaut"},
      rejetee, ${sqlEcart(entete, largeur)} AS ecart,
      CASE WHEN rejetee THEN [${champs.map(([nom]) => brute(nom)).join(", ")}] END AS brut,
      ${champs.flatMap(([nom, champ]) => sorties(nom, champ, contexte, absente(nom))).join(",\n      ")}
    FROM (SELECT *, ${[...fautes, ...regles, ...(decoupee ? ["defaut IS NOT NULL"] : [])].join("\n      OR ")} AS rejetee
    FROM (SELECT *, ${normales.join(",\n      ")}
    FROM (SELECT *, ${textes.join(",\n      ")}
    FROM (SELECT *, ${directes.join(",\n      ")}
    FROM ${traduire(relation, entete)}))))`;
}

/** A column the file does not have: nothing of it is worth compiling, which takes longer than reading a small file. */
const ABSENTE = "NULL::VARCHAR";
const TYPES: Partial<Record<Champ["genre"], string>> = {
  ...{ rentree: "INTEGER", campagne: "INTEGER", effectif: "INTEGER", decimal: "DOUBLE", date: "DATE" },
  matieres: "VARCHAR[]",
};

const MARQUES_CODES = ["ND", "NR", "NA", "NONE"];

/**
 * Most cells are already as they should be: what reads as it stands (`d_`) needs neither trimming nor a search for marks
 * of absence; the trimmed text (`t_`) is made for the others only. NULL where only the full reading can tell.
 */
function directe(brut: string, champ: Champ, contexte: Contexte): string | null {
  switch (champ.genre) {
    case "texte":
      return null;
    case "code":
      return `CASE WHEN ${brut} IN (${liste(champ.codes ?? [])}) THEN ${brut} END`;
    case "mef":
    case "mefstat11":
      return `CASE WHEN regexp_full_match(${brut}, '[0-9A-Z]{10,11}') THEN ${brut} END`;
    default:
      return normale(brut, champ, contexte);
  }
}

/** Codes such as ND, which mean « no value » elsewhere, are values where they are codes. */
function texte(brut: string, codes: readonly string[] = []): string {
  const permises = codes.filter((code) => MARQUES_CODES.includes(code));
  return permises.length === 0
    ? `contenu(${brut})`
    : `CASE WHEN upper(rogner(${brut})) IN (${liste(permises)}) THEN rogner(${brut}) ELSE contenu(${brut}) END`;
}

function normale(t: string, champ: Champ, contexte: Contexte): string {
  const { genre, codes = [], synonymes = {}, min = 0, max } = champ;
  switch (genre) {
    case "uai":
    case "ine":
    case "mois":
    case "matieres":
      return `lire_${genre}(${t})`;
    case "mef":
    case "mefstat11":
      return `lire_mef(${t})`;
    case "rentree":
      return `lire_annee(${t}, 0, ${contexte.anneeMax})`;
    case "campagne":
      return champ.min === undefined
        ? `lire_annee(${t}, 1, ${contexte.anneeMax})`
        : `entre(annee_libre(${t}, 1), ${champ.min}, ${contexte.anneeMax})`;
    case "code": {
      const autres = Object.entries(synonymes).map(
        ([s, c]) => ` WHEN plier(${t}) = ${litteral(s)} THEN ${litteral(c)}`,
      );
      return `CASE WHEN ${t} IN (${liste(codes)}) THEN ${t} WHEN plier(${t}) IN (${liste(codes)}) THEN plier(${t})${autres.join("")} END`;
    }
    case "effectif":
      return `lire_effectif(${t}, ${min}, ${max ?? EFFECTIF_MAX})`;
    case "decimal":
      return `entre(decimal_libre(${t}), ${champ.min ?? "'-infinity'::DOUBLE"}, ${max ?? "'infinity'::DOUBLE"})`;
    case "date":
      return max === undefined
        ? `CASE WHEN year(lire_jour(${t})) >= 1000 THEN lire_jour(${t}) END`
        : `CASE WHEN year(lire_jour(${t})) BETWEEN 2000 AND ${contexte.anneeMax} THEN lire_jour(${t}) END`;
    case "departement":
      return `CASE WHEN length(${t}) <= 3 AND departement_dit(${t}) IN (${liste(contexte.departements)}) THEN departement_dit(${t}) END`;
    case "pcs":
      return `CASE WHEN regexp_replace(${t}, '[.,]0+$', '') IN (${liste(pcsConnues(contexte))}) THEN regexp_replace(${t}, '[.,]0+$', '') END`;
    case "texte":
      return t;
  }
}

const pcsConnues = ({ pcs }: Contexte) =>
  [...pcs].filter(([, groupe]) => groupe !== "ND").map(([code]) => code);

/** A cell is at fault when it holds something unreadable, or nothing where something is needed. */
function faute(nom: string, { genre, requis }: Champ): string[] {
  const absente = `"n_${nom}" IS NULL`;
  if (requis === "valeur") return [absente];
  return genre === "texte" || genre === "pcs" ? [] : [`(${absente} AND "t_${nom}" IS NOT NULL)`];
}

function infraction(regle: Regle): string {
  if ("alors" in regle) {
    const quand = `"n_${regle.si}" IN (${liste(regle.parmi)})`;
    const dit = `"n_${regle.alors}"`;
    return regle.codes ? `${quand} AND ${dit} NOT IN (${liste(regle.codes)})` : `${quand} AND ${dit} IS NULL`;
  }
  const [grand, petit] = [`"n_${regle.grand}"`, `"n_${regle.petit}"`];
  return regle.ecart === "un" ? `${grand} <> ${petit} + 1` : `${grand} < ${petit}`;
}

/** Columns of the staging table made from one column of the source; pupils and MEF are still named by their codes. */
function sorties(nom: string, { genre, defaut }: Champ, { pcs }: Contexte, absente: boolean): string[] {
  const n = `"n_${nom}"`;
  if (genre === "pcs") {
    if (absente) return [`${n} AS ${nom}`, `NULL::VARCHAR AS ${nom}_inconnue`];
    const connue = `regexp_replace("t_${nom}", '[.,]0+$', '') IN (${liste(pcs.keys())})`;
    return [
      `${n} AS ${nom}`,
      `CASE WHEN "t_${nom}" IS NOT NULL AND NOT ${connue} THEN "t_${nom}" END AS ${nom}_inconnue`,
    ];
  }
  if (defaut === undefined) return [`${n} AS "${nom}"`];
  const valeur = typeof defaut === "number" ? String(defaut) : litteral(defaut);
  return [`CASE WHEN ${n} IS NULL AND "t_${nom}" IS NULL THEN ${valeur} ELSE ${n} END AS "${nom}"`];
}
