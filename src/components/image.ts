/** A figure as a file that stands alone: colours resolved, and all that its page says of it inside, warnings first. */
import { s } from "./dom.js";
import { avecPolices, chargerPolices, enImage } from "./polices.js";

export interface Texte {
  titre: string;
  sousTitre: string;
  /** What to know before trusting it: above the drawing, as on the page. */
  alertes?: readonly string[];
  /** Paragraphs under it. */
  pied?: readonly string[];
}

const PROPRIETES = [
  "fill",
  "stroke",
  "font-size",
  "font-weight",
  "font-family",
  "fill-opacity",
  "stroke-dasharray",
];
/** Of what is drawn stroke first: without these the halo of a name covers it. */
const HALO = ["paint-order", "stroke-width"];
const MARGE = 16;
/** The bar at the left of a warning. */
const BARRE = 4;

/** A copy whose colours no longer need the stylesheet of the page. */
function autonome(svg: SVGSVGElement): SVGSVGElement {
  const copie = svg.cloneNode(true) as SVGSVGElement;
  const origines = [svg, ...svg.querySelectorAll("*")];
  [copie, ...copie.querySelectorAll("*")].forEach((element, rang) => {
    const origine = origines[rang];
    if (!origine || !(element instanceof SVGElement)) return;
    const calcule = getComputedStyle(origine);
    const halo = calcule.getPropertyValue("paint-order").startsWith("stroke");
    for (const propriete of halo ? [...PROPRIETES, ...HALO] : PROPRIETES) {
      const valeur = calcule.getPropertyValue(propriete);
      // Patterns keep their address inside the file; computed values make it absolute.
      if (valeur && !valeur.startsWith("url")) element.style.setProperty(propriete, valeur);
    }
  });
  return copie;
}

/** Cut at words; SVG text does not wrap by itself. */
function couper(texte: string, caracteres: number): string[] {
  if (texte === "") return [];
  const lignes: string[] = [];
  for (const mot of texte.split(" ")) {
    const derniere = lignes.at(-1);
    if (derniere !== undefined && derniere.length + mot.length < caracteres)
      lignes[lignes.length - 1] = `${derniere} ${mot}`;
    else lignes.push(mot);
  }
  return lignes;
}

const taille = (dessin: SVGSVGElement, cote: "width" | "height") => Number(dessin.getAttribute(cote));

function composer(cadre: Element, { titre, sousTitre, alertes = [], pied = [] }: Texte): SVGSVGElement {
  const dessins = [...cadre.querySelectorAll<SVGSVGElement>("svg.graphique")];
  const largeur = Math.max(...dessins.map((d) => taille(d, "width"))) + 2 * MARGE;
  const style = getComputedStyle(cadre);
  const jeton = (nom: string) => style.getPropertyValue(`--${nom}`).trim();
  let y = MARGE;
  const bloc = (texte: string, taille: number, encre: string, gras = false) =>
    couper(texte, (largeur - 2 * MARGE) / (taille * 0.5)).map((ligne) => {
      y += taille * 1.25;
      const attributs = {
        x: MARGE,
        y,
        "font-size": taille,
        fill: jeton(encre),
        "font-weight": gras ? 600 : 400,
      };
      return s("text", attributs, ligne);
    });
  const parties: SVGElement[] = [...bloc(titre, 18, "encre", true), ...bloc(sousTitre, 14, "encre-2")];
  for (const alerte of alertes) {
    y += MARGE / 2;
    const haut = y;
    const lignes = bloc(alerte, 14, "alerte-encre");
    for (const ligne of lignes) ligne.setAttribute("x", String(MARGE + BARRE + 8));
    const cadre = { x: MARGE, y: haut, height: y - haut + MARGE / 2 };
    parties.push(
      s("rect", { ...cadre, width: largeur - 2 * MARGE, fill: jeton("alerte-fond") }),
      s("rect", { ...cadre, width: BARRE, fill: jeton("alerte-filet") }),
      ...lignes,
    );
    y += MARGE / 2;
  }
  y += MARGE;
  for (const dessin of dessins) {
    // A panel of small multiples carries its own title.
    const panneau = dessin.previousElementSibling?.textContent;
    if (panneau) parties.push(...bloc(panneau, 14, "encre", true));
    const copie = autonome(dessin);
    copie.setAttribute("x", String(MARGE));
    copie.setAttribute("y", String(y));
    parties.push(copie);
    y += taille(dessin, "height") + MARGE;
  }
  for (const paragraphe of pied) parties.push(...bloc(paragraphe, 12, "encre-2"));
  const hauteur = y + MARGE;
  return s(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: largeur,
      height: hauteur,
      viewBox: `0 0 ${largeur} ${hauteur}`,
      "font-family": style.fontFamily,
    },
    s("rect", { width: largeur, height: hauteur, fill: jeton("fond") }),
    parties,
  );
}

export const enSvg = (cadre: Element, texte: Texte): string =>
  new XMLSerializer().serializeToString(composer(cadre, texte));

/** Twice the size, for documents. */
export async function enPng(cadre: Element, texte: Texte): Promise<Blob> {
  const svg = composer(cadre, texte);
  const image = new Image();
  await chargerPolices();
  image.src = enImage(avecPolices(new XMLSerializer().serializeToString(svg)));
  await image.decode();
  const toile = document.createElement("canvas");
  toile.width = taille(svg, "width") * 2;
  toile.height = taille(svg, "height") * 2;
  toile.getContext("2d")?.drawImage(image, 0, 0, toile.width, toile.height);
  return new Promise((fini, echec) =>
    toile.toBlob((blob) => (blob ? fini(blob) : echec(new Error("image vide"))), "image/png"),
  );
}
