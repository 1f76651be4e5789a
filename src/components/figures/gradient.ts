/** E3 for one territory: access to higher education from the most to the least favoured, before and after the bac. */
import { bornes, chiffre, effectif } from "../cellules.js";
import { comparerAuTout, publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { h } from "../dom.js";
import { figure } from "../figure.js";
import { enchainer } from "../francais.js";
import { barres } from "../graphiques/barres.js";
import { couleurPcs } from "../jetons.js";
import { PCS } from "../nomenclature.js";
import { phraseEcartAcademie } from "../phrases/comparaisons.js";
import { couverture, pcsInconnue, retrouves3e } from "../phrases/fiabilite.js";
import { COHORTE, lectureGradient, POURSUITE, phrasePoursuite, titreGradient } from "../phrases/origine.js";
import { derniersReperes, referencesDe } from "../references.js";
import { tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import { champDe, mesureDe, presentes } from "./commun.js";

export interface ChoixCohorte {
  territoire: Territoire;
  /** Rentrée when the pupils were in 3e. */
  annee: number;
}

const RECUL = 4;
const LARGEUR_MINIMALE = 320;

export function figureGradient(contexte: Contexte, { territoire, annee }: ChoixCohorte, niveau?: 2 | 3) {
  const panneaux = [
    { indicateur: COHORTE, millesime: annee, nom: `Pour 100 élèves de 3e de la rentrée ${annee}` },
    {
      indicateur: POURSUITE,
      millesime: annee + RECUL,
      nom: `Pour 100 bacheliers de la session ${annee + RECUL}`,
    },
  ].map((p) => ({
    ...p,
    barres: PCS.map(({ code, nom }) => ({
      code,
      nom,
      teinte: couleurPcs[code as keyof typeof couleurPcs],
      hachuree: code === "ND",
      mesure: mesureDe(contexte, p.indicateur, territoire, p.millesime, { pcs: code }),
    })),
  }));
  const [cohorte] = panneaux;
  const de = (pcs: string) => cohorte?.barres.find(({ code }) => code === pcs)?.mesure;
  const ecart = mesureDe(contexte, `ecart_pcs_da_${COHORTE}`, territoire, annee);
  const extremes = { defavorisee: de("D"), tresFavorisee: de("A"), ecart };
  const toutes = panneaux.flatMap((p) => p.barres.map(({ mesure }) => mesure));
  const academie = mesureDe(contexte, COHORTE, contexte.academie, annee, { pcs: "D" });
  const ensemble = mesureDe(contexte, COHORTE, territoire, annee);
  const reperes = derniersReperes(referencesDe(contexte, POURSUITE, territoire), annee + RECUL);
  const maximum = Math.max(10, ...toutes.filter(publiee).map((m) => m.ic_haut ?? m.valeur));
  return figure(contexte, {
    id: "gradient",
    titre: titreGradient(territoire, extremes),
    sousTitre:
      "Entrée dans l’enseignement supérieur selon l’origine sociale, en %. Trait fin : intervalle à 95 %.",
    champ: champDe(contexte, COHORTE, territoire, annee),
    lecture: enchainer(
      lectureGradient(territoire, extremes, cohorte?.barres),
      territoire.maille === "academie"
        ? undefined
        : phraseEcartAcademie(comparerAuTout(de("D"), academie), de("D"), academie, {
            quoi: "Élèves d’origine défavorisée",
          }),
      phrasePoursuite(mesureDe(contexte, `ecart_pcs_da_${POURSUITE}`, territoire, annee + RECUL)),
    ),
    avertissements: [
      ...panneaux.map((p) =>
        pcsInconnue(
          contexte,
          p.indicateur,
          territoire,
          p.millesime,
          p.indicateur === COHORTE
            ? `élèves de 3e de la rentrée ${p.millesime}`
            : `bacheliers de la session ${p.millesime}`,
        ),
      ),
      retrouves3e(contexte, territoire, annee),
      couverture(contexte, COHORTE, [annee], [territoire]),
    ],
    references: reperes,
    n: ensemble?.denominateur,
    annee,
    indicateurs: [COHORTE, POURSUITE],
    mesures: presentes([...toutes, ecart, mesureDe(contexte, POURSUITE, territoire, annee + RECUL)]),
    dessin: (largeur, serre) => {
      const colonnes = largeur >= 2 * LARGEUR_MINIMALE ? 2 : 1;
      return h(
        "div",
        { class: "panneaux" },
        panneaux
          .filter((p) => p.barres.some(({ mesure }) => mesure))
          .map((p) =>
            h(
              "div",
              {},
              h("p", {}, p.nom),
              barres(p.barres, {
                largeur: Math.min(520, Math.floor(largeur / colonnes) - 12),
                maximum,
                ...(serre && { pas: 22 }),
              }),
            ),
          ),
      );
    },
    tableau: () =>
      tableau({
        legende: "Entrée dans le supérieur selon l’origine sociale",
        colonnes: [
          { titre: "Origine sociale", cellule: ({ nom }) => nom },
          ...panneaux.flatMap(({ nom: groupe, barres: groupes }) => {
            const m = (code: string) => groupes.find((b) => b.code === code)?.mesure;
            return [
              {
                titre: "Effectif",
                groupe,
                genre: "nombre" as const,
                cellule: ({ code }: (typeof PCS)[number]) => effectif(m(code), "denominateur"),
              },
              {
                titre: "En %",
                groupe,
                genre: "nombre" as const,
                cellule: ({ code }: (typeof PCS)[number]) => chiffre(m(code), "%"),
              },
              {
                titre: "Intervalle à 95 %",
                groupe,
                genre: "nombre" as const,
                cellule: ({ code }: (typeof PCS)[number]) => bornes(m(code)),
              },
            ];
          }),
        ],
        lignes: PCS,
        mesures: toutes,
      }),
    ...(niveau && { niveau }),
  });
}
