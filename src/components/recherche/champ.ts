/** The search of every page: the index comes at the first focus, links under the field, arrows to walk through them. */
import { h } from "../dom.js";
import { INSECABLE } from "../format.js";
import { lien } from "../liens.js";
import { type Indice, trouver } from "./trouver.js";

const formulaire = document.querySelector<HTMLFormElement>("#recherche");
const champ = formulaire?.querySelector("input");
const adresse = document.querySelector<HTMLLinkElement>("link#index-recherche")?.href;

function brancher(form: HTMLFormElement, saisie: HTMLInputElement, source: string) {
  let index: Promise<readonly Indice[]> | undefined;
  const charger = () => (index ??= fetch(source).then((reponse) => reponse.json()));
  const liste = h("ul", { id: "resultats", class: "resultats", hidden: true });
  const bilan = h("p", { class: "invisible", role: "status" });
  const fermer = () => {
    liste.hidden = true;
    saisie.setAttribute("aria-expanded", "false");
  };
  const montrer = async () => {
    const texte = saisie.value.trim();
    if (!texte) return fermer();
    const trouves = trouver(await charger(), texte);
    // Typed since: a later call shows the rest.
    if (saisie.value.trim() !== texte) return;
    liste.replaceChildren(
      ...(trouves.length > 0
        ? trouves.map(([titre, genre, chemin]) =>
            h(
              "li",
              {},
              h("a", { class: "resultat", href: lien(chemin) }, titre, h("span", { class: "genre" }, genre)),
            ),
          )
        : [
            h(
              "li",
              { class: "sans-resultat" },
              `Rien ne répond à « ${texte} »${INSECABLE}: essayez une commune, un UAI, un mot.`,
            ),
          ]),
    );
    bilan.textContent = trouves.length === 1 ? "1 résultat" : `${trouves.length} résultats`;
    liste.hidden = false;
    saisie.setAttribute("aria-expanded", "true");
  };
  const liens = () => [...liste.querySelectorAll("a")];
  const aller = (pas: number) => {
    const tous = liens();
    const ici = tous.indexOf(document.activeElement as HTMLAnchorElement) + pas;
    (ici < 0 ? saisie : tous[Math.min(ici, tous.length - 1)])?.focus();
  };
  saisie.addEventListener("focus", () => void charger());
  saisie.addEventListener("input", () => void montrer());
  form.addEventListener("keydown", (e) => {
    if (e.key === "Escape") {
      fermer();
      saisie.focus();
    }
    if ((e.key === "ArrowDown" || e.key === "ArrowUp") && !liste.hidden) {
      e.preventDefault();
      aller(e.key === "ArrowDown" ? 1 : -1);
    }
  });
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    void montrer().then(() => liens()[0]?.click());
  });
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!form.contains(relatedTarget as Node | null)) fermer();
  });
  saisie.setAttribute("aria-controls", liste.id);
  saisie.setAttribute("aria-expanded", "false");
  form.append(liste, bilan);
  form.hidden = false;
}

if (formulaire && champ && adresse) brancher(formulaire, champ, adresse);
