/** The findings of one file checked row by row, as composer.ts makes them from the warehouse. */
import { citer } from "../../sources/texte.ts";
import type { Lecture } from "../constats-lecture.ts";
import type { Faute } from "../fautes.ts";
import type { Constat } from "../rapport.ts";
import { ECARTS } from "../sql/ecarts.ts";
import { SANS_REFUS } from "../sql/verdicts.ts";
import type { Verdict } from "./cles.ts";
import type { Jugee } from "./juger.ts";

const EXEMPLES = 5;

export interface Refusee {
  ligne: number;
  faute: Faute;
}

/** Refusals by rule and column, with five examples, the most frequent first. */
export function refus(refusees: readonly Refusee[]): Constat[] {
  const constats = new Map<string, Constat>();
  for (const { ligne, faute } of [...refusees].sort((a, b) => a.ligne - b.ligne)) {
    const { regle, colonne, valeur, message } = faute;
    const cle = `${regle} ${colonne}`;
    const constat = constats.get(cle) ?? { regle, gravite: "erreur", colonne, nombre: 0, exemples: [] };
    constat.nombre += 1;
    if (constat.exemples.length < EXEMPLES) constat.exemples.push({ ligne, valeur, message });
    constats.set(cle, constat);
  }
  return [...constats.values()].sort(
    (a, b) =>
      b.nombre - a.nombre ||
      comparer(a.regle, b.regle) ||
      comparer(a.colonne ?? "\uffff", b.colonne ?? "\uffff"),
  );
}

const comparer = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Verdicts that refuse nothing: rows that count once, and rows that a correction or a later publication replaces. */
export function doubles(verdicts: readonly (readonly [number, Verdict])[]): Constat[] {
  const regles = { doublon: "doublon", remplacee: "ligne_remplacee", revisee: "ligne_revisee" } as const;
  return SANS_REFUS.flatMap((etat): Constat[] => {
    const siens = verdicts.filter(([, verdict]) => verdict.etat === etat);
    if (siens.length === 0) return [];
    const exemples = siens.slice(0, EXEMPLES).map(([ligne, { message }]) => ({ ligne, valeur: "", message }));
    const gravite = etat === "revisee" ? "avertissement" : "information";
    return [{ regle: regles[etat], gravite, colonne: null, nombre: siens.length, exemples }];
  });
}

/** What the reading of a file says besides its refusals, in the form the warehouse keeps. */
export class Releve {
  private readonly ecarts = new Map(ECARTS.map((ecart) => [ecart, { nombre: 0, lignes: [] as number[] }]));
  private readonly pcs: [number, string][] = [];
  private nombrePcs = 0;
  private lues = 0;

  noter({ ligne, ecart, pcsInconnue }: Jugee): void {
    const vus = ecart === null ? undefined : this.ecarts.get(ecart);
    if (vus) {
      vus.nombre += 1;
      if (vus.lignes.length < EXEMPLES) vus.lignes.push(ligne);
    } else this.lues += 1;
    if (pcsInconnue === null) return;
    this.nombrePcs += 1;
    if (this.pcs.length < EXEMPLES) this.pcs.push([ligne, citer(pcsInconnue)]);
  }

  lecture(): Lecture {
    return {
      lues: this.lues,
      ecartees: [...this.ecarts]
        .filter(([, { nombre }]) => nombre > 0)
        .map(([ecart, { nombre, lignes }]) => ({ ecart, nombre, lignes }))
        .sort((a, b) => (a.ecart < b.ecart ? -1 : 1)),
      avertissements: { nombre: this.nombrePcs, exemples: this.pcs },
      chargeLe: "",
    };
  }
}
