/** Where a command says what it is doing. Handed in as an object so that no station writes to the terminal itself. */
import { SingleBar } from "cli-progress";

export interface Journal {
  /** A step begins or a fact is worth a line: one French sentence, no final newline. */
  info(message: string): void;
  /**
   * Progress of the step under way, `fait` of `total`, drawn on a terminal and silent elsewhere. `unite` names what is
   * counted, in the plural: their number, their rate and the time left are then shown too.
   */
  avance(libelle: string, fait: number, total: number, unite?: string): void;
}

const nombre = (n: number) => Math.round(n).toLocaleString("fr-FR");

/** « 45 s », « 3 min 05 s ». */
export function duree(secondes: number): string {
  const arrondies = Math.ceil(secondes);
  const [minutes, reste] = [Math.floor(arrondies / 60), arrondies % 60];
  return minutes === 0
    ? `${reste}\u202fs`
    : `${nombre(minutes)}\u202fmin ${String(reste).padStart(2, "0")}\u202fs`;
}

const LARGEUR = 24;

/** One line of a bar; `ecoulees` are the seconds since it began. */
export function ligneAvance(libelle: string, fait: number, total: number, unite = "", ecoulees = 0): string {
  const part = total === 0 ? 1 : Math.min(1, fait / total);
  const pleins = Math.floor(part * LARGEUR);
  const barre = "█".repeat(pleins) + "░".repeat(LARGEUR - pleins);
  const debit = ecoulees > 0 ? fait / ecoulees : 0;
  const detail = [
    ...(unite ? [`${nombre(fait)} ${unite}`] : []),
    ...(unite && debit > 0 ? [`${nombre(debit)} par seconde`] : []),
    ...(unite && debit > 0 && fait < total ? [`reste ${duree((total - fait) / debit)}`] : []),
  ];
  return [`${libelle} ${barre} ${Math.floor(100 * part)}\u202f%`, ...detail].join(" · ");
}

/** A bar never keeps a process alive: the step it tells of may have failed. */
class Barre extends SingleBar {
  /** Of the library, set anew at each drawing. */
  declare timer: NodeJS.Timeout | null;

  override render(): void {
    super.render();
    this.timer?.unref();
  }
}

interface Sortie extends NodeJS.WritableStream {
  isTTY?: boolean;
}

/** Writes to a stream other than stdout, which stays free for data. */
export function creerJournal(sortie: Sortie): Journal {
  let barre: Barre | null = null;
  const arreter = () => {
    barre?.stop();
    barre = null;
  };
  return {
    info(message) {
      // Above the bar, which is drawn again under it.
      if (barre) sortie.write("\r\x1b[K");
      sortie.write(`${message}\n`);
    },
    avance(libelle, fait, total, unite = "") {
      if (!sortie.isTTY) return;
      if (barre === null) {
        barre = new Barre({
          format: (_, { value, total, startTime }, dit) =>
            ligneAvance(dit.libelle, value, total, dit.unite, (Date.now() - startTime) / 1000),
          stream: sortie,
          forceRedraw: true,
        });
        barre.start(total, fait, { libelle, unite });
        barre.timer?.unref();
      } else {
        barre.setTotal(total);
        barre.update(fait, { libelle, unite });
      }
      if (fait >= total) arreter();
    },
  };
}

export const journalTerminal = creerJournal(process.stderr);

export const journalMuet: Journal = { info: () => {}, avance: () => {} };
