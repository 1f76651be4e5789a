/** The head of a bassin's page: finding, identity, and the way to the other bassins. */
import { FICHE } from "../besoins.js";
import { effectif } from "../cellules.js";
import { suivreChoix, suivreTerritoire } from "../choix.js";
import type { Contexte } from "../contexte.js";
import { h } from "../dom.js";
import { ecrireEtat, type Parametre } from "../etat.js";
import { INSECABLE, nombre, pluriel } from "../format.js";
import { majuscule } from "../francais.js";
import { lien, lienBassin } from "../liens.js";
import { VOIES, type Voie } from "../nomenclature.js";
import { anneeChoisie, parametreAnnee } from "../parametres.js";
import { chapeauFiche, constatFiche } from "../phrases/ecarts.js";
import { phraseEvenements } from "../phrases/evenements.js";
import { nomCourt, type Territoire } from "../territoires.js";
import { vide } from "../vide.js";
import { figureChaine } from "./chaine.js";
import { mesureDe } from "./commun.js";
import { figureEvolution } from "./evolution.js";
import { figureFilieres } from "./filieres.js";
import { figureGradient } from "./gradient.js";
import { figureSituation } from "./situation.js";

const GT = VOIES[0] as Voie;

const ECART = "ecart_orientation_constat_2gt";

const bassinDe = ({ bassins }: Contexte, slug: string) => bassins.find((bassin) => bassin.slug === slug);

/** The year, and a switcher to the other bassins that keeps it. */
export function suivreFiche(contexte: Contexte, slug: string, emettre: (annee: number) => void): () => void {
  const territoire: Parametre = {
    nom: "territoire",
    libelle: "Bassin",
    options: contexte.bassins.map(({ slug: valeur, libelle }) => ({ valeur, libelle })),
    defaut: slug,
  };
  return suivreChoix([territoire, parametreAnnee(contexte, ECART, (a) => `Rentrée ${a}`)], (etat) => {
    if (etat.territoire === slug) {
      suivreTerritoire(slug);
      return emettre(anneeChoisie(etat));
    }
    location.replace(
      lienBassin(etat.territoire ?? slug) + ecrireEtat([territoire], { territoire: slug }, location.search),
    );
  });
}

export function ficheBassin(contexte: Contexte, slug: string, annee: number): HTMLElement {
  const territoire = bassinDe(contexte, slug);
  if (!territoire) return h("p", { class: "vide" }, "Ce bassin n’existe pas dans les données publiées.");
  const choix = { territoire, annee };
  return h(
    "div",
    {},
    enTete(contexte, territoire, annee),
    vide(contexte, FICHE),
    h(
      "div",
      { class: "grille" },
      figureChaine(contexte, { ...choix, voie: GT }, "De la demande à la rentrée, en 2nde GT"),
      figureSituation(contexte, territoire, annee),
      figureEvolution(contexte, territoire, {
        indicateur: "constat_2gt",
        titre: "Présents en 2nde GT, campagne après campagne",
      }),
      figureEvolution(contexte, territoire, {
        indicateur: "taux_pression",
        strate: "2PRO",
        titre: "Premiers vœux pour une place de 2nde professionnelle, lycées du bassin",
      }),
      figureFilieres(contexte, territoire, annee),
      figureGradient(contexte, { territoire, annee: annee - 4 }),
    ),
    seance(),
  );
}

/** Printed only: lines to write on in the meeting. */
const seance = () =>
  h(
    "section",
    { class: "seance" },
    h("h2", {}, "Questions pour la réunion de bassin"),
    h("div"),
    h("div"),
    h("div"),
  );

function enTete(contexte: Contexte, bassin: Territoire, annee: number): HTMLElement {
  const de = (indicateur: string, qui = bassin) => mesureDe(contexte, indicateur, qui, annee);
  const ecart = de(ECART);
  const constat = constatFiche(GT, ecart);
  const perimetre = phraseEvenements(contexte, bassin);
  const nom = majuscule(nomCourt(bassin));
  const chapeau = chapeauFiche(bassin, GT, {
    decision: de("orientation_2gt"),
    constat: de("constat_2gt"),
    ecart,
    academie: de(ECART, contexte.academie),
  });
  return h(
    "div",
    {},
    h("h1", {}, constat ? `${nom}${INSECABLE}: ${constat}` : nom),
    contexte.mesures.annees("constat_2gt").length > 0 && h("p", { class: "chapeau" }, chapeau),
    identite(contexte, bassin, annee),
    themes(bassin),
    perimetre && h("p", { class: "sous-titre" }, perimetre),
  );
}

/** To the pages of the themes, on the same bassin. */
function themes({ slug }: Territoire): HTMLElement {
  const vers = (page: string, nom: string) =>
    h("a", { href: lien(`${page}.html?territoire=${encodeURIComponent(slug)}`) }, nom);
  return h(
    "p",
    { class: "themes" },
    `En détail pour ce bassin${INSECABLE}: `,
    vers("ecarts", "orientation et rentrée"),
    ", ",
    vers("filles", "filles et sciences"),
    ", ",
    vers("origine", "origine sociale et supérieur"),
    ".",
  );
}

function identite(contexte: Contexte, bassin: Territoire, annee: number): HTMLElement {
  const { etablissements, bassins, departements } = contexte.site;
  const ecoles = etablissements.bassins[bassin.code];
  const departement = departements.find(
    ({ code }) => code === bassins.find((b) => b.code === bassin.code)?.departement,
  );
  const decision = mesureDe(contexte, "orientation_2gt", bassin, annee);
  const rep = ecoles?.rep ? `, dont ${nombre(ecoles.rep)} en éducation prioritaire` : "";
  const parties: [string, HTMLElement | string | undefined][] = [
    [ecoles ? `${pluriel(ecoles.colleges, "collège")}${rep}` : "", ecoles && nombre(ecoles.colleges)],
    [ecoles ? pluriel(ecoles.lycees, "lycée") : "", ecoles && nombre(ecoles.lycees)],
    [
      `élèves de 3e, campagne ${annee}`,
      decision && (effectif(decision, "denominateur") as HTMLElement | string),
    ],
    ["département", departement?.libelle],
  ];
  return h(
    "dl",
    { class: "identite" },
    parties.map(([nom, valeur]) => valeur && h("div", {}, h("dt", {}, nom), h("dd", {}, valeur))),
  );
}
