/** Files that tell the same head-count, year by year: whether they agree, and what to make of it where they do not. */
import { type Contexte, sourceDesFichiers } from "../../contexte.js";
import { type Enfant, h } from "../../dom.js";
import { compte, INSECABLE, nombre } from "../../format.js";
import { liste, majuscule, typographie } from "../../francais.js";
import { nomSource } from "../../nomenclature.js";
import { verdictRapprochement } from "../../phrases/publics.js";
import type { Rapprochement } from "../../publics.js";
import { tableau } from "../../tableau.js";

export function rapprochementsDe(contexte: Contexte, lignes: readonly Rapprochement[]): Node {
  if (lignes.length === 0)
    return h(
      "p",
      { class: "vide" },
      "Dans les fichiers chargés, aucun effectif n’est dit deux fois : il n’y a rien à rapprocher.",
    );
  const part = ({ differents, lieux }: Rapprochement) => differents / lieux;
  const ecarts = lignes.filter(({ differents }) => differents > 0).sort((a, b) => part(b) - part(a));
  const accords = lignes.filter(({ differents }) => differents === 0);
  return h(
    "div",
    {},
    h(
      "p",
      {},
      `${compte(lignes.length, "rapprochement")} sur tous les lieux de France que deux comptes décrivent${INSECABLE}: ${nombre(accords.length)} sans aucun écart, ${nombre(ecarts.length)} avec.`,
    ),
    ecarts.length > 0 && table("Effectifs sur lesquels deux comptes publics diffèrent", ecarts),
    accords.length > 0 &&
      h(
        "details",
        {},
        h("summary", {}, `Les rapprochements sans écart (${nombre(accords.length)})`),
        table("Effectifs sur lesquels deux comptes publics s’accordent", accords),
      ),
    h(
      "p",
      { class: "notes" },
      `Sources : ${sourceDesFichiers(contexte, new Set(lignes.flatMap((l) => l.sources)))}.`,
    ),
  );
}

/** The count, and the files that tell it: once where one file tells it twice. */
const effectif = ({ titre, sources }: Rapprochement): Enfant => [
  typographie(majuscule(titre)),
  h("br", {}),
  h("small", {}, majuscule(liste([...new Set(sources)].map(nomSource)))),
];

const table = (legende: string, lignes: readonly Rapprochement[]) =>
  tableau({
    legende,
    colonnes: [
      { titre: "Effectif, et ses deux comptes", cellule: effectif },
      { titre: "Année", genre: "nombre", cellule: ({ annee }) => String(annee) },
      { titre: "Lieux comparés", genre: "nombre", cellule: ({ lieux }) => nombre(lieux) },
      { titre: "Différents", genre: "nombre", cellule: ({ differents }) => nombre(differents) },
      { titre: "Ce qu’il faut en retenir", genre: "texte", cellule: verdictRapprochement },
    ],
    lignes,
    reference: ({ differents, lieux }) => differents > lieux / 10,
    mesures: [],
  });
