/** Every school, bassin by bassin, by département where its bassin is not known: the way to its page. By commune, never by a figure. */
import type { Contexte } from "../contexte.js";
import { type Enfant, h } from "../dom.js";
import { type Etablissement, motsDe } from "../etablissements.js";
import { compte } from "../format.js";
import { plier } from "../francais.js";
import { departements } from "../territoires.js";
import { nomLie } from "./bassins.js";
import { listeEcoles } from "./dedans.js";

export function indexEcoles(
  { bassins, site }: Contexte,
  ecoles: readonly Etablissement[] | null,
): HTMLElement {
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
    const section = (titre: Enfant, siennes: readonly Etablissement[]) =>
      siennes.length > 0 ? [h("section", {}, h("h2", {}, titre), listeEcoles(siennes))] : [];
    const sans = gardees.filter(({ bassin }) => !bassins.some(({ code }) => code === bassin));
    // Public files tell no bassin: where none is known at all, départements part the schools.
    const parts = bassins.length > 0 ? [] : departements(site);
    place.replaceChildren(
      ...bassins.flatMap((b) =>
        section(
          nomLie(b),
          gardees.filter(({ bassin }) => bassin === b.code),
        ),
      ),
      ...parts.flatMap((d) =>
        section(
          nomLie(d),
          sans.filter(({ departement }) => departement === d.code),
        ),
      ),
      ...section(
        "Sans bassin connu",
        sans.filter(({ departement }) => !parts.some(({ code }) => code === departement)),
      ),
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
