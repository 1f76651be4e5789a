/** Where the reader is: from the académie down to the territory in view, each a link to its page. */
import { h } from "./dom.js";
import { majuscule } from "./francais.js";
import { lienTerritoire } from "./liens.js";
import { nomCourt, type Territoire } from "./territoires.js";

const nomDe = (t: Territoire) => (t.maille === "departement" ? t.libelle : majuscule(nomCourt(t)));

/** Replaces the path above the page; none for the académie, where everything begins. `ici`: the last one is this very page. */
export function montrerFil(maillons: readonly Territoire[], ici = false): void {
  const place = document.getElementById("fil");
  place?.replaceChildren(
    ...(maillons.length === 0
      ? []
      : [
          h(
            "ol",
            {},
            maillons.map((t, rang) => {
              const derniere = ici && rang === maillons.length - 1;
              return h(
                "li",
                {},
                derniere
                  ? h("span", { "aria-current": "page" }, nomDe(t))
                  : h("a", { href: lienTerritoire(t) }, nomDe(t)),
              );
            }),
          ),
        ]),
  );
}
