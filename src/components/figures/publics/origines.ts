/**
 * Admitted at the bac by social origin, as the DEPP publishes it of all France: the only place that the file tells. Groups
 * keep the order of the nomenclature, and its words: they are not the four groups that the observatory follows.
 */
import { type Contexte, sourceDesFichiers } from "../../contexte.js";
import { enCsv } from "../../csv.js";
import { type Enfant, h, rien } from "../../dom.js";
import { INSECABLE, nombre } from "../../format.js";
import { majuscule, point, typographie } from "../../francais.js";
import { SIGNES } from "../../nomenclature.js";
import { lectureOrigines } from "../../phrases/publics.js";
import type { OrigineBac } from "../../publics.js";
import { tableau } from "../../tableau.js";
import { telecharger } from "../../telecharger.js";

const ORDRE = [
  ...["Agriculteurs", "Artisans", "Cadres", "Professions intermédiaires", "Employés", "Ouvriers"],
  ...["Retraités", "Autres", "Indéterminé", "Ensemble"],
];

const VOIES = [
  ["g", "Général"],
  ["t", "Technologique"],
  ["p", "Professionnel"],
  ["ensemble", "Toutes voies"],
] as const;

const CSV = "text/csv;charset=utf-8";
const TITRE = "Qui obtient le baccalauréat, selon l’origine sociale ?";
const CHAMP = "candidats présents au baccalauréat, France entière";
const NOTE =
  "Rapporté aux candidats : un élève qui a quitté le lycée avant l’examen n’y est pas, et l’essentiel de la sélection s’est fait avant. Rien n’en est publié par académie";

/** An origin this list does not know stands before the whole. */
function rang({ origine }: OrigineBac): number {
  const trouve = ORDRE.findIndex((debut) => origine.startsWith(debut));
  return trouve < 0 ? ORDRE.length - 1.5 : trouve;
}

/** « Cadres… : professeurs et assimilés » is part of the row above it. */
const nom = ({ origine }: OrigineBac) =>
  typographie(origine.replace(/^.* : /, "dont ").replace(/^Indéterminé$/, "Origine indéterminée"));

export function originesDuBac(contexte: Contexte, lues: readonly OrigineBac[] | null): Node {
  const [premiere] = lues ?? [];
  if (!lues || !premiere || contexte.site.academie.fictive) return rien();
  const lignes = [...lues].sort((a, b) => rang(a) - rang(b));
  const source = sourceDesFichiers(contexte, new Set(["bac_origine"]));
  const lecture = lectureOrigines(lignes);
  const fichier = () =>
    enCsv(
      lignes.map(({ session, origine, ...taux }) => ({
        ...{ perimetre: "FRANCE", session, origine_sociale: origine, ...taux },
        ...{ unite: "admis pour 100 candidats présents", champ: CHAMP, source },
      })),
    );
  const partie = (titre: string, texte: string) => [
    h("strong", {}, `${titre}${INSECABLE}: `),
    `${point(texte)} `,
  ];
  return h(
    "section",
    { class: "figure", id: "publics-origines", "aria-labelledby": "publics-origines-titre" },
    h("h2", { id: "publics-origines-titre" }, typographie(TITRE)),
    h(
      "p",
      { class: "sous-titre" },
      `Admis pour 100 candidats présents, France, session ${premiere.session}.`,
    ),
    tableau<OrigineBac>({
      legende: TITRE,
      colonnes: [
        { titre: "Origine sociale", cellule: nom },
        ...VOIES.map(([voie, titre]) => ({
          titre,
          genre: "nombre" as const,
          cellule: ({ [voie]: taux }: OrigineBac): Enfant =>
            taux === null
              ? h("abbr", { title: SIGNES.non_disponible.sens }, SIGNES.non_disponible.signe)
              : nombre(taux, 1),
        })),
      ],
      lignes,
      reference: ({ origine }) => origine === "Ensemble",
      mesures: [],
    }),
    h(
      "div",
      { class: "notes" },
      h("p", {}, partie("Champ", majuscule(CHAMP)), lecture && partie("Lecture", lecture)),
      h("p", {}, partie("Source", majuscule(source))),
      h("p", {}, point(NOTE)),
    ),
    h(
      "div",
      { class: "emporter" },
      h(
        "p",
        { class: "actions" },
        h(
          "button",
          {
            type: "button",
            click: () => telecharger("bac-origine-sociale.csv", new Blob([fichier()], { type: CSV })),
          },
          "CSV",
          h("span", { class: "invisible" }, " : données de la figure"),
        ),
      ),
    ),
  );
}
