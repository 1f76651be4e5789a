/** The page where anyone checks their files: the drop zone, the progress, the verdict. Nothing leaves the computer. */
import { h } from "./dom.js";
import { enEchec, progres } from "./phrases/verification.js";
import { telecharger } from "./telecharger.js";
import { Controleur } from "./verification/controleur.js";
import { zoneDeDepot } from "./verification/deposer.js";
import type { Depose } from "./verification/types.js";
import { verdict } from "./verification/verdict.js";

/** `adresse` is that of the worker. */
export function verification(adresse: string): HTMLElement {
  const controleur = new Controleur(adresse);
  const place = h("div", { class: "conclusion" });
  const annonce = h("p", { class: "avancement", role: "status" });
  let tour = 0;

  const montrer = (...enfants: (Node | string)[]) => place.replaceChildren(...enfants);

  async function verifier(fichiers: readonly Depose[]): Promise<void> {
    if (fichiers.length === 0) return;
    tour += 1;
    const mien = tour;
    const barre = h("progress", { max: 1, value: 0, "aria-label": "Avancement du contrôle" });
    const arreter = h("button", { type: "button", click: abandonner }, "Arrêter");
    montrer(h("div", { class: "en-cours" }, barre, arreter));
    try {
      const vue = await controleur.verifier(fichiers, (part, fichier) => {
        barre.value = part;
        annonce.textContent = progres(part, fichier);
      });
      annonce.textContent = "";
      montrer(verdict(vue, { rejets, rapport }));
      place.querySelector<HTMLElement>("#verdict")?.focus();
    } catch (erreur) {
      if (mien === tour) echouer(erreur);
    }
  }

  function abandonner(): void {
    tour += 1;
    controleur.arreter();
    annonce.textContent = "Contrôle arrêté.";
    montrer();
  }

  function echouer(erreur: unknown): void {
    annonce.textContent = "";
    const raison = erreur instanceof Error ? erreur.message : String(erreur);
    montrer(h("p", { class: "vide", role: "alert" }, enEchec(raison)));
  }

  const donner = (nom: string, type: string, texte: Promise<string>) =>
    texte.then((lu) => telecharger(nom, new Blob([lu], { type }))).catch(echouer);
  const rejets = (fichier: string) =>
    donner(
      `${fichier.split("/").at(-1)}.rejets.csv`,
      "text/csv",
      controleur.texte({ quoi: "rejets", fichier }),
    );
  const rapport = () => donner("rapport.html", "text/html", controleur.texte({ quoi: "rapport" }));

  return h("div", { class: "verification" }, zoneDeDepot(verifier), annonce, place);
}
