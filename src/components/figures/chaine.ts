/** E1 for one territory: from the demand to the rentrée, the académie beside it. */
import { bornes, chiffre, effectif } from "../cellules.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { enchainer } from "../francais.js";
import { chaine } from "../graphiques/chaine.js";
import { ETAPES, type Voie } from "../nomenclature.js";
import { lectureChaine, phraseSolde, titreChaine } from "../phrases/ecarts.js";
import { couverture } from "../phrases/fiabilite.js";
import { tableau } from "../tableau.js";
import { nomDeCourbe, type Territoire } from "../territoires.js";
import { champDe, colonnesAcademie, mesureDe, presentes } from "./commun.js";

export interface ChoixVoie {
  territoire: Territoire;
  annee: number;
  voie: Voie;
}

export function figureChaine(contexte: Contexte, { territoire, annee, voie }: ChoixVoie, titre?: string) {
  const seule = territoire.maille === "academie";
  const lire = (prefixe: string, qui = territoire) =>
    mesureDe(contexte, `${prefixe}_${voie.code}`, qui, annee);
  const etapes = ETAPES.map(({ prefixe, nom }) => ({
    nom,
    vue: lire(prefixe),
    reference: seule ? undefined : lire(prefixe, contexte.academie),
  }));
  const ecart = lire("ecart_orientation_constat");
  const decision = lire("orientation");
  const noms = seule ? { vue: "académie" } : { vue: nomDeCourbe(territoire), reference: "académie" };
  const indicateur = `ecart_orientation_constat_${voie.code}`;
  return figure(contexte, {
    id: "chaine",
    titre: titre ?? titreChaine(territoire, voie, ecart),
    sousTitre: `${voie.long}, en % des élèves de 3e, campagne ${annee}. Trait fin : intervalle à 95 %.`,
    champ: champDe(contexte, indicateur, territoire, annee),
    lecture: enchainer(
      lectureChaine(territoire, voie, { decision, constat: lire("constat"), ecart }),
      seule ? undefined : phraseSolde(ecart, lire("ecart_orientation_constat", contexte.academie)),
    ),
    avertissements: [couverture(contexte, indicateur, [annee], [territoire])],
    n: decision?.denominateur,
    annee,
    indicateurs: [indicateur, ...ETAPES.map(({ prefixe }) => `${prefixe}_${voie.code}`)],
    mesures: presentes([...etapes.flatMap(({ vue, reference }) => [vue, reference]), ecart]),
    dessin: (largeur, serre) =>
      chaine(etapes, { largeur: Math.min(largeur, 760), noms, ...(serre && { hauteur: 212 }) }),
    tableau: () =>
      tableau({
        legende: `De la demande à la rentrée, ${voie.long}, campagne ${annee}`,
        colonnes: [
          { titre: "Étape", cellule: ({ nom }) => nom },
          { titre: "Élèves", genre: "nombre", cellule: ({ vue }) => effectif(vue, "numerateur") },
          { titre: "En %", genre: "nombre", cellule: ({ vue }) => chiffre(vue, "%") },
          { titre: "Intervalle à 95 %", genre: "nombre", cellule: ({ vue }) => bornes(vue) },
          ...(seule ? [] : colonnesAcademie),
        ],
        lignes: etapes,
        mesures: etapes.flatMap(({ vue, reference }) => (seule ? [vue] : [vue, reference])),
      }),
  });
}
