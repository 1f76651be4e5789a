/** The same situations, one bar a bassin. */
import { chiffre, ecartAcademie, effectif } from "../cellules.js";
import { comparerAuTout } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { majuscule } from "../francais.js";
import { lectureCauses, noteBassins, titreCauses } from "../phrases/causes.js";
import { type Colonne, tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import { enVue, estAcademie, nomLie } from "./bassins.js";
import { communCauses } from "./causes.js";
import { EN_GT, type Lieu, lire, type Situation, TOUTES } from "./causes-barres.js";
import { champDe } from "./commun.js";

/** Every bassin, after the académie and the territory in view. */
export function figureBassinsCauses(
  contexte: Contexte,
  { territoire, annee }: { territoire: Territoire; annee: number },
) {
  const { academie, bassins } = contexte;
  const autre = ["academie", "bassin"].includes(territoire.maille) ? [] : [territoire];
  const lieux = [academie, ...autre, ...bassins].map(lire(contexte, annee));
  const [conforme] = EN_GT as [Situation];
  const reference = lieux[0]?.de(conforme);
  const face = ({ de }: Lieu) => ({
    ...{ mesure: de(conforme), academie: reference },
    comparaison: comparerAuTout(de(conforme), reference),
  });
  const deSens = (sens: "plus" | "moins") =>
    lieux
      .filter((l) => l.territoire.maille === "bassin" && face(l).comparaison?.sens === sens)
      .map((l) => l.territoire);
  const juges = lieux.filter((l) => l.territoire.maille === "bassin" && face(l).comparaison?.sens).length;
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
        TOUTES.map((s) => ({ vue: dit.de(s) })),
      ),
    ...communCauses(contexte, lieux, annee, [
      noteBassins({ moins: deSens("moins"), plus: deSens("plus") }, juges),
    ]),
    tableau: () =>
      tableau({
        legende: `Situation en octobre ${annee} des élèves orientés en 2nde GT, bassin par bassin`,
        colonnes,
        lignes: lieux,
        reference: estAcademie,
        vue: enVue(territoire),
        mesures: lieux.flatMap(({ de }) => TOUTES.map(de)),
      }),
  });
}
