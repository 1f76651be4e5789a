/** A frozen figure as it is shown again: an image, which runs nothing, or its table as text; then where it comes from. */
import { type Enfant, h } from "../dom.js";
import { date } from "../format.js";
import { enchainer } from "../francais.js";
import { lienEdition } from "../liens.js";
import { avecPolices, chargerPolices, enImage, policesChargees } from "../polices.js";
import { type Cellule, perimee, type Table, type Vue } from "./modele.js";

const rangee = (cellules: readonly Cellule[], tete: boolean) =>
  h(
    "tr",
    {},
    cellules.map(({ texte, largeur, hauteur, nombre }, rang) =>
      h(
        tete || rang === 0 ? "th" : "td",
        {
          ...(largeur > 1 && { colspan: largeur }),
          ...(hauteur > 1 && { rowspan: hauteur }),
          ...(nombre && { class: "nombre" }),
          ...(tete ? { scope: largeur > 1 ? "colgroup" : "col" } : rang === 0 && { scope: "row" }),
        },
        texte,
      ),
    ),
  );

const table = (titre: string, { entetes, lignes }: Table) =>
  h(
    "div",
    { class: "defile", tabindex: 0, role: "region", "aria-label": titre },
    h(
      "table",
      {},
      h("caption", {}, h("span", { class: "invisible" }, titre)),
      h(
        "thead",
        {},
        entetes.map((ligne) => rangee(ligne, true)),
      ),
      h(
        "tbody",
        {},
        lignes.map((ligne) => rangee(ligne, false)),
      ),
    ),
  );

export function imageDe(vue: Vue): HTMLElement {
  const { svg, titre, alertes = [], pied } = vue;
  if (svg === null)
    return h(
      "div",
      { class: "deux-tableaux" },
      vue.tables.map((une) => table(titre, une)),
    );
  const image = h("img", { src: enImage(avecPolices(svg)), alt: enchainer(titre, ...alertes, pied) });
  // The first image of a page is there before its fonts are.
  if (!policesChargees())
    void chargerPolices().then(() => {
      if (policesChargees()) image.src = enImage(avecPolices(svg));
    });
  return image;
}

/** What to know before trusting it: under its title. */
export const alertesDe = ({ alertes = [] }: Vue): Enfant =>
  alertes.map((texte) => h("p", { class: "avertissement" }, texte));

/** Whatever else is to know of it, small. */
export const precisionsDe = ({ precisions = [] }: Vue): Enfant =>
  precisions.length > 0 && h("p", { class: "notes precisions" }, precisions.join(" "));

const publication = (edition: string | null, genereLe: string) =>
  edition ? `édition ${edition}` : `publication du ${date(genereLe)}`;

/** « Figée sur l’édition 2024-11 », and what the site now shows where it is another. */
export function provenance(vue: Vue, site: Pick<Vue, "edition" | "genereLe">): Enfant {
  const figee = `${vue.academie}, ${publication(vue.edition, vue.genereLe)}${vue.interne ? ", diffusion interne" : ""}. `;
  return [
    figee,
    perimee(vue, site) &&
      `Cette page est celle d’une autre publication (${publication(site.edition, site.genereLe)}), dont les chiffres peuvent différer de ceux-ci. `,
    h(
      "a",
      { href: lienEdition(vue.edition, vue.adresse) },
      vue.edition ? "La figure dans cette édition" : "La figure sur le site",
    ),
    ".",
  ];
}
