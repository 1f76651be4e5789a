/** Selectors inside a page, made of its parameters: lists, and boxes where several values go together. */
import { h } from "./dom.js";
import type { Etat, Parametre } from "./etat.js";

type Changer = (nom: Parametre["nom"], valeur: string) => void;

function liste({ nom, libelle, options }: Parametre, valeur: string, changer: Changer): HTMLElement {
  const choix = h(
    "select",
    { id: `choix-${nom}`, name: nom, change: () => changer(nom, choix.value) },
    options.map((o) => h("option", { value: o.valeur, selected: o.valeur === valeur }, o.libelle)),
  );
  return h("label", {}, h("span", {}, libelle), choix);
}

function cases({ nom, libelle, options }: Parametre, valeur: string, changer: Changer): HTMLElement {
  const choisies = valeur.split(",");
  const basculer = (v: string, oui: boolean) =>
    changer(
      nom,
      options
        .map((o) => o.valeur)
        .filter((x) => (x === v ? oui : choisies.includes(x)))
        .join(","),
    );
  return h(
    "fieldset",
    {},
    h("legend", {}, libelle),
    options.map(({ valeur: v, libelle: dit }) => {
      const boite = h("input", {
        type: "checkbox",
        id: `choix-${nom}-${v}`,
        checked: choisies.includes(v),
        change: () => basculer(v, boite.checked),
      });
      return h("label", {}, boite, dit);
    }),
  );
}

/** One control a parameter, in their order; `changer` gets the new value as the address writes it. */
export function commandes(parametres: readonly Parametre[], etat: Etat, changer: Changer): HTMLElement {
  return h(
    "form",
    { class: "commandes", submit: (e) => e.preventDefault() },
    parametres.map((p) => (p.multiple ? cases : liste)(p, etat[p.nom] ?? "", changer)),
  );
}

/** Draws the page again and gives the keyboard back the control that it was on. */
export function remplacer(cadre: Element, ...contenu: Node[]): void {
  const tenu = cadre.contains(document.activeElement) ? document.activeElement?.id : undefined;
  cadre.replaceChildren(...contenu);
  if (tenu) document.getElementById(tenu)?.focus({ preventScroll: true });
}
