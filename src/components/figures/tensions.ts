/** The most and the least demanded formations of the voie pro that the territory's schools offer. */
import { chiffre, effectif } from "../cellules.js";
import { type Publiee, publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { h } from "../dom.js";
import { figure } from "../figure.js";
import { compte, INSECABLE, ratio } from "../format.js";
import { nomFormation } from "../indicateurs/codes.js";
import { couverture } from "../phrases/fiabilite.js";
import { lectureTensions, SANS_FORMATION, titreTensions } from "../phrases/tensions.js";
import { tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import { champDe, mesureDe, presentes } from "./commun.js";

const PRESSION = "taux_pression";
/** Voie pro after 3e: 2nde pro and first year of CAP. */
const APRES_3E = /^(2381|2321|2311|2331)\d{7}$/;
const COTE = 5;

/** From the most to the least demanded; formations are ordered, never schools. */
const parPression = (a: Publiee, b: Publiee) => b.valeur - a.valeur || a.strate.localeCompare(b.strate);

export function figureTensions(contexte: Contexte, territoire: Territoire, annee: number) {
  const nom = (strate: string) => nomFormation(strate, contexte.formations ?? null);
  const strates = contexte.mesures.strates({ indicateur: PRESSION, ...territoire });
  const toutes = presentes(
    strates
      .filter((strate) => APRES_3E.test(strate))
      .map((strate) => mesureDe(contexte, PRESSION, territoire, annee, { strate })),
  );
  const publiees = toutes.filter(publiee).sort(parPression);
  const extremes =
    publiees.length <= 2 * COTE ? publiees : [...publiees.slice(0, COTE), ...publiees.slice(-COTE)];
  const masquees = toutes.length - publiees.length;
  const table = () => {
    if (extremes.length === 0) return h("p", { class: "muette" }, SANS_FORMATION);
    return tableau<Publiee>({
      legende: titreTensions(publiees.length > 2 * COTE),
      colonnes: [
        { titre: "Formation", cellule: ({ strate }) => nom(strate) },
        { titre: "Places", genre: "nombre", cellule: (m) => effectif(m, "denominateur") },
        { titre: `Vœux${INSECABLE}1`, genre: "nombre", cellule: (m) => effectif(m, "numerateur") },
        { titre: "Pression", genre: "nombre", cellule: (m) => chiffre(m, "ratio") },
      ],
      lignes: extremes,
      mesures: extremes,
    });
  };
  return figure(contexte, {
    id: "tensions",
    titre: titreTensions(publiees.length > 2 * COTE),
    sousTitre: `Premiers vœux pour une place, campagne ${annee}, de la formation la plus demandée à la moins demandée${masquees > 0 ? `\u00a0; ${compte(masquees, "formation masquée", "formations masquées")}` : ""}.`,
    champ: champDe(contexte, PRESSION, territoire, annee),
    lecture: lectureTensions(publiees[0] && nom(publiees[0].strate), publiees[0], ratio),
    avertissements: [couverture(contexte, PRESSION, [annee], [territoire])],
    annee,
    indicateurs: [PRESSION],
    // The one that the Lecture tells comes first: « n = » is of it.
    mesures: [...publiees, ...toutes.filter((m) => !publiee(m))],
    dessin: table,
    tableau: table,
    image: false,
  });
}
