/** What a list of sessions adds up to: sessions, never those who came, whose total would tell a hidden one. */
import { compte, nombre } from "../format.js";
import { liste } from "../francais.js";

export const NOMS_TYPES = {
  REUNION_BASSIN: "réunion de bassin",
  FORMATION_BASSIN: "formation en bassin",
  FORMATION_INSPE: "formation à l’INSPÉ",
} as const;

interface Somme {
  type: keyof typeof NOMS_TYPES;
  tenues: number;
  prevues: number;
  heures: number | null;
}

const PLURIELS = {
  REUNION_BASSIN: "réunions de bassin",
  FORMATION_BASSIN: "formations en bassin",
  FORMATION_INSPE: "formations à l’INSPÉ",
} as const;

const somme = (lignes: readonly Somme[], lire: (s: Somme) => number) =>
  lignes.reduce((n, l) => n + lire(l), 0);

/** « 3 réunions de bassin et 2 formations en bassin tenues ; 1 séance prévue » */
export function phraseSeances(seances: readonly Somme[]): string {
  if (seances.length === 0) return "rien n’est déclaré cette année-là";
  const types = (Object.keys(NOMS_TYPES) as (keyof typeof NOMS_TYPES)[]).flatMap((type) => {
    const n = somme(
      seances.filter((s) => s.type === type),
      ({ tenues }) => tenues,
    );
    return n > 0 ? [compte(n, NOMS_TYPES[type], PLURIELS[type])] : [];
  });
  const prevues = somme(seances, (s) => s.prevues);
  const heures = somme(seances, (s) => s.heures ?? 0);
  return [
    types.length > 0
      ? `${liste(types)}, en ${nombre(heures, Number.isInteger(heures) ? 0 : 1)} heures`
      : "aucune séance tenue",
    ...(prevues > 0
      ? [`${compte(prevues, "séance prévue", "séances prévues")} et non ${prevues < 2 ? "tenue" : "tenues"}`]
      : []),
  ].join(" ; ");
}
