/** The fiche of a bassin, a réseau or a school, on two pages; a school is never held against another one. */
import { FICHE } from "../components/besoins.js";
import { publiee } from "../components/comparer.js";
import type { Contexte } from "../components/contexte.js";
import { h } from "../components/dom.js";
import { figureActions } from "../components/figures/actions.js";
import { figureApres2nde } from "../components/figures/apres-2nde.js";
import { causesPubliees, figureCauses } from "../components/figures/causes.js";
import { figureChaine } from "../components/figures/chaine.js";
import { mesureDe, serieDe } from "../components/figures/commun.js";
import { figureDevenirs } from "../components/figures/devenirs.js";
import { figureEvolution } from "../components/figures/evolution.js";
import { figureFilieres } from "../components/figures/filieres.js";
import { figureGradient } from "../components/figures/gradient.js";
import { figureIval } from "../components/figures/ival.js";
import { figurePubliqueEcole } from "../components/figures/publics/ecole.js";
import { figureSituation } from "../components/figures/situation.js";
import { figureTensions } from "../components/figures/tensions.js";
import { majuscule } from "../components/francais.js";
import { APRES_2NDE, VOIES, type Voie } from "../components/nomenclature.js";
import { derniereAnnee } from "../components/parametres.js";
import { nomPropre } from "../components/phrases/publics.js";
import { nomCourt, type Territoire } from "../components/territoires.js";
import type { Maille } from "../components/types.js";
import { estVide } from "../components/vide.js";
import { ajuster } from "./ajuster.js";
import { encadrer } from "./cadre.js";
import { CLES_COLLEGE, CLES_LYCEE, CLES_TERRITOIRE, cles } from "./cles.js";
import { type Ecole, ecolesDe, estCollege, identite, indicateursIdentite } from "./identite.js";
import { methode } from "./methode.js";
import { COLONNE, type Entete, GOUTTIERE, LARGEUR, numeroter, page } from "./page.js";
import { presentation, questions, titre } from "./textes.js";

const GT = VOIES[0] as Voie;
export const ECART = "ecart_orientation_constat_2gt";

interface Demande {
  maille: Maille;
  code: string;
  ecoles: readonly Ecole[];
}

/** What a lycée, which has no 3e, shows year after year: the first two of which it has a number. */
const SUITES_LYCEE: readonly { indicateur: string; strate?: string }[] = [
  { indicateur: "constat_1g" },
  { indicateur: "taux_remplissage_affectation", strate: "2PRO" },
  { indicateur: "constat_1t" },
  { indicateur: "taux_demande", strate: "2PRO" },
  { indicateur: "acces_1re_bac_ival" },
  { indicateur: "acces_1pro_bac_ival" },
  // Of one whose pupils are masked, places are still known.
  { indicateur: "taux_remplissage_affectation", strate: "2GT" },
  { indicateur: "taux_demande", strate: "2GT" },
];

const GENRES: Partial<Record<Maille, string>> = {
  bassin: "Fiche bassin",
  reseau: "Fiche réseau",
  etablissement: "Fiche établissement",
};

/** Fills `place` with the pages of one fiche; returns the title of the document. */
export function ficheTerritoire(place: HTMLElement, contexte: Contexte, demande: Demande): string {
  const { maille, code, ecoles } = demande;
  const dit = ecoles.find((e) => e.code === code)?.libelle ?? code;
  const libelle = maille === "etablissement" && dit !== code ? nomPropre(dit) : dit;
  const territoire: Territoire = { maille, code, libelle, slug: "" };
  const entete = {
    genre: GENRES[maille] ?? "Fiche",
    perimetre: `${nomCourt(territoire)}, élèves des établissements publics et privés sous contrat`,
  };
  const pages = deuxPages(contexte, territoire, ecoles, entete);
  place.replaceChildren(...pages);
  ajuster(pages);
  numeroter(pages);
  return majuscule(nomCourt(territoire));
}

/** Two figures of a lycée: its chain from the decisions of 2nde GT to the rentrée where it is published, then courbes. */
function apresLaSeconde(contexte: Contexte, territoire: Territoire, annee: number): Node[] {
  const chaine = APRES_2NDE.some(({ code }) =>
    ["orientation", "constat"].some((etape) =>
      publiee(mesureDe(contexte, `${etape}_${code}`, territoire, annee)),
    ),
  );
  const courbes = SUITES_LYCEE.filter(({ indicateur, strate = "" }) =>
    serieDe(contexte, indicateur, territoire, { strate }).some(publiee),
  ).slice(0, chaine ? 1 : 2);
  return [
    ...(chaine ? [figureApres2nde(contexte, territoire, annee)] : []),
    ...courbes.map((sujet) => figureEvolution(contexte, territoire, sujet)),
  ];
}

/** What ministries publish of a school that no pupils’ file describes. */
const PUBLIQUES = [
  ...["effectif_2nde_gt", "effectif_1re_g", "effectif_1re_t", "effectif_2nde_pro", "effectif_cap1"],
  ...["ips_lycee", "acces_6e_3e_ivac", "ips_college"],
];
const publiques = (contexte: Contexte, territoire: Territoire) => [
  figurePubliqueEcole(contexte, territoire, PUBLIQUES),
  figureIval(contexte, territoire),
];

/** The two pages of a territory, in a fiche of their own or in the booklet. */
export function deuxPages(
  contexte: Contexte,
  territoire: Territoire,
  toutes: readonly Ecole[],
  entete: Entete,
  niveau: 1 | 2 = 1,
): HTMLElement[] {
  const annee = derniereAnnee(contexte, ECART);
  const ecoles = ecolesDe(toutes, territoire, annee);
  const seule = territoire.maille === "etablissement" ? ecoles[0] : undefined;
  const bassin: Territoire[] = seule?.bassin
    ? [{ maille: "bassin", code: seule.bassin, libelle: seule.bassin, slug: "" }]
    : [];
  const references = [...bassin, contexte.academie];
  const candidates = seule ? (estCollege(seule) ? CLES_COLLEGE : CLES_LYCEE) : CLES_TERRITOIRE;
  const dessous = niveau === 1 ? 2 : 3;
  const un = encadrer(territoire, { largeur: COLONNE, niveau: dessous });
  const deux = encadrer(territoire, { largeur: COLONNE, niveau: dessous });
  const tout = encadrer(territoire, { largeur: LARGEUR, niveau: dessous });
  const premiere = { ...contexte, encadrer: un.cadre };
  const seconde = { ...contexte, encadrer: deux.cadre };
  const largeur = Math.floor((LARGEUR - 2 * GOUTTIERE) / 3);
  const grille = (...figures: Node[]) => h("div", { class: "grille" }, figures);
  const chiffres = cles(candidates, { contexte, territoire, references, annee, largeur });
  const contenu1 = [
    titre(contexte, territoire, annee, niveau),
    seule && presentation(seule),
    identite(contexte, territoire, annee, ecoles),
    chiffres.element,
    grille(
      ...(seule && !estCollege(seule)
        ? apresLaSeconde(premiere, territoire, annee)
        : [
            figureChaine(premiere, { territoire, annee, voie: GT }, "De la demande à la rentrée, en 2nde GT"),
            (causesPubliees(contexte, territoire, annee) ? figureCauses : figureSituation)(
              premiere,
              territoire,
              annee,
            ),
          ]),
    ),
    seule && estVide(contexte, FICHE) && publiques({ ...contexte, encadrer: tout.cadre }, territoire),
    un.lectures(),
  ];
  const gauche = [figureFilieres(seconde, territoire, annee), figureTensions(seconde, territoire, annee)];
  const droite = [
    figureGradient(seconde, { territoire, annee: annee - 4 }),
    figureDevenirs(seconde, { territoire, annee: annee - 4 }),
    figureActions(seconde, territoire, annee),
  ];
  const contenu2 = [
    grille(h("div", {}, gauche, deux.lectures()), h("div", {}, droite)),
    methode(contexte),
    questions(territoire, dessous),
  ];
  return [
    page(
      contexte,
      entete,
      [
        ...indicateursIdentite(contexte, territoire, annee),
        ...chiffres.indicateurs,
        ...un.indicateurs(),
        ...tout.indicateurs(),
      ],
      contenu1,
    ),
    page(contexte, entete, deux.indicateurs(), contenu2),
  ];
}
