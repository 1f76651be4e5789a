/** Links between pages from any depth and any sub-path: relative to the link of the site's name, made at build time. */
import { pageDe, type Territoire } from "./territoires.js";

const racine = () => document.querySelector<HTMLAnchorElement>("a.marque")?.href ?? document.baseURI;

/** `chemin` from the root of the site, as Framework writes its own links: « methode.html#id », « bassins/ ». */
export const lien = (chemin: string) => new URL(chemin, racine()).href;

/** The root of the site that holds the editions, from one of its pages or from an archived one. */
export const lienSite = () => new URL("./", racine()).href.replace(/editions\/[^/]+\/$/, "");

/** `chemin` in an edition, which does not change; in the publication of today where it has no name. */
export const lienEdition = (edition: string | null, chemin: string) =>
  `${lienSite()}${edition === null ? "" : `editions/${encodeURIComponent(edition)}/`}${chemin}`;

/** The address of a figure that keeps its edition: the archived copy of this very page, where the publication has a name. */
export function lienFigure(edition: string | null, id: string): string {
  const base = new URL("./", racine()).href;
  return lienEdition(edition, `${location.href.slice(base.length).replace(/#.*$/, "")}#${id}`);
}

/** The path of this page from the root of the site, without what is chosen in it. */
export const cheminIci = () =>
  location.href.slice(new URL("./", racine()).href.length).replace(/[?#].*$/, "");

/** The campaign in view, where it is not the latest: links keep it, so that they lead to what is read here. */
let campagne: string | undefined;
export const suivreCampagne = (annee: string | undefined): void => {
  campagne = annee;
};

function garderCampagne(adresse: URL, recul: number): string {
  if (campagne !== undefined) adresse.searchParams.set("annee", String(Number(campagne) - recul));
  return adresse.href;
}

export const lienTerritoire = (territoire: Territoire) =>
  garderCampagne(new URL(lien(pageDe(territoire))), 0);

/** The page of a theme, on a territory; `recul`: years from a campaign to those that the page tells of, if it reads any. */
export function lienTheme(page: string, { maille, slug }: Territoire, recul?: number): string {
  const adresse = new URL(lien(page));
  if (maille !== "academie") adresse.searchParams.set("territoire", slug);
  return recul === undefined ? adresse.href : garderCampagne(adresse, recul);
}

/** The pages that cross one indicator, and hold its territories side by side. */
export const lienExplorer = (indicateur: string) => lien(`explorer.html?indicateur=${indicateur}`);
export const lienComparer = ({ id, theme }: { id: string; theme: string }, vu?: Territoire) =>
  lien(
    `comparer.html?theme=${theme}&indicateur=${id}${vu && vu.maille !== "academie" ? `&territoires=academie,${vu.slug}` : ""}`,
  );

export const lienDefinition = (indicateur: string) => lien(`indicateurs/${indicateur}.html`);
