/** Workbooks made for a test, as Excel stores them: texts, numbers, days, yes or no; the XML of a sheet can be touched up, a tab hidden. */
import writeExcelFile, { type SheetData } from "write-excel-file/node";

export type Donnees = readonly (readonly (string | number | boolean | Date | null)[])[];

export function classeur(
  feuilles: Readonly<Record<string, Donnees>>,
  retoucher: (xml: string) => string = (xml) => xml,
  masquer?: string,
): Promise<Buffer> {
  const masque = (xml: string) => xml.replace(`name="${masquer}"`, '$& state="hidden"');
  const retouche = {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": { transform: retoucher },
        "xl/workbook.xml": { transform: masque },
      },
    },
  };
  return writeExcelFile(
    Object.entries(feuilles).map(([sheet, donnees]) => ({
      sheet,
      data: donnees.map((rangee) =>
        rangee.map((value) => (value instanceof Date ? { value, type: Date, format: "dd/mm/yyyy" } : value)),
      ) as SheetData,
    })),
    { features: [retouche] },
  ).toBuffer();
}
