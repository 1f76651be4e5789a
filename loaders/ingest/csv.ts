/** One line of CSV for a spreadsheet: `;`, quotes where needed, and nothing that it would run as a formula. */

/** What a spreadsheet would run as a formula is written as text; a number keeps its sign. */
const enTexte = (champ: string): string =>
  /^[=+\-@]/.test(champ) && !/^[+-]?[\d\s.,]*$/.test(champ) ? `'${champ}` : champ;

const citer = (champ: string): string => {
  const texte = enTexte(champ);
  return /[";\r\n]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte;
};

export const ligneCsv = (champs: readonly (string | number | null)[]): string =>
  `${champs.map((champ) => citer(String(champ ?? ""))).join(";")}\n`;
