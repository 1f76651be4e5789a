/** The page of the session: what it holds, in order, with questions and notes; taken away, brought back, shown, printed. */
import type { Contexte } from "../contexte.js";
import { type Enfant, h } from "../dom.js";
import { compte } from "../format.js";
import { slugifier, telecharger } from "../telecharger.js";
import { charger, depuisAdresse, enAdresse, garder, mettreDeCote, reprendre } from "./garde.js";
import {
  choisirCopie,
  deplacer,
  lireSeance,
  modifier,
  retirer,
  SEANCE_VIDE,
  type Seance,
  type Vue,
} from "./modele.js";
import { projeter } from "./projeter.js";
import { alertesDe, imageDe, precisionsDe, provenance } from "./vue.js";

export function pageSeance({ site }: Contexte): HTMLElement {
  let seance: Seance = charger();
  const liste = h("ol", { class: "vues" });
  const bilan = h("p", { class: "bilan", role: "status" });
  const avis = h("p", { class: "avis", role: "alert", hidden: true });
  const champ = (nom: "titre" | "date", libelle: string) =>
    h("label", {}, libelle, h("input", { name: nom, type: "text", input: (e) => saisir(nom, e) }));
  const [titre, quand] = [champ("titre", "Titre de la séance"), champ("date", "Date")];

  let derniere = 0;
  /** Kept at once in the browser; in the address a moment later, when typing pauses. */
  function enregistrer(suite: Seance) {
    const { seance: suivante, gardee } = garder(suite);
    seance = suivante;
    dire(gardee ? "" : "Ce navigateur ne garde rien : exportez la séance avant de fermer la page.");
    clearTimeout(derniere);
    derniere = window.setTimeout(async () => {
      // A browser that cannot deflate leaves the address as it is.
      const ancre = seance.vues.length > 0 ? await enAdresse(seance).catch(() => "") : "";
      history.replaceState(null, "", `${location.pathname}${location.search}${ancre && `#${ancre}`}`);
    }, 400);
  }
  function dire(texte: string, suite?: HTMLElement) {
    avis.replaceChildren(texte, ...(suite ? [" ", suite] : []));
    avis.hidden = texte === "";
  }
  /** The one that was here is set aside, and can be taken back. */
  function remplacer(par: Seance) {
    const ancienne = seance.vues.length > 0 && seance.identite !== par.identite && mettreDeCote(seance);
    enregistrer(par);
    montrer();
    if (ancienne)
      dire(
        "Cette séance a pris la place de celle que ce navigateur gardait.",
        action("Reprendre la précédente", () => remplacer(reprendre())),
      );
  }
  function saisir(nom: "titre" | "date", e: Event) {
    enregistrer({ ...seance, [nom]: (e.target as HTMLInputElement).value });
  }
  /** Rebuilds the list; the focus stays on the same button of the figure that moved. */
  function montrer(cle?: string, action?: string) {
    bilan.textContent =
      seance.vues.length === 0
        ? "La séance est vide. Sur n’importe quelle page, le bouton « Ajouter à la séance », sous une figure, l’ajoute ici."
        : `${compte(seance.vues.length, "figure")}, dans l’ordre où elles seront montrées.`;
    for (const [etiquette, valeur] of [
      [titre, seance.titre],
      [quand, seance.date],
    ] as const) {
      const saisie = etiquette.querySelector("input");
      if (saisie && saisie.value !== valeur) saisie.value = valeur;
    }
    liste.replaceChildren(...seance.vues.map(carte));
    for (const b of [presenter, imprimer, exporter, vider]) b.disabled = seance.vues.length === 0;
    if (cle) liste.querySelector<HTMLElement>(`[data-cle="${cle}"] [data-action="${action}"]`)?.focus();
  }
  function bouger(cle: string, pas: -1 | 1, action: string) {
    enregistrer(deplacer(seance, cle, pas));
    montrer(cle, action);
  }
  function carte(vue: Vue, rang: number): HTMLLIElement {
    const { cle } = vue;
    const bouton = (action: string, texte: string, nom: string, click: () => void, inactif = false) =>
      h(
        "button",
        {
          type: "button",
          ...{ click, "data-action": action },
          "aria-label": `${nom} : ${vue.titre}`,
          "aria-disabled": inactif ? "true" : null,
        },
        texte,
      );
    const zone = (nom: "question" | "notes", libelle: Enfant) => {
      const saisie = h("textarea", {
        ...{ name: nom, rows: nom === "question" ? 1 : 3 },
        input: (e) => enregistrer(modifier(seance, cle, { [nom]: (e.target as HTMLTextAreaElement).value })),
      });
      saisie.value = vue[nom];
      return h("label", { class: nom }, libelle, saisie, h("span", { class: "imprime" }, vue[nom]));
    };
    return h(
      "li",
      {
        "data-cle": cle,
        // Alt and an arrow, from anywhere in the card.
        keydown: (e) => {
          const { altKey, key } = e as KeyboardEvent;
          if (!altKey || !["ArrowUp", "ArrowDown"].includes(key)) return;
          e.preventDefault();
          bouger(cle, key === "ArrowUp" ? -1 : 1, key === "ArrowUp" ? "monter" : "descendre");
        },
      },
      h("h2", {}, vue.titre),
      h("p", { class: "sous-titre" }, vue.sousTitre),
      alertesDe(vue),
      zone("question", "Question posée"),
      imageDe(vue),
      h("p", { class: "notes" }, vue.pied, " ", provenance(vue, site)),
      precisionsDe(vue),
      zone("notes", ["Notes", h("span", { class: "ecran-seulement" }, " (montrées avec la touche N)")]),
      boites(),
      h(
        "p",
        { class: "actions" },
        bouton("monter", "↑ Monter", "Monter", () => bouger(cle, -1, "monter"), rang === 0),
        bouton(
          "descendre",
          "↓ Descendre",
          "Descendre",
          () => bouger(cle, 1, "descendre"),
          rang === seance.vues.length - 1,
        ),
        bouton("montrer", "Montrer d’ici", "Montrer à partir de", () => projeter(seance, rang)),
        bouton("retirer", "Retirer", "Retirer", () => {
          enregistrer(retirer(seance, cle));
          montrer();
        }),
      ),
    );
  }
  async function importer(e: Event) {
    const entree = e.target as HTMLInputElement;
    const [fichier] = entree.files ?? [];
    const lue = fichier && lireSeance(await fichier.text());
    entree.value = "";
    if (!fichier) return;
    if (!lue)
      return dire(
        `« ${fichier.name} » n’est pas une séance : choisissez un fichier que « Exporter » a écrit. La séance en cours n’a pas changé.`,
      );
    remplacer(lue);
  }
  const action = (texte: string, click: () => void) => h("button", { type: "button", click }, texte);
  const presenter = action("Présenter", () => projeter(seance));
  const imprimer = action("Imprimer le dossier", () => {
    montrer();
    print();
  });
  const exporter = action("Exporter", () =>
    telecharger(
      `seance-${slugifier(seance.titre || seance.date) || "orientation"}.json`,
      new Blob([JSON.stringify(seance)], { type: "application/json" }),
    ),
  );
  const vider = action("Vider", () => {
    if (!confirm("Retirer toutes les figures de la séance ? Exportez-la d’abord si vous voulez la garder."))
      return;
    remplacer(SEANCE_VIDE);
    montrer();
  });
  const choisir = h(
    "label",
    { class: "importer" },
    "Importer",
    h("input", {
      class: "invisible",
      type: "file",
      accept: ".json,application/json",
      change: (e) => void importer(e),
    }),
  );

  void depuisAdresse(location.hash).then((lue) => {
    if (lue) return remplacer(choisirCopie(seance, lue));
    if (/^#s=/.test(location.hash))
      dire(
        "L’adresse de cette séance est abîmée ou coupée : demandez le fichier exporté. Voici la séance de ce navigateur.",
      );
    else if (seance.vues.length > 0) enregistrer(seance);
    montrer();
  });
  // Printed from the browser’s own menu too.
  addEventListener("beforeprint", () => montrer());
  montrer();
  return h(
    "div",
    { class: "seance-page" },
    avis,
    h("div", { class: "seance-tete" }, titre, quand),
    h("p", { class: "actions" }, presenter, imprimer, exporter, choisir, vider),
    bilan,
    liste,
  );
}

/** To write on, on paper. */
const boites = () =>
  h(
    "div",
    { class: "boites" },
    ["Questions posées", "Décisions"].map((nom) =>
      h(
        "div",
        {},
        h("strong", {}, nom),
        [1, 2, 3, 4, 5, 6].map(() => h("div", {})),
      ),
    ),
  );
