/** The selectors in the bar above the page, bound to the address: back, forward and links shared by mail work. */
import { h } from "./dom.js";
import { type Etat, ecrireEtat, lireEtat, type Option, type Parametre } from "./etat.js";
import { INSECABLE } from "./format.js";
import { suivreCampagne } from "./liens.js";

type Groupe = readonly [titre: string | undefined, options: Option[]];

function groupes(options: readonly Option[]): Groupe[] {
  const par = new Map<string | undefined, Option[]>();
  for (const option of options) par.set(option.groupe, [...(par.get(option.groupe) ?? []), option]);
  return [...par];
}

/** A list that leaves the page waits, under the arrows of a keyboard, until Enter or until it is left. */
function liste(
  { nom, libelle, options, quitte }: Parametre,
  choisir: (valeur: string) => void,
): HTMLLabelElement {
  let [clavier, attend] = [false, false];
  const aller = () => {
    attend = false;
    choisir(choix.value);
  };
  const choix = h(
    "select",
    {
      name: nom,
      ...(quitte && { title: "Au clavier, Entrée ouvre la page choisie." }),
      keydown: (e) => {
        clavier = (e as KeyboardEvent).key !== "Enter";
        if (!clavier && attend) aller();
      },
      pointerdown: () => {
        clavier = false;
      },
      blur: () => {
        if (attend) aller();
      },
      change: () => {
        if (quitte && clavier) attend = true;
        else aller();
      },
    },
    groupes(options).map(([titre, membres]) => {
      const elements = membres.map((o) => h("option", { value: o.valeur }, o.libelle));
      return titre ? h("optgroup", { label: titre }, elements) : elements;
    }),
  );
  return h("label", {}, libelle, choix);
}

/** What is in view goes along from theme to theme; defaults are left out, as in every address. */
function suivreMenu(parametres: readonly Parametre[], etat: Etat): void {
  const suivis = parametres.filter(
    ({ nom, defaut, suit }) => suit === "toujours" || (suit === "choisi" && etat[nom] !== defaut),
  );
  for (const entree of document.querySelectorAll<HTMLElement>("#navigation [data-suit]")) {
    const lus = entree.dataset.suit?.split(" ") ?? [];
    const gardes = suivis.filter(({ nom }) => lus.includes(nom));
    const lien = entree.querySelector("a");
    const suite = new URLSearchParams(gardes.map(({ nom }) => [nom, etat[nom] ?? ""])).toString();
    // Written again as it was, a link would be styled again.
    if (lien && lien.search.slice(1) !== suite) lien.search = suite;
  }
}

const dites = (inconnues: ReturnType<typeof lireEtat>["inconnues"]): string =>
  inconnues
    .map(
      ({ libelle, valeur }) =>
        `${libelle}${INSECABLE}: « ${valeur} » n’existe pas ici, la valeur habituelle est montrée.`,
    )
    .join(" ");

/** Names what the address asks for and that does not exist. */
export const avisInconnues = (inconnues: ReturnType<typeof lireEtat>["inconnues"]): HTMLElement =>
  h("p", { class: "avis", role: "status", hidden: inconnues.length === 0 }, dites(inconnues));

/** Shows the selectors and calls `emettre` at once and at each change; returns what undoes it. */
export function suivreChoix(parametres: readonly Parametre[], emettre: (etat: Etat) => void): () => void {
  const barre = document.getElementById("barre");
  const avis = h("p", { class: "avis", role: "status", hidden: true });
  let etat: Etat = {};
  const montrer = () => {
    const lu = lireEtat(parametres, location.search);
    etat = lu.etat;
    for (const choix of barre?.querySelectorAll("select") ?? [])
      choix.value = etat[choix.name as Parametre["nom"]] ?? "";
    avis.hidden = lu.inconnues.length === 0;
    avis.textContent = dites(lu.inconnues);
    suivreMenu(parametres, etat);
    const annee = parametres.find(({ nom, suit }) => nom === "annee" && suit === "choisi");
    suivreCampagne(annee && etat.annee !== annee.defaut ? etat.annee : undefined);
    for (const { nom, defaut, montrer } of parametres) montrer?.(etat[nom] ?? defaut);
    emettre(etat);
  };
  const listes = parametres
    .filter(({ options }) => options.length > 0)
    .map((parametre) =>
      liste(parametre, (valeur) => {
        const suite = ecrireEtat(parametres, { ...etat, [parametre.nom]: valeur }, location.search);
        history.pushState(null, "", `${location.pathname}${suite}${location.hash}`);
        montrer();
      }),
    );
  barre?.replaceChildren(...listes);
  document.querySelector("main")?.prepend(avis);
  addEventListener("popstate", montrer);
  montrer();
  return () => removeEventListener("popstate", montrer);
}
