/**
 * What a page still says where no script runs: its title, its main figures in one table, where they come from. Made of the
 * masked measures the page reads, numbers and signs as its figures write them. Text in, text out.
 */
import { comptePerte, opposee, publiee } from "../components/comparer.js";
import { type Contexte, sourceDe } from "../components/contexte.js";
import { echapper } from "../components/entete.js";
import { intervalle, valeur } from "../components/format.js";
import { majuscule, typographie } from "../components/francais.js";
import { SIGNES, signeDe } from "../components/nomenclature.js";
import { derniereAnnee } from "../components/parametres.js";
import { periode } from "../components/periodes.js";
import { pageDe, type Territoire } from "../components/territoires.js";
import type { Mesure } from "../components/types.js";

/** A figure of a page: an indicator, for a group of pupils, in its latest year unless one is given. */
export interface Chiffre {
  indicateur: string;
  sexe?: Mesure["sexe"];
  pcs?: Mesure["pcs"];
  strate?: string;
  /** Names the group. */
  groupe?: string;
  annee?: number;
}

interface Place {
  contexte: Contexte;
  /** From the page to the root of the site: « ../ », or nothing. */
  racine: string;
}

const anneeDe = ({ contexte }: Place, { indicateur, annee }: Chiffre) =>
  annee ?? derniereAnnee(contexte, indicateur);

function mesureDe(place: Place, chiffre: Chiffre, { maille, code }: Territoire): Mesure | undefined {
  const { groupe: _, annee: __, ...cle } = chiffre;
  const lue = place.contexte.mesures.une({ ...cle, maille, code }, anneeDe(place, chiffre));
  // Along the chain a loss is stored as positive, and read as negative.
  return lue && comptePerte(chiffre.indicateur) ? opposee(lue) : lue;
}

const uniteDe = ({ contexte }: Place, { indicateur }: Chiffre) =>
  contexte.catalogue.get(indicateur)?.unite ?? "%";

const absente = (mesure: Mesure | undefined) => signeDe(mesure).signe;

const dire = (place: Place, chiffre: Chiffre, mesure: Mesure | undefined) =>
  echapper(publiee(mesure) ? valeur(mesure.valeur, uniteDe(place, chiffre)) : absente(mesure));

/** With its definition behind it; its unit where the number does not bear it. */
function titreDe(place: Place, chiffre: Chiffre): string {
  const { indicateur, groupe } = chiffre;
  const titre = typographie(place.contexte.catalogue.get(indicateur)?.titre ?? indicateur);
  const unite = uniteDe(place, chiffre) === "points" ? ", en points" : "";
  return `<a href="${place.racine}indicateurs/${indicateur}.html">${echapper(titre)}</a>${echapper(`${groupe ? `, ${groupe}` : ""}${unite}`)}`;
}

const quandDe = (place: Place, chiffre: Chiffre) =>
  echapper(periode(chiffre.indicateur).dire(anneeDe(place, chiffre)));

/** Those of which something is known here, be it that it is masked. */
const presents = ({ contexte }: Place, chiffres: readonly Chiffre[]) =>
  chiffres.filter(
    ({ indicateur }) => contexte.mesures.publie(indicateur) || contexte.mesures.masque(indicateur),
  );

/** Territories in rows, each a link to its page. */
export function parTerritoire(
  place: Place,
  legende: string,
  chiffres: readonly Chiffre[],
  lieux: readonly Territoire[],
): string {
  const la = presents(place, chiffres);
  const tetes = la.map((c) => `<th scope="col">${titreDe(place, c)}<br>${quandDe(place, c)}</th>`);
  const lignes = lieux.map((t) => {
    const nombres = la.map((c) => `<td class="nombre">${dire(place, c, mesureDe(place, c, t))}</td>`);
    const nom =
      t.maille === "academie"
        ? echapper(t.libelle)
        : `<a href="${place.racine}${pageDe(t)}">${echapper(t.libelle)}</a>`;
    return `<tr><th scope="row">${nom}</th>${nombres.join("")}</tr>`;
  });
  return la.length === 0
    ? ""
    : table(place, legende, la, ['<th scope="col">Territoire</th>', ...tetes], lignes);
}

/** Indicators in rows, of one territory beside the académie. */
export function parIndicateur(
  place: Place,
  legende: string,
  chiffres: readonly Chiffre[],
  ici: Territoire,
): string {
  const { academie } = place.contexte;
  const la = presents(place, chiffres).filter((c) => mesureDe(place, c, ici) !== undefined);
  const tetes = ["Indicateur", "Année", "Valeur", "Intervalle à 95 %", "Académie"];
  const lignes = la.map((c) => {
    const m = mesureDe(place, c, ici);
    const bornes =
      publiee(m) && m.ic_bas !== null && m.ic_haut !== null
        ? echapper(intervalle(m.ic_bas, m.ic_haut, uniteDe(place, c)))
        : absente(publiee(m) ? { ...m, statut: "sans_objet" } : m);
    const nombres = [dire(place, c, m), bornes, dire(place, c, mesureDe(place, c, academie))];
    return `<tr><th scope="row">${titreDe(place, c)}</th><td>${quandDe(place, c)}</td>${nombres.map((n) => `<td class="nombre">${n}</td>`).join("")}</tr>`;
  });
  if (la.length === 0) return "";
  return table(
    place,
    legende,
    la,
    tetes.map((t) => `<th scope="col">${t}</th>`),
    lignes,
  );
}

function table(
  { contexte }: Place,
  legende: string,
  chiffres: readonly Chiffre[],
  tetes: readonly string[],
  lignes: readonly string[],
): string {
  const dits = Object.values(SIGNES)
    .filter(({ signe }) => lignes.some((ligne) => ligne.includes(`>${signe}<`)))
    .map(({ signe, sens }) => `<strong>${echapper(signe)}</strong> ${echapper(sens)}`);
  const source = sourceDe(
    contexte,
    chiffres.map(({ indicateur }) => indicateur),
    undefined,
  );
  return `<section class="figure">
<h2>${echapper(legende)}</h2>
<div class="defile" tabindex="0" role="region" aria-label="${echapper(legende)}"><table>
<thead><tr>${tetes.join("")}</tr></thead>
<tbody>
${lignes.join("\n")}
</tbody>
</table></div>
${dits.length > 0 ? `<p class="signes">Signes\u00a0: ${dits.join("\u00a0; ")}.</p>\n` : ""}<p class="notes">Source\u00a0: ${echapper(majuscule(source))}. Chaque titre mène à la définition.</p>
</section>`;
}

/** Where the page is otherwise drawn by a script. A page that has no title of its own gets one. */
export function inserer(html: string, titre: string, contenu: string): string {
  if (!html.includes("</main>"))
    throw new Error(
      "La page construite n’a pas la forme attendue (</main>). La version de Framework a-t-elle changé ?",
    );
  const tete = /<h1[\s>]/.test(html) ? "" : `<h1>${echapper(titre)}</h1>\n`;
  if (tete === "" && contenu === "") return html;
  return html.replace("</main>", () => `<noscript>\n${tete}${contenu}\n</noscript>\n</main>`);
}
