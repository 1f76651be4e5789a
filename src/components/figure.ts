/**
 * The one frame of all figures: title (finding or question), subtitle, drawing, Champ, Lecture, Source, n, maturity,
 * table view and downloads. A figure without any row shows nothing: the page's empty state speaks for it.
 */
import { publiee } from "./comparer.js";
import { type Contexte, sourceDe } from "./contexte.js";
import { h, rien } from "./dom.js";
import { actions } from "./emporter.js";
import type { Avertissement } from "./fiabilite.js";
import { INSECABLE } from "./format.js";
import { enchainer, majuscule, point, typographie } from "./francais.js";
import { MATURITES } from "./nomenclature.js";
import { periode } from "./periodes.js";
import { phraseEffectif } from "./phrases/effectif.js";
import { phraseContreReference, phraseReferences } from "./phrases/references.js";
import { redessiner } from "./redessiner.js";
import { nomCourt, tousLesTerritoires } from "./territoires.js";
import type { Mesure, ReferenceSituee } from "./types.js";

export interface Figure {
  /** Names the figure in links and files. */
  id: string;
  titre: string;
  sousTitre: string;
  champ: string;
  /** A sentence computed from the data, without its final « Lecture : ». */
  lecture?: string | undefined;
  /** Further notes, each a sentence. */
  notes?: readonly string[];
  /** What to know before trusting it: alerts stand above the drawing, the rest in the notes. */
  avertissements?: readonly (Avertissement | undefined)[];
  /** Published values the figure shows, said under it with what the interval of its first territory allows to say. */
  references?: readonly ReferenceSituee[];
  /** Pupils behind the figure's main value; else those of its first row are told. */
  n?: number | null | undefined;
  annee?: number | undefined;
  /** Indicators shown, the main one first: source and definition are theirs. */
  indicateurs: readonly string[];
  /** The rows behind the figure, as downloaded. */
  mesures: readonly Mesure[];
  /** The rows of the download, where they are not measures; with no indicator, `source` says where they come from. */
  fichier?: readonly Readonly<Record<string, string | number | null>>[];
  source?: string;
  /** False for a table: there is no image to take away. */
  image?: false;
  /** Draws at this width, in CSS pixels; `serre` where height is scarce, as on paper. */
  dessin: (largeur: number, serre?: boolean) => Element;
  tableau: () => Element;
  niveau?: 2 | 3;
}

/** What the frame says besides the drawing, as text: around it, and again with a figure taken into a session. */
export interface Reserves {
  /** Above the drawing. */
  alertes: readonly string[];
  /** Under it: of how many pupils, and how settled; then whatever else to know. */
  effectif: string;
  autres: string;
}

export function figure(contexte: Contexte, dite: Figure): Node {
  if (dite.mesures.length === 0 && !dite.fichier?.length) return rien();
  const f = composee(dite);
  if (contexte.encadrer) return contexte.encadrer(f);
  const source = f.source ?? sourceDe(contexte, f.indicateurs, f.annee);
  const publiees = phraseReferences(f.references, (r) => contreReference(contexte, f.mesures, r));
  const muette = f.image !== false && !f.mesures.some(publiee);
  const dessin = muette
    ? sansValeur()
    : redessiner(
        f.id,
        f.dessin,
        enchainer(f.titre, ...avertissements(f, true), f.lecture ?? f.sousTitre, publiees),
      );
  const dites = reserves(contexte, f, publiees);
  const table = h("div", { hidden: true });
  const titre = h(f.niveau === 3 ? "h3" : "h2", { id: `${f.id}-titre` }, f.titre);
  const section = h(
    "section",
    { class: "figure", id: f.id, "aria-labelledby": titre.id },
    titre,
    h("p", { class: "sous-titre" }, f.sousTitre),
    dites.alertes.map((texte) => h("p", { class: "avertissement" }, texte)),
    dessin,
    table,
    notes(f, source, dites),
    actions(contexte, f, { source, reserves: dites }, { dessin, table, image: f.image !== false && !muette }),
  );
  montrerSiVisee(section);
  return section;
}

/** No line begins with « % » or « : ». */
const composee = (f: Figure): Figure => ({
  ...f,
  titre: typographie(f.titre),
  sousTitre: typographie(f.sousTitre),
  champ: typographie(f.champ),
  notes: (f.notes ?? []).map(typographie),
});

const avertissements = (f: Figure, alerte: boolean) =>
  (f.avertissements ?? []).flatMap((a) => (a?.alerte === alerte ? a.texte : []));

/** The row of the figure that a published value stands beside: of its year and group, in the first territory shown. */
function contreReference(
  { site }: Contexte,
  mesures: readonly Mesure[],
  r: ReferenceSituee,
): string | undefined {
  const sienne = mesures.find(
    (m) =>
      m.indicateur === r.indicateur &&
      m.millesime === r.millesime &&
      (["sexe", "pcs", "strate"] as const).every((axe) => m[axe] === r[axe]),
  );
  const lieu =
    sienne && tousLesTerritoires(site).find((t) => t.maille === sienne.maille && t.code === sienne.code);
  const qui = lieu ? majuscule(nomCourt(lieu)) : "Ici";
  return (
    sienne && phraseContreReference(`${qui}, ${periode(r.indicateur).dire(sienne.millesime)}`, sienne, r)
  );
}

/** No axis where there is nothing to draw: an empty scale would look like zeros. */
const sansValeur = () =>
  h(
    "p",
    { class: "muette" },
    "Aucune valeur à montrer : elles sont masquées par le secret statistique ou non disponibles.",
  );

export function reserves({ site }: Contexte, f: Figure, publiees?: string): Reserves {
  const dit = phraseEffectif(f.n, f.mesures, tousLesTerritoires(site));
  const n = dit ? `${dit}${INSECABLE}; ` : "";
  const autres = [...avertissements(f, false), publiees, ...(f.notes ?? [])].flatMap((note) =>
    note ? majuscule(point(note)) : [],
  );
  return {
    alertes: avertissements(f, true).map(point),
    effectif: f.mesures.length > 0 ? `${n ? n + maturite(f.mesures) : majuscule(maturite(f.mesures))}.` : "",
    autres: autres.join(" "),
  };
}

/** Three short paragraphs: how to read it, where it comes from, what to know besides. */
function notes(f: Figure, source: string, { effectif, autres }: Reserves): HTMLElement {
  const partie = (nom: string, texte: string | undefined) =>
    texte ? [h("strong", {}, `${nom}${INSECABLE}: `), `${point(texte)} `] : [];
  return h(
    "div",
    { class: "notes" },
    h("p", {}, partie("Champ", majuscule(f.champ)), partie("Lecture", f.lecture)),
    h("p", {}, partie("Source", majuscule(source)), effectif),
    autres && h("p", {}, autres),
  );
}

/** That of the most recent published rows. */
function maturite(mesures: readonly Mesure[]): string {
  const publiees = mesures.filter(publiee);
  const derniere = publiees.reduce<Mesure | undefined>(
    (a, b) => (a && a.millesime >= b.millesime ? a : b),
    undefined,
  );
  return derniere ? MATURITES[derniere.maturite] : "valeurs masquées ou non disponibles";
}

let visee = typeof location === "undefined" ? "" : decodeURIComponent(location.hash.slice(1));

/** A link to a figure opens the page at it, once it is there; a choice made after does not move the page. */
function montrerSiVisee(section: HTMLElement): void {
  if (visee === "" || section.id !== visee) return;
  visee = "";
  requestAnimationFrame(() => section.scrollIntoView());
}
