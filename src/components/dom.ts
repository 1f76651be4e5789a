/** Elements made in one call. Children are text nodes: a name from a deposited file is never read as HTML. */
export type Enfant = Node | string | null | undefined | false | readonly Enfant[];
type Valeur = string | number | boolean | null | undefined | ((evenement: Event) => void);
export type Attributs = Record<string, Valeur>;

function remplir<E extends Element>(element: E, attributs: Attributs, enfants: readonly Enfant[]): E {
  for (const [nom, valeur] of Object.entries(attributs)) {
    if (valeur === null || valeur === undefined || valeur === false) continue;
    if (typeof valeur === "function") element.addEventListener(nom, valeur);
    else element.setAttribute(nom, valeur === true ? "" : String(valeur));
  }
  for (const enfant of enfants.flat(4) as (Node | string | null | undefined | false)[])
    if (enfant !== null && enfant !== undefined && enfant !== false && enfant !== "") element.append(enfant);
  return element;
}

/** HTML: `h("a", { href }, "texte")`; a function is a listener (`{ click: () => … }`). */
export function h<K extends keyof HTMLElementTagNameMap>(
  nom: K,
  attributs: Attributs = {},
  ...enfants: Enfant[]
): HTMLElementTagNameMap[K] {
  return remplir(document.createElement(nom), attributs, enfants);
}

/** Nothing to show: a page displays a node, even then. */
export const rien = (): Comment => document.createComment("");

/** SVG, same shape. */
export function s<K extends keyof SVGElementTagNameMap>(
  nom: K,
  attributs: Attributs = {},
  ...enfants: Enfant[]
): SVGElementTagNameMap[K] {
  return remplir(document.createElementNS("http://www.w3.org/2000/svg", nom), attributs, enfants);
}
