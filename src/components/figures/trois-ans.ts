/** On a theme, the territory in view over the three years that end with the one in view: small ones are read so. */
import { bornes, chiffre, ecartAcademie, effectif } from "../cellules.js";
import { comparerAuTout, publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { rien } from "../dom.js";
import { figure } from "../figure.js";
import type { Unite } from "../format.js";
import { ETAPES, type Filiere, PCS, type Voie } from "../nomenclature.js";
import { AFFECTES, PRESSION, VOEU1 } from "../phrases/affectation.js";
import { ACCES_AU_BAC } from "../phrases/bac.js";
import { lectureEtablissement } from "../phrases/etablissement.js";
import { COHORTE } from "../phrases/origine.js";
import { sousTitreTroisAns, titreTroisAns } from "../phrases/trois-ans.js";
import { type Colonne, tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import { troisAns } from "../trois-ans.js";
import { champDe, type Groupe, presentes, serieDe } from "./commun.js";

/** A rate that the page is about. */
interface Suivi {
  indicateur: string;
  nom: string;
  groupe?: Groupe;
}

export const suivisVoie = ({ code, nom }: Voie): Suivi[] =>
  ETAPES.map((etape) => ({ indicateur: `${etape.prefixe}_${code}`, nom: `${etape.nom} (${nom})` }));

export const suivisFiliere = ({ id, vers }: Filiere): Suivi[] => [
  { indicateur: id, nom: `Filles accédant ${vers}`, groupe: { sexe: "F" } },
  { indicateur: id, nom: `Garçons accédant ${vers}`, groupe: { sexe: "M" } },
];

export const SUIVIS_BAC: readonly Suivi[] = ACCES_AU_BAC.map(({ id, nom }) => ({ indicateur: id, nom }));

export const SUIVIS_ORIGINE: readonly Suivi[] = PCS.map(({ code, nom }) => ({
  indicateur: COHORTE,
  nom: `Accès au supérieur, origine ${nom}`,
  groupe: { pcs: code },
}));

export const SUIVIS_AFFECTATION: readonly Suivi[] = [
  { indicateur: VOEU1, nom: "Affectés sur leur premier vœu" },
  { indicateur: AFFECTES, nom: "Candidats affectés" },
  {
    indicateur: PRESSION,
    nom: "Premiers vœux pour une place de 2nde professionnelle",
    groupe: { strate: "2PRO" },
  },
];

type Ligne = ReturnType<typeof lignesDe>[number];

function lignesDe(contexte: Contexte, territoire: Territoire, annee: number, suivis: readonly Suivi[]) {
  return suivis.flatMap(({ indicateur, nom, groupe }) => {
    const serie = serieDe(contexte, indicateur, territoire, groupe);
    const unite: Unite = contexte.catalogue.get(indicateur)?.unite === "ratio" ? "ratio" : "%";
    const reunie = troisAns(serie, annee, unite);
    const academie = troisAns(serieDe(contexte, indicateur, contexte.academie, groupe), annee, unite);
    const seule = serie.find((m) => m.millesime === annee);
    if (!reunie || !academie) return [];
    return [
      { indicateur, nom, unite, seule, reunie, academie, comparaison: comparerAuTout(reunie, academie) },
    ];
  });
}

/** Nothing for the académie, that one year is enough for. */
export function figureTroisAns(
  contexte: Contexte,
  { territoire, annee }: { territoire: Territoire; annee: number },
  suivis: readonly Suivi[],
): Node {
  if (territoire.maille === "academie") return rien();
  const lignes = lignesDe(contexte, territoire, annee, suivis);
  const nette = ({ comparaison: c }: Ligne) => c?.sens === "plus" || c?.sens === "moins";
  const exemple = lignes.find(nette) ?? lignes.find(({ reunie }) => publiee(reunie));
  const ensemble = `${annee - 2} à ${annee}`;
  const nombre = (titre: string, groupe: string, lire: (l: Ligne) => Ligne["seule"]): Colonne<Ligne> => ({
    ...{ titre, groupe, genre: "nombre" },
    cellule: (l) => chiffre(lire(l), l.unite),
  });
  const intervalle = (groupe: string, lire: (l: Ligne) => Ligne["seule"]): Colonne<Ligne> => ({
    ...{ titre: "Intervalle à 95 %", groupe, genre: "nombre" },
    cellule: (l) => bornes(lire(l), l.unite),
  });
  const table = () =>
    tableau<Ligne>({
      legende: `Une année et trois réunies, ${ensemble}`,
      colonnes: [
        { titre: "Indicateur", cellule: ({ nom }) => nom },
        nombre("Valeur", String(annee), (l) => l.seule),
        intervalle(String(annee), (l) => l.seule),
        nombre("Valeur", ensemble, (l) => l.reunie),
        intervalle(ensemble, (l) => l.reunie),
        {
          ...{ titre: "Effectif", groupe: ensemble, genre: "nombre" },
          cellule: ({ reunie }) => effectif(reunie, "denominateur"),
        },
        nombre("Académie", ensemble, (l) => l.academie),
        {
          ...{ titre: "Écart à l’académie", groupe: ensemble, genre: "nombre" },
          cellule: ({ comparaison, reunie: mesure, academie, unite }) =>
            ecartAcademie({ comparaison, mesure, academie }, unite),
        },
      ],
      lignes,
      mesures: lignes.flatMap((l) => [l.seule, l.reunie, l.academie]),
    });
  return figure(contexte, {
    id: "trois-ans",
    titre: titreTroisAns(territoire),
    sousTitre: sousTitreTroisAns(
      annee,
      lignes.some(({ unite }) => unite === "ratio"),
    ),
    champ: champDe(contexte, lignes[0]?.indicateur ?? "", territoire),
    lecture:
      exemple &&
      lectureEtablissement(
        territoire,
        exemple.nom,
        exemple.reunie,
        exemple.comparaison,
        annee,
        exemple.unite,
      ),
    notes: [
      "Une année masquée ou absente laisse les trois ans sans valeur : leur somme la trahirait, ou ne serait pas celle de trois ans",
      "Ce que les trois années ont de différent ne s’y voit pas : l’évolution se lit dans les autres figures",
    ],
    annee,
    indicateurs: [...new Set(suivis.map(({ indicateur }) => indicateur))],
    // The strate of a downloaded row says that three years are one.
    mesures: presentes(
      lignes.flatMap((l) => [
        l.seule,
        { ...l.reunie, strate: [l.reunie.strate, `${annee - 2}-${annee}`].filter(Boolean).join(" ") },
      ]),
    ),
    image: false,
    dessin: table,
    tableau: table,
  });
}
