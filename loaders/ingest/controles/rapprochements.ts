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
const EN_1RE_GT = ["g", ...SERIES, "sthr", "s2tmd"];

/** IVAL tells the head-count of the same October. */
const ivalGt = (niveau: string, nom: string, total: string): Paire => ({
  titre: `${nom} : IVAL, et effectifs de la même année`,
  sources: ["ival", "effectifs_gt"],
  annee: "session",
  sql: `SELECT session AS annee, uai AS lieu, effectif_${niveau} AS a, ${total} AS b
      FROM ival i JOIN effectifs_gt e USING (uai) WHERE voie = 'GT' AND e.rentree = i.session`,
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
  ivalGt("1re", "1re générale et technologique", EN_1RE_GT.map((serie) => `total_1re_${serie}`).join(" + ")),
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

/** By year: places told by both, those that differ, the two sums, and the place that differs most. */
export const sqlBilan = ({ sql }: Paire): string => `
  SELECT annee, count(*)::INTEGER AS lieux, (count(*) FILTER (abs(a - b) >= 1))::INTEGER AS differents,
    sum(a)::DOUBLE AS a, sum(b)::DOUBLE AS b, arg_max(lieu, abs(a - b)) FILTER (abs(a - b) >= 1) AS exemple,
    arg_max(a, abs(a - b))::DOUBLE AS exemple_a, arg_max(b, abs(a - b))::DOUBLE AS exemple_b
  FROM (${sql}) WHERE a IS NOT NULL AND b IS NOT NULL GROUP BY annee`;
