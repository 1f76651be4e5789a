/**
 * A drawing that fits its place: drawn for the width it gets, again when that changes; one image for screen readers. What is in
 * sight is drawn before the page is painted; what is further down waits for its turn, one drawing a task, so that a choice is
 * answered at once.
 */
import { poserBulles } from "./bulles.js";
import { h } from "./dom.js";

const LARGEUR_SANS_ECRAN = 640;

interface Cadre {
  nom: string;
  dessiner: (largeur: number) => void;
  largeur: number;
}
const cadres = new WeakMap<Element, Cadre>();

/** Of the last drawing under a name: the next one is drawn at once if that one was in sight, and else holds as much place. */
const dernieres = new Map<string, { largeur: number; hauteur: number; enVue: boolean }>();

const attente = new Map<Element, () => void>();
let programmee = false;

function programmer(): void {
  if (programmee || attente.size === 0) return;
  programmee = true;
  setTimeout(() => {
    programmee = false;
    const premier = attente.entries().next().value;
    if (!premier) return;
    const [element, dessiner] = premier;
    attente.delete(element);
    dessiner();
    programmer();
  });
}

/** All that waits: paper shows everything. */
function toutDessiner(): void {
  for (const dessiner of attente.values()) dessiner();
  attente.clear();
}

/** Places are read before anything is drawn: read between two drawings, each would make the browser lay out the page again. */
function ajuster(entrees: readonly ResizeObserverEntry[]): void {
  // A link to a figure goes to its place, which depends on all that is above.
  const limite = location.hash ? Number.POSITIVE_INFINITY : innerHeight;
  const situees = entrees.flatMap(({ target, contentRect: { width, height } }) => {
    const cadre = cadres.get(target);
    if (!target.isConnected) {
      observateur?.unobserve(target);
      attente.delete(target);
    }
    const largeur = Math.floor(width);
    if (!cadre || largeur === 0) return [];
    return [{ target, cadre, largeur, hauteur: height, enVue: target.getBoundingClientRect().top < limite }];
  });
  for (const { target, cadre, largeur, hauteur, enVue } of situees) {
    if (largeur === cadre.largeur) {
      if (!attente.has(target)) dernieres.set(cadre.nom, { largeur, hauteur, enVue });
      continue;
    }
    cadre.largeur = largeur;
    attente.delete(target);
    if (enVue) cadre.dessiner(largeur);
    else attente.set(target, () => cadre.dessiner(largeur));
  }
  programmer();
}

let observateur: ResizeObserver | undefined;
function observer(): ResizeObserver {
  if (!observateur) {
    observateur = new ResizeObserver(ajuster);
    addEventListener("beforeprint", toutDessiner);
  }
  return observateur;
}

/** `nom` names the drawing in its page, whatever it shows; `resume` says what it shows. */
export function redessiner(nom: string, dessin: (largeur: number) => Element, resume: string): HTMLElement {
  const element = h("div", { class: "dessin" });
  const dessiner = (largeur: number) => {
    const trace = dessin(largeur);
    const images = trace.matches("svg") ? [trace] : [...trace.querySelectorAll("svg.graphique")];
    images.forEach((image, rang) => {
      image.setAttribute("role", "img");
      image.setAttribute("aria-label", rang === 0 ? resume : `${resume} (suite)`);
    });
    element.style.minHeight = "";
    element.replaceChildren(trace);
    poserBulles(element, resume);
  };
  if (typeof ResizeObserver === "undefined") {
    dessiner(LARGEUR_SANS_ECRAN);
    return element;
  }
  const derniere = dernieres.get(nom);
  if (derniere?.enVue) dessiner(derniere.largeur);
  else if (derniere) element.style.minHeight = `${derniere.hauteur}px`;
  cadres.set(element, { nom, dessiner, largeur: derniere?.enVue ? derniere.largeur : 0 });
  observer().observe(element);
  return element;
}
