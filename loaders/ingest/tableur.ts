/** What a spreadsheet did to codes: those it keeps as numbers, cell by cell, so that their owner knows where to look. */
import type { Genre } from "../sources/champ.ts";
import { citer } from "../sources/texte.ts";
import { adresse, type Feuille } from "./classeur.ts";
import type { Dialecte } from "./dialecte.ts";
import { champsParPosition, type Entete } from "./entete.ts";
import type { Constat } from "./rapport.ts";

const CODES: readonly Genre[] = ["uai", "ine", "mef", "mefstat11", "departement", "matieres", "pcs"];
const EXEMPLES = 5;

export function codesEnNombres(
  { nom, rangees }: Feuille,
  { enregistrementsAvant }: Dialecte,
  entete: Entete,
): Constat[] {
  const pleines = [...rangees.entries()].filter(([, rangee]) => rangee.some((cellule) => cellule !== null));
  const donnees = pleines.slice(enregistrementsAvant);
  const noms = new Map([...entete.positions].map(([colonne, position]) => [position, colonne]));
  return [...champsParPosition(entete)].flatMap(([position, { genre }]) => {
    if (!CODES.includes(genre)) return [];
    const trouvees = donnees.filter(([, rangee]) => typeof rangee[position] === "number");
    if (trouvees.length === 0) return [];
    const exemples = trouvees.slice(0, EXEMPLES).map(([i, rangee]) => ({
      ligne: i + 1,
      valeur: genre === "ine" ? "" : citer(String(rangee[position]), true),
      message:
        `feuille « ${nom} », cellule ${adresse(position, i + 1)} : le tableur tient ce code pour un nombre, des zéros de tête peuvent manquer. ` +
        "Mettez la colonne au format Texte avant d’y coller les codes.",
    }));
    const colonne = noms.get(position) ?? null;
    return [
      { regle: "code_en_nombre", gravite: "avertissement", colonne, nombre: trouvees.length, exemples },
    ];
  });
}
