/** The page that compares: theme, indicator, territories, year and groups, all in its address. */
import { avisInconnues } from "../choix.js";
import { commandes, remplacer } from "../commandes.js";
import { type Contexte, chiffres } from "../contexte.js";
import { h } from "../dom.js";
import { type Etat, ecrireEtat, lireEtat, type Parametre } from "../etat.js";
import { pasDe } from "../explorer/axes.js";
import { charger } from "../explorer/charger.js";
import { parametresDe, tenus, utile, vueDe } from "../explorer/parametres.js";
import { parametrePeriode, reunies, reunir } from "../explorer/reunir.js";
import { typographie } from "../francais.js";
import { THEMES } from "../indicateurs/themes.js";
import { ECHEC, SANS_CHIFFRE } from "../phrases/explorer.js";
import type { Maille } from "../types.js";
import { choixTerritoires, MAXIMUM } from "./territoires.js";
import { vueComparee } from "./vue.js";

/** Shown first: the question the site is about. */
const PREMIER = "constat_2gt";

function parametresSujet(contexte: Contexte, adresse: string): Parametre[] {
  const toutes = chiffres(contexte);
  const themes = THEMES.filter(([code]) => toutes.some((d) => d.theme === code));
  const theme: Parametre = {
    nom: "theme",
    libelle: "Thème",
    options: themes.map(([valeur, libelle]) => ({ valeur, libelle })),
    defaut: (themes.find(([code]) => code === "ecarts") ?? themes[0])?.[0] ?? "",
  };
  const choisi = lireEtat([theme], adresse).etat.theme;
  const siens = toutes.filter((d) => d.theme === choisi);
  const options = siens.map(({ id, titre }) => ({ valeur: id, libelle: typographie(titre) }));
  const defaut = siens.find(({ id }) => id === PREMIER)?.id ?? siens[0]?.id ?? "";
  return [theme, { nom: "indicateur", libelle: "Indicateur", options, defaut }];
}

/** The académie and its first bassin, or département where no bassin is known, until the reader says. */
function parametreTerritoires(pas: ReturnType<typeof pasDe>): Parametre {
  const deux = ["academie", "bassin", "departement"]
    .flatMap((maille) => pas.territoire.find(({ fixe }) => fixe.maille === maille)?.valeur ?? [])
    .slice(0, 2);
  return {
    nom: "territoires",
    libelle: "Territoires",
    multiple: true,
    options: pas.territoire.map(({ valeur, nom }) => ({ valeur, libelle: nom })),
    defaut: deux.join(","),
  };
}

const PROPRES = ["mailles", "annee", "sexe", "pcs", "strate", "periode"];

export function comparateur(contexte: Contexte): HTMLElement {
  const cadre = h("div", { class: "comparer", "aria-busy": "true" });
  let tour = 0;
  const aller = (parametres: readonly Parametre[], etat: Etat) => {
    history.pushState(null, "", `${location.pathname}${ecrireEtat(parametres, etat, location.search)}`);
    montrer();
  };
  async function montrer(): Promise<void> {
    const ici = ++tour;
    const sujet = parametresSujet(contexte, location.search);
    const debut = lireEtat(sujet, location.search);
    const d = contexte.catalogue.get(debut.etat.indicateur ?? "");
    if (!d) return remplacer(cadre, h("p", { class: "vide" }, SANS_CHIFFRE));
    const changerSujet = (nom: Parametre["nom"], valeur: string) =>
      // An indicator of the former theme means nothing in the new one.
      aller(sujet, { ...debut.etat, [nom]: valeur, ...(nom === "theme" && { indicateur: "" }) });
    const mailles = (new URLSearchParams(location.search).get("mailles") ?? "").split(",") as Maille[];
    cadre.setAttribute("aria-busy", "true");
    const donnees = await charger(contexte, d.id, mailles).catch(() => null);
    if (ici !== tour) return;
    cadre.removeAttribute("aria-busy");
    if (!donnees)
      return remplacer(
        cadre,
        commandes(sujet, debut.etat, changerSujet),
        h("p", { class: "vide" }, typographie(ECHEC)),
      );
    const periode = parametrePeriode(d, donnees);
    const vues = reunies(lireEtat([periode], location.search).etat) ? reunir(donnees, d) : donnees;
    const pas = pasDe(contexte.site, vues.lignes);
    const possibles = [...parametresDe(vues, pas), periode].filter(({ nom }) => PROPRES.includes(nom));
    const territoires = parametreTerritoires(pas);
    const parametres = [...possibles, territoires];
    const { etat, inconnues } = lireEtat(parametres, location.search);
    const seuls = (etat.territoires ?? "").split(",").slice(0, MAXIMUM);
    const croise = { lignes: "territoire", colonnes: "annee" };
    const annees = pas.annee.map(({ valeur }) => valeur);
    const vue = {
      ...vueDe(d, { ...etat, ...croise, de: annees[0] ?? "", a: annees.at(-1) ?? "" }, pas),
      seuls,
    };
    // The year is held too: that of the first figure.
    const utiles = possibles.filter((p) => p.nom === "annee" || utile(p, vue));
    remplacer(
      cadre,
      avisInconnues([...debut.inconnues, ...inconnues]),
      commandes(sujet, debut.etat, changerSujet),
      h("p", { class: "chapeau" }, typographie(d.question)),
      choixTerritoires({
        choisis: seuls.flatMap((valeur) => pas.territoire.find((p) => p.valeur === valeur) ?? []),
        possibles: pas.territoire,
        changer: (valeurs) => aller(parametres, { ...etat, territoires: valeurs.join(",") }),
      }),
      commandes(utiles, etat, (nom, valeur) => aller(parametres, { ...etat, [nom]: valeur })),
      ...vueComparee(contexte, d, vues, { vue, pas, annee: Number(etat.annee), groupes: tenus(vue) }),
    );
  }
  addEventListener("popstate", montrer);
  montrer();
  return cadre;
}
