/** Until the files that would fill a page are deposited, what ministries publish on its subject: no page of a public site is empty. */
import type { Contexte } from "../../contexte.js";
import { h, rien } from "../../dom.js";
import { lien } from "../../liens.js";
import { lireMesures, Mesures, type Serre } from "../../mesures.js";
import { TABLES } from "../../publics.js";
import { type Territoire, tousLesTerritoires } from "../../territoires.js";
import { type Besoin, estVide } from "../../vide.js";
import { figurePublique } from "./table.js";

/**
 * `lire` fetches the view of the public figures, only where the page has none of its own. `place` is the territory of a page
 * of its own, alone beside the académie, or the one chosen on the page of a theme.
 */
export async function enAttendant(
  contexte: Contexte,
  besoin: Besoin,
  lire: () => Promise<Serre | null>,
  place: { seul?: string; vu?: Territoire } = {},
): Promise<Node> {
  if (besoin.publics === undefined || !estVide(contexte, besoin)) return rien();
  const serre = await lire();
  const publics = { ...contexte, mesures: new Mesures(serre ? lireMesures(serre) : []) };
  const seul = tousLesTerritoires(contexte.site).find(({ slug }) => slug === place.seul);
  const figures = TABLES.filter(({ id }) => besoin.publics?.includes(id))
    .map((table) => figurePublique(publics, table, { seul, vu: place.vu }))
    .filter((figure) => figure instanceof Element);
  if (figures.length === 0) return rien();
  return h(
    "section",
    { class: "publics" },
    figures,
    h(
      "p",
      {},
      h("a", { href: lien("reperes-publics.html") }, "Tous les repères publics"),
      ", établissement par établissement.",
    ),
  );
}
