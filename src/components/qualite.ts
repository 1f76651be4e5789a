/** The quality page: what the check of the deposited files found, by source and year, and what each finding means. */
import { type Enfant, h } from "./dom.js";
import { compte, nombre } from "./format.js";
import { liste, majuscule, typographie } from "./francais.js";
import { nomSource } from "./nomenclature.js";
import { bilanQualite, dire } from "./phrases/qualite.js";
import { tableau } from "./tableau.js";

export type Gravite = "erreur" | "avertissement" | "information";

interface Regle {
  titre: string;
  sens: string;
  enjeu: string;
  remede: string;
}

export interface FichierControle {
  fichier: string;
  source: string | null;
  utilisable: boolean;
  lues: number;
  acceptees: number;
  rejetees: number;
  doublons: number;
  constats: readonly { regle: string; gravite: Gravite; colonne: string | null; nombre: number | null }[];
}

export interface Qualite {
  annees: readonly { source: string; annee: number | null; acceptees: number; rejetees: number }[];
  fichiers: readonly FichierControle[];
  regles: Readonly<Record<string, Regle>>;
}

const GRAVITES: Record<Gravite, string> = {
  erreur: "À corriger",
  avertissement: "À vérifier",
  information: "À savoir",
};

export async function lireQualite(artefact: Promise<Qualite | null>): Promise<Qualite> {
  return (await artefact) ?? { annees: [], fichiers: [], regles: {} };
}

export const chapeauQualite = (qualite: Qualite) => h("p", { class: "chapeau" }, bilanQualite(qualite));

/** Years of the table, latest last; those before are put together, for one old file would push the others out of sight. */
const ANNEES = 10;

/** Accepted rows of each source and year; an empty cell is a year that nobody deposited, and says so. */
export function parAnnee({ annees }: Qualite): HTMLElement {
  const vues = [...new Set(annees.flatMap(({ annee }) => annee ?? []))].sort((a, b) => a - b);
  const sources = [...new Set(annees.map(({ source }) => source))];
  if (sources.length === 0) return h("p", { class: "vide" }, "Aucun fichier n’est chargé.");
  const recentes = vues.length > ANNEES + 1 ? vues.slice(-ANNEES) : vues;
  const [premiere = 0] = recentes;
  const cellule = (source: string, garde: (annee: number) => boolean): Enfant => {
    const lues = annees.filter((a) => a.source === source && a.annee !== null && garde(a.annee));
    if (lues.length === 0) return h("span", { class: "signe", title: "aucun fichier" }, "–");
    const somme = (n: "acceptees" | "rejetees") => lues.reduce((total, lue) => total + lue[n], 0);
    const rejetees = somme("rejetees");
    const dites = nombre(somme("acceptees"));
    return rejetees === 0 ? dites : [dites, h("small", { class: "rejets" }, compte(rejetees, "rejetée"))];
  };
  return tableau<string>({
    legende: "Lignes acceptées par source et par année",
    colonnes: [
      { titre: "Source", cellule: (source) => majuscule(nomSource(source)) },
      ...[
        ...(recentes === vues
          ? []
          : [{ titre: `Avant ${premiere}`, garde: (annee: number) => annee < premiere }]),
        ...recentes.map((vue) => ({ titre: String(vue), garde: (annee: number) => annee === vue })),
      ].map(({ titre, garde }) => ({
        titre,
        genre: "nombre" as const,
        cellule: (source: string) => cellule(source, garde),
      })),
    ],
    lignes: sources,
    mesures: [],
  });
}

/** Each kind of finding once, the gravest first, with the files it was met in. */
export function constats({ fichiers, regles }: Qualite): HTMLElement {
  const trouves = fichiers.flatMap((fichier) => fichier.constats.map((constat) => ({ fichier, constat })));
  const presents = (Object.keys(GRAVITES) as Gravite[]).flatMap((gravite) =>
    [...new Set(trouves.filter((t) => t.constat.gravite === gravite).map((t) => t.constat.regle))].map(
      (regle) => ({ gravite, regle }),
    ),
  );
  if (presents.length === 0)
    return h("p", { class: "vide" }, "Le contrôle n’a rien trouvé à dire des fichiers déposés.");
  return tableau<(typeof presents)[number]>({
    legende: "Constats du contrôle, du plus grave au moins grave",
    colonnes: [
      {
        titre: "Constat",
        cellule: ({ regle }) => h("a", { href: `#${regle}` }, regles[regle]?.titre ?? regle),
      },
      { titre: "Suite à donner", cellule: ({ gravite }) => GRAVITES[gravite] },
      {
        titre: "Fichiers",
        cellule: (present) =>
          fichiersCites(
            trouves
              .filter((t) => t.constat.regle === present.regle && t.constat.gravite === present.gravite)
              .map(({ fichier, constat }) => dire(fichier.fichier, constat.nombre)),
          ),
      },
    ],
    lignes: presents,
    mesures: [],
  });
}

const CITES = 3;

/** The first files in full, the others on demand: nothing is left out. */
function fichiersCites(fichiers: readonly string[]): Enfant {
  const cites = [...new Set(fichiers)];
  if (cites.length <= CITES) return liste(cites);
  return h("details", {}, h("summary", {}, compte(cites.length, "fichier")), liste(cites));
}

/** What each rule means: those met here, that the table above points to, then all the others on demand. */
export function explications({ fichiers, regles }: Qualite): HTMLElement {
  const vues = new Set(fichiers.flatMap(({ constats }) => constats.map(({ regle }) => regle)));
  const ordre = Object.entries(regles).sort(([, une], [, autre]) =>
    une.titre.localeCompare(autre.titre, "fr"),
  );
  const autres = ordre.filter(([id]) => !vues.has(id));
  return h(
    "div",
    {},
    sections(ordre.filter(([id]) => vues.has(id))),
    autres.length > 0 &&
      h(
        "details",
        {},
        h(
          "summary",
          {},
          `${vues.size > 0 ? "Les autres constats" : "Les constats"} que le contrôle peut faire (${autres.length})`,
        ),
        sections(autres),
      ),
  );
}

const sections = (choisies: readonly [id: string, regle: Regle][]): HTMLElement =>
  h(
    "div",
    { class: "explications" },
    choisies.map(([id, { titre, sens, enjeu, remede }]) =>
      h(
        "section",
        { id },
        h("h3", {}, titre),
        h(
          "dl",
          {},
          [
            ["Ce que c’est", sens] as const,
            ["Pourquoi c’est important", enjeu] as const,
            ["Que faire", remede] as const,
          ].map(([question, reponse]) => [h("dt", {}, question), h("dd", {}, typographie(reponse))]),
        ),
      ),
    ),
  );
