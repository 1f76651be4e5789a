/**
 * The survey on quality of working life: persons answer, few in a département, and they know each other. Nothing is shown
 * that fewer than ten of them answered: neither a question, nor one of its modalities, nor what hidden ones leave. The mean
 * tells the rest, where it does not tell who answered what. No total over départements is ever published.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import { T_COUNT, T_REPONDANTS } from "./seuils.ts";

const additionner = (nombres: readonly number[]) => nombres.reduce((somme, n) => somme + n, 0);

/** Answers by modality, null where hidden; null altogether where the question says nothing in that département. */
export function masquerReponses(effectifs: readonly number[]): readonly (number | null)[] | null {
  if (additionner(effectifs) < T_REPONDANTS) return null;
  const croissants = [...effectifs.entries()].sort(([, a], [, b]) => a - b).map(([rang]) => rang);
  const cachees = new Set(croissants.filter((rang) => (effectifs[rang] ?? 0) < T_REPONDANTS));
  // What hidden modalities add up to can be told: it is a cell too.
  const ensemble = () => additionner([...cachees].map((rang) => effectifs[rang] ?? 0));
  while (cachees.size > 0 && (cachees.size < 2 || ensemble() < T_REPONDANTS)) {
    const suivante = croissants.find((rang) => !cachees.has(rang));
    if (suivante === undefined) return null;
    cachees.add(suivante);
  }
  return effectifs.map((n, rang) => (cachees.has(rang) ? null : n));
}

/** Whether so many answers of these modalities can add up to this. */
function possible([premiere, ...autres]: readonly number[], reponses: number, somme: number): boolean {
  if (premiere === undefined) return reponses === 0 && somme === 0;
  const toutes = [premiere, ...autres];
  if (somme < reponses * Math.min(...toutes) || somme > reponses * Math.max(...toutes)) return false;
  for (let n = 0; n <= reponses; n++) if (possible(autres, reponses - n, somme - n * premiere)) return true;
  return false;
}

/** The mean answer; null where it would bring a hidden modality to fewer than five possible counts. */
export function moyenneDite(
  modalites: readonly number[],
  effectifs: readonly number[],
  montres: readonly (number | null)[],
): number | null {
  const somme = (rangs: readonly number[]) =>
    additionner(rangs.map((rang) => (modalites[rang] ?? 0) * (effectifs[rang] ?? 0)));
  const rangs = [...effectifs.keys()];
  const cachees = rangs.filter((rang) => montres[rang] === null);
  const reponses = additionner(cachees.map((rang) => effectifs[rang] ?? 0));
  const serree = cachees.some((rang) => {
    const autres = cachees.filter((autre) => autre !== rang).map((autre) => modalites[autre] ?? 0);
    const reste = (n: number) => somme(cachees) - n * (modalites[rang] ?? 0);
    const comptes = Array.from({ length: reponses + 1 }, (_, n) => n);
    return comptes.filter((n) => possible(autres, reponses - n, reste(n))).length < T_COUNT;
  });
  return serree ? null : somme(rangs) / additionner(effectifs);
}

interface Question {
  vague: string;
  departement: string;
  question: string;
  modalites: number[];
  effectifs: number[];
}

const texte = (valeur: string) => `'${valeur.replaceAll("'", "''")}'`;

/** Creates the temporary table `qvt_masques`: shares in percent of those who answered and their mean; nothing numeric where hidden. */
export async function masquerQvt(connexion: DuckDBConnection): Promise<void> {
  const lecture = await connexion.runAndReadAll(`
    SELECT vague, departement, question, list(modalite ORDER BY modalite) AS modalites,
      list(effectif ORDER BY modalite) AS effectifs
    FROM qvt WHERE departement IN (FROM academie_departements) OR NOT EXISTS (FROM academie_departements)
    GROUP BY vague, departement, question ORDER BY vague, departement, question`);
  const questions = lecture.getRowObjectsJS() as unknown as Question[];
  const rangees = questions.flatMap(({ vague, departement, question, modalites, effectifs }) => {
    const montres = masquerReponses(effectifs);
    const total = additionner(effectifs);
    const moyenne = montres && moyenneDite(modalites, effectifs, montres);
    return modalites.map((modalite, i) => {
      const n = montres?.[i] ?? null;
      const nombres = [n, montres && total, n === null ? null : `${n} * 100e0 / ${total}`, moyenne];
      const cles = [texte(vague), texte(departement), texte(question), modalite];
      return `(${[...cles, ...nombres.map((x) => x ?? "NULL"), texte(n === null ? "secret" : "publie")].join(", ")})`;
    });
  });
  await connexion.run(`CREATE OR REPLACE TEMP TABLE qvt_masques (vague VARCHAR, departement VARCHAR, question VARCHAR,
    modalite INTEGER, effectif INTEGER, repondants INTEGER, part DOUBLE, moyenne DOUBLE, statut VARCHAR)`);
  if (rangees.length > 0) await connexion.run(`INSERT INTO qvt_masques VALUES ${rangees.join(", ")}`);
}
