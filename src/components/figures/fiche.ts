/** The page of a territory: finding, identity, its figures, what lies inside it, and the way to the others. */
import { FICHE } from "../besoins.js";
import { effectif } from "../cellules.js";
import { suivreChoix } from "../choix.js";
import type { Contexte } from "../contexte.js";
import { type Enfant, h, rien } from "../dom.js";
import { type Etablissement, ecolesDe, LYCEES, territoireEcole } from "../etablissements.js";
import { ecrireEtat, type Parametre } from "../etat.js";
import { montrerFil } from "../fil.js";
import { INSECABLE, nombre, pluriel } from "../format.js";
import { majuscule } from "../francais.js";
import { lienTerritoire, lienTheme } from "../liens.js";
import { NAVIGATION } from "../navigation.js";
import { VOIES, type Voie } from "../nomenclature.js";
import { anneeChoisie, parametreAnnee, parametreTerritoire, territoireChoisi } from "../parametres.js";
import { BAC } from "../phrases/bac.js";
import { titreQuestions } from "../phrases/communes.js";
import { chapeauFiche, constatFiche } from "../phrases/ecarts.js";
import { phraseEvenements } from "../phrases/evenements.js";
import { TETE } from "../phrases/trajets.js";
import { chargePsyen } from "../psyen.js";
import { ancetres, nomCourt, type Territoire, tousLesTerritoires } from "../territoires.js";
import { type LigneTrajet, teteDe } from "../trajets.js";
import { vide } from "../vide.js";
import { figureApres2nde } from "./apres-2nde.js";
import { figureCauses } from "./causes.js";
import { figureChaine } from "./chaine.js";
import { mesureDe } from "./commun.js";
import { dedans } from "./dedans.js";
import { figureEvolution } from "./evolution.js";
import { fichePapier } from "./fiche-papier.js";
import { figureFilieres } from "./filieres.js";
import { figureGradient } from "./gradient.js";
import { figureRetention } from "./retention.js";
import { figureSituation } from "./situation.js";
import { figureTrajets } from "./trajets.js";

const GT = VOIES[0] as Voie;

const ECART = "ecart_orientation_constat_2gt";

/** Those that the command prints, besides the schools. */
const AVEC_FICHE: ReadonlySet<Territoire["maille"]> = new Set(["bassin", "reseau"]);

const territoireDe = ({ site }: Contexte, slug: string) =>
  tousLesTerritoires(site).find((territoire) => territoire.slug === slug);

/** The year, and a switcher to the pages of the other territories that keeps it. */
export function suivreFiche(contexte: Contexte, slug: string, emettre: (annee: number) => void): () => void {
  const territoire: Parametre = {
    ...parametreTerritoire(contexte),
    ...{ defaut: slug, suit: "toujours", quitte: true },
  };
  const ici = territoireDe(contexte, slug);
  if (ici) {
    const fil = [...ancetres(contexte.site, ici), ici];
    territoire.montrer = () => montrerFil(fil, true);
  }
  return suivreChoix([territoire, parametreAnnee(contexte, ECART, (a) => `Rentrée ${a}`)], (etat) => {
    if (etat.territoire === slug) return emettre(anneeChoisie(etat));
    const adresse = new URL(lienTerritoire(territoireChoisi(contexte, etat)));
    adresse.search = ecrireEtat([territoire], { territoire: slug }, location.search);
    location.replace(adresse);
  });
}

/** What a reader sees first. */
export function ficheTerritoire(
  contexte: Contexte,
  ecoles: readonly Etablissement[],
  slug: string,
  annee: number,
  publics?: Node,
): HTMLElement {
  const territoire = territoireDe(contexte, slug);
  if (!territoire) return h("p", { class: "vide" }, "Ce territoire n’existe pas dans les données publiées.");
  return h(
    "div",
    {},
    enTete(contexte, territoire, ecoles, annee),
    publics,
    vide(contexte, FICHE),
    h(
      "div",
      { class: "grille" },
      figureChaine(contexte, { territoire, annee, voie: GT }, "De la demande à la rentrée, en 2nde GT"),
      figureSituation(contexte, territoire, annee),
    ),
  );
}

/** What is under it. */
export function suiteTerritoire(
  contexte: Contexte,
  { ecoles, trajets }: { ecoles: readonly Etablissement[]; trajets: readonly LigneTrajet[] },
  slug: string,
  annee: number,
): Node {
  const territoire = territoireDe(contexte, slug);
  if (!territoire) return rien();
  const choix = { territoire, annee };
  return h(
    "div",
    {},
    h(
      "div",
      { class: "grille" },
      figureCauses(contexte, territoire, annee),
      figureEvolution(contexte, territoire, {
        indicateur: "constat_2gt",
        titre: "Présents en 2nde GT, campagne après campagne",
      }),
      figureEvolution(contexte, territoire, {
        indicateur: "taux_pression",
        strate: "2PRO",
        titre: "Premiers vœux pour une place de 2nde professionnelle, lycées du territoire",
      }),
      figureApres2nde(contexte, territoire, annee),
      figureEvolution(contexte, territoire, { indicateur: BAC }),
      figureFilieres(contexte, territoire, annee),
      figureGradient(contexte, { territoire, annee: annee - 4 }),
    ),
    figureTrajets(contexte, trajets, ecoles, choix),
    figureRetention(contexte, trajets, ecoles, choix),
    dedans(contexte, territoire, ecoles),
    AVEC_FICHE.has(territoire.maille) && fichePapier(territoire),
    seance(territoire),
  );
}

/** Printed only: lines to write on in the meeting. */
const seance = (territoire: Territoire) =>
  h("section", { class: "seance" }, h("h2", {}, titreQuestions(territoire)), h("div"), h("div"), h("div"));

function enTete(
  contexte: Contexte,
  bassin: Territoire,
  ecoles: readonly Etablissement[],
  annee: number,
): HTMLElement {
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
    identite(contexte, bassin, ecoles, annee),
    themes(bassin),
    perimetre && h("p", { class: "sous-titre" }, perimetre),
  );
}

/** To the pages of the themes, on the same territory: those of the menu, which the reader already knows. */
function themes(territoire: Territoire): HTMLElement {
  const pages = NAVIGATION.flatMap(({ pages: p }) => p).filter(({ suit }) => suit);
  return h(
    "p",
    { class: "themes" },
    `En détail pour ce territoire${INSECABLE}: `,
    pages.map(({ adresse, nom: titre, suit }, rang) => [
      rang > 0 && ", ",
      h(
        "a",
        { href: lienTheme(`${adresse.slice(1)}.html`, territoire, suit?.includes("annee") ? 0 : undefined) },
        minuscule(titre),
      ),
    ]),
    ".",
  );
}

const minuscule = (titre: string) => titre.charAt(0).toLowerCase() + titre.slice(1);

function identite(
  contexte: Contexte,
  territoire: Territoire,
  ecoles: readonly Etablissement[],
  annee: number,
): HTMLElement {
  const siennes = ecolesDe(ecoles, territoire);
  const colleges = siennes.filter(({ nature }) => nature === "COLLEGE").length;
  const lycees = siennes.filter(({ nature }) => LYCEES.has(nature ?? "")).length;
  const prioritaires = siennes.filter(({ rep }) => rep !== null).length;
  const rep = prioritaires > 0 ? `, dont ${nombre(prioritaires)} en éducation prioritaire` : "";
  const tete = ecoles.find(({ uai }) => uai === teteDe(territoire));
  const departement = contexte.site.departements.find(({ code }) => code === territoire.departement);
  const decision = mesureDe(contexte, "orientation_2gt", territoire, annee);
  const charge = chargePsyen(contexte, territoire, decision);
  const parties: [string, Enfant | undefined][] = [
    [`${pluriel(colleges, "collège")}${rep}`, siennes.length > 0 && nombre(colleges)],
    [pluriel(lycees, "lycée"), siennes.length > 0 && nombre(lycees)],
    [`lycée ${TETE}`, tete && h("a", { href: lienTerritoire(territoireEcole(tete)) }, tete.nom)],
    [`élèves de 3e, campagne ${annee}`, decision && effectif(decision, "denominateur")],
    ...(charge ? [[...charge] as [string, Enfant]] : []),
    ["département", departement?.libelle],
  ];
  return h(
    "dl",
    { class: "identite" },
    parties.map(([nom, valeur]) => valeur && h("div", {}, h("dt", {}, nom), h("dd", {}, valeur))),
  );
}
