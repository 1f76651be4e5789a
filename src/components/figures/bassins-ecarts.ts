/** E1, one row a bassin: the steps of the chain, their slope, and the gap from decision to rentrée with its interval. */
import { bornes, chiffre, ecart, ecartAcademie, effectif } from "../cellules.js";
import { opposee, publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { domaineCommun, intervalleEcart, pente } from "../graphiques/rangs.js";
import { aLire, ecartEnMots } from "../phrases/accueil.js";
import { lectureChaine, titreBassins } from "../phrases/ecarts.js";
import { couverture } from "../phrases/fiabilite.js";
import { derniersReperes, lignesReperes, referencesDe } from "../references.js";
import { type Colonne, tableau } from "../tableau.js";
import type { Mesure } from "../types.js";
import {
  absente,
  domaineEcarts,
  ecartes,
  enVue,
  estAcademie,
  type Ligne as LigneEcart,
  lignesDe,
  mention,
  nomLie,
  type Sujet,
  territoires,
} from "./bassins.js";
import type { ChoixVoie } from "./chaine.js";
import { champDe, mesureDe, presentes } from "./commun.js";

type Etape = "orientation" | "affectation" | "constat";
type Ligne = LigneEcart & Record<Etape, Mesure | undefined>;

const ETAPES: readonly [Etape, string][] = [
  ["orientation", "Décision"],
  ["affectation", "Affectation"],
  ["constat", "Rentrée"],
];

export function figureBassinsEcarts(contexte: Contexte, { territoire, annee, voie }: ChoixVoie) {
  const indicateur = `ecart_orientation_constat_${voie.code}`;
  const sujet: Sujet = { nom: "", indicateur, millesime: annee, unite: "points", lire: opposee };
  const lignes: Ligne[] = lignesDe(contexte, sujet).map((ligne) => {
    const lire = (etape: Etape) => mesureDe(contexte, `${etape}_${voie.code}`, ligne.territoire, annee);
    return {
      ...ligne,
      orientation: lire("orientation"),
      affectation: lire("affectation"),
      constat: lire("constat"),
    };
  });
  const [academie, ...bassins] = lignes;
  const exemple = ecartes(bassins, "moins")[0] ?? bassins.find(({ mesure }) => publiee(mesure)) ?? academie;
  const nombres: Colonne<Ligne>[] = [
    { titre: "Bassin", cellule: (l) => nomLie(l.territoire) },
    { titre: "Élèves de 3e", genre: "nombre", cellule: (l) => effectif(l.orientation, "denominateur") },
    ...ETAPES.map(
      ([etape, titre]): Colonne<Ligne> => ({
        titre,
        genre: "nombre",
        cellule: (l) => chiffre(l[etape], "%"),
      }),
    ),
  ];
  const reperes = derniersReperes(referencesDe(contexte, `constat_${voie.code}`, contexte.academie), annee);
  const lignesPubliees = lignesReperes(new Map([[4, reperes]]));
  const etapes = (l: Ligne) => ETAPES.map(([etape]) => l[etape]);
  return figure(contexte, {
    id: "bassins",
    titre:
      voie.code === "2gt"
        ? titreBassins(territoires(ecartes(bassins, "moins")), territoires(ecartes(bassins, "plus")))
        : titreBassins([], []),
    sousTitre: `${voie.long}, en % des élèves de 3e, campagne ${annee}. Bassins par ordre alphabétique.`,
    champ: champDe(contexte, indicateur, undefined, annee),
    lecture:
      exemple &&
      lectureChaine(exemple.territoire, voie, {
        decision: exemple.orientation,
        constat: exemple.constat,
        ecart: exemple.mesure && opposee(exemple.mesure),
      }),
    notes: [
      "L’écart est celui de la décision à la rentrée ; dans les fichiers, une perte est comptée positivement.",
    ],
    avertissements: [couverture(contexte, indicateur, [annee], contexte.bassins)],
    references: reperes,
    n: academie?.orientation?.denominateur,
    annee,
    indicateurs: [indicateur, ...ETAPES.map(([etape]) => `${etape}_${voie.code}`)],
    mesures: presentes(lignes.flatMap((l) => [...etapes(l), l.mesure && opposee(l.mesure)])),
    image: false,
    dessin: () => {
      const domainePentes = domaineCommun(lignes.map((l) => presentes(etapes(l))));
      const repere = publiee(academie?.mesure) ? academie.mesure.valeur : undefined;
      const [bas, haut] = domaineEcarts(bassins, repere ?? 0);
      const domaine = [Math.min(0, bas), Math.max(0, haut)] as const;
      return tableau({
        legende: "De la décision à la rentrée, bassin par bassin",
        colonnes: [
          ...nombres,
          {
            titre: "Décision → rentrée",
            genre: "dessine",
            cellule: (l) =>
              etapes(l).some(publiee)
                ? pente(etapes(l), {
                    domaine: domainePentes,
                    resume: `Décision, affectation, rentrée${l.comparaison?.sens === "moins" ? ", en baisse plus forte que l’académie" : ""}`,
                  })
                : chiffre(l.orientation, "%"),
          },
          {
            titre: "Écart et intervalle, en points",
            genre: "dessine",
            cellule: ({ mesure: m, comparaison }) =>
              publiee(m)
                ? intervalleEcart(
                    { ecart: m.valeur, bas: m.ic_bas, haut: m.ic_haut, sens: comparaison?.sens ?? "proche" },
                    {
                      domaine,
                      repere,
                      resume: comparaison ? ecartEnMots(comparaison) : "valeur de l’académie",
                    },
                  )
                : chiffre(m, "points"),
          },
          {
            titre: "À lire",
            cellule: (l) =>
              estAcademie(l)
                ? "référence"
                : aLire([{ sujet: "perte", comparaison: l.comparaison, absente: absente(l) }]).map(mention),
          },
        ],
        lignes,
        reference: estAcademie,
        vue: enVue(territoire),
        reperes: lignesPubliees,
        mesures: lignes.flatMap((l) => [...etapes(l), l.mesure]),
      });
    },
    tableau: () =>
      tableau({
        legende: "De la décision à la rentrée, bassin par bassin, en nombres",
        colonnes: [
          ...nombres,
          { titre: "Écart, en points", genre: "nombre", cellule: ({ mesure }) => ecart(mesure) },
          { titre: "Intervalle à 95 %", genre: "nombre", cellule: ({ mesure }) => bornes(mesure, "points") },
          {
            titre: "Différence avec l’académie",
            genre: "nombre",
            cellule: (l) => (estAcademie(l) ? "référence" : ecartAcademie(l)),
          },
        ],
        lignes,
        reference: estAcademie,
        vue: enVue(territoire),
        reperes: lignesPubliees,
        mesures: lignes.flatMap((l) => [...etapes(l), l.mesure]),
      }),
  });
}
