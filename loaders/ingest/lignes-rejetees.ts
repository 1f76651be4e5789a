/**
 * Rejected rows as a file to be corrected and deposited again: their columns as they came, without those that name a
 * person, and why. UTF-8 with a BOM and `;`, which spreadsheets open without a question.
 */
import { ligneCsv } from "./csv.ts";
import type { Enregistrement } from "./decoupe.ts";
import type { Dialecte } from "./dialecte.ts";
import { COLONNES_DE_REJET, type Entete } from "./entete.ts";

export class LignesRejetees {
  private readonly largeur: number;
  private readonly retirees: ReadonlySet<number>;
  private readonly sortie: string[];

  constructor({ largeur, cellules }: Pick<Dialecte, "largeur" | "cellules">, { nominatives }: Entete) {
    this.largeur = largeur;
    this.retirees = new Set(nominatives.map(({ position }) => position));
    this.sortie = [ligneCsv([...this.garder(cellules), ...COLONNES_DE_REJET])];
  }

  ajouter({ ligne, champs, guillemets }: Enregistrement, motif: string): void {
    // Where cells have moved, nobody knows which one names a person.
    const melee = this.retirees.size > 0 && (guillemets || champs.length !== this.largeur);
    const cellules = Array.from({ length: this.largeur }, (_, i) => (melee ? "" : (champs[i] ?? "")));
    this.sortie.push(ligneCsv([...this.garder(cellules), String(ligne), motif]));
  }

  csv(): string {
    return `\ufeff${this.sortie.join("")}`;
  }

  private garder(champs: readonly string[]): string[] {
    return champs.filter((_, position) => !this.retirees.has(position));
  }
}
