/** One line of CSV for a spreadsheet: `;`, quotes wherever it may cut, and nothing that it would run as a formula. */

/** What a spreadsheet would run as a formula is written as text; a number keeps its sign. */
const enTexte = (champ: string): string =>
  /^[=+\-@]/.test(champ) && !/^[+-]?[\d\s.,]*$/.test(champ) ? `'${champ}` : champ;

const citer = (champ: string): string => {
  const texte = enTexte(champ);
  return /[";\t\r\n]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte;
};

export const ligneCsv = (champs: readonly (string | number | null)[]): string =>
  `${champs.map((champ) => citer(String(champ ?? ""))).join(";")}\n`;
