/** From the wide counts of a base to rows of the measures table: value, interval, status and maturity of each figure. */
import type { Base } from "./bases.ts";
import { MAILLES } from "./declaration.ts";
import type { Ligne } from "./lignes.ts";

const quoter = (texte: string) => `'${texte.replaceAll("'", "''")}'`;

/** One order for all lines: UNION ALL matches columns by place. */
const TERMES = ["n", "d", "p", "c", "q", "n1", "n2", "a"] as const;

/** What is written of each kind of figure, over the terms of its line; a figure that is not `calculable` has no object and no row. */
interface Forme {
  valeur: string;
  numerateur?: "NULL";
  calculable?: string;
  /** Bounds where an interval is asked for. */
  bornes?: readonly [bas: string, haut: string];
}

const FORMES: Readonly<Record<Ligne["genre"], Forme>> = {
  compte: { valeur: "n", calculable: "true" },
  rapport: { valeur: "n / d" },
  produit: {
    valeur: "produit",
    numerateur: "NULL",
    calculable: "d IS DISTINCT FROM 0 AND produit IS NOT NULL",
  },
  pourcentage: { valeur: "100e0 * n / d", bornes: ["wilson_bas(n, d)", "wilson_haut(n, d)"] },
  ecart: {
    valeur: "100e0 * n / d",
    bornes: [
      "CASE WHEN a = 0 THEN apparie_bas(n1, n2, phi, d) END",
      "CASE WHEN a = 0 THEN apparie_haut(n1, n2, phi, d) END",
    ],
  },
};

/** SELECT of one line over `agrege_<base>`: its terms under common names, only where its dimensions are declared. */
function sqlLigne(ligne: Ligne, base: Base): string {
  const { indicateur, colonnes, strate } = ligne;
  const { calcul, dimensions, mailles } = indicateur;
  const fixe = strate !== undefined;
  const garde = [`${colonnes.p} > 0`];
  if (fixe || !dimensions.includes("sexe")) garde.push("sexe = 'T'");
  if (fixe || !dimensions.includes("pcs")) garde.push("pcs = 'T'");
  if (fixe || !dimensions.includes("strate")) garde.push("strate = ''");
  if ("strates" in calcul && calcul.strates) garde.push(calcul.strates);
  if (mailles.length < MAILLES.length) garde.push(`maille IN (${mailles.map(quoter).join(", ")})`);
  const horizon = calcul.genre === "repartition" ? calcul.attente : "horizon" in calcul ? calcul.horizon : 0;
  const termes = TERMES.map((nom) => `${colonnes[nom]} AS ${nom}`);
  // The states of a gap go together everywhere as they do in the whole académie.
  const { n1, n2, j, d, a } = colonnes;
  const phi =
    ligne.genre === "ecart"
      ? `(SELECT CASE WHEN ${a} = 0 THEN phi_partage(${n1}, ${n2}, ${j}, ${d}) ELSE 0 END
    FROM agrege_${base.nom} e WHERE e.annee = l.annee AND maille = 'academie' AND sexe = 'T' AND pcs = 'T' AND strate = '')`
      : "NULL";
  return `SELECT ${quoter(indicateur.id)} AS indicateur, maille, code, annee AS millesime, sexe, pcs,
    ${fixe ? quoter(strate) : "strate"} AS strate, ${horizon ?? 0} AS horizon,
    ${ligne.valeur ?? "NULL::DOUBLE"} AS produit, ${phi} AS phi, ${termes.join(", ")}
  FROM agrege_${base.nom} l WHERE ${garde.join(" AND ")}`;
}

/** SELECT of the figures of one kind: where a source is missing, the row says so and holds no number. */
function sqlFormes(lignes: readonly Ligne[], genre: Ligne["genre"], intervalle: boolean, base: Base): string {
  const { valeur, numerateur = "n", calculable = "d <> 0", bornes } = FORMES[genre];
  const [bas, haut] = (intervalle && bornes) || ["NULL::DOUBLE", "NULL::DOUBLE"];
  const su = (expression: string, nom: string) => `CASE WHEN su THEN ${expression} END AS ${nom}`;
  return `
SELECT indicateur, maille, code, millesime, sexe, pcs, strate, horizon, su, ${su(numerateur, "numerateur")},
  ${su("d", "denominateur")}, ${su(valeur, "valeur")}, ${su(bas, "ic_bas")}, ${su(haut, "ic_haut")}
FROM (SELECT *, NOT coalesce(c = 0 OR d = 0 AND q > 0, false) AS su FROM (${lignes.map((l) => sqlLigne(l, base)).join("\nUNION ALL\n")}))
WHERE NOT su OR ${calculable}`;
}

/** SQL adding the figures of one base to `mesures`; a figure whose denominator is 0 is left out. */
export function sqlMesures(lignes: readonly Ligne[], base: Base): string {
  const figures = (Object.keys(FORMES) as Ligne["genre"][]).flatMap((genre) =>
    [true, false].flatMap((intervalle) => {
      const siennes = lignes.filter((l) => l.genre === genre && l.intervalle === intervalle);
      return siennes.length > 0 ? [sqlFormes(siennes, genre, intervalle, base)] : [];
    }),
  );
  return `
INSERT INTO mesures
SELECT indicateur, maille, code, coalesce(libelle, code) AS libelle, millesime, sexe, pcs, strate,
  numerateur, denominateur, valeur, ic_bas, ic_haut,
  CASE WHEN su THEN 'publie' ELSE 'non_disponible' END AS statut, coalesce(maturite, 'provisoire') AS maturite
FROM (${figures.join("\nUNION ALL\n")})
LEFT JOIN maturite ON maturite.registre = ${quoter(base.registre)} AND maturite.annee = millesime + horizon
LEFT JOIN libelle USING (maille, code);`;
}
