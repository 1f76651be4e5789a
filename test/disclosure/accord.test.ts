// Masking takes numbers away and changes none: what stays published is what was computed, what is masked says nothing.
import type { DuckDBConnection } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { masquer } from "../../loaders/disclosure/masquer.ts";
import { PROFILS, T_COUNT, T_DENOMINATEUR } from "../../loaders/disclosure/seuils.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { ecartApparie } from "../../loaders/statistics/ecartApparie.ts";
import { entrepotVide, lire, remplir } from "../indicateurs/entrepot.ts";
import { eleve, tables } from "../indicateurs/population.ts";

const CLE = "indicateur, maille, code, millesime, sexe, pcs, strate";
const MEME = ["maille", "code", "millesime", "sexe", "pcs", "strate"];
const NOMBRES = ["numerateur", "denominateur", "valeur", "ic_bas", "ic_haut"];
let connexion: DuckDBConnection;

beforeAll(async () => {
  const [population = []] = fc.sample(fc.array(eleve, { minLength: 250, maxLength: 300 }), {
    numRuns: 1,
    seed: 11,
  });
  connexion = await entrepotVide();
  await remplir(connexion, tables(population));
  await calculerMesures(connexion);
});
afterAll(() => connexion.closeSync());

const compter = async (sql: string) =>
  (await lire<{ n: number }>(connexion, `SELECT count(*)::INTEGER AS n ${sql}`))[0]?.n ?? Number.NaN;

describe.each(PROFILS)("au profil %s", (profil) => {
  beforeAll(() => masquer(connexion, profil));

  test("une figure publiée a les nombres de la figure calculée", async () => {
    expect(await compter("FROM mesures_masquees WHERE statut = 'publie'")).toBeGreaterThan(20);
    expect(
      await lire(
        connexion,
        `SELECT ${CLE}, ${NOMBRES.join(", ")} FROM mesures_masquees WHERE statut = 'publie'
         EXCEPT SELECT ${CLE}, ${NOMBRES.join(", ")} FROM mesures WHERE statut = 'publie'`,
      ),
    ).toEqual([]);
  });

  test("les mêmes figures dans un autre ordre sont masquées de même : deux publications n’en disent pas plus qu’une", async () => {
    const masquees = () =>
      lire<{ cle: string }>(
        connexion,
        `SELECT concat_ws('|', ${CLE}) AS cle FROM mesures_masquees WHERE statut = 'secret' ORDER BY ALL`,
      );
    const avant = await masquees();
    expect(avant.length).toBeGreaterThan(100);
    await connexion.run(`CREATE OR REPLACE TEMP TABLE mesures AS FROM mesures ORDER BY hash(${CLE})`);
    await masquer(connexion, profil);
    expect(await masquees()).toEqual(avant);
  });

  test("l’intervalle d’un écart n’est fait que des effectifs publiés, et ne dit pas combien sont partis ou arrivés", async () => {
    const meme = (de: string) => MEME.map((c) => `${de}.${c} = m.${c}`).join(" AND ");
    const ecarts = await lire<Record<"n1" | "n2" | "d" | "bas" | "haut", number>>(
      connexion,
      `SELECT t.numerateur AS n1, a.numerateur AS n2, m.denominateur AS d, m.ic_bas AS bas, m.ic_haut AS haut
       FROM mesures m JOIN protection p ON p.indicateur = m.indicateur AND p.regle = 'ecart'
       JOIN mesures t ON t.indicateur = p.terme AND ${meme("t")} JOIN mesures a ON a.indicateur = p.autre AND ${meme("a")}
       WHERE m.ic_bas IS NOT NULL`,
    );
    expect(ecarts.length).toBeGreaterThan(100);
    for (const { n1, n2, d, bas, haut } of ecarts) {
      const [b = Number.NaN, h = Number.NaN] = ecartApparie(n1, n2, 0, d) ?? [];
      expect(bas).toBeCloseTo(b, 6);
      expect(haut).toBeCloseTo(h, 6);
    }
  });

  test("une figure qui n’est pas publiée ne porte aucun nombre", async () => {
    const bavardes = NOMBRES.map((n) => `${n} IS NOT NULL`).join(" OR ");
    expect(await compter("FROM mesures_masquees WHERE statut = 'secret'")).toBeGreaterThan(100);
    expect(await compter(`FROM mesures_masquees WHERE statut <> 'publie' AND (${bavardes})`)).toBe(0);
  });

  test("aucun petit effectif, aucun petit groupe ne reste publié", async () => {
    const petit = (terme: string) => `${terme} BETWEEN 1 AND ${T_COUNT - 1}`;
    const interdits = [
      petit("numerateur"),
      petit("denominateur - numerateur"),
      `denominateur < ${T_DENOMINATEUR[profil]}`,
    ];
    const eleves =
      "FROM mesures_masquees JOIN protection p USING (indicateur) WHERE statut = 'publie' AND p.regle = 'proportion'";
    expect(await compter(`${eleves} AND (${interdits.join(" OR ")})`)).toBe(0);
  });

  test("un écart n’est publié que si ses deux termes le sont", async () => {
    const orphelins = `FROM mesures_masquees e JOIN protection p USING (indicateur)
      WHERE e.statut = 'publie' AND p.regle = 'ecart' AND NOT EXISTS (
        FROM mesures_masquees t WHERE t.statut = 'publie' AND t.indicateur = p.terme AND t.maille = e.maille
          AND t.code = e.code AND t.millesime = e.millesime AND t.sexe = e.sexe AND t.pcs = e.pcs AND t.strate = e.strate)`;
    expect(await compter(orphelins)).toBe(0);
  });

  test("chaque figure calculée est encore là, publiée ou non", async () => {
    expect(
      await lire(connexion, `SELECT ${CLE} FROM mesures EXCEPT SELECT ${CLE} FROM mesures_masquees`),
    ).toEqual([]);
  });
});
