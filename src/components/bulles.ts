/**
 * What a drawing says of each of its marks: near the mouse or the finger, and by the arrows once the drawing has the
 * focus. The texts are the `<title>` of the marks, taken out so that the browser does not show them twice.
 */
import { h } from "./dom.js";

/** Pixels from the pointer within which a mark is meant. */
const PORTEE = 28;

interface Marque {
  element: SVGElement;
  texte: string;
}

function marquesDe(cadre: Element): Marque[] {
  return [...cadre.querySelectorAll<SVGTitleElement>("svg.graphique *:not(svg) > title")].map((titre) => {
    const element = titre.parentElement as unknown as SVGElement;
    const texte = titre.textContent ?? "";
    titre.remove();
    return { element, texte };
  });
}

/** Centre of a mark, and how far a point is from its box. */
function situer({ element }: Marque, x: number, y: number) {
  const boite = element.getBoundingClientRect();
  const dx = Math.max(boite.left - x, 0, x - boite.right);
  const dy = Math.max(boite.top - y, 0, y - boite.bottom);
  const [cx, cy] = [boite.left + boite.width / 2, boite.top + boite.height / 2];
  return { boite, cx, cy, distance: Math.hypot(dx, dy) + Math.hypot(cx - x, cy - y) / 1000 };
}

/** Called after each drawing of `cadre`, whose content has just been replaced; does nothing where no mark speaks. */
export function poserBulles(cadre: HTMLElement, resume: string): void {
  const marques = marquesDe(cadre);
  if (marques.length === 0) return;
  const bulle = h("div", { class: "bulle", role: "status", hidden: true });
  cadre.append(bulle);
  let ici = -1;
  const cacher = () => {
    bulle.hidden = true;
    marques[ici]?.element.classList.remove("pointee");
    ici = -1;
  };
  const montrer = (rang: number) => {
    const marque = marques[rang];
    if (!marque || rang === ici) return;
    cacher();
    ici = rang;
    marque.element.classList.add("pointee");
    bulle.textContent = marque.texte;
    bulle.hidden = false;
    const place = cadre.getBoundingClientRect();
    const { boite, cx } = situer(marque, 0, 0);
    const gauche = Math.min(
      Math.max(cx - place.left - bulle.offsetWidth / 2, 0),
      place.width - bulle.offsetWidth,
    );
    const haut = boite.top - place.top - bulle.offsetHeight - 8;
    bulle.style.left = `${Math.max(0, gauche)}px`;
    bulle.style.top = `${haut > 0 ? haut : boite.bottom - place.top + 8}px`;
  };
  const viser = ({ clientX, clientY }: MouseEvent) => {
    const distances = marques.map((marque) => situer(marque, clientX, clientY).distance);
    const plusPres = Math.min(...distances);
    if (plusPres > PORTEE) cacher();
    else montrer(distances.indexOf(plusPres));
  };
  const pas: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  cadre.onpointermove = (e) => e.pointerType === "mouse" && viser(e);
  cadre.onpointerleave = (e) => e.pointerType === "mouse" && cacher();
  cadre.onclick = viser;
  cadre.onblur = cacher;
  cadre.onkeydown = (e) => {
    if (e.key === "Escape") return cacher();
    const saut = pas[e.key];
    if (saut === undefined) return;
    e.preventDefault();
    montrer(ici < 0 ? (saut > 0 ? 0 : marques.length - 1) : (ici + saut + marques.length) % marques.length);
  };
  cadre.tabIndex = 0;
  cadre.setAttribute("role", "group");
  cadre.setAttribute("aria-label", `${resume} Les flèches parcourent les valeurs.`);
}
