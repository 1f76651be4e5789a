/** What stands around every page, as static HTML made at build time: banner, name, place of the selectors, menu. */
import { type EntreeMenu, menuDe } from "./navigation.js";
import type { Site } from "./types.js";

const FICTIVE =
  '<p class="bandeau"><strong>Données fictives.</strong> Cette académie de démonstration n’existe pas\u202f; aucun chiffre ne décrit un établissement réel.</p>';

export const echapper = (texte: string) =>
  texte.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c);

/** `path` as Framework gives it (`/bassins/index`); a fiche belongs to the entry « Bassins ». */
function courante(lien: string, path: string): string {
  const ici = path.replace(/\/index$/, "/");
  if (lien === ici) return ' aria-current="page"';
  return lien !== "/" && lien.endsWith("/") && ici.startsWith(lien) ? ' aria-current="true"' : "";
}

function entree({ adresse, nom, suit }: EntreeMenu, path: string): string {
  const noms = suit ? ` data-suit="${suit.join(" ")}"` : "";
  return `<li${noms}><a href="${adresse}"${courante(adresse, path)}>${nom}</a></li>`;
}

function menu(site: Site | null, path: string): string {
  const sections = menuDe(site).map(({ titre, pages }) => {
    const liens = pages.map((page) => entree(page, path));
    return `${titre && `<p>${titre}</p>`}<ul>${liens.join("")}</ul>`;
  });
  return `<nav id="navigation" popover aria-label="Navigation principale">${sections.join("")}</nav>`;
}

export const entete = (site: Site | null, path: string) => `
<a class="evitement" href="#contenu">Aller au contenu</a>
${site?.academie.fictive ? FICTIVE : ""}
<div class="entete">
<a class="marque" href="/">Observatoire de l’orientation</a>
<div class="barre" id="barre"></div>
<form class="recherche" id="recherche" role="search" hidden>
<label class="invisible" for="saisie-recherche">Chercher dans le site</label>
<input id="saisie-recherche" type="search" role="combobox" autocomplete="off" placeholder="Chercher un bassin, un lycée…">
</form>
<button class="menu" type="button" popovertarget="navigation">Menu</button>
</div>
${menu(site, path)}
<span id="contenu" tabindex="-1"></span>
<nav id="fil" aria-label="Fil d’Ariane"></nav>
<noscript><p class="sans-script">Sans script, les figures ne se dessinent pas : titres, textes et principaux chiffres restent lisibles, et toutes les valeurs se téléchargent, en <a href="/telechargements/mesures.csv.gz">CSV compressé</a> avec leurs <a href="/telechargements/catalogue.json">définitions</a>.</p></noscript>`;

export function pied(site: Site | null): string {
  if (!site) return "Observatoire de l’orientation";
  const edition = site.edition ? ` · édition ${echapper(site.edition)}` : "";
  const profil = site.profil === "interne" ? " · diffusion interne" : "";
  return `${echapper(site.academie.nom)}${edition}${profil} · <a href="/indicateurs/">Indicateurs</a> · <a href="/methode">Méthode</a> · <a href="/donnees">Données et téléchargements</a>`;
}
