/**
 * The survey on quality of working life: persons answer, few in a département. A question with fewer than ten answers says
 * nothing; elsewhere small cells are hidden, and with them what would tell them. No total over départements is ever
 * published, nor one that could be made with a hidden one.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import { T_COUNT, T_REPONDANTS, T_UNANIMITE } from "./seuils.ts";

/** Answers by modality, null where hidden; null altogether where the question says nothing in that département. */
export function masquerReponses(effectifs: readonly number[]): readonly (number | null)[] | null {
  const total = effectifs.reduce((somme, n) => somme + n, 0);
  if (total < T_REPONDANTS) return null;
  const petit = (n: number) => n >= 1 && n < T_COUNT;
  const cachees = new Set(
    effectifs.flatMap((n, i) =>
      petit(n) || petit(total - n) || (total < T_UNANIMITE && (n === 0 || n === total)) ? [i] : [],
    ),
  );
  // A hidden cell lies between 0 and what all hidden ones add up to.
  const secret = () => [...cachees].reduce((somme, i) => somme + (effectifs[i] ?? 0), 0);
  while (cachees.size > 0 && (cachees.size < 2 || secret() < T_COUNT)) {
    const suivante = [...effectifs.keys()]
      .filter((i) => !cachees.has(i))
      .sort(
        (a, b) =>
          Number(effectifs[a] === 0) - Number(effectifs[b] === 0) ||
          (effectifs[a] ?? 0) - (effectifs[b] ?? 0),
      )[0];
    if (suivante === undefined) return null;
    cachees.add(suivante);
  }
  return effectifs.map((n, i) => (cachees.has(i) ? null : n));
}

interface Question {
  vague: string;
  departement: string;
  question: string;
  modalites: number[];
  effectifs: number[];
}

const texte = (valeur: string) => `'${valeur.replaceAll("'", "''")}'`;

/** Creates the temporary table `qvt_masques`: shares in percent of those who answered; nothing numeric where hidden. */
export async function masquerQvt(connexion: DuckDBConnection): Promise<void> {
  const lecture = await connexion.runAndReadAll(`
    SELECT vague, departement, question, list(modalite ORDER BY modalite) AS modalites,
      list(effectif ORDER BY modalite) AS effectifs
    FROM qvt WHERE departement IN (FROM academie_departements) OR NOT EXISTS (FROM academie_departements)
    GROUP BY vague, departement, question ORDER BY vague, departement, question`);
  const questions = lecture.getRowObjectsJS() as unknown as Question[];
  const rangees = questions.flatMap(({ vague, departement, question, modalites, effectifs }) => {
    const montres = masquerReponses(effectifs);
    const total = effectifs.reduce((somme, n) => somme + n, 0);
    return modalites.map((modalite, i) => {
      const n = montres?.[i] ?? null;
      const nombres = [n, montres ? total : null, n === null ? null : `${n} * 100e0 / ${total}`];
      const cles = [texte(vague), texte(departement), texte(question), modalite];
      return `(${[...cles, ...nombres.map((x) => x ?? "NULL"), texte(n === null ? "secret" : "publie")].join(", ")})`;
    });
  });
  await connexion.run(`CREATE OR REPLACE TEMP TABLE qvt_masques (vague VARCHAR, departement VARCHAR, question VARCHAR,
    modalite INTEGER, effectif INTEGER, repondants INTEGER, part DOUBLE, statut VARCHAR)`);
  if (rangees.length > 0) await connexion.run(`INSERT INTO qvt_masques VALUES ${rangees.join(", ")}`);
}
