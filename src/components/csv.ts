/** The masked rows behind a figure, for a spreadsheet: `;`, decimal comma, one header, its definition and its edition on each row. */
import type { Contexte } from "./contexte.js";
import { dateObservation } from "./contexte.js";
import { editionDite } from "./phrases/citation.js";
import type { Mesure } from "./types.js";

/** Opens in the right encoding by a double click. */
const BOM = "\ufeff";

export interface Perimetre {
  champ: string;
  source: string;
}

/** A text that a spreadsheet would run as a formula is written as text. */
function cellule(x: string | number | null | undefined): string {
  if (x === null || x === undefined) return "";
  if (typeof x === "number") return String(x).replace(".", ",");
  const texte = /^[=+\-@\t\r]/.test(x) ? `'${x}` : x;
  return /[;"\n\r]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte;
}

/** A school comes with its name, which the site does not list. */
type Nommee = Mesure & { libelle?: string };

/** One row a measure, as the file says it. */
export function lignesCsv(contexte: Contexte, mesures: readonly Nommee[], { champ, source }: Perimetre) {
  const { site, catalogue } = contexte;
  const plusieurs = new Set(mesures.map(({ indicateur }) => indicateur)).size > 1;
  const noms = new Map(
    [...site.departements, ...site.bassins, ...site.districts, ...site.reseaux].map((t) => [
      t.code,
      t.libelle,
    ]),
  );
  return mesures.map((m) => {
    const declaration = catalogue.get(m.indicateur);
    return {
      indicateur: m.indicateur,
      titre: declaration?.titre,
      maille: m.maille,
      code: m.code,
      libelle: m.libelle || (m.maille === "academie" ? site.academie.nom : noms.get(m.code)),
      millesime: m.millesime,
      sexe: m.sexe,
      pcs: m.pcs,
      strate: m.strate,
      numerateur: m.numerateur,
      denominateur: m.denominateur,
      valeur: m.valeur,
      ic_bas: m.ic_bas,
      ic_haut: m.ic_haut,
      unite: declaration?.unite,
      statut: m.statut,
      maturite: m.maturite,
      // A figure of several indicators shows one field; each row keeps its own.
      champ: (plusieurs && declaration?.denominateur) || champ,
      source,
      edition: editionDite(site),
      date_observation: dateObservation(contexte, [m.indicateur], m.millesime),
      definition: declaration?.definition,
    };
  });
}

export const csv = (contexte: Contexte, mesures: readonly Nommee[], perimetre: Perimetre): string =>
  enCsv(lignesCsv(contexte, mesures, perimetre));

/** Rows that are alike, the first one naming the columns. */
export function enCsv(
  lignes: readonly Readonly<Record<string, string | number | null | undefined>>[],
): string {
  const colonnes = Object.keys(lignes[0] ?? {});
  const texte = [colonnes, ...lignes.map((ligne) => Object.values(ligne))].map((l) =>
    l.map(cellule).join(";"),
  );
  return `${BOM}${texte.join("\r\n")}\r\n`;
}
