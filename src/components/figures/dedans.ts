/** What lies inside a territory: its bassins, then its schools by commune. Names and links, no figure to rank them by. */
import type { Contexte } from "../contexte.js";
import { h } from "../dom.js";
import { type Etablissement, ecolesDe, parCommune, territoireEcole } from "../etablissements.js";
import { compte } from "../format.js";
import { de } from "../francais.js";
import { lienTerritoire } from "../liens.js";
import { nom, type Territoire } from "../territoires.js";

const vers = (territoire: Territoire, texte = territoire.libelle) =>
  h("a", { href: lienTerritoire(territoire) }, texte);

export function listeEcoles(ecoles: readonly Etablissement[]): HTMLElement {
  return h(
    "ul",
    { class: "ecoles" },
    parCommune(ecoles).map((e) =>
      h(
        "li",
        {},
        vers(territoireEcole(e), e.nom),
        h("span", {}, [e.commune, e.secteur === "PR" && "privé", e.rep].filter(Boolean).join(", ")),
      ),
    ),
  );
}

export function dedans({ bassins }: Contexte, territoire: Territoire, ecoles: readonly Etablissement[]) {
  const siens =
    territoire.maille === "departement" ? bassins.filter((b) => b.departement === territoire.code) : [];
  const siennes = ecolesDe(ecoles, territoire);
  return h(
    "section",
    { class: "dedans" },
    siens.length > 0 && [
      h("h2", {}, `Les bassins ${deNom(territoire)}`),
      h(
        "ul",
        { class: "lieux" },
        siens.map((b) => h("li", {}, vers(b))),
      ),
    ],
    siennes.length > 0 && [
      h("h2", {}, `Les ${compte(siennes.length, "établissement")} ${deNom(territoire)}`),
      h("details", { open: siennes.length <= 30 }, h("summary", {}, "Par commune"), listeEcoles(siennes)),
    ],
  );
}

/** « du bassin de Bourges », « de l’académie ». */
const deNom = (territoire: Territoire) => {
  const complet = nom(territoire);
  return complet.startsWith("le ") ? `du ${complet.slice(3)}` : de(complet);
};
