/** Lays blocks out on as many pages as they need: a block is never cut, a title never stands alone. */
import { h } from "../components/dom.js";

interface Suite {
  titre: string;
  /** In order; each stays whole. */
  blocs: () => readonly Node[];
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
    pages.push(nouvelle);
    place.append(nouvelle);
    return nouvelle.querySelector(".corps") as HTMLElement;
  };
  let corps = ouvrir(h("h1", {}, titre));
  for (const bloc of contenus) {
    corps.append(bloc);
    if (corps.scrollHeight > corps.clientHeight && corps.children.length > 2) corps = ouvrir(bloc);
  }
  return pages;
}
