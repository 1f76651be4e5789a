/** The page that explores: its address says everything; back, forward and links sent by mail show the same crossing. */
import { avisInconnues } from "../choix.js";
import { commandes, remplacer } from "../commandes.js";
import { type Contexte, chiffres } from "../contexte.js";
import { h } from "../dom.js";
import { ecrireEtat, lireEtat, type Parametre } from "../etat.js";
import { typographie } from "../francais.js";
import { indexIndicateurs } from "../indicateurs/index.js";
import { lien } from "../liens.js";
import { ECHEC, enAttente } from "../phrases/explorer.js";
import type { Declaration, Maille } from "../types.js";
import { pasDe } from "./axes.js";
import { charger } from "./charger.js";
import { axesDe, parametresDe, utile, vueDe } from "./parametres.js";
import { parametrePeriode, reunies, reunir } from "./reunir.js";
import { vueExploree } from "./vue.js";

const adresseDe = (id: string) => `?indicateur=${id}`;

/** Another indicator keeps nothing of the crossing of this one but its mailles. */
function memesMailles(recherche: string): string {
  const mailles = new URLSearchParams(location.search).get("mailles");
  return mailles ? `${recherche}&mailles=${mailles}` : recherche;
}

const parametreIndicateur = (contexte: Contexte): Parametre => ({
  nom: "indicateur",
  libelle: "Indicateur",
  options: chiffres(contexte).map(({ id, titre }) => ({ valeur: id, libelle: titre })),
  defaut: "",
});

const invite = () =>
  h(
    "p",
    { class: "chapeau" },
    "Cherchez un indicateur ci-dessous, par un mot de sa question ou de sa définition. Vous choisirez ensuite les territoires, les années et les groupes d’élèves à croiser, puis vous pourrez emporter le tableau.",
  );

export function explorer(contexte: Contexte): HTMLElement {
  const cadre = h("div", { class: "explorer", "aria-busy": "true" });
  const presents = new Map(chiffres(contexte).map((d) => [d.id, d]));
  const absents = contexte.catalogue.size - presents.size;
  const liste = [
    absents > 0 &&
      h(
        "p",
        { class: "sous-titre" },
        enAttente(absents),
        h("a", { href: lien("indicateurs/") }, "leurs définitions"),
        ".",
      ),
    indexIndicateurs({ ...contexte, catalogue: presents }, adresseDe),
  ];
  let tour = 0;
  const aller = (recherche: string) => {
    history.pushState(null, "", `${location.pathname}${recherche}`);
    montrer();
  };
  /** A click on an indicator of the list changes the address without leaving the page. */
  const suivre = (e: Event) => {
    const lien = (e.target as Element).closest("a");
    const { ctrlKey, metaKey, shiftKey } = e as MouseEvent;
    if (!lien?.search.includes("indicateur=") || ctrlKey || metaKey || shiftKey) return;
    e.preventDefault();
    aller(memesMailles(lien.search));
    scrollTo({ top: 0 });
  };
  const choisir = (d: Declaration | undefined) =>
    h(
      "details",
      { class: "choisir", open: d === undefined, click: suivre },
      h("summary", {}, d ? "Changer d’indicateur" : "Choisir un indicateur"),
      liste,
    );
  async function montrer(): Promise<void> {
    const ici = ++tour;
    const indicateur = parametreIndicateur(contexte);
    const debut = lireEtat([indicateur], location.search);
    const d = presents.get(debut.etat.indicateur ?? "");
    if (!d) return remplacer(cadre, avisInconnues(debut.inconnues), invite(), choisir(undefined));
    cadre.setAttribute("aria-busy", "true");
    const mailles = (new URLSearchParams(location.search).get("mailles") ?? "").split(",") as Maille[];
    const donnees = await charger(contexte, d.id, mailles).catch(() => null);
    // The reader has gone elsewhere meanwhile.
    if (ici !== tour) return;
    cadre.removeAttribute("aria-busy");
    if (!donnees) return remplacer(cadre, tete(d), h("p", { class: "vide" }, typographie(ECHEC)), choisir(d));
    const periode = parametrePeriode(d, donnees);
    const vues = reunies(lireEtat([periode], location.search).etat) ? reunir(donnees, d) : donnees;
    const pas = pasDe(contexte.site, vues.lignes);
    const parametres = [...parametresDe(vues, pas), periode];
    const { etat, inconnues } = lireEtat(parametres, location.search);
    Object.assign(etat, axesDe(etat, pas));
    const vue = vueDe(d, etat, pas);
    const changer = (nom: Parametre["nom"], valeur: string) => {
      const suite = { ...etat, [nom]: valeur };
      // Crossing an axis with itself swaps the two.
      if (nom === "lignes" && valeur === etat.colonnes) suite.colonnes = etat.lignes ?? "";
      if (nom === "colonnes" && valeur === etat.lignes) suite.lignes = etat.colonnes ?? "";
      aller(ecrireEtat(parametres, suite, location.search));
    };
    const utiles = parametres.filter((p) => utile(p, vue));
    remplacer(
      cadre,
      avisInconnues(inconnues),
      tete(d),
      choisir(d),
      commandes(utiles, etat, changer),
      ...vueExploree(contexte, d, vues, { vue, pas, etat }),
    );
  }
  addEventListener("popstate", montrer);
  montrer();
  return cadre;
}

const tete = ({ question }: Declaration) => h("p", { class: "chapeau" }, typographie(question));
