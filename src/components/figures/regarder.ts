/** Where to look this year, subject by subject: findings that go beyond chance, each a link; said too when there is none. */
import { ACCUEIL } from "../besoins.js";
import type { Contexte } from "../contexte.js";
import { h, rien } from "../dom.js";
import { lien } from "../liens.js";
import { NAVIGATION } from "../navigation.js";
import { hasard, sansSignal } from "../phrases/accueil.js";
import { signauxDe } from "../signaux.js";
import { estVide } from "../vide.js";

export function regarder(contexte: Contexte, annee: number): Node {
  // Nothing of one’s own to read: the themes would lead from one empty page to the next.
  if (estVide(contexte, ACCUEIL)) return rien();
  const { signaux, juges, muets } = signauxDe(contexte, annee);
  const sujets = [...new Set(signaux.map(({ sujet }) => sujet))];
  return h(
    "section",
    { class: "regarder", "aria-labelledby": "regarder" },
    h("h2", { id: "regarder" }, "Où regarder cette année"),
    signaux.length === 0 && [h("p", {}, sansSignal(juges, muets)), themes()],
    sujets.map((sujet) => [
      h("h3", {}, sujet),
      h(
        "ul",
        {},
        signaux
          .filter((signal) => signal.sujet === sujet)
          .map(({ texte, adresse }) => h("li", {}, h("a", { href: lien(adresse) }, texte))),
      ),
    ]),
    signaux.length > 0 &&
      h(
        "p",
        { class: "sous-titre" },
        "Seuls sont signalés les écarts que leur intervalle à 95 % distingue de l’académie ou de l’année précédente, et les seuils que déclarent les indicateurs. ",
        juges > 0 && hasard(juges),
      ),
  );
}

/** The questions of the site, where nothing calls for one first. */
const themes = () =>
  h(
    "ul",
    { class: "lieux" },
    NAVIGATION.flatMap(({ pages }) => pages)
      .filter(({ suit }) => suit)
      .map(({ adresse, nom }) => h("li", {}, h("a", { href: lien(`${adresse.slice(1)}.html`) }, nom))),
  );
