/** The eight exclusive situations in October of the pupils oriented to 2nde GT, read in a territory and drawn as bars. */
import { publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { h } from "../dom.js";
import { majuscule } from "../francais.js";
import { type Bande, bandes, domaineBandes, nomsDe, type Part } from "../graphiques/bandes.js";
import { legende } from "../graphiques/legende.js";
import { couleur, couleurVoie } from "../jetons.js";
import { signeDe } from "../nomenclature.js";
import { bulle } from "../phrases/bulle.js";
import { nomCourt, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { mesureDe } from "./commun.js";

export interface Situation {
  indicateur: string;
  /** As legends and rows name it. */
  nom: string;
  teinte: string;
  encre?: string;
  hachuree?: boolean;
  /** Its letter, by which it is told apart in grey. */
  sigle: string;
}

export const EN_GT: readonly Situation[] = [
  { indicateur: "cause_c0", sigle: "a", nom: "2nde GT, lycée d’affectation", teinte: couleurVoie.gt },
  { indicateur: "cause_c1", sigle: "b", nom: "2nde GT, autre lycée public", teinte: couleurVoie.gtMoyenne },
  {
    indicateur: "cause_c2",
    sigle: "c",
    nom: "2nde GT, lycée privé",
    teinte: couleurVoie.gtClaire,
    encre: couleur.encre,
  },
];
export const AILLEURS: readonly Situation[] = [
  { indicateur: "cause_c3", sigle: "d", nom: "voie pro, comme affecté", teinte: couleurVoie.pro },
  {
    indicateur: "cause_c4",
    sigle: "e",
    nom: "voie pro, sans y être affecté",
    teinte: couleurVoie.proClaire,
    encre: couleur.encre,
  },
  { indicateur: "cause_c5", sigle: "f", nom: "de nouveau en 3e", teinte: couleurVoie.maintien },
  {
    indicateur: "cause_c6",
    sigle: "g",
    nom: "apprentissage, autre départ connu",
    teinte: couleurVoie.apprentissage,
  },
  { indicateur: "cause_c7", sigle: "h", nom: "non retrouvé", teinte: couleur.encre2, hachuree: true },
];
export const SITUATIONS = [...EN_GT, ...AILLEURS];
const ARRIVEE: Situation = {
  indicateur: "gain_2gt",
  sigle: "i",
  nom: "arrivé sans décision de 2nde GT",
  teinte: couleur.plus,
};
export const TOUTES = [...SITUATIONS, ARRIVEE];

export interface Lieu {
  territoire: Territoire;
  de: (situation: Situation) => Mesure | undefined;
  /** Decisions less pupils present, in points of the decisions. */
  solde: number | undefined;
}

/** Of the very pupils whose decisions are counted: a gap known of fewer of them is not held against all of these. */
function soldeDe(decision: Mesure | undefined, ecart: Mesure | undefined): number | undefined {
  if (!publiee(decision) || !publiee(ecart) || !decision.numerateur || ecart.numerateur === null)
    return undefined;
  return ecart.denominateur === decision.denominateur
    ? (100 * ecart.numerateur) / decision.numerateur
    : undefined;
}

export const lire =
  (contexte: Contexte, annee: number) =>
  (territoire: Territoire): Lieu => {
    const vue = (indicateur: string) => mesureDe(contexte, indicateur, territoire, annee);
    return {
      territoire,
      de: ({ indicateur }) => vue(indicateur),
      solde: soldeDe(vue("orientation_2gt"), vue("ecart_orientation_constat_2gt")),
    };
  };

/**
 * As bars stack them: situations of the same pupils only. Where affectation is not deposited in a département, those that
 * do not ask for it are also known there, of more pupils than the others: they are in the table, not in the bar.
 */
function empilable({ territoire, de, solde }: Lieu): Lieu {
  const memes = TOUTES.map(de).find(publiee)?.denominateur;
  const tous = TOUTES.map(de).every((m) => !publiee(m) || m.denominateur === memes);
  return {
    territoire,
    de: (situation) => {
      const mesure = de(situation);
      return publiee(mesure) && mesure.denominateur !== memes ? undefined : mesure;
    },
    solde: tous ? solde : undefined,
  };
}

const nomDe = ({ maille, libelle }: Territoire) => (maille === "academie" ? "Académie" : libelle);

function partDe({ territoire, de }: Lieu, situation: Situation): Part[] {
  const mesure = de(situation);
  if (!publiee(mesure) || mesure.valeur === 0) return [];
  const dit = bulle(`${majuscule(nomCourt(territoire))}, ${situation.nom}`, mesure);
  return [{ ...situation, part: mesure.valeur, bulle: dit }];
}

const somme = (parts: readonly Part[]) => parts.reduce((total, p) => total + p.part, 0);

/** Out of 2nde GT alone. What is masked there is known where all that is in 2nde GT is published, else it is not. */
function bandeAilleurs(lieu: Lieu): Bande {
  const parts = AILLEURS.flatMap((s) => partDe(lieu, s));
  const [dedans, dehors] = [EN_GT.map(lieu.de), AILLEURS.map(lieu.de)];
  const tue = dehors.find((m) => !publiee(m));
  const masque = dedans.every(publiee)
    ? 100 - somme(parts) - dedans.reduce((total, m) => total + m.valeur, 0)
    : dehors.every(publiee)
      ? 0
      : signeDe(tue).signe;
  const arrivee = lieu.de(ARRIVEE);
  const arrivees = publiee(arrivee) ? partDe(lieu, ARRIVEE)[0] : signeDe(arrivee).signe;
  return { nom: nomDe(lieu.territoire), parts, masque, arrivees, solde: lieu.solde };
}

/** Shares of all, then what is out of 2nde GT alone, larger. */
export function dessinerCauses(montres: readonly Lieu[], largeur: number, serre: boolean): HTMLElement {
  const lieux = montres.map(empilable);
  const lettres = Math.max(...lieux.map(({ territoire }) => nomDe(territoire).length));
  const marginLeft = Math.min(Math.max(72, 16 + 7 * lettres), largeur < 460 ? 110 : 160);
  const options = { largeur, marginLeft, pas: serre ? 24 : 28 };
  const tout = lieux.map((lieu) => ({
    nom: nomDe(lieu.territoire),
    parts: SITUATIONS.flatMap((s) => partDe(lieu, s)),
  }));
  const ailleurs = lieux.map(bandeAilleurs);
  const panneau = (titre: string, dessin: Element) => h("div", {}, h("p", {}, titre), dessin);
  return h(
    "div",
    { class: "panneaux serres" },
    panneau("Les huit situations, en %", bandes(tout, options)),
    panneau(
      "Hors 2nde GT, et arrivées à gauche de zéro, en points",
      bandes(ailleurs, { ...options, domaine: domaineBandes(ailleurs) }),
    ),
    legende(nomsDe([...tout, ...ailleurs], TOUTES), largeur),
  );
}
