/**
 * A workbook made in the page: sheets of rows, texts as texts (never a formula, even once copied elsewhere), numbers as
 * numbers. The parts of the format that a reader needs, zipped by fflate; nothing leaves the browser.
 */
type Cellule = string | number | null | undefined;

export interface Feuille {
  nom: string;
  /** The first row names the columns. */
  rangees: readonly (readonly Cellule[])[];
  /** Of each column, in characters. */
  largeurs?: readonly number[];
}

const ENTETE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ESPACE = "http://schemas.openxmlformats.org";
const DOCUMENT = `${ESPACE}/officeDocument/2006/relationships`;
const FEUILLE = `${ESPACE}/spreadsheetml/2006/main`;

/** Without the signs that XML 1.0 forbids. */
const echapper = (texte: string) =>
  texte
    .replace(/(?![\t\n\r])\p{Cc}/gu, "")
    .replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c);

/** Styles of the workbook, by rank: plain, bold, and a text that looks like a formula kept as a text when edited. */
const [GRAS, GARDE] = [1, 2];
const STYLES = `${ENTETE}<styleSheet xmlns="${FEUILLE}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf quotePrefix="1"/></cellXfs></styleSheet>`;

/** Of a column, from 0: « A », « Z », « AA ». */
const lettres = (rang: number): string =>
  (rang < 26 ? "" : lettres(Math.floor(rang / 26) - 1)) + String.fromCharCode(65 + (rang % 26));

/** Readers look for the address of each cell; an empty one is left out. */
function cellule(x: Cellule, adresse: string, tete: boolean): string {
  if (x === null || x === undefined || x === "") return "";
  if (typeof x === "number") return `<c r="${adresse}"><v>${x}</v></c>`;
  const style = tete ? GRAS : /^[=+\-@\t\r]/.test(x) ? GARDE : 0;
  return `<c r="${adresse}" t="inlineStr"${style ? ` s="${style}"` : ""}><is><t xml:space="preserve">${echapper(x)}</t></is></c>`;
}

function feuille({ rangees, largeurs = [] }: Feuille): string {
  const colonnes = largeurs.map(
    (l, i) => `<col min="${i + 1}" max="${i + 1}" width="${l}" customWidth="1"/>`,
  );
  const lignes = rangees.map((rangee, i) => {
    const cellules = rangee.map((x, c) => cellule(x, `${lettres(c)}${i + 1}`, i === 0));
    return `<row r="${i + 1}">${cellules.join("")}</row>`;
  });
  return `${ENTETE}<worksheet xmlns="${FEUILLE}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>${colonnes.length > 0 ? `<cols>${colonnes.join("")}</cols>` : ""}<sheetData>${lignes.join("")}</sheetData></worksheet>`;
}

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const relation = (id: number, genre: string, cible: string) =>
  `<Relationship Id="r${id}" Type="${DOCUMENT}/${genre}" Target="${cible}"/>`;
const relations = (contenu: string) =>
  `${ENTETE}<Relationships xmlns="${ESPACE}/package/2006/relationships">${contenu}</Relationships>`;

/** Names of sheets have at most 31 characters. */
export async function classeur(feuilles: readonly Feuille[]): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zipSync } = await import("fflate");
  const rang = (f: Feuille) => feuilles.indexOf(f) + 1;
  const fichiers: Record<string, string> = {
    "[Content_Types].xml": `${ENTETE}<Types xmlns="${ESPACE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${feuilles.map((f) => `<Override PartName="/xl/worksheets/sheet${rang(f)}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${ENTETE}<workbook xmlns="${FEUILLE}" xmlns:r="${DOCUMENT}"><sheets>${feuilles.map((f) => `<sheet name="${echapper(f.nom)}" sheetId="${rang(f)}" r:id="r${rang(f)}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      feuilles.map((f) => relation(rang(f), "worksheet", `worksheets/sheet${rang(f)}.xml`)).join("") +
        relation(feuilles.length + 1, "styles", "styles.xml"),
    ),
    "xl/styles.xml": STYLES,
    ...Object.fromEntries(feuilles.map((f) => [`xl/worksheets/sheet${rang(f)}.xml`, feuille(f)])),
  };
  const octets = Object.entries(fichiers).map(([nom, texte]) => [nom, strToU8(texte)]);
  // The same figures make the same bytes: no clock in the file.
  return new Uint8Array(zipSync(Object.fromEntries(octets), { mtime: "1980-01-01" }));
}
