/** Lays blocks out on as many pages as they need: a block is cut only when it is longer than a page, a title never stands alone. */
import { h } from "../components/dom.js";
import { phrases } from "../components/francais.js";

interface Suite {
  titre: string;
  /** In order; each stays whole. */
  blocs: () => readonly Node[];
}

/** Takes its last rows, or its last sentences, out of a block until it fits; returns them, its head repeated. */
function couper(bloc: Element, tient: () => boolean): Element | undefined {
  const suite = bloc.cloneNode(true) as Element;
  if (bloc.matches("p")) {
    if (bloc.childElementCount > 0) return undefined;
    const lues = phrases(bloc.textContent ?? "");
    let gardees = lues.length;
    while (gardees > 1 && !tient()) bloc.textContent = lues.slice(0, --gardees).join(" ");
    suite.textContent = lues.slice(gardees).join(" ");
    return gardees < lues.length ? suite : undefined;
  }
  const rangs = (e: Element) => (e.matches("ul, ol") ? e : e.querySelector("tbody"))?.children ?? [];
  const nombre = rangs(bloc).length;
  while (rangs(bloc).length > 1 && !tient()) rangs(bloc)[rangs(bloc).length - 1]?.remove();
  const gardes = rangs(bloc).length;
  for (const rang of [...rangs(suite)].slice(0, gardes)) rang.remove();
  if (suite.matches("ol"))
    suite.setAttribute("start", String(Number(bloc.getAttribute("start") ?? 1) + gardes));
  return gardes < nombre ? suite : undefined;
}

/** Appends to `place` the pages made by `creer`, the first with the title. */
export function paginer(
  place: HTMLElement,
  creer: (contenu: Node) => HTMLElement,
  { titre, blocs }: Suite,
): HTMLElement[] {
  const contenus = blocs();
  const pages: HTMLElement[] = [];
  const ouvrir = (premier: Node) => {
    const nouvelle = creer(premier);
    // Named in what stops the printing: only its first page bears its title.
    nouvelle.dataset.partie = titre;
    pages.push(nouvelle);
    place.append(nouvelle);
    return nouvelle.querySelector(".corps") as HTMLElement;
  };
  let corps = ouvrir(h("h1", {}, titre));
  const deborde = () => corps.scrollHeight > corps.clientHeight;
  const poser = (bloc: Node): void => {
    corps.append(bloc);
    // A title of chapter keeps what follows it.
    const avant = corps.children.length - (corps.querySelector(":scope > h1") ? 2 : 1);
    if (deborde() && avant > 0) corps = ouvrir(bloc);
    // Alone on its page, or under the title: it goes on overleaf.
    const suite = deborde() && bloc instanceof Element ? couper(bloc, () => !deborde()) : undefined;
    if (suite) poser(suite);
  };
  contenus.forEach(poser);
  return pages;
}
