/** What a reader does with a figure: its table, its files, a link to it, its citation, its definitions. */
import { type Contexte, chiffres } from "./contexte.js";
import { csv, enCsv } from "./csv.js";
import { type Enfant, h } from "./dom.js";
import type { Figure, Reserves } from "./figure.js";
import { enchainer, majuscule, point } from "./francais.js";
import { enPng, enSvg, type Texte } from "./image.js";
import { cheminIci, lienComparer, lienDefinition, lienExplorer, lienFigure } from "./liens.js";
import { citation, editionDite, FICTIVES, origine } from "./phrases/citation.js";
import { boutonSeance } from "./seance/figer.js";
import { telecharger } from "./telecharger.js";
import { tousLesTerritoires } from "./territoires.js";

interface Vues {
  dessin: HTMLElement;
  table: HTMLElement;
  /** Whether the drawing can be taken away as an image. */
  image: boolean;
}

const bouton = (nom: string, quoi: string, click: () => void) =>
  h("button", { type: "button", click }, nom, h("span", { class: "invisible" }, ` : ${quoi}`));

/** A button that shows what it is asked for under the row, and hides it again. */
function volet(nom: string, place: HTMLElement, remplir: () => Enfant): HTMLButtonElement {
  const b = h(
    "button",
    {
      type: "button",
      "aria-expanded": "false",
      click: () => {
        const ouvrir = b.getAttribute("aria-expanded") === "false";
        for (const autre of b.parentElement?.querySelectorAll("[aria-expanded]") ?? [])
          autre.setAttribute("aria-expanded", "false");
        b.setAttribute("aria-expanded", String(ouvrir));
        place.hidden = !ouvrir;
        if (ouvrir) place.replaceChildren(h("div", {}, remplir()));
      },
    },
    nom,
  );
  return b;
}

function copiable(texte: string): Enfant {
  const fait = h("span", { role: "status" });
  const copier = async () => {
    await navigator.clipboard.writeText(texte);
    fait.textContent = "Copié.";
  };
  return [
    h("p", { class: "copie" }, texte),
    // Only a page served in a safe way may write to the clipboard; elsewhere the text is selected by hand.
    navigator.clipboard &&
      h("p", {}, h("button", { type: "button", click: () => void copier() }, "Copier"), " ", fait),
  ];
}

const definitions = (contexte: Contexte, { indicateurs, mesures }: Figure): Enfant => {
  const [premiere] = mesures;
  const vu = tousLesTerritoires(contexte.site).find(
    ({ maille, code }) => maille === premiere?.maille && code === premiere.code,
  );
  const croisables = new Set(chiffres(contexte).map(({ id }) => id));
  return h(
    "ul",
    {},
    [...new Set(indicateurs)].map((id) => {
      const d = contexte.catalogue.get(id);
      const fraction = d?.numerateur && d.denominateur && `${d.numerateur}, rapportés à : ${d.denominateur}`;
      return h(
        "li",
        {},
        h("a", { href: lienDefinition(id) }, d?.titre ?? id),
        fraction && h("span", {}, fraction),
        d &&
          croisables.has(id) &&
          h(
            "span",
            {},
            h("a", { href: lienExplorer(id) }, "Explorer"),
            ", ",
            h("a", { href: lienComparer(d, vu) }, "comparer des territoires"),
          ),
      );
    }),
  );
};

const fichierCsv = (contexte: Contexte, { fichier, mesures, champ }: Figure, source: string) =>
  fichier
    ? enCsv(fichier.map((ligne) => ({ ...ligne, champ, source, edition: editionDite(contexte.site) })))
    : csv(contexte, mesures, { champ, source });

/** « ecarts-bassins-vierzon-2023.csv », `chemin` from the root of the site: files of several pages, territories and years stay apart in one folder. */
export function nomDeFichier(chemin: string, choix: string, id: string, edition?: string | null): string {
  const segments = chemin
    .replace(/(^|\/)index(\.html)?$/, "$1")
    .replace(/\.html$/, "")
    .split("/");
  const page = segments.filter(Boolean).at(-1) ?? "accueil";
  const recherche = new URLSearchParams(choix);
  const choisis = ["territoire", "annee"].map(
    (nom) => recherche.get(nom)?.replace(/[^\w-]/g, "") || undefined,
  );
  return [page, id, ...choisis, edition].filter(Boolean).join("-");
}

export function actions(
  contexte: Contexte,
  f: Figure,
  { source, reserves }: { source: string; reserves: Reserves },
  { dessin, table, image }: Vues,
): HTMLElement {
  const { site } = contexte;
  const nom = () => nomDeFichier(cheminIci(), location.search, f.id, site.edition);
  const enregistrer = (extension: string, type: string, contenu: BlobPart) =>
    telecharger(`${nom()}.${extension}`, new Blob([contenu], { type }));
  const { titre, sousTitre, lecture } = f;
  const partie = (nom: string, texte: string) => `${nom} : ${point(texte)}`;
  const [champ, origines] = [partie("Champ", majuscule(f.champ)), partie("Source", majuscule(source))];
  const etiquette: Texte = {
    ...{ titre, sousTitre, alertes: reserves.alertes },
    pied: [
      lecture ? `${champ} ${partie("Lecture", lecture)}` : champ,
      `${origines} ${reserves.effectif}`,
      reserves.autres,
      enchainer(origine(site), site.academie.fictive ? FICTIVES : undefined),
    ],
  };
  const bascule = h(
    "button",
    {
      type: "button",
      "aria-pressed": "false",
      click: () => {
        if (!table.hasChildNodes()) table.append(f.tableau());
        table.hidden = !table.hidden;
        dessin.hidden = !table.hidden;
        bascule.setAttribute("aria-pressed", String(!table.hidden));
      },
    },
    "Tableau",
  );
  const place = h("div", { class: "volet", hidden: true });
  return h(
    "div",
    { class: "emporter" },
    h(
      "p",
      { class: "actions" },
      bascule,
      bouton("CSV", "données de la figure", () =>
        enregistrer("csv", "text/csv;charset=utf-8", fichierCsv(contexte, f, source)),
      ),
      image &&
        bouton("SVG", "image vectorielle", () =>
          enregistrer("svg", "image/svg+xml", enSvg(dessin, etiquette)),
        ),
      image &&
        bouton("PNG", "image", async () => telecharger(`${nom()}.png`, await enPng(dessin, etiquette))),
      volet("Lien", place, () => copiable(lienFigure(contexte.site.edition, f.id))),
      volet("Citer", place, () =>
        copiable(
          citation(contexte, {
            ...f,
            source,
            adresse: lienFigure(contexte.site.edition, f.id),
            jour: new Date().toISOString(),
          }),
        ),
      ),
      f.indicateurs.length > 0 &&
        volet(f.indicateurs.length > 1 ? "Définitions" : "Définition", place, () => definitions(contexte, f)),
      boutonSeance(contexte, {
        ...{ id: f.id, titre, sousTitre, pied: `${champ} ${origines}` },
        ...{ lecture, reserves, tableau: f.tableau },
        dessin: image ? dessin : null,
      }),
    ),
    place,
  );
}
