/** The chapters of the booklet, each a title and its blocks; all figures are those of the site. */
import type { Contexte } from "../components/contexte.js";
import { h } from "../components/dom.js";
import { figureAcces } from "../components/figures/acces.js";
import { figureActions } from "../components/figures/actions.js";
import { figureCauses } from "../components/figures/causes.js";
import { figureChaine } from "../components/figures/chaine.js";
import { figureDevenirs } from "../components/figures/devenirs.js";
import { figureEvolution } from "../components/figures/evolution.js";
import { figureFilieres } from "../components/figures/filieres.js";
import { figureGradient } from "../components/figures/gradient.js";
import { figureSerieBac } from "../components/figures/serie-bac.js";
import { figureSerieEcarts } from "../components/figures/serie-ecarts.js";
import { figureSerieOrigine } from "../components/figures/serie-origine.js";
import { figureSituation } from "../components/figures/situation.js";
import { figureTensions } from "../components/figures/tensions.js";
import { FILIERES, type Filiere, VOIES, type Voie } from "../components/nomenclature.js";
import { derniereAnnee } from "../components/parametres.js";
import { BAC } from "../components/phrases/bac.js";
import { POURSUITE } from "../components/phrases/origine.js";
import { type Encadrement, encadrer } from "./cadre.js";
import { CLES_TERRITOIRE, cles } from "./cles.js";
import { glossaire } from "./glossaire.js";
import { type Ecole, identite, indicateursIdentite } from "./identite.js";
import { definitions, methode } from "./methode.js";
import { COLONNE, GOUTTIERE, LARGEUR } from "./page.js";
import {
  INDICATEURS_ACTIONS,
  INDICATEURS_BASSINS,
  tableActions,
  tableBassins,
  tableContexte,
  tableSources,
} from "./tables.js";

const [GT, PRO] = VOIES as [Voie, Voie];

export interface Chapitre {
  titre: string;
  blocs: () => readonly Node[];
  /** Known once the blocks are made. */
  indicateurs: () => readonly string[];
  /** Followed by the double page of each bassin. */
  parBassin?: true;
}

interface Matiere {
  ecoles: readonly Ecole[];
  editorial: string;
}

/** A title never stands alone. */
const RIEN =
  "Aucune valeur n’est publiée sur ce sujet : les fichiers qui la donnent ne sont pas déposés, ou tout y est masqué par le secret statistique.";

export function chapitres(contexte: Contexte, annee: number, { ecoles, editorial }: Matiere): Chapitre[] {
  const { academie } = contexte;
  const choix = { territoire: academie, annee };
  const evolution = (c: Contexte, indicateur: string, strate = "") =>
    figureEvolution(c, academie, { indicateur, strate });
  /** A chapter of figures: `dessiner` gets the half column and the full width. */
  const figures = (
    titre: string,
    dessiner: (demi: Contexte, entier: Contexte) => readonly Node[],
    autres: readonly string[] = [],
  ): Chapitre => {
    const vus = new Set(autres);
    const [un, deux] = [COLONNE, LARGEUR].map((l) =>
      encadrer(academie, { largeur: l, entier: contexte }),
    ) as [Encadrement, Encadrement];
    return {
      titre,
      blocs: () => {
        const blocs = dessiner({ ...contexte, encadrer: un.cadre }, { ...contexte, encadrer: deux.cadre });
        return blocs.some(({ textContent }) => textContent?.trim()) ? blocs : [h("p", {}, RIEN)];
      },
      indicateurs: () => [...new Set([...vus, ...un.indicateurs(), ...deux.indicateurs()])],
    };
  };
  const paire = (...deux: Node[]) => h("div", { class: "grille" }, deux);
  const texte = (titre: string, ...blocs: readonly Node[]): Chapitre => ({
    titre,
    blocs: () => blocs,
    indicateurs: () => [],
  });
  const largeur = Math.floor((LARGEUR - 2 * GOUTTIERE) / 3);
  const chiffres = cles(CLES_TERRITOIRE, { contexte, territoire: academie, references: [], annee, largeur });
  const publiques = ecoles.filter(({ fin }) => !fin || Number(fin) >= annee);
  return [
    texte("Éditorial", ...blocsDe(editorial)),
    figures(
      "Contexte",
      () => [
        identite(contexte, academie, annee, publiques),
        chiffres.element,
        tableContexte(contexte, annee),
      ],
      [...indicateursIdentite(contexte, academie, annee), ...chiffres.indicateurs],
    ),
    figures("Après la 3e", (demi, entier) => [
      paire(figureChaine(demi, { ...choix, voie: GT }), figureChaine(demi, { ...choix, voie: PRO })),
      figureSerieEcarts(entier, { ...choix, voie: GT }),
      figureSerieEcarts(entier, { ...choix, voie: PRO }),
      figureSituation(entier, academie, annee),
      figureCauses(entier, academie, annee),
    ]),
    figures("L’affectation", (demi, entier) => [
      paire(evolution(demi, "satisfaction_voeu1"), evolution(demi, "taux_pression", "2PRO")),
      figureTensions(entier, academie, annee),
    ]),
    figures("Après la 2nde", (demi, entier) => [
      paire(evolution(demi, "orientation_1g"), evolution(demi, "constat_1g")),
      paire(evolution(demi, "orientation_1t"), evolution(demi, "constat_1t")),
      evolution(entier, "taux_redoublement_2gt"),
    ]),
    figures("Le baccalauréat", (demi, entier) => [
      figureSerieBac(entier, { territoire: academie, annee: derniereAnnee(contexte, BAC) }),
      paire(evolution(demi, "acces_2nde_bac_ival"), evolution(demi, "acces_2pro_bac_ival")),
    ]),
    figures("Le supérieur", (_, entier) => [
      evolution(entier, POURSUITE),
      figureDevenirs(entier, { territoire: academie, annee: annee - 4 }),
    ]),
    figures("Filles et garçons", (_, entier) => [
      figureFilieres(entier, academie, annee),
      figureAcces(entier, { ...choix, filiere: FILIERES[0] as Filiere }),
    ]),
    figures("L’origine sociale", (_, entier) => [
      figureGradient(entier, { territoire: academie, annee: annee - 4 }),
      figureSerieOrigine(entier, { territoire: academie, annee: annee - 4 }),
    ]),
    { ...figures("Par bassin", () => [tableBassins(contexte, annee)], INDICATEURS_BASSINS), parBassin: true },
    figures(
      "Les actions 1.10",
      (_, entier) => [figureActions(entier, academie, annee), tableActions(contexte, annee)],
      INDICATEURS_ACTIONS,
    ),
    texte("Glossaire", glossaire()),
    texte("Sources et méthode", definitions(), methode(contexte), tableSources(contexte)),
  ];
}

/** The elements of a text, each to be kept whole. */
function blocsDe(html: string): Node[] {
  const modele = document.createElement("template");
  modele.innerHTML = html;
  return [...modele.content.children];
}
