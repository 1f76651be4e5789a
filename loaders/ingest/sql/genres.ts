/**
 * The genres of columns in SQL: macros that turn a trimmed text into its normal form, or NULL when it cannot be. They
 * say the same as loaders/sources/genres, which explains refusals in words; a property test holds the two together.
 */
import { CORSE } from "../../sources/genres/departement.ts";
import { MOTIF_AUTOUR, MOTIF_DECIMAL, MOTIF_EFFECTIF } from "../../sources/genres/nombre.ts";
import { LETTRES_UAI } from "../../sources/genres/uai.ts";
import { BLANCS, ESPACES, MARQUES } from "../../sources/texte.ts";

export const litteral = (texte: string): string => `'${texte.replaceAll("'", "''")}'`;
export const liste = (valeurs: Iterable<string>): string => [...valeurs].map(litteral).join(", ");

const entier = (x: string) => `try_cast(${x} AS INTEGER)`;
const BORDS = litteral(`^[${BLANCS}]+|[${BLANCS}]+$`);
const ESPACE = litteral(`[${ESPACES}]+`);
const VIDES = litteral(`[${BLANCS}|]+`);

export const MACROS: Readonly<Record<string, string>> = {
  "rogner(x)": `CASE WHEN regexp_matches(x, ${BORDS}) THEN regexp_replace(x, ${BORDS}, '', 'g') ELSE x END`,
  "sans_marque(t)": `CASE WHEN strlen(t) <= 4 AND upper(t) IN (${liste(MARQUES)}) THEN NULL ELSE t END`,
  "sans_garde(t)":
    "CASE WHEN starts_with(t, '''') AND regexp_matches(t, '^''[-=+@]') THEN substr(t, 2) ELSE t END",
  "contenu(x)": "sans_marque(sans_garde(rogner(x)))",
  "sans_espaces(t)": `CASE WHEN regexp_matches(t, ${ESPACE}) THEN regexp_replace(t, ${ESPACE}, '', 'g') ELSE t END`,
  "plier(t)": `upper(strip_accents(t))`,
  "uai_controle(u)": `CASE WHEN regexp_full_match(u, '[0-9]{7}[A-Za-z]')
    AND substr('${LETTRES_UAI}', ${entier("substr(u, 1, 7)")} % 23 + 1, 1) = upper(substr(u, 8, 1)) THEN upper(u) END`,
  "lire_uai(t)": `uai_controle(sans_espaces(t))`,
  "ine_forme(i)": `CASE WHEN regexp_full_match(i, '[0-9A-Za-z]{11}') THEN upper(i) END`,
  "lire_ine(t)": `ine_forme(sans_espaces(t))`,
  "mef_forme(m)": `CASE WHEN regexp_full_match(m, '[0-9A-Z]{10,11}') THEN m END`,
  "lire_mef(t)": `mef_forme(upper(sans_espaces(t)))`,
  "annee_du_jour(d, ferme)": `CASE WHEN month(d) >= 8 THEN year(d) ELSE year(d) - 1 END + ferme`,
  "jour_francais(t)": `try_cast(regexp_extract(t, '([0-9]{4})$', 1) || '-'
    || lpad(regexp_extract(t, '/([0-9]{1,2})/', 1), 2, '0') || '-'
    || lpad(regexp_extract(t, '^([0-9]{1,2})/', 1), 2, '0') AS DATE)`,
  "lire_jour(t)": `CASE
    WHEN regexp_full_match(t, '[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][^\\n]*)?') THEN try_cast(substr(t, 1, 10) AS DATE)
    WHEN regexp_full_match(t, '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}') THEN jour_francais(t) END`,
  "annee_libre(t, ferme)": `CASE
    WHEN regexp_full_match(t, '[0-9]{4}([.,]0+)?') THEN ${entier("substr(t, 1, 4)")}
    WHEN regexp_full_match(t, '([rR][sS]|[rR][eE][nN][tT][rR][eEéÉ][eE]) ?[0-9]{4}')
      THEN CASE WHEN ferme = 0 THEN ${entier("right(t, 4)")} END
    WHEN regexp_full_match(t, '[0-9]{4} ?[-/–] ?[0-9]{4}')
      THEN CASE WHEN ${entier("right(t, 4)")} = ${entier("left(t, 4)")} + 1 THEN ${entier("left(t, 4)")} + ferme END
    WHEN regexp_full_match(t, '[0-9]{4}-01-01[T ]00:00[^\\n]*') THEN ${entier("left(t, 4)")}
    ELSE annee_du_jour(lire_jour(t), ferme) END`,
  // Years are kept from 2000: a school that opened before has no beginning, one that closed before had no rentrée since;
  // one that closes before October had its last rentrée the autumn before.
  "rentree_ouverte(d)": `CASE WHEN annee_du_jour(d, 0) > 2000 THEN CAST(annee_du_jour(d, 0) AS VARCHAR)
    WHEN d IS NOT NULL THEN '' END`,
  "rentree_fermee(d)": `CASE WHEN d IS NULL THEN NULL WHEN d > current_date THEN ''
    ELSE CAST(greatest(2000, CASE WHEN month(d) >= 10 THEN year(d) ELSE year(d) - 1 END) AS VARCHAR) END`,
  "entre(n, mini, maxi)": `CASE WHEN n BETWEEN mini AND maxi THEN n END`,
  "lire_annee(t, ferme, maxi)": `entre(annee_libre(t, ferme), 2000, maxi)`,
  "effectif_libre(t)": `CASE WHEN regexp_full_match(t, '[0-9]{1,9}') THEN try_cast(t AS BIGINT) WHEN regexp_full_match(t, ${litteral(MOTIF_EFFECTIF)})
    THEN try_cast(sans_espaces(regexp_replace(t, ${litteral(MOTIF_AUTOUR)}, '', 'g')) AS BIGINT) END`,
  "lire_effectif(t, mini, maxi)": `CAST(entre(effectif_libre(t), mini, maxi) AS INTEGER)`,
  "decimal_libre(t)": `CASE WHEN regexp_full_match(t, ${litteral(MOTIF_DECIMAL)})
    THEN try_cast(regexp_extract(t, ${litteral(`^${MOTIF_DECIMAL}$`)}, 1)
      || sans_espaces(regexp_extract(t, ${litteral(`^${MOTIF_DECIMAL}$`)}, 2)) || '.'
      || coalesce(nullif(regexp_extract(t, ${litteral(`^${MOTIF_DECIMAL}$`)}, 3), ''), '0') AS DOUBLE) + 0 END`,
  "departement_dit(t)": `CASE t ${Object.entries(CORSE)
    .map(([dit, code]) => `WHEN ${litteral(dit)} THEN ${litteral(code)}`)
    .join(" ")} ELSE lpad(upper(t), 3, '0') END`,
  "lire_mois(t)": `CASE WHEN regexp_full_match(t, '[0-9]{4}-(0[1-9]|1[0-2])') THEN t
    WHEN regexp_full_match(t, '(0[1-9]|1[0-2])/[0-9]{4}') THEN right(t, 4) || '-' || left(t, 2) END`,
  "codes_matieres(t)": `list_filter(regexp_split_to_array(t, ${VIDES}), lambda x: x <> '')`,
  "matiere(x)": `CASE WHEN length(x) > 4 THEN substr(lpad(x, 6, '0'), 1, 4) ELSE lpad(x, 4, '0') END`,
  "matieres_normales(l)": `CASE WHEN len(l) > 0 AND len(list_filter(l, lambda x: NOT regexp_full_match(x, '[0-9]{2,6}'))) = 0
    THEN list_sort(list_distinct(list_transform(l, lambda x: matiere(x)))) END`,
  "lire_matieres(t)": `matieres_normales(codes_matieres(t))`,
};

export const macros = (): string[] =>
  Object.entries(MACROS).map(([signature, corps]) => `CREATE OR REPLACE TEMP MACRO ${signature} AS ${corps}`);
