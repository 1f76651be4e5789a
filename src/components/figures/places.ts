/** Places of the voie pro as their schools fill them, one row a département: for an académie that has no bassins yet. */
import { chiffre } from "../cellules.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import type { Unite } from "../format.js";
import { lecturePlaces, OCCUPATION, PRESSION, SANS_OCCUPATION, titrePlaces } from "../phrases/affectation.js";
import { couverture } from "../phrases/fiabilite.js";
import { derniersReperes, lignesReperes, referencesDe } from "../references.js";
import { type Colonne, tableau } from "../tableau.js";
import { departements, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { estAcademie, nomLie } from "./bassins.js";
import { champDe, mesureDe, presentes } from "./commun.js";

interface Colonnee {
  titre: string;
  groupe: string;
  indicateur: string;
  strate: string;
  unite: Unite;
}

const VOIES = [
  ["2nde pro", "2PRO"],
  ["CAP", "CAP1"],
] as const;

/** Asked for, then filled: columns that a table of territories may end with. */
export const PLACES: readonly Colonnee[] = (
  [
    ["Premiers vœux pour une place", PRESSION, "ratio"],
    ["Places occupées, en %", OCCUPATION, "%"],
  ] as const
).flatMap(([groupe, indicateur, unite]) =>
  VOIES.map(([titre, strate]) => ({ titre, groupe, indicateur, strate, unite })),
);

export function figurePlaces(
  contexte: Contexte,
  { territoire, annee }: { territoire: Territoire; annee: number },
) {
  const de = (lieu: Territoire, { indicateur, strate }: Colonnee): Mesure | undefined =>
    mesureDe(contexte, indicateur, lieu, annee, { strate });
  const lieux = [contexte.academie, ...departements(contexte.site)];
  // What is masked has its column, and its sign; what no file says has none.
  const dite = (m: Mesure | undefined) => m !== undefined && m.statut !== "non_disponible";
  const colonnes = PLACES.filter((c) => lieux.some((lieu) => dite(de(lieu, c))));
  const mesures = lieux.flatMap((lieu) => colonnes.map((c) => de(lieu, c)));
  const reperes = colonnes.map(({ indicateur, strate }) =>
    derniersReperes(referencesDe(contexte, indicateur, contexte.academie, { strate }), annee),
  );
  const premiere = colonnes[0];
  const occupees = colonnes.some(({ indicateur }) => indicateur === OCCUPATION);
  const titre = titrePlaces(occupees);
  const dessin = () =>
    tableau<Territoire>({
      legende: titre,
      colonnes: [
        { titre: "Territoire", cellule: nomLie },
        ...colonnes.map(
          (c): Colonne<Territoire> => ({
            titre: c.titre,
            groupe: c.groupe,
            genre: "nombre",
            cellule: (lieu) => chiffre(de(lieu, c), c.unite),
          }),
        ),
      ],
      lignes: lieux,
      reference: (lieu) => estAcademie({ territoire: lieu }),
      vue: ({ slug }) => slug === territoire.slug,
      reperes: lignesReperes(new Map([...reperes.entries()].map(([rang, siens]) => [rang + 1, siens]))),
      mesures,
    });
  return figure(contexte, {
    id: "places",
    titre,
    sousTitre: `Places offertes en voie professionnelle à la sortie de 3e, campagne ${annee}, départements par ordre alphabétique.`,
    champ: champDe(contexte, PRESSION, undefined, annee),
    lecture: premiere && lecturePlaces(contexte.academie, premiere.titre, de(contexte.academie, premiere)),
    notes: occupees ? [] : [SANS_OCCUPATION(annee)],
    avertissements: [couverture(contexte, PRESSION, [annee], lieux)],
    annee,
    indicateurs: [...new Set(colonnes.map(({ indicateur }) => indicateur))],
    mesures: presentes(mesures),
    references: reperes.flat(),
    image: false,
    dessin,
    tableau: dessin,
  });
}
