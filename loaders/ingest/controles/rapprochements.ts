/** Pairs of public files that tell the same head-count, each as SQL: the year, the place, and the two counts side by side. */
import { CODES_1RE, CODES_TLE } from "../../sources/publiques/specialites.ts";

export interface Paire {
  /** Names it in the report and on the page. */
  titre: string;
  /** The source whose file is named when they disagree, then the other. */
  sources: readonly [string, string];
  /** The column of the first source that holds its year. */
  annee: "rentree" | "session";
  /** SELECT annee, lieu, a, b. */
  sql: string;
}

const classe = (source: string, code: string, nom: string): Paire => ({
  titre: `${nom} : total, et filles plus garçons`,
  sources: [source, source],
  annee: "rentree",
  sql: `SELECT rentree AS annee, uai AS lieu, total_${code} AS a, filles_${code} + garcons_${code} AS b FROM ${source}`,
});

const specialites = (source: string, code: string, nom: string): Paire[] =>
  (["filles", "garcons"] as const).map((sexe) => ({
    titre: `${sexe === "filles" ? "Filles" : "Garçons"} de ${nom} : spécialités, et effectifs`,
    sources: [source, "effectifs_gt"],
    annee: "rentree",
    sql: `SELECT rentree AS annee, uai AS lieu, s.${sexe} AS a, e.${sexe}_${code} AS b
      FROM ${source} s JOIN effectifs_gt e USING (rentree, uai)`,
  }));

/** Each pupil follows three spécialités, two in terminale. */
const sommes = (
  source: string,
  nom: string,
  [parEleve, mot]: readonly [number, string],
  codes: readonly string[],
): Paire[] =>
  (
    [
      ["filles", "Filles", "fille"],
      ["garcons", "Garçons", "garçon"],
    ] as const
  ).map(([sexe, titre, un]) => ({
    titre: `${titre} de ${nom} : spécialités suivies, et ${mot} par ${un}`,
    sources: [source, source],
    annee: "rentree",
    sql: `SELECT rentree AS annee, uai AS lieu, ${codes.map((c) => `coalesce(${sexe}_${c}, 0)`).join(" + ")} AS a,
    ${parEleve} * ${sexe} AS b FROM ${source}`,
  }));

const SERIES = ["sti2d", "stl", "stmg", "st2s", "std2a"];
/** Of two series the total alone is published. */
const EN_GT = ["g", ...SERIES, "sthr", "s2tmd"];

/** IVAL tells the head-count of the same October. */
const ivalEffectifs =
  (voie: "GT" | "PRO", source: "effectifs_gt" | "effectifs_pro") =>
  (niveau: string, nom: string, total: string): Paire => ({
    titre: `${nom} : IVAL, et effectifs de la même année`,
    sources: ["ival", source],
    annee: "session",
    sql: `SELECT session AS annee, uai AS lieu, effectif_${niveau} AS a, ${total} AS b
      FROM ival i JOIN ${source} e USING (uai) WHERE voie = '${voie}' AND e.rentree = i.session`,
  });
const ivalGt = ivalEffectifs("GT", "effectifs_gt");
const ivalPro = ivalEffectifs("PRO", "effectifs_pro");

/** An extract of a few académies is no France. */
const ACADEMIES_MIN = 25;

const origine = (voie: "g" | "t" | "p", nom: string): Paire => ({
  titre: `Admis au baccalauréat ${nom}, France : selon l’origine sociale, et par académie`,
  sources: ["bac_origine", "bac_publie"],
  annee: "session",
  sql: `SELECT session AS annee, 'France' AS lieu, admis_${voie} AS a, sum(admis) AS b
      FROM bac_origine JOIN bac_publie USING (session)
      WHERE origine_sociale = 'Ensemble' AND maille = 'ACADEMIE' AND voie = '${voie.toUpperCase()}'
      GROUP BY session, admis_${voie} HAVING count(DISTINCT academie) >= ${ACADEMIES_MIN}`,
});

const constatPro = (mefstat4: string, code: string, nom: string): Paire => ({
  titre: `${nom} : constat de rentrée, et effectifs publiés`,
  sources: ["constat", "effectifs_pro"],
  annee: "rentree",
  sql: `SELECT rentree AS annee, uai AS lieu, sum(effectif) AS a, total_${code} AS b
      FROM constat JOIN effectifs_pro USING (rentree, uai)
      WHERE left(mefstat11, 4) = '${mefstat4}' GROUP BY rentree, uai, total_${code}`,
});

export const PAIRES: readonly Paire[] = [
  classe("effectifs_gt", "2nde_gt", "2nde GT"),
  classe("effectifs_gt", "1re_g", "1re générale"),
  ...SERIES.map((serie) => classe("effectifs_gt", `1re_${serie}`, `1re ${serie.toUpperCase()}`)),
  classe("effectifs_gt", "tle_g", "terminale générale"),
  classe("effectifs_pro", "2nde_pro", "2nde professionnelle"),
  classe("effectifs_pro", "1re_pro", "1re professionnelle"),
  classe("effectifs_pro", "tle_pro", "terminale professionnelle"),
  classe("effectifs_pro", "cap1", "première année de CAP"),
  classe("effectifs_pro", "cap2", "deuxième année de CAP"),
  ...specialites("specialites_1re", "1re_g", "1re générale"),
  ...specialites("specialites_tle", "tle_g", "terminale générale"),
  ...sommes("specialites_1re", "1re générale", [3, "trois"], CODES_1RE),
  ...sommes("specialites_tle", "terminale générale", [2, "deux"], CODES_TLE),
  ivalGt("2nde", "2nde GT", "total_2nde_gt"),
  ivalGt("1re", "1re générale et technologique", EN_GT.map((serie) => `total_1re_${serie}`).join(" + ")),
  ivalGt(
    "tle",
    "terminale générale et technologique",
    EN_GT.map((serie) => `total_tle_${serie}`).join(" + "),
  ),
  ivalPro("2nde", "2nde professionnelle", "total_2nde_pro"),
  ivalPro("1re", "1re professionnelle", "total_1re_pro"),
  ivalPro("tle", "terminale professionnelle", "total_tle_pro"),
  origine("g", "général"),
  origine("t", "technologique"),
  origine("p", "professionnel"),
  {
    titre: "Bacheliers : SIES, et admis de la DEPP",
    sources: ["poursuite", "bac_publie"],
    annee: "session",
    sql: `SELECT session AS annee, concat_ws(' ', academie, serie, sexe) AS lieu, bacheliers AS a, sum(admis) AS b
      FROM poursuite JOIN (SELECT session, academie, voie AS serie, sexe, admis FROM bac_publie WHERE maille = 'ACADEMIE')
        USING (session, academie, serie, sexe)
      GROUP BY session, academie, serie, sexe, bacheliers`,
  },
];

/** Said in the report alone: the constat is no public file, and its counts are no page's. */
export const PAIRES_INTERNES: readonly Paire[] = [
  constatPro("2381", "2nde_pro", "2nde professionnelle"),
  constatPro("2382", "1re_pro", "1re professionnelle"),
  constatPro("2383", "tle_pro", "terminale professionnelle"),
  constatPro("2321", "cap1", "première année de CAP"),
  constatPro("2322", "cap2", "deuxième année de CAP"),
];

/** Both counts come from one file: it contradicts itself. */
export const seContredit = ({ sources: [a, b] }: Paire): boolean => a === b;

/** By year: the places that differ most. */
export const sqlPlaces = ({ sql }: Paire): string => `
  SELECT annee, list_slice(list(lieu ORDER BY abs(a - b) DESC, lieu), 1, 5) AS places
  FROM (${sql}) WHERE abs(a - b) >= 1 GROUP BY annee`;

/**
 * By year: places told by both, those that differ and how many of these are of the académie (where places are schools), the
 * two sums, and the place that differs most.
 */
export const sqlBilan = ({ sql }: Paire): string => `
  SELECT annee, count(*)::INTEGER AS lieux, (count(*) FILTER (abs(a - b) >= 1))::INTEGER AS differents,
    CASE WHEN bool_and(regexp_matches(lieu, '^[0-9]{7}[A-Z]$')) AND EXISTS (FROM academie_departements)
      THEN (count(*) FILTER (abs(a - b) >= 1 AND list_contains((SELECT list(departement) FROM academie_departements), departement_de(lieu))))::INTEGER
      END AS ici,
    sum(a)::DOUBLE AS a, sum(b)::DOUBLE AS b, arg_max(lieu, abs(a - b)) FILTER (abs(a - b) >= 1) AS exemple,
    arg_max(a, abs(a - b))::DOUBLE AS exemple_a, arg_max(b, abs(a - b))::DOUBLE AS exemple_b
  FROM (${sql}) WHERE a IS NOT NULL AND b IS NOT NULL GROUP BY annee`;
