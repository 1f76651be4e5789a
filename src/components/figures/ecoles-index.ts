/** Every school, bassin by bassin: the way to its page. By commune, never by a figure. */
import type { Contexte } from "../contexte.js";
import { h } from "../dom.js";
import { type Etablissement, motsDe } from "../etablissements.js";
import { compte } from "../format.js";
import { plier } from "../francais.js";
import { nomLie } from "./bassins.js";
import { listeEcoles } from "./dedans.js";

export function indexEcoles({ bassins }: Contexte, ecoles: readonly Etablissement[] | null): HTMLElement {
  if (!ecoles || ecoles.length === 0)
    return h(
      "p",
      { class: "vide" },
      "Aucun établissement n’est connu : la liste des établissements les donne.",
    );
  const bilan = h("p", { role: "status", class: "bilan" });
  const place = h("div");
  const montrer = (saisie: string) => {
    const mots = plier(saisie).split(/\s+/).filter(Boolean);
    const gardees = ecoles.filter((e) => mots.every((mot) => motsDe(e).includes(mot)));
    bilan.textContent = compte(gardees.length, "établissement");
    const sans = gardees.filter(({ bassin }) => !bassins.some(({ code }) => code === bassin));
    place.replaceChildren(
      ...bassins.flatMap((b) => {
        const siennes = gardees.filter(({ bassin }) => bassin === b.code);
        return siennes.length > 0 ? [h("section", {}, h("h2", {}, nomLie(b)), listeEcoles(siennes))] : [];
      }),
      ...(sans.length > 0 ? [h("section", {}, h("h2", {}, "Sans bassin connu"), listeEcoles(sans))] : []),
    );
  };
  montrer("");
  const champ = h("input", {
    type: "search",
    id: "filtre",
    autocomplete: "off",
    input: ({ target }) => montrer((target as HTMLInputElement).value),
  });
  return h(
    "div",
    { class: "territoires" },
    h("p", { class: "filtre" }, h("label", { for: "filtre" }, "Filtrer par nom, commune ou UAI"), champ),
    bilan,
    place,
  );
}
