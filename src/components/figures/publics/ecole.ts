/** What ministries publish of one school, as they do, each in its latest year beside the académie’s: a context, no verdict. */
import { chiffre, ecartAcademie } from "../../cellules.js";
import { comparerAuTout, publiee } from "../../comparer.js";
import type { Contexte } from "../../contexte.js";
import { h, rien } from "../../dom.js";
import { figure } from "../../figure.js";
import { liste, majuscule, typographie } from "../../francais.js";
import { lienDefinition } from "../../liens.js";
import { SIGNES } from "../../nomenclature.js";
import { periode } from "../../periodes.js";
import { tableau } from "../../tableau.js";
import type { Territoire } from "../../territoires.js";
import type { Mesure } from "../../types.js";
import { mesureDe, presentes, serieDe } from "../commun.js";

/** What its rows are measured in. */
const MESURES = [
  ["nombre", "élèves comptés en octobre"],
  ["%", "parts et taux en %"],
  ["indice", "indice de position sociale (IPS)"],
] as const;

interface Ligne {
  indicateur: string;
  mesure: Mesure;
  avant: Mesure | undefined;
  academie: Mesure | undefined;
}

/** `suivis`: the indicators shown, in their order; those without a figure here are left out. */
export function figurePubliqueEcole(
  contexte: Contexte,
  territoire: Territoire,
  suivis: readonly string[],
): Node {
  const lignes = suivis.flatMap((indicateur): Ligne[] => {
    const serie = serieDe(contexte, indicateur, territoire);
    const publiees = serie.filter(publiee);
    const mesure = publiees.at(-1);
    if (mesure === undefined) return [];
    const academie = mesureDe(contexte, indicateur, contexte.academie, mesure.millesime);
    // Where none before it is published, the sign of the last one says why.
    const avant = publiees.at(-2) ?? serie.filter((m) => m.millesime < mesure.millesime).at(-1);
    return [{ indicateur, mesure, avant, academie }];
  });
  if (lignes.length === 0) return rien();
  const unite = ({ indicateur }: Ligne) => contexte.catalogue.get(indicateur)?.unite ?? "%";
  const compte = (l: Ligne) => unite(l) === "nombre";
  const sansObjet = () => h("abbr", { title: SIGNES.sans_objet.sens }, SIGNES.sans_objet.signe);
  const nom = ({ indicateur }: Ligne) => typographie(contexte.catalogue.get(indicateur)?.titre ?? indicateur);
  // Paper leads nowhere.
  const nommer = (l: Ligne) =>
    contexte.encadrer ? nom(l) : h("a", { href: lienDefinition(l.indicateur) }, nom(l));
  const mesures = presentes(lignes.flatMap(({ mesure, avant, academie }) => [mesure, avant, academie]));
  const dessin = () =>
    tableau<Ligne>({
      legende: "Ce que les ministères publient de l’établissement",
      colonnes: [
        { titre: "Indicateur", cellule: nommer },
        { titre: "Année", cellule: ({ indicateur, mesure }) => periode(indicateur).dire(mesure.millesime) },
        { titre: "Valeur", genre: "nombre", cellule: (l) => chiffre(l.mesure, unite(l)) },
        {
          titre: "Valeur précédente",
          genre: "nombre",
          cellule: (l) =>
            publiee(l.avant)
              ? [chiffre(l.avant, unite(l)), h("small", { class: "annee" }, ` ${l.avant.millesime}`)]
              : chiffre(l.avant, unite(l)),
        },
        {
          titre: "Académie",
          genre: "nombre",
          // The pupils of a school are no share of those of the académie.
          cellule: (l) => (compte(l) ? sansObjet() : chiffre(l.academie, unite(l))),
        },
        {
          titre: "Écart à l’académie",
          genre: "nombre",
          cellule: (l) =>
            compte(l)
              ? sansObjet()
              : ecartAcademie({ ...l, comparaison: comparerAuTout(l.mesure, l.academie) }, unite(l)),
        },
      ],
      lignes,
      mesures: lignes.map(({ mesure }) => mesure),
    });
  return figure(contexte, {
    id: "publics-ecole",
    titre: "Ce que les ministères publient de cet établissement",
    sousTitre: `${majuscule(liste(MESURES.flatMap(([u, dite]) => (lignes.some((l) => unite(l) === u) ? dite : []))))}.`,
    champ: "élèves de l’établissement, publiés par la DEPP",
    notes: ["L’IPS dit le contexte social d’un établissement, jamais son travail"],
    indicateurs: lignes.map(({ indicateur }) => indicateur),
    mesures,
    image: false,
    dessin,
    tableau: dessin,
  });
}
