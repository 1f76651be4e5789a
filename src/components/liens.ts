/** Links between pages from any depth and any sub-path: relative to the link of the site's name, made at build time. */
import { pageDe, type Territoire } from "./territoires.js";

const racine = () => document.querySelector<HTMLAnchorElement>("a.marque")?.href ?? document.baseURI;

/** `chemin` from the root of the site, as Framework writes its own links: « methode.html#id », « bassins/ ». */
export const lien = (chemin: string) => new URL(chemin, racine()).href;

/** The address of a figure that keeps its edition: the archived copy of this very page, where the publication has a name. */
export function lienFigure(edition: string | null, id: string): string {
  const base = new URL("./", racine()).href;
  const [page = "", ancre] = [location.href.slice(base.length).replace(/#.*$/, ""), `#${id}`];
  const archive = edition === null ? "" : `editions/${encodeURIComponent(edition)}/`;
  return `${base}${archive && !base.endsWith(archive) ? archive : ""}${page}${ancre}`;
}

export const lienTerritoire = (territoire: Territoire) => lien(pageDe(territoire));
export const lienDefinition = (indicateur: string) => lien(`indicateurs/${indicateur}.html`);
