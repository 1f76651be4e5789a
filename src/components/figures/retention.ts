/** D4: of the pupils of 2nde GT that come from the collèges of a réseau, who stays in its lycées, rentrée after rentrée. */
import type { Contexte } from "../contexte.js";
import { type Enfant, h, rien } from "../dom.js";
import type { Etablissement } from "../etablissements.js";
import { figure } from "../figure.js";
import { nombre, valeur } from "../format.js";
import { majuscule } from "../francais.js";
import { type Bande, bandes, nomsDe, type Part } from "../graphiques/bandes.js";
import { legende } from "../graphiques/legende.js";
import { couleur, couleurVoie } from "../jetons.js";
import { SIGNES } from "../nomenclature.js";
import { couverture } from "../phrases/fiabilite.js";
import {
  bulleRetention,
  combien,
  DEFINITION_RETENTION,
  lectureRetention,
  NOTES_RETENTION,
  SOUS_TITRE_RETENTION,
  titreRetention,
} from "../phrases/retention.js";
import { TETE } from "../phrases/trajets.js";
import { tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import { type Connus, type LigneTrajet, type Retention, retention } from "../trajets.js";
import type { Mesure } from "../types.js";
import { champDe, mesureDe, serieDe } from "./commun.js";
import { INDICATEUR } from "./trajets.js";

/** A rentrée, and what is known of it; undefined where all of it is masked. */
interface Rentree {
  annee: number;
  connue: Retention | undefined;
}

const PLACES = [
  { nom: `lycée ${TETE}`, teinte: couleurVoie.gt },
  { nom: "autres lycées du réseau", teinte: couleurVoie.gtClaire, encre: couleur.encre },
  { nom: "hors du réseau", teinte: couleurVoie.autre },
] as const;

export function figureRetention(
  contexte: Contexte,
  lignes: readonly LigneTrajet[],
  ecoles: readonly Etablissement[],
  { territoire, annee }: { territoire: Territoire; annee: number },
): Node {
  const connues = retention(lignes, ecoles, territoire);
  if (connues.length === 0) return rien();
  const rentrees = rentreesDe(contexte, territoire, connues);
  const vue = connues.find((r) => r.annee === annee);
  const mesures = rentrees.map((r) => mesureDe(contexte, INDICATEUR, territoire, r.annee));
  return figure(contexte, {
    id: "retention",
    titre: titreRetention(vue),
    sousTitre: SOUS_TITRE_RETENTION,
    champ: `${champDe(contexte, INDICATEUR, territoire)}, présents en 2nde GT en octobre`,
    lecture: lectureRetention(vue ?? connues.at(-1)),
    notes: NOTES_RETENTION,
    avertissements: [
      couverture(
        contexte,
        INDICATEUR,
        rentrees.map((r) => r.annee),
        [territoire],
      ),
    ],
    n: vue?.total,
    indicateurs: [INDICATEUR],
    mesures: rentrees.map((r, rang) => mesureDuReseau(r, territoire, mesures[rang])),
    fichier: rentrees.map((r, rang) => ligneDuFichier(r, territoire, mesures[rang])),
    dessin: (largeur) => {
      const liste = rentrees.map(bandeDe);
      return h("div", {}, bandes(liste, { largeur }), legende(nomsDe(liste, PLACES), largeur));
    },
    tableau: () => table(rentrees, annee),
  });
}

/** Those of the réseau’s own series too: a rentrée whose ways are all masked is said to be so. */
function rentreesDe(contexte: Contexte, territoire: Territoire, connues: readonly Retention[]): Rentree[] {
  const constats = serieDe(contexte, INDICATEUR, territoire).filter((m) => m.statut !== "non_disponible");
  const annees = new Set([...connues.map(({ annee }) => annee), ...constats.map((m) => m.millesime)]);
  return [...annees]
    .sort((a, b) => a - b)
    .map((annee) => ({ annee, connue: connues.find((r) => r.annee === annee) }));
}

function bandeDe({ annee, connue }: Rentree): Bande {
  const nom = `Rentrée ${annee}`;
  if (!connue) return { nom, parts: [], masque: SIGNES.secret.signe };
  const { total, reste, dedans, tete } = connue;
  const [la, ici] = [tete?.eleves ?? 0, dedans?.eleves ?? 0];
  const sur = reste > 0;
  // What is left of the bar is hatched by itself: pupils whose lycée is not shown.
  const places: Connus[] = [
    { eleves: la, auMoins: tete?.auMoins ?? sur },
    { eleves: ici - la, auMoins: dedans?.auMoins ?? sur },
    { eleves: total - reste - ici, auMoins: sur },
  ];
  const parts = PLACES.flatMap((place, rang): Part[] => {
    const connus = places[rang];
    return connus && connus.eleves > 0
      ? [{ ...place, part: (100 * connus.eleves) / total, bulle: bulleRetention(connue, place.nom, connus) }]
      : [];
  });
  return { nom, parts };
}

/** The frame asks each rentrée whether it shows anything, and how settled it is. */
function mesureDuReseau(
  { annee, connue }: Rentree,
  { maille, code }: Territoire,
  constat: Mesure | undefined,
): Mesure {
  // A rentrée all of whose pupils are in lycées that are not shown says no more than a masked one.
  const montre = connue && connue.total > connue.reste;
  return {
    ...{ indicateur: INDICATEUR, maille, code, millesime: annee, sexe: "T", pcs: "T", strate: "" },
    ...{ ic_bas: null, ic_haut: null, denominateur: null },
    ...{ numerateur: connue?.dedans?.eleves ?? null, valeur: montre ? connue.total : null },
    statut: montre ? "publie" : "secret",
    maturite: constat?.maturite ?? "provisoire",
  };
}

const masque = () => h("abbr", { title: SIGNES.secret.sens }, SIGNES.secret.signe);

const table = (rentrees: readonly Rentree[], annee: number) => {
  const nombreDe = (quoi: "total" | "reste") => ({
    genre: "nombre" as const,
    cellule: ({ connue }: Rentree): Enfant => (connue ? nombre(connue[quoi]) : masque()),
  });
  const lieu = (quoi: "dedans" | "tete", titre: string) => {
    const cellule =
      (dire: (connus: Connus, total: number) => string) =>
      ({ connue }: Rentree): Enfant => {
        const connus = connue?.[quoi];
        return connue && connus ? dire(connus, connue.total) : masque();
      };
    const pourcents = ({ eleves, auMoins }: Connus, total: number) =>
      `${auMoins ? "au moins " : ""}${valeur((100 * eleves) / total, "%")}`;
    return [
      { titre: "Élèves", groupe: titre, genre: "nombre" as const, cellule: cellule(combien) },
      { titre: "En %", groupe: titre, genre: "nombre" as const, cellule: cellule(pourcents) },
    ];
  };
  return tableau<Rentree>({
    legende: "Élèves de 2nde GT venus des collèges du réseau, et restés dans un de ses lycées, par rentrée",
    colonnes: [
      { titre: "Rentrée", cellule: (r) => String(r.annee) },
      {
        titre: "Collèges montrés",
        genre: "nombre",
        cellule: ({ connue }) =>
          connue ? `${nombre(connue.montres)} sur ${nombre(connue.colleges)}` : masque(),
      },
      { titre: "Présents en 2nde GT", ...nombreDe("total") },
      ...lieu("dedans", "Dans un lycée du réseau"),
      ...lieu("tete", `Dont lycée ${TETE}`),
      { titre: "Dans un lycée qui n’est pas montré", ...nombreDe("reste") },
    ],
    lignes: rentrees,
    vue: (r) => r.annee === annee,
    mesures: [],
  });
};

/** « minimum »: some whose lycée is not shown may be there too. */
const precision = (connus: Connus | undefined) =>
  connus ? (connus.auMoins ? "minimum" : "exact") : "masqué";

const ligneDuFichier = (
  { annee, connue }: Rentree,
  { code, libelle }: Territoire,
  constat: Mesure | undefined,
) => ({
  ...{ rentree: annee, reseau: code, nom_reseau: majuscule(libelle) },
  ...{ colleges_montres: connue?.montres ?? null, colleges: connue?.colleges ?? null },
  presents_2gt: connue?.total ?? null,
  dans_le_reseau: connue?.dedans?.eleves ?? null,
  dans_le_reseau_precision: precision(connue?.dedans),
  tete_de_reseau: connue?.tete?.eleves ?? null,
  tete_de_reseau_precision: precision(connue?.tete),
  lycee_non_montre: connue?.reste ?? null,
  ...{ statut: connue ? "publie" : "secret", maturite: constat?.maturite ?? null },
  definition: DEFINITION_RETENTION,
});
