/** The training plan of one school year: what was planned and held in each bassin, for whom, ready to print. */
import { type Contexte, sourceDesFichiers } from "../contexte.js";
import { h } from "../dom.js";
import type { Etat, Parametre } from "../etat.js";
import { figure } from "../figure.js";
import { nombre } from "../format.js";
import { majuscule } from "../francais.js";
import { lien } from "../liens.js";
import { SIGNES } from "../nomenclature.js";
import { NOMS_TYPES, phraseSeances } from "../phrases/plan-formation.js";
import { tableau } from "../tableau.js";
import { nomCourt } from "../territoires.js";
import { ecolesAttendues } from "./ecoles-attendues.js";

/** One title for one public in one bassin (publish/plan-formation.ts); without a bassin, the académie’s own. */
export interface Seances {
  rentree: number;
  type: keyof typeof NOMS_TYPES;
  bassin: string | null;
  intitule: string | null;
  public: string | null;
  tenues: number;
  prevues: number;
  participants: number | null;
  heures: number | null;
  statut: "publie" | "secret" | "non_disponible";
}

const TOUS = "tous";

export function parametres({ bassins }: Contexte, seances: readonly Seances[]): Parametre[] {
  const annees = [...new Set(seances.map(({ rentree }) => rentree))].sort((a, b) => b - a);
  return [
    {
      nom: "territoire",
      libelle: "Bassin",
      options: [
        { valeur: TOUS, libelle: "Tous les bassins" },
        ...bassins.map(({ slug, libelle }) => ({ valeur: slug, libelle })),
      ],
      defaut: TOUS,
    },
    {
      nom: "annee",
      libelle: "Année scolaire",
      options: annees.map((a) => ({ valeur: String(a), libelle: `${a}-${a + 1}` })),
      defaut: String(annees[0] ?? ""),
    },
  ];
}

const participants = ({ participants: n, statut }: Seances) =>
  n === null ? SIGNES[statut === "secret" ? "secret" : "non_disponible"].signe : nombre(n);

interface Cadre {
  contexte: Contexte;
  annee: string;
}

function detail(
  { contexte, annee }: Cadre,
  id: string,
  nom: string,
  seances: readonly Seances[],
): HTMLElement {
  const table = () =>
    tableau<Seances>({
      legende: `Réunions et formations, ${nom}`,
      colonnes: [
        { titre: "Intitulé", cellule: ({ intitule }) => intitule ?? "non renseigné" },
        { titre: "Type", cellule: ({ type }) => NOMS_TYPES[type] },
        { titre: "Public", cellule: (s) => s.public ?? "non renseigné" },
        {
          titre: "Prévues, non tenues",
          groupe: "Séances",
          genre: "nombre",
          cellule: ({ prevues }) => nombre(prevues),
        },
        { titre: "Tenues", groupe: "Séances", genre: "nombre", cellule: ({ tenues }) => nombre(tenues) },
        { titre: "Participants", genre: "nombre", cellule: participants },
        {
          titre: "Heures",
          genre: "nombre",
          cellule: ({ heures }) => (heures === null ? SIGNES.non_disponible.signe : nombre(heures, 1)),
        },
      ],
      lignes: seances,
      mesures: [],
    });
  return h(
    "div",
    { class: "bassin-formation" },
    seances.length === 0
      ? [h("h2", {}, majuscule(nom)), h("p", {}, `${phraseSeances(seances)}.`)]
      : figure(contexte, {
          id,
          titre: majuscule(nom),
          sousTitre: `${majuscule(phraseSeances(seances))}.`,
          champ: `séances déclarées, ${nom}, année scolaire ${scolaire(annee)}`,
          source: sourceDesFichiers(contexte, new Set(["actions"])),
          indicateurs: [],
          mesures: [],
          fichier: seances.map((s) => ({ ...s })),
          image: false,
          dessin: table,
          tableau: table,
        }),
  );
}

const scolaire = (annee: string) => `${annee}-${Number(annee) + 1}`;

const aDeposer = () =>
  h(
    "div",
    { class: "vide" },
    h(
      "p",
      {},
      h("strong", {}, "Cette page attend des données. "),
      "Aucune réunion ni formation n’est déposée.",
    ),
    h(
      "p",
      {},
      "Une ligne par action, prévue ou tenue : ",
      h(
        "a",
        { href: lien("telechargements/modeles/actions.csv"), download: "actions.csv" },
        "modèle à remplir",
      ),
      ".",
    ),
  );

export function planFormation(
  contexte: Contexte,
  seances: readonly Seances[],
  { territoire, annee = "" }: Etat,
): HTMLElement {
  const { bassins } = contexte;
  const cadre = { contexte, annee };
  if (seances.length === 0) return h("div", {}, aDeposer(), ecolesAttendues(contexte));
  const siennes = seances.filter(({ rentree }) => String(rentree) === annee);
  const choisis = bassins.filter(({ slug }) => territoire === TOUS || slug === territoire);
  const horsBassin = siennes.filter(({ bassin }) => !bassins.some(({ code }) => code === bassin));
  const tout = territoire === TOUS;
  return h(
    "div",
    {},
    tout && h("p", { class: "constat" }, `Année scolaire ${scolaire(annee)} : ${phraseSeances(siennes)}.`),
    tout && horsBassin.length > 0 && detail(cadre, "seances", "l’académie, sans bassin", horsBassin),
    choisis.map((b) =>
      detail(
        cadre,
        `seances-${b.slug}`,
        nomCourt(b),
        siennes.filter(({ bassin }) => bassin === b.code),
      ),
    ),
    h(
      "p",
      { class: "notes" },
      "Prévues, non tenues : séances annoncées que le fichier ne dit pas encore tenues. Signes : s masqué par le secret statistique (1 à 4 participants) ; nd non disponible. Un bassin sans ligne n’a rien déclaré : ce n’est pas zéro action. ",
      h(
        "a",
        { href: lien("telechargements/formations.csv.gz"), download: "formations.csv.gz" },
        "Toutes les séances (CSV)",
      ),
      ".",
    ),
  );
}
