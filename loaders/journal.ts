/** Where a command says what it is doing. Handed in as an object so that no station writes to the terminal itself. */
export interface Journal {
  /** A step begins or a fact is worth a line: one French sentence, no final newline. */
  info(message: string): void;
  /** Progress of the step under way, `fait` of `total` units; drawn on a terminal, silent elsewhere. */
  avance(libelle: string, fait: number, total: number): void;
}

/** Writes to stderr, so that stdout stays free for data. */
export const journalTerminal: Journal = {
  info: (message) => process.stderr.write(`${message}\n`),
  avance: (libelle, fait, total) => {
    if (!process.stderr.isTTY) return;
    const part = total === 0 ? 100 : Math.floor((100 * fait) / total);
    process.stderr.write(`\r\x1b[K${libelle} : ${part} %${fait >= total ? "\n" : ""}`);
  },
};

export const journalMuet: Journal = { info: () => {}, avance: () => {} };
