/** All indicators, theme by theme, and a field that keeps those holding every word typed, accents and case aside. */
import type { Contexte } from "../contexte.js";
import { h } from "../dom.js";
import { compte } from "../format.js";
import { plier, typographie } from "../francais.js";
import { lienDefinition } from "../liens.js";
import type { Declaration } from "../types.js";
import { THEMES } from "./themes.js";

interface Entree {
  element: HTMLElement;
  texte: string;
}

type Adresse = (id: string) => string;

const entree = ({ id, titre, question, definition }: Declaration, adresse: Adresse): Entree => ({
  texte: plier([id, titre, question, definition].join(" ")),
  element: h(
    "li",
    {},
    h("a", { href: adresse(id) }, typographie(titre)),
    h("span", { class: "question" }, typographie(question)),
  ),
});

/** Each leads to its own page, or where `adresse` says. */
export function indexIndicateurs({ catalogue }: Contexte, adresse: Adresse = lienDefinition): HTMLElement {
  const themes = THEMES.map(([theme, titre]) => {
    const entrees = [...catalogue.values()].filter((d) => d.theme === theme).map((d) => entree(d, adresse));
    const liste = entrees.map(({ element }) => element);
    return {
      entrees,
      element: h(
        "section",
        {},
        h("h2", { id: `theme-${theme}` }, titre),
        h("ul", { class: "indicateurs" }, liste),
      ),
    };
  }).filter(({ entrees }) => entrees.length > 0);
  const bilan = h("p", { role: "status", class: "bilan" });
  const filtrer = (saisie: string) => {
    const mots = plier(saisie).split(/\s+/).filter(Boolean);
    let total = 0;
    for (const { element, entrees } of themes) {
      for (const e of entrees) e.element.hidden = !mots.every((mot) => e.texte.includes(mot));
      const visibles = entrees.filter((e) => !e.element.hidden).length;
      element.hidden = visibles === 0;
      total += visibles;
    }
    bilan.textContent = compte(total, "indicateur");
  };
  const champ = h("input", {
    type: "search",
    id: "filtre",
    autocomplete: "off",
    input: ({ target }) => filtrer((target as HTMLInputElement).value),
  });
  filtrer("");
  return h(
    "div",
    {},
    h("p", { class: "filtre" }, h("label", { for: "filtre" }, "Filtrer par mots"), champ),
    bilan,
    themes.map(({ element }) => element),
  );
}
