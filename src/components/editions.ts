/** The page of editions: those that are archived, and what changed between two of them. */
import { comptePerte } from "./comparer.js";
import { h } from "./dom.js";
import { autresTables, type EstimationRevisee } from "./editions-tables.js";
import { date, distinguer, INSECABLE, nombre, type Unite } from "./format.js";
import { nomStrate } from "./indicateurs/codes.js";
import { lien, lienDefinition } from "./liens.js";
import { PCS } from "./nomenclature.js";
import {
  CHAMPS,
  ETATS,
  nomEdition,
  phraseChangements,
  phraseFichiers,
  phraseRevisions,
  SANS_COMPARAISON,
  SANS_EDITION,
  SIGNE_PERTE,
} from "./phrases/editions.js";
import { tableau } from "./tableau.js";

interface Manifeste {
  edition: string | null;
  profil: "public" | "interne";
  genereLe: string;
  entrees: readonly { fichier: string; sha256: string }[];
  code: { version: string };
}

interface Revision {
  indicateur: string;
  millesime: number;
  sexe: string;
  pcs: string;
  strate: string;
  avant: number;
  apres: number;
}

/** What became of the values of a table from the one to the other. */
export type Comptes = Record<"revisees" | "inchangees" | "retirees" | "rendues" | "nouvelles", number>;

export interface Changements {
  de: string;
  /** Null for the publication under way, when it is no edition. */
  vers: string | null;
  indicateurs: readonly ({ indicateur: string } & Comptes)[];
  revisions: readonly Revision[];
  /** Of which `revisions` holds the first ones only. */
  revisionsEnTout: number;
  definitions: readonly {
    indicateur: string;
    titre: string;
    champs: readonly { champ: string; avant: string; apres: string }[];
    etat: keyof typeof ETATS;
  }[];
  /** The other published tables: null where the two cannot be compared, absent from the comparisons of before. */
  annexes?: readonly { annexe: string; comptes: Comptes | null }[];
  /** Figures of the evaluation that are not the same; null where they are not published. */
  estimations?: readonly EstimationRevisee[];
}

export interface Editions {
  editions: readonly Manifeste[];
  changements: readonly Changements[];
}

/** A file deposited for one edition that is not the same, or not there, in the other. */
export interface FichierChange {
  fichier: string;
  etat: keyof typeof ETATS;
}

/** As the catalogue gives them. */
export type Titres = ReadonlyMap<string, { titre: string; unite: Unite }>;

const dossier = (nom: string) => `editions/${encodeURIComponent(nom)}/`;

/** The latest first. */
export function listeEditions(donnees: Editions | null): HTMLElement {
  const archivees = (donnees?.editions ?? []).filter(({ edition }) => edition !== null).reverse();
  if (archivees.length === 0) return h("p", { class: "vide" }, SANS_EDITION);
  return tableau<Manifeste>({
    legende: "Éditions archivées",
    colonnes: [
      {
        titre: "Édition",
        cellule: ({ edition }) => h("a", { href: lien(dossier(String(edition))) }, nomEdition(edition)),
      },
      { titre: "Publiée le", cellule: ({ genereLe }) => date(genereLe) },
      {
        titre: "Diffusion",
        cellule: ({ profil }) => (profil === "interne" ? "interne" : "publique"),
      },
      { titre: "Fichiers", genre: "nombre", cellule: ({ entrees }) => nombre(entrees.length) },
      { titre: "Version", cellule: ({ code }) => code.version },
      {
        titre: "À emporter",
        cellule: ({ edition }) => [
          h("a", { href: lien(`${dossier(String(edition))}telechargements/mesures.parquet`) }, "mesures"),
          ", ",
          h("a", { href: lien(`${dossier(String(edition))}publication.json`) }, "manifeste"),
        ],
      },
    ],
    lignes: archivees,
    mesures: [],
  });
}

/** A selector of two editions, and what changed from the one to the other. */
export function choisirChangements(donnees: Editions | null, titres: Titres): Node {
  const changements = [...(donnees?.changements ?? [])].reverse();
  const [premier] = changements;
  if (!premier) return h("p", { class: "vide" }, SANS_COMPARAISON);
  const place = h("div", {});
  const montrer = (rang: number) => {
    const choisi = changements[rang];
    const manifeste = (nom: string | null) => donnees?.editions.find(({ edition }) => edition === nom);
    if (choisi)
      place.replaceChildren(
        detail(choisi, titres, fichiersChanges(manifeste(choisi.de), manifeste(choisi.vers))),
      );
  };
  const choix = h(
    "select",
    { change: (e) => montrer(Number((e.target as HTMLSelectElement).value)) },
    changements.map(({ de, vers }, rang) =>
      h("option", { value: rang }, `de ${nomEdition(de)} à ${nomEdition(vers)}`),
    ),
  );
  // What readers compare are two editions: a publication without a name is only the one of today.
  const nommees = changements.findIndex(({ vers }) => vers !== null);
  choix.value = String(Math.max(0, nommees));
  montrer(Math.max(0, nommees));
  return h("div", {}, h("p", {}, h("label", {}, `Ce qui a changé${INSECABLE}: `, choix)), place);
}

/** Files of the one that are not the same in the other, by their hash. */
function fichiersChanges(de: Manifeste | undefined, vers: Manifeste | undefined): FichierChange[] {
  const sommes = (m: Manifeste | undefined) => new Map(m?.entrees.map((e) => [e.fichier, e.sha256]));
  const [avant, apres] = [sommes(de), sommes(vers)];
  return [...new Set([...avant.keys(), ...apres.keys()])]
    .filter((fichier) => avant.get(fichier) !== apres.get(fichier))
    .sort()
    .map((fichier) => ({
      fichier,
      etat: !avant.has(fichier) ? "ajoutee" : !apres.has(fichier) ? "retiree" : "changee",
    }));
}

function detail(changements: Changements, titres: Titres, fichiers: readonly FichierChange[]): HTMLElement {
  const { indicateurs, revisions, revisionsEnTout, definitions } = changements;
  const titre = (id: string) => h("a", { href: lienDefinition(id) }, titres.get(id)?.titre ?? id);
  return h(
    "div",
    { class: "changements" },
    h("p", {}, h("strong", {}, phraseChangements(changements))),
    h("h3", {}, "Fichiers"),
    h("p", {}, phraseFichiers(fichiers)),
    definitions.length > 0 && h("h3", {}, "Définitions"),
    definitions.map(({ indicateur, titre: nom, champs, etat }) =>
      h(
        "details",
        {},
        h("summary", {}, `${nom}${INSECABLE}: ${ETATS[etat]}`),
        etat !== "retiree" && h("p", {}, titre(indicateur)),
        champs.map(({ champ, avant, apres }) =>
          h(
            "p",
            {},
            h("strong", {}, `${CHAMPS[champ] ?? champ}${INSECABLE}: `),
            h("del", {}, avant),
            " → ",
            h("ins", {}, apres),
          ),
        ),
      ),
    ),
    autresTables(changements, titres),
    revisions.length > 0 && h("h3", {}, "Valeurs révisées de l’académie"),
    revisions.length < revisionsEnTout && h("p", {}, phraseRevisions(revisions.length, revisionsEnTout)),
    revisions.length > 0 && tableRevisions(revisions, titres),
    revisions.some(({ indicateur }) => comptePerte(indicateur)) && h("p", {}, SIGNE_PERTE),
    indicateurs.length > 0 && h("h3", {}, "Par indicateur, tous territoires"),
    indicateurs.length > 0 &&
      tableau({
        legende: "Valeurs changées par indicateur",
        colonnes: [
          { titre: "Indicateur", cellule: ({ indicateur }) => titre(indicateur) },
          ...(
            [
              ["Révisées", "revisees"],
              ["Masquées ou retirées", "retirees"],
              ["Montrées depuis", "rendues"],
              ["Nouvelles", "nouvelles"],
              ["Inchangées", "inchangees"],
            ] as const
          ).map(([nom, colonne]) => ({
            titre: nom,
            genre: "nombre" as const,
            cellule: (ligne: Changements["indicateurs"][number]) => nombre(ligne[colonne]),
          })),
        ],
        lignes: indicateurs,
        mesures: [],
      }),
  );
}

/** « filles », « origine défavorisée », « deux ans après : 1re générale »; empty for all pupils. */
function groupe({ sexe, pcs, strate }: Revision): string {
  const origine = PCS.find(({ code }) => code === pcs)?.nom;
  return [
    sexe === "F" ? "filles" : sexe === "M" ? "garçons" : "",
    origine ? `origine ${origine}` : "",
    strate ? nomStrate(strate) : "",
  ]
    .filter(Boolean)
    .join(", ");
}

function tableRevisions(revisions: readonly Revision[], titres: Titres): HTMLElement {
  const dire = (r: Revision) => {
    const sens = comptePerte(r.indicateur) ? -1 : 1;
    return distinguer(sens * r.avant, sens * r.apres, titres.get(r.indicateur)?.unite ?? "%");
  };
  return tableau<Revision>({
    legende: "Valeurs révisées de l’académie",
    colonnes: [
      { titre: "Indicateur", cellule: (r) => titres.get(r.indicateur)?.titre ?? r.indicateur },
      { titre: "Année", cellule: (r) => String(r.millesime) },
      { titre: "Élèves", cellule: (r) => groupe(r) || "ensemble" },
      { titre: "Avant", genre: "nombre", cellule: (r) => dire(r)[0] },
      { titre: "Après", genre: "nombre", cellule: (r) => dire(r)[1] },
    ],
    lignes: revisions,
    mesures: [],
  });
}
