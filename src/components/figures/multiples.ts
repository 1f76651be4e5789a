/** Small multiples: one panel a bassin over the campaigns, one scale, the académie dashed in each. Alphabetical. */
import { chiffre } from "../cellules.js";
import { publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { h } from "../dom.js";
import { figure } from "../figure.js";
import { pourcent } from "../format.js";
import { vignette } from "../graphiques/vignette.js";
import { lienTerritoire } from "../liens.js";
import { periode } from "../periodes.js";
import { lectureTaux } from "../phrases/communes.js";
import { titreMultiples } from "../phrases/ecarts.js";
import { couverture } from "../phrases/fiabilite.js";
import { tableau } from "../tableau.js";
import type { ChoixVoie } from "./chaine.js";
import { champDe, serieDe } from "./commun.js";

const LARGEUR_MINIMALE = 200;
const ESPACE = 16;

/** Round bounds that hold every value and its interval: a band cut at the edge would look narrower than it is. */
function domaineRond(valeurs: readonly number[]): [number, number] {
  if (valeurs.length === 0) return [0, 100];
  const bas = Math.floor(Math.min(...valeurs) / 10) * 10;
  return [bas, Math.max(bas + 10, Math.ceil(Math.max(...valeurs) / 10) * 10)];
}

export function figureMultiples(contexte: Contexte, { voie }: Pick<ChoixVoie, "voie">) {
  const indicateur = `constat_${voie.code}`;
  const reference = serieDe(contexte, indicateur, contexte.academie);
  const lignes = contexte.bassins.map((territoire) => ({
    territoire,
    mesures: serieDe(contexte, indicateur, territoire),
  }));
  const toutes = [...reference, ...lignes.flatMap(({ mesures }) => mesures)];
  const annees = [...new Set(toutes.map((m) => m.millesime))].sort((a, b) => a - b);
  const bornesAnnees: [number, number] = [annees[0] ?? 0, annees.at(-1) ?? 0];
  const domaine = domaineRond([
    ...reference.filter(publiee).map((m) => m.valeur),
    ...lignes.flatMap(({ mesures }) =>
      mesures.filter(publiee).flatMap((m) => [m.valeur, m.ic_bas ?? m.valeur, m.ic_haut ?? m.valeur]),
    ),
  ]);
  const exemple = lignes.find(({ mesures }) => mesures.some(publiee)) ?? lignes[0];
  return figure(contexte, {
    id: "multiples",
    titre: titreMultiples(voie),
    sousTitre:
      "En % des élèves de 3e. Pointillé : l’académie ; bande : intervalle à 95 %. La même échelle partout, bassins par ordre alphabétique.",
    champ: champDe(contexte, indicateur, undefined),
    lecture:
      exemple &&
      lectureTaux(exemple.territoire, exemple.mesures, reference, {
        dire: pourcent,
        unite: "%",
        quand: periode(indicateur).dire,
      }),
    avertissements: [couverture(contexte, indicateur, annees, contexte.bassins)],
    indicateurs: [indicateur],
    mesures: toutes,
    dessin: (largeur) => {
      const colonnes = Math.max(1, Math.floor((largeur + ESPACE) / (LARGEUR_MINIMALE + ESPACE)));
      const chacune = Math.floor((largeur - ESPACE * (colonnes - 1)) / colonnes);
      return h(
        "div",
        { class: "panneaux serres" },
        lignes.map(({ territoire, mesures }) =>
          h(
            "div",
            {},
            h("p", {}, h("a", { href: lienTerritoire(territoire) }, territoire.libelle)),
            vignette(mesures, { largeur: chacune, domaine, annees: bornesAnnees, reference }),
          ),
        ),
      );
    },
    tableau: () =>
      tableau<(typeof lignes)[number]>({
        legende: `Présents ${voie.en}, en %, par bassin et par campagne`,
        colonnes: [
          { titre: "Bassin", cellule: ({ territoire }) => territoire.libelle },
          ...annees.map((annee) => ({
            titre: String(annee),
            genre: "nombre" as const,
            cellule: ({ mesures }: (typeof lignes)[number]) =>
              chiffre(
                mesures.find((m) => m.millesime === annee),
                "%",
              ),
          })),
        ],
        lignes: [{ territoire: contexte.academie, mesures: reference }, ...lignes],
        reference: ({ territoire }) => territoire.maille === "academie",
        mesures: toutes,
      }),
  });
}
