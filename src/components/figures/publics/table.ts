/**
 * A table of public figures: the académie and its départements, or one territory beside the académie, and France under them,
 * each column in its latest year.
 */
import { chiffre, ecartReference } from "../../cellules.js";
import { comparerAValeur, publiee } from "../../comparer.js";
import type { Contexte } from "../../contexte.js";
import { h, rien } from "../../dom.js";
import { figure } from "../../figure.js";
import { valeur } from "../../format.js";
import { lienDefinition } from "../../liens.js";
import { derniereAnnee } from "../../parametres.js";
import { periode } from "../../periodes.js";
import { lecturePublique } from "../../phrases/publics.js";
import type { ColonnePublique, TablePublique } from "../../publics.js";
import { type Colonne, tableau } from "../../tableau.js";
import {
  dans,
  departements,
  MAILLES,
  majusculeTerritoire,
  nomCourt,
  type Territoire,
} from "../../territoires.js";
import { mesureDe, presentes } from "../commun.js";

interface Placee extends ColonnePublique {
  annee: number;
  france: number | undefined;
}

/** `seul` alone beside the académie, or all départements, of which `vu` is the one held against France. */
export function figurePublique(
  contexte: Contexte,
  table: TablePublique,
  { seul, vu }: { seul?: Territoire | undefined; vu?: Territoire | undefined } = {},
): Node {
  const { academie } = contexte;
  const mesure = (t: Territoire, c: Placee) => mesureDe(contexte, c.indicateur, t, c.annee, groupe(c));
  const colonnes = table.colonnes
    .flatMap((c) => placer(contexte, c))
    .filter((c) => !seul || mesure(seul, c) !== undefined);
  const dite = (t: Territoire) => colonnes.some((c) => mesure(t, c) !== undefined);
  // Some files stop at the académie: rows without a figure would only say so six times.
  const lieux = [academie, ...(seul ? [seul] : departements(contexte.site).filter(dite))];
  const sujet = lieux.find(({ slug }) => slug === (seul ?? vu)?.slug) ?? academie;
  const [premiere] = colonnes;
  if (premiere === undefined) return rien();
  // The territory in view first: « n = » is its own.
  const parSujet = lieux.toSorted((a, b) => Number(b === sujet) - Number(a === sujet));
  const mesures = presentes(parSujet.flatMap((t) => colonnes.map((c) => mesure(t, c))));
  const unite = (c: Placee) => contexte.catalogue.get(c.indicateur)?.unite ?? "%";
  const france = new Map(
    colonnes.flatMap((c, rang) =>
      c.france === undefined ? [] : [[rang + 1, valeur(c.france, unite(c))] as const],
    ),
  );
  const ecarts = new Map(
    colonnes.flatMap((c, rang) =>
      // A territory holds fewer pupils than the country: a count is no gap.
      c.france === undefined || unite(c) === "nombre"
        ? []
        : [[rang + 1, ecartReference(mesure(sujet, c), c.france, unite(c))] as const],
    ),
  );
  const ici = mesure(sujet, premiere);
  const enTete = (c: Placee) => [
    h("a", { href: lienDefinition(c.indicateur) }, c.titre),
    h("br", {}),
    h("small", {}, periode(c.indicateur).dire(c.annee)),
  ];
  const dessin = () =>
    tableau({
      legende: table.titre,
      colonnes: [
        { titre: "Territoire", cellule: majusculeTerritoire },
        ...colonnes.map(
          (c): Colonne<Territoire> => ({
            titre: enTete(c),
            ...(c.groupe === undefined ? {} : { groupe: c.groupe }),
            genre: "nombre",
            cellule: (t) => chiffre(mesure(t, c), unite(c)),
          }),
        ),
      ],
      lignes: lieux,
      reference: ({ slug }) => slug === sujet.slug || slug === academie.slug,
      reperes: [
        ...(france.size > 0 ? [{ nom: "France", cellules: france }] : []),
        ...(ecarts.size > 0 ? [{ nom: `Écart à la France, ${nomCourt(sujet)}`, cellules: ecarts }] : []),
      ],
      mesures: lieux.flatMap((t) => colonnes.map((c) => mesure(t, c))),
    });
  return figure(contexte, {
    id: `publics-${table.id}`,
    titre: table.titre,
    sousTitre: table.sousTitre,
    champ: `académie${lieux.length < 2 ? "" : seul ? ` et ${MAILLES[seul.maille]}` : " et départements"}, ${table.champ} ; France : tout le pays`,
    lecture: publiee(ici)
      ? lecturePublique(
          premiere,
          periode(premiere.indicateur).dire(premiere.annee),
          `${valeur(ici.valeur, unite(premiere))} ${dans(sujet)}`,
          premiere.france === undefined
            ? undefined
            : {
                valeur: valeur(premiere.france, unite(premiere)),
                ecart: unite(premiere) === "nombre" ? undefined : comparerAValeur(ici, premiere.france),
                unite: unite(premiere),
              },
        )
      : undefined,
    indicateurs: [...new Set(colonnes.map((c) => c.indicateur))],
    mesures,
    image: false,
    dessin,
    tableau: dessin,
  });
}

const groupe = ({ sexe }: ColonnePublique) => (sexe === undefined ? {} : { sexe });

/** Nothing for a figure that no deposited file gives. */
function placer(contexte: Contexte, c: ColonnePublique): Placee[] {
  if (!contexte.mesures.publie(c.indicateur)) return [];
  const annee = derniereAnnee(contexte, c.indicateur);
  const france = (contexte.catalogue.get(c.indicateur)?.references ?? []).find(
    (r) =>
      r.meme &&
      r.perimetre === "FRANCE" &&
      r.millesime === annee &&
      r.sexe === (c.sexe ?? "T") &&
      r.strate === "",
  );
  return [{ ...c, annee, france: france?.valeur }];
}
