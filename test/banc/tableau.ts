/** What a bench says: one line a figure, and whether each target is met. */

export interface Mesure {
  libelle: string;
  valeur: number;
  /** « saut » is the score of layout shift. */
  unite: "s" | "ms" | "Mio" | "ko" | "lignes" | "fiches" | "fois" | "saut";
  /** At most this, or the target is missed. */
  cible?: number;
}

const DECIMALES = { s: 1, ms: 0, Mio: 0, ko: 0, lignes: 0, fiches: 0, fois: 2, saut: 3 } as const;

const ecrire = (valeur: number, unite: Mesure["unite"]) =>
  `${valeur.toLocaleString("fr-FR", { minimumFractionDigits: DECIMALES[unite], maximumFractionDigits: DECIMALES[unite] })}\u202f${unite}`;

export const tenue = ({ valeur, cible }: Mesure): boolean => cible === undefined || valeur <= cible;

export function tableau(titre: string, mesures: readonly Mesure[]): string {
  const lignes = mesures.map((m) => {
    const cible = m.cible === undefined ? "" : `cible ${ecrire(m.cible, m.unite)} au plus`;
    const verdict = m.cible === undefined ? "" : tenue(m) ? "tenue" : "MANQUÉE";
    return [m.libelle, ecrire(m.valeur, m.unite), cible, verdict] as const;
  });
  const largeur = (i: 0 | 1 | 2) => Math.max(...lignes.map((l) => l[i].length));
  const [a, b, c] = [largeur(0), largeur(1), largeur(2)];
  return [
    titre,
    ...lignes.map(([libelle, valeur, cible, verdict]) =>
      `  ${libelle.padEnd(a)}  ${valeur.padStart(b)}  ${cible.padEnd(c)}  ${verdict}`.trimEnd(),
    ),
    "",
  ].join("\n");
}
