/** The territories side by side: one button takes one away, a list and a button add one; all by keyboard. */
import { h } from "../dom.js";
import type { Pas } from "../explorer/axes.js";
import { INSECABLE } from "../format.js";

export const MAXIMUM = 6;

interface Options {
  choisis: readonly Pas[];
  possibles: readonly Pas[];
  changer: (valeurs: readonly string[]) => void;
}

export function choixTerritoires({ choisis, possibles, changer }: Options): HTMLElement {
  const valeurs = choisis.map(({ valeur }) => valeur);
  const autres = possibles.filter(({ valeur }) => !valeurs.includes(valeur));
  const liste = h(
    "select",
    { id: "choix-ajouter" },
    autres.map(({ valeur, nom }) => h("option", { value: valeur }, nom)),
  );
  const retirer = ({ valeur, nom }: Pas) =>
    h(
      "li",
      {},
      h("span", {}, nom),
      choisis.length > 2 &&
        h(
          "button",
          {
            type: "button",
            id: `retirer-${valeur}`,
            "aria-label": `Retirer${INSECABLE}: ${nom}`,
            click: () => changer(valeurs.filter((v) => v !== valeur)),
          },
          "Retirer",
        ),
    );
  return h(
    "div",
    { class: "cote-a-cote" },
    h("ul", { "aria-label": "Territoires comparés" }, choisis.map(retirer)),
    choisis.length < MAXIMUM && autres.length > 0
      ? h(
          "p",
          {},
          h("label", { for: "choix-ajouter" }, "Ajouter un territoire"),
          liste,
          h(
            "button",
            { type: "button", id: "ajouter", click: () => changer([...valeurs, liste.value]) },
            "Ajouter",
          ),
        )
      : h("p", {}, `Six territoires au plus${INSECABLE}: au-delà, le tableau de la page « Explorer ».`),
  );
}
