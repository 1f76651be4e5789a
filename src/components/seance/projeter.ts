/** Figures one by one over the whole screen: arrows, Home and End, N for the notes, Escape to leave. */
import { h } from "../dom.js";
import { nombre } from "../format.js";
import type { Seance } from "./modele.js";
import { alertesDe, imageDe, precisionsDe } from "./vue.js";

const PAS: Readonly<Record<string, (rang: number, dernier: number) => number>> = {
  ArrowRight: (rang) => rang + 1,
  ArrowDown: (rang) => rang + 1,
  PageDown: (rang) => rang + 1,
  " ": (rang) => rang + 1,
  ArrowLeft: (rang) => rang - 1,
  ArrowUp: (rang) => rang - 1,
  PageUp: (rang) => rang - 1,
  Home: () => 0,
  End: (_, dernier) => dernier,
};

export function projeter({ titre, vues }: Seance, depart = 0): void {
  let rang = depart;
  let notes = false;
  const place = h("div", { class: "ecran" });
  const dialogue = h("dialog", { class: "projection", tabindex: -1, "aria-label": titre || "Séance" }, place);
  const fermer = () => {
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
    dialogue.remove();
  };
  const aller = (vers: number) => {
    rang = Math.min(vues.length - 1, Math.max(0, vers));
    montrer();
  };
  const bouton = (texte: string, nom: string, click: () => void, inactif = false) =>
    h("button", { type: "button", click, "aria-label": nom, disabled: inactif }, texte);
  function montrer() {
    const vue = vues[rang];
    if (!vue) return;
    const tenu = document.activeElement?.getAttribute("aria-label");
    place.replaceChildren(
      h("p", { class: "question", role: "status" }, vue.question || vue.titre),
      h(
        "figure",
        {},
        h(
          "figcaption",
          {},
          vue.question && h("strong", {}, vue.titre),
          alertesDe(vue),
          h("span", {}, vue.sousTitre),
        ),
        imageDe(vue),
      ),
      h(
        "div",
        { class: "pied" },
        h("p", {}, vue.pied, vue.edition && ` Édition ${vue.edition}.`),
        precisionsDe(vue),
      ),
      notes && vue.notes ? h("p", { class: "notes-seance" }, vue.notes) : "",
      h(
        "p",
        { class: "commandes" },
        bouton("←", "Figure précédente", () => aller(rang - 1), rang === 0),
        h("span", {}, `${nombre(rang + 1)} / ${nombre(vues.length)}`),
        bouton("→", "Figure suivante", () => aller(rang + 1), rang === vues.length - 1),
        bouton("Notes (N)", "Montrer ou cacher les notes", basculer),
        bouton("Fermer (Échap)", "Fermer", () => dialogue.close()),
      ),
    );
    // The keys are heard where the focus is: on the same button, else on the dialog itself.
    const meme = [...place.querySelectorAll("button")].find((b) => b.getAttribute("aria-label") === tenu);
    (meme && !meme.disabled ? meme : dialogue).focus();
  }
  function basculer() {
    notes = !notes;
    montrer();
  }
  dialogue.addEventListener("keydown", (e) => {
    if (e.key.toLowerCase() === "n") return basculer();
    // A button that has the focus keeps its space bar.
    const pas = e.key === " " && e.target instanceof HTMLButtonElement ? undefined : PAS[e.key];
    if (!pas) return;
    e.preventDefault();
    aller(pas(rang, vues.length - 1));
  });
  dialogue.addEventListener("close", fermer);
  document.body.append(dialogue);
  montrer();
  dialogue.showModal();
  // Where the browser refuses the whole screen, the dialog still covers the window.
  void dialogue.requestFullscreen?.().catch(() => {});
  dialogue.addEventListener("fullscreenchange", () => {
    if (!document.fullscreenElement && dialogue.open) dialogue.close();
  });
}
