/** The survey on quality of working life, wave by wave, in one département: what is masked is hatched, never left out. */
import { type Contexte, sourceDesFichiers } from "../../contexte.js";
import { h, s } from "../../dom.js";
import type { Experimentation, Reponse } from "../../experimentation.js";
import { figure } from "../../figure.js";
import { INSECABLE, nombre, pourcent } from "../../format.js";
import { hachure } from "../../graphiques/cadre.js";
import { couleur } from "../../jetons.js";
import { lien } from "../../liens.js";
import { SIGNES } from "../../nomenclature.js";
import { lectureQvt } from "../../phrases/mise-en-oeuvre.js";
import { type Colonne, tableau } from "../../tableau.js";

const ID = "qualite-de-vie";

interface Ligne {
  question: string;
  vague: string;
  reponses: readonly Reponse[];
}

const TEINTES = [couleur.moins, couleur.moinsPale, couleur.filet, couleur.plusPale, couleur.plus];
const [LARGEUR, HAUTEUR, ECHELLE] = [320, 22, 140];

const repondants = ({ reponses }: Ligne) => reponses.find((r) => r.repondants !== null)?.repondants ?? null;

/** Published shares side by side, each after its modality, which colours alone do not tell in grey; what they leave hatched. */
function barre(ligne: Ligne): SVGElement | string {
  if (repondants(ligne) === null) return "trop peu de réponses";
  const trait = hachure(couleur.encre2);
  let x = 0;
  const segments = ligne.reponses
    .toSorted((a, b) => a.modalite - b.modalite)
    .flatMap(({ part, modalite }) => {
      if (part === null || part === 0) return [];
      const largeur = (LARGEUR * part) / 100;
      const rect = s("rect", {
        x,
        y: 3,
        width: largeur,
        height: HAUTEUR - 6,
        fill: TEINTES[modalite - 1] ?? couleur.filet,
      });
      const texte =
        largeur > 40 &&
        s(
          "text",
          {
            ...{ x: x + largeur / 2, y: HAUTEUR / 2 + 4, "text-anchor": "middle", "font-size": 12 },
            fill: [1, 5].includes(modalite) ? couleur.fond : couleur.encre,
          },
          `${modalite}${INSECABLE}: ${nombre(part)}`,
        );
      x += largeur;
      return [rect, texte];
    });
  const masque =
    x < LARGEUR - 1 &&
    s("rect", {
      ...{ x, y: 3, width: LARGEUR - x, height: HAUTEUR - 6 },
      ...{ fill: trait.remplir, stroke: couleur.filetFort, "stroke-width": 0.75 },
    });
  return s(
    "svg",
    {
      ...{ width: LARGEUR, height: HAUTEUR, viewBox: `0 0 ${LARGEUR} ${HAUTEUR}`, role: "img" },
      "aria-label": enMots(ligne),
    },
    trait.motif,
    segments,
    masque,
  );
}

/** Where the mean stands between 1 and 5; its number is in the cell beside it. */
function echelle({ reponses }: Ligne): SVGElement | string {
  const moyenne = reponses[0]?.moyenne ?? null;
  if (moyenne === null) return "";
  const x = (n: number) => 6 + ((n - 1) * (ECHELLE - 12)) / 4;
  const y = HAUTEUR / 2;
  return s(
    "svg",
    {
      ...{ width: ECHELLE, height: HAUTEUR, viewBox: `0 0 ${ECHELLE} ${HAUTEUR}`, "aria-hidden": "true" },
    },
    s("line", { x1: x(1), x2: x(5), y1: y, y2: y, stroke: couleur.filetFort }),
    [1, 2, 3, 4, 5].map((n) =>
      s("line", { x1: x(n), x2: x(n), y1: y - 4, y2: y + 4, stroke: couleur.filetFort }),
    ),
    s("circle", { cx: x(moyenne), cy: y, r: 4.5, fill: couleur.accent }),
  );
}

const enMots = ({ reponses }: Ligne) =>
  reponses
    .map(({ modalite, part }) => `${modalite} : ${part === null ? "part masquée" : pourcent(part)}`)
    .join(" ; ");

const titre = (nom: string) => `Qualité de vie au travail des PsyEN${INSECABLE}: ${nom}`;

export function figureQvt(
  contexte: Contexte,
  { qvt }: Experimentation,
  departement: string,
  nom: string,
): Node {
  const siennes = qvt.filter((r) => r.departement === departement);
  if (siennes.length === 0)
    return h(
      "div",
      {},
      h("h2", { id: ID }, titre(nom)),
      h(
        "div",
        { class: "vide" },
        h("p", {}, h("strong", {}, `Aucune enquête n’est déposée pour ce département (${nom}). `)),
        h(
          "p",
          {},
          "Une ligne par question et par réponse : ",
          h("a", { href: lien("telechargements/modeles/qvt.csv"), download: "qvt.csv" }, "modèle à remplir"),
          ".",
        ),
      ),
    );
  const cles = [...new Map(siennes.map((r) => [`${r.question}\n${r.vague}`, r])).values()];
  const lignes: Ligne[] = cles.map(({ question, vague }) => ({
    ...{ question, vague },
    reponses: siennes.filter((r) => r.question === question && r.vague === vague),
  }));
  lignes.sort((a, b) => a.question.localeCompare(b.question, "fr") || a.vague.localeCompare(b.vague));
  const montrees = siennes.some(({ part }) => part !== null);
  const dite = lignes.findLast((l) => repondants(l) !== null);
  const colonnes: Colonne<Ligne>[] = [
    {
      titre: "Question",
      cellule: (l) => (lignes.find(({ question }) => question === l.question) === l ? l.question : ""),
    },
    { titre: "Vague", cellule: (l) => jour(l.vague) },
    { titre: "Réponses", genre: "nombre", cellule: (l) => ouSigne(repondants(l)) },
    { titre: "Moyenne", genre: "nombre", cellule: (l) => ouSigne(l.reponses[0]?.moyenne, 1) },
  ];
  const table = (suite: readonly Colonne<Ligne>[]) =>
    tableau<Ligne>({
      legende: `Enquête sur la qualité de vie au travail, ${nom}`,
      colonnes: [...colonnes, ...suite],
      lignes,
      mesures: [],
    });
  return figure(contexte, {
    id: ID,
    titre: titre(nom),
    sousTitre: `Enquête, question par question et vague par vague : réponse moyenne, de 1 à 5${montrees ? ", puis chaque modalité et sa part en % des réponses" : ""}.`,
    champ: `personnes qui ont répondu à l’enquête, ${nom}`,
    lecture: dite && lectureQvt(dite.question, jour(dite.vague), dite.reponses),
    notes: [
      "Rien n’est montré de ce que moins de 10 personnes ont répondu : ni une question, ni une de ses modalités. La moyenne est celle de toutes les réponses ; elle est masquée si elle dit trop précisément combien ont choisi une modalité masquée.",
      montrees
        ? "Hachuré, à droite : modalités de moins de 10 réponses, masquées par le secret statistique ; une autre l’est avec elles quand il le faut pour qu’elles ne se déduisent pas."
        : "Ici, aucune modalité n’a assez de réponses pour que sa part soit montrée.",
    ],
    source: sourceDesFichiers(contexte, new Set(["qvt"])),
    indicateurs: [],
    mesures: [],
    fichier: siennes.map(({ question, vague, modalite, repondants: n, part, moyenne, statut }) => ({
      ...{ departement, question, vague, modalite, repondants: n, part, moyenne, statut },
    })),
    image: false,
    dessin: () =>
      h(
        "div",
        { class: "qvt" },
        table([
          { titre: "De 1 à 5", genre: "dessine", cellule: echelle },
          ...(montrees
            ? [{ titre: "Modalité : part, en %", genre: "dessine" as const, cellule: barre }]
            : []),
        ]),
        montrees && h("p", { class: "notes" }, "Modalités", INSECABLE, ": ", legende()),
      ),
    tableau: () =>
      table(
        (montrees ? TEINTES : []).map(
          (_, rang): Colonne<Ligne> => ({
            titre: `${rang + 1}, en %`,
            genre: "nombre",
            cellule: ({ reponses }) => partDite(reponses.find(({ modalite }) => modalite === rang + 1)),
          }),
        ),
      ),
  });
}

const jour = (vague: string) => vague.split("-").reverse().join("/");

/** No row of a modality is no answer; a row without a share is a masked one. */
const partDite = (reponse: Reponse | undefined) => {
  if (!reponse) return SIGNES.non_disponible.signe;
  return reponse.part === null ? SIGNES.secret.signe : nombre(reponse.part, 1);
};

const legende = () =>
  TEINTES.map((teinte, rang) => [
    s(
      "svg",
      { class: "pastille", width: 12, height: 12, "aria-hidden": "true" },
      s("rect", { width: 12, height: 12, fill: teinte }),
    ),
    `${rang + 1} `,
  ]);

const ouSigne = (n: number | null | undefined, decimales = 0) =>
  typeof n === "number" ? nombre(n, decimales) : SIGNES.secret.signe;
