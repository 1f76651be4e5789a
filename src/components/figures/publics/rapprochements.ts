/** Files that tell the same head-count, year by year: whether they agree, and what to make of it where they do not. */
import { h } from "../../dom.js";
import { nombre } from "../../format.js";
import { liste } from "../../francais.js";
import { nomSource } from "../../nomenclature.js";
import { verdictRapprochement } from "../../phrases/publics.js";
import type { Rapprochement } from "../../publics.js";
import { tableau } from "../../tableau.js";

export function rapprochementsDe(lignes: readonly Rapprochement[]): Node {
  if (lignes.length === 0)
    return h(
      "p",
      { class: "vide" },
      "Dans les fichiers chargés, aucun effectif n’est dit deux fois : il n’y a rien à rapprocher.",
    );
  const accords = lignes.filter(({ differents }) => differents === 0).length;
  const sources = [...new Set(lignes.flatMap((l) => l.sources))];
  return h(
    "div",
    {},
    h(
      "p",
      {},
      `${nombre(accords)} rapprochements sur ${nombre(lignes.length)} sont exacts, établissement par établissement, pour toute la France.`,
    ),
    tableau({
      legende: "Effectifs dits par deux fichiers publics",
      colonnes: [
        { titre: "Effectif, et ses deux sources", cellule: ({ titre }) => titre },
        { titre: "Année", genre: "nombre", cellule: ({ annee }) => String(annee) },
        { titre: "Lieux comparés", genre: "nombre", cellule: ({ lieux }) => nombre(lieux) },
        { titre: "Différents", genre: "nombre", cellule: ({ differents }) => nombre(differents) },
        { titre: "Ce qu’il faut en retenir", cellule: verdictRapprochement },
      ],
      lignes,
      reference: ({ differents, lieux }) => differents > lieux / 10,
      mesures: [],
    }),
    h("p", { class: "notes" }, `Sources : ${liste(sources.map(nomSource))}.`),
  );
}
