/** Links between pages from any depth and any sub-path: relative to the link of the site's name, made at build time. */
import { pageDe, type Territoire } from "./territoires.js";

const racine = () => document.querySelector<HTMLAnchorElement>("a.marque")?.href ?? document.baseURI;

/** `chemin` from the root of the site, as Framework writes its own links: « methode.html#id », « bassins/ ». */
export const lien = (chemin: string) => new URL(chemin, racine()).href;

export const lienTerritoire = (territoire: Territoire) => lien(pageDe(territoire));
export const lienDefinition = (indicateur: string) => lien(`indicateurs/${indicateur}.html`);
