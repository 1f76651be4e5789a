/** Accessible tables: scoped headers, figures on the right, scrolling inside themselves with the keyboard too. */
import { chiffre, noteSignes } from "./cellules.js";
import { type Enfant, h } from "./dom.js";
import { NON_SIGNIFICATIF, SANS_INTERVALLE, SIGNES } from "./nomenclature.js";
import type { Mesure } from "./types.js";

export interface Colonne<L> {
  titre: Enfant;
  /** Consecutive columns of one group share a header above. */
  groupe?: string;
  genre?: "nombre" | "dessine" | "texte";
  cellule: (ligne: L) => Enfant;
}

export interface Repere {
  nom: string;
  /** By rank of the column; the others have no published value. */
  cellules: ReadonlyMap<number, Enfant>;
}

interface Options<L> {
  /** Said to screen readers; the figure's title stands above for the others. */
  legende: string;
  /** The first column names the row. */
  colonnes: readonly Colonne<L>[];
  lignes: readonly L[];
  reference?: (ligne: L) => boolean;
  /** Rows of the territory in view: the eye finds its own first. */
  vue?: ((ligne: L) => boolean) | undefined;
  /** Published values, one row each under the rest: its name, and its cell in the columns that hold such values. */
  reperes?: readonly Repere[];
  /** Many columns in the width of a page: less white between them. */
  serre?: true;
  /** The measures shown: the signs they need are explained under the table. */
  mesures: readonly (Mesure | undefined)[];
}

/** Explained wherever a cell has one, be it no measure’s. */
const TOUS = [...Object.values(SIGNES), NON_SIGNIFICATIF, SANS_INTERVALLE];

export function tableau<L>(options: Options<L>): HTMLElement {
  const { mesures, colonnes, reperes = [] } = options;
  // A published row that does not fill every column says « nd » in the others.
  const lacune = reperes.some(({ cellules }) => colonnes.some((_, c) => c > 0 && !cellules.has(c)));
  const table = defilant(options);
  const montres = new Set([...table.querySelectorAll("abbr")].map(({ textContent }) => textContent));
  const reserves = TOUS.filter(({ signe }) => montres.has(signe));
  return h("div", {}, table, noteSignes(lacune ? [...mesures, undefined] : mesures, reserves));
}

function defilant<L>(options: Options<L>): HTMLElement {
  const { legende, colonnes, lignes, reference, vue, reperes = [], serre } = options;
  const groupes = colonnes.some(({ groupe }) => groupe);
  const classe = (c: number) => {
    const debut =
      c > 0 && colonnes[c]?.groupe !== undefined && colonnes[c]?.groupe !== colonnes[c - 1]?.groupe;
    return [colonnes[c]?.genre, debut && "debut-groupe"].filter(Boolean).join(" ") || null;
  };
  const titres = colonnes.map(({ titre, groupe }, c) =>
    groupe || !groupes ? h("th", { scope: "col", class: classe(c) }, titre) : false,
  );
  return h(
    "div",
    { class: "defile", tabindex: 0, role: "region", "aria-label": legende },
    h(
      "table",
      { class: serre && "serre" },
      h("caption", {}, h("span", { class: "invisible" }, legende)),
      h("thead", {}, groupes && h("tr", {}, enTetes(colonnes, classe)), h("tr", {}, titres)),
      h(
        "tbody",
        {},
        lignes.map((ligne) =>
          h(
            "tr",
            {
              class: reference?.(ligne) ? "reference" : vue?.(ligne) && "vue",
              "aria-current": vue?.(ligne) && "true",
            },
            colonnes.map(({ cellule }, c) =>
              c === 0
                ? h("th", { scope: "row", class: classe(c) }, cellule(ligne))
                : h("td", { class: classe(c) }, cellule(ligne)),
            ),
          ),
        ),
        reperes.map(({ nom, cellules }) =>
          h(
            "tr",
            { class: "repere" },
            h("th", { scope: "row" }, nom),
            colonnes
              .slice(1)
              .map((_, c) =>
                h("td", { class: classe(c + 1) }, cellules.get(c + 1) ?? chiffre(undefined, "%")),
              ),
          ),
        ),
      ),
    ),
  );
}

function enTetes<L>(colonnes: readonly Colonne<L>[], classe: (c: number) => string | null): HTMLElement[] {
  return colonnes.flatMap(({ titre, groupe }, c) => {
    if (!groupe) return [h("th", { scope: "col", rowspan: 2, class: classe(c) }, titre)];
    if (colonnes[c - 1]?.groupe === groupe) return [];
    const colspan = colonnes.filter((colonne) => colonne.groupe === groupe).length;
    return [h("th", { scope: "colgroup", colspan, class: classe(c)?.replace(/nombre|dessine/, "") }, groupe)];
  });
}
