/** E1, why: in which of eight exclusive situations the pupils oriented to 2nde GT are in October, and who came without. */
import { bornes, chiffre, ecartAcademie, effectif } from "../cellules.js";
import { comparerAuTout, publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { h } from "../dom.js";
import { figure } from "../figure.js";
import { INSECABLE } from "../format.js";
import { enchainer, majuscule } from "../francais.js";
import { type Bande, bandes, domaineBandes, nomsDe, type Part } from "../graphiques/bandes.js";
import { legende } from "../graphiques/legende.js";
import { couleur, couleurVoie } from "../jetons.js";
import { SIGNES, signeDe } from "../nomenclature.js";
import { bulle } from "../phrases/bulle.js";
import { lectureCauses, noteBassins, titreCauses } from "../phrases/causes.js";
import { phraseEcartAcademie } from "../phrases/comparaisons.js";
import { couverture } from "../phrases/fiabilite.js";
import { type Colonne, tableau } from "../tableau.js";
import { nomCourt, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { estAcademie, nomLie } from "./bassins.js";
import { champDe, colonnesAcademie, mesureDe, presentes } from "./commun.js";

interface Situation {
  indicateur: string;
  /** As legends and rows name it. */
  nom: string;
  teinte: string;
  encre?: string;
  hachuree?: boolean;
}

const EN_GT: readonly Situation[] = [
  { indicateur: "cause_c0", nom: "2nde GT, lycée d’affectation", teinte: couleurVoie.gt },
  { indicateur: "cause_c1", nom: "2nde GT, autre lycée public", teinte: couleurVoie.gtMoyenne },
  {
    indicateur: "cause_c2",
    nom: "2nde GT, lycée privé",
    teinte: couleurVoie.gtClaire,
    encre: couleur.encre,
  },
];
const AILLEURS: readonly Situation[] = [
  { indicateur: "cause_c3", nom: "voie pro, comme affecté", teinte: couleurVoie.pro },
  {
    indicateur: "cause_c4",
    nom: "voie pro, sans y être affecté",
    teinte: couleurVoie.proClaire,
    encre: couleur.encre,
  },
  { indicateur: "cause_c5", nom: "de nouveau en 3e", teinte: couleurVoie.maintien },
  { indicateur: "cause_c6", nom: "apprentissage, autre départ connu", teinte: couleurVoie.apprentissage },
  { indicateur: "cause_c7", nom: "non retrouvé", teinte: couleur.encre2, hachuree: true },
];
const SITUATIONS = [...EN_GT, ...AILLEURS];
const ARRIVEE: Situation = {
  indicateur: "gain_2gt",
  nom: "arrivé sans décision de 2nde GT",
  teinte: couleur.plus,
};
const TOUTES = [...SITUATIONS, ARRIVEE];

interface Lieu {
  territoire: Territoire;
  de: (situation: Situation) => Mesure | undefined;
  /** Decisions less pupils present, in points of the decisions. */
  solde: number | undefined;
}

function soldeDe(decision: Mesure | undefined, constat: Mesure | undefined): number | undefined {
  if (!publiee(decision) || !publiee(constat) || !decision.numerateur || constat.numerateur === null)
    return undefined;
  return (100 * (decision.numerateur - constat.numerateur)) / decision.numerateur;
}

const lire =
  (contexte: Contexte, annee: number) =>
  (territoire: Territoire): Lieu => {
    const vue = (indicateur: string) => mesureDe(contexte, indicateur, territoire, annee);
    return {
      territoire,
      de: ({ indicateur }) => vue(indicateur),
      solde: soldeDe(vue("orientation_2gt"), vue("constat_2gt")),
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

function dessiner(montres: readonly Lieu[], largeur: number, serre: boolean): HTMLElement {
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

const NOTES = [
  `Trait épais${INSECABLE}: décisions moins présents en 2nde GT, en points des décisions. C’est la somme des situations hors 2nde GT, moins les arrivées sans décision${INSECABLE}; il est connu même là où des situations sont masquées, et la barre n’en montre que la partie publiée.`,
  `Signes${INSECABLE}: ${[SIGNES.secret, SIGNES.non_disponible].map(({ signe, sens }) => `«${INSECABLE}${signe}${INSECABLE}» ${sens}`).join(", ")}.`,
];

const commun = (contexte: Contexte, lieux: readonly Lieu[], annee: number) => ({
  sousTitre: `En % des élèves orientés en 2nde GT, en octobre ${annee}. Hachuré${INSECABLE}: non retrouvés, ou masqués.`,
  notes: NOTES,
  n: SITUATIONS.map((s) => lieux[0]?.de(s)).find(publiee)?.denominateur,
  annee,
  indicateurs: TOUTES.map(({ indicateur }) => indicateur),
  mesures: presentes(lieux.flatMap(({ de }) => TOUTES.map(de))),
  avertissements: [
    couverture(
      contexte,
      "cause_c0",
      [annee],
      lieux.map(({ territoire }) => territoire),
    ),
  ],
  dessin: (largeur: number, serre = false) => dessiner(lieux, largeur, serre),
});

/** Whether the bars of a territory say anything. */
export const causesPubliees = (contexte: Contexte, territoire: Territoire, annee: number): boolean =>
  SITUATIONS.map(lire(contexte, annee)(territoire).de).some(publiee);

/** One territory beside the académie. */
export function figureCauses(contexte: Contexte, territoire: Territoire, annee: number) {
  const lu = lire(contexte, annee);
  const ici = lu(territoire);
  const seule = territoire.maille === "academie";
  const academie = seule ? undefined : lu(contexte.academie);
  const lieux = [ici, ...(academie ? [academie] : [])];
  const lignes = TOUTES.map((situation) => ({
    nom: majuscule(situation.nom),
    vue: ici.de(situation),
    sansPlace: mesureDe(contexte, situation.indicateur, territoire, annee, { strate: "NON_AFFECTE" }),
    partage: AILLEURS.includes(situation),
    reference: academie?.de(situation),
  }));
  type Ligne = (typeof lignes)[number];
  const colonnes: Colonne<Ligne>[] = [
    { titre: "Situation en octobre", cellule: ({ nom }) => nom },
    { titre: "Élèves", genre: "nombre", cellule: ({ vue }) => effectif(vue, "numerateur") },
    { titre: "En %", genre: "nombre", cellule: ({ vue }) => chiffre(vue, "%") },
    { titre: "Intervalle à 95 %", genre: "nombre", cellule: ({ vue }) => bornes(vue) },
    {
      titre: "Dont sans affectation",
      genre: "nombre",
      cellule: ({ partage, sansPlace }) => (partage ? effectif(sansPlace, "numerateur") : "–"),
    },
    ...(seule ? [] : colonnesAcademie),
  ];
  return figure(contexte, {
    id: "situations",
    titre: titreCauses(territoire),
    champ: champDe(contexte, "cause_c0", territoire, annee),
    lecture: enchainer(
      lectureCauses(territoire, lignes),
      seule
        ? undefined
        : phraseEcartAcademie(
            comparerAuTout(lignes[0]?.vue, lignes[0]?.reference),
            lignes[0]?.vue,
            lignes[0]?.reference,
            {
              quoi: "Part dans le lycée d’affectation",
            },
          ),
    ),
    ...commun(contexte, lieux, annee),
    tableau: () =>
      tableau({
        legende: `Situation en octobre ${annee} des élèves orientés en 2nde GT`,
        colonnes,
        lignes,
        mesures: lignes.flatMap(({ vue, sansPlace, reference }) => [vue, sansPlace, reference]),
      }),
  });
}

/** Every bassin, after the académie and the territory in view. */
export function figureBassinsCauses(
  contexte: Contexte,
  { territoire, annee }: { territoire: Territoire; annee: number },
) {
  const { academie, bassins } = contexte;
  const autre = ["academie", "bassin"].includes(territoire.maille) ? [] : [territoire];
  const lieux = [academie, ...autre, ...bassins].map(lire(contexte, annee));
  const [conforme] = EN_GT as [Situation];
  const reference = lire(contexte, annee)(academie).de(conforme);
  const face = ({ de }: Lieu) => ({
    ...{ mesure: de(conforme), academie: reference },
    comparaison: comparerAuTout(de(conforme), reference),
  });
  const deSens = (sens: "plus" | "moins") =>
    bassins.filter((t) => face(lire(contexte, annee)(t)).comparaison?.sens === sens);
  const colonnes: Colonne<Lieu>[] = [
    { titre: "Bassin", cellule: (l) => nomLie(l.territoire) },
    {
      titre: "Écart à l’académie",
      groupe: majuscule(conforme.nom),
      genre: "nombre",
      cellule: (l) => (estAcademie(l) ? "référence" : ecartAcademie(face(l))),
    },
    ...TOUTES.flatMap((situation): Colonne<Lieu>[] => [
      {
        titre: "En %",
        groupe: majuscule(situation.nom),
        genre: "nombre",
        cellule: ({ de }) => chiffre(de(situation), "%"),
      },
      {
        titre: "Élèves",
        groupe: majuscule(situation.nom),
        genre: "nombre",
        cellule: ({ de }) => effectif(de(situation), "numerateur"),
      },
    ]),
  ];
  const dit = lieux.find(
    (l) => l.territoire.code === territoire.code && l.territoire.maille === territoire.maille,
  );
  return figure(contexte, {
    id: "situations-bassins",
    titre: titreCauses(undefined),
    champ: champDe(contexte, "cause_c0", undefined, annee),
    lecture:
      dit &&
      lectureCauses(
        territoire,
        TOUTES.map((s) => ({ nom: majuscule(s.nom), vue: dit.de(s) })),
      ),
    ...commun(contexte, lieux, annee),
    notes: [noteBassins(deSens("moins"), deSens("plus")), ...NOTES],
    tableau: () =>
      tableau({
        legende: `Situation en octobre ${annee} des élèves orientés en 2nde GT, bassin par bassin`,
        colonnes,
        lignes: lieux,
        reference: estAcademie,
        mesures: lieux.flatMap(({ de }) => TOUTES.map(de)),
      }),
  });
}
