/** I4 and D5: each formation of a territory, its first wishes for a place against the places taken in October. */
import { chiffre, effectif } from "../cellules.js";
import { type Publiee, publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { h } from "../dom.js";
import { figure } from "../figure.js";
import { nombre, pourcent, ratio } from "../format.js";
import { provisoire } from "../graphiques/cadre.js";
import { type Disque, nuage } from "../graphiques/nuage.js";
import { nomFormation } from "../indicateurs/codes.js";
import {
  lectureFormation,
  OCCUPATION,
  PEU_DEMANDEE,
  PRESSION,
  TENDUE,
  titreFormations,
} from "../phrases/affectation.js";
import { couverture } from "../phrases/fiabilite.js";
import { tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { champDe, mesureDe, presentes } from "./commun.js";
import { figureTensions } from "./tensions.js";

interface Choix {
  territoire: Territoire;
  annee: number;
}

interface Formation {
  nom: string;
  pression: Mesure | undefined;
  occupation: Mesure | undefined;
}

/** Names by MEFSTAT11, from the nomenclature that was deposited, if any. */
export type NomsFormations = Readonly<Record<string, string>>;

/** Years that pupils reach by passing up: their places are not asked for at the end of 3e. */
const EN_MONTEE = /^(2382|2383|2322|2332|2333)/;

const coteDe = ({ pression }: Formation): Disque["cote"] => {
  if (!publiee(pression)) return null;
  return pression.valeur > TENDUE ? "haut" : pression.valeur < PEU_DEMANDEE ? "bas" : null;
};

const MOTS: Record<"haut" | "bas", string> = { haut: "très demandée", bas: "peu demandée" };

function aLire(f: Formation): string {
  const cote = coteDe(f);
  return cote ? MOTS[cote] : "";
}

const TITRES: Record<"haut" | "bas", string> = {
  haut: `Très demandées, plus de ${ratio(TENDUE)} premier vœu pour une place`,
  bas: `Peu demandées, moins de ${ratio(PEU_DEMANDEE)} premier vœu pour une place`,
};

/** D5: those to speak of, in the order of their names; formations are named, never schools. */
function listeDe(cote: "haut" | "bas", toutes: readonly Formation[]): HTMLElement | false {
  const siennes = toutes.filter((f) => coteDe(f) === cote);
  return (
    siennes.length > 0 &&
    h(
      "div",
      {},
      h("p", {}, h("strong", {}, TITRES[cote])),
      h(
        "ul",
        {},
        siennes.map(({ nom, pression, occupation }) =>
          h("li", {}, lectureFormation(nom, pression, occupation) ?? nom),
        ),
      ),
    )
  );
}

/** Ticks that hold these two and every value: discs have no length, and an empty half tells nothing. */
function graduations(
  valeurs: readonly number[],
  pas: number,
  [bas, haut]: readonly [number, number],
): number[] {
  const debut = Math.floor(Math.min(bas, ...valeurs) / pas);
  const fin = Math.ceil(Math.max(haut, ...valeurs) / pas);
  return Array.from({ length: fin - debut + 1 }, (_, rang) => (debut + rang) * pas);
}

export function figureFormations(
  contexte: Contexte,
  noms: NomsFormations | null,
  { territoire, annee }: Choix,
) {
  const codes = contexte.mesures
    .strates({ indicateur: PRESSION, ...territoire })
    .filter((code) => !EN_MONTEE.test(code));
  const toutes = codes
    .map(
      (strate): Formation => ({
        nom: nomFormation(strate, noms),
        pression: mesureDe(contexte, PRESSION, territoire, annee, { strate }),
        occupation: mesureDe(contexte, OCCUPATION, territoire, annee, { strate }),
      }),
    )
    .filter(({ pression, occupation }) => pression ?? occupation)
    .sort((a, b) => a.nom.localeCompare(b.nom, "fr"));
  const placees = toutes.filter(
    (f): f is Formation & { pression: Publiee; occupation: Publiee } =>
      publiee(f.pression) && publiee(f.occupation),
  );
  // Without anyone seen in October there is nothing to hold the wishes against: they are told alone.
  const sansConstat = toutes.every(
    ({ occupation }) => occupation === undefined || occupation.statut === "non_disponible",
  );
  if (sansConstat && toutes.some(({ pression }) => publiee(pression)))
    return figureTensions({ ...contexte, ...(noms && { formations: noms }) }, territoire, annee);
  const compter = (cote: Disque["cote"]) => toutes.filter((f) => coteDe(f) === cote).length;
  const lisible = (f: Formation): f is Formation & { pression: Publiee } => publiee(f.pression);
  const lisibles = placees.length > 0 ? placees : toutes.filter(lisible);
  const exemple = lisibles.find((f) => coteDe(f)) ?? lisibles[0];
  const muettes = toutes.length - placees.length;
  const disques = placees.map((f): Disque => {
    const { nom, pression, occupation } = f;
    return {
      nom,
      x: pression.valeur,
      y: occupation.valeur,
      taille: pression.denominateur ?? 0,
      cote: coteDe(f),
      provisoire: provisoire(occupation),
      bulle: lectureFormation(nom, pression, occupation) ?? nom,
    };
  });
  // Masked everywhere, no disc has a place: the table is what there is to see.
  const dessinee = placees.length > 0;
  const dessin = (largeur: number) =>
    h(
      "div",
      {},
      nuage(disques, {
        largeur: Math.min(largeur, 760),
        x: {
          titre: "Premiers vœux pour une place →",
          graduations: graduations(
            disques.map((d) => d.x),
            0.5,
            [0, 2],
          ),
          dire: (v) => nombre(v, 1),
          repere: 1,
        },
        y: {
          titre: "Places occupées en octobre ↑",
          graduations: graduations(
            disques.map((d) => d.y),
            25,
            [75, 100],
          ),
          dire: (v) => pourcent(v).replace(",0", ""),
          repere: 100,
        },
        limites: [PEU_DEMANDEE, TENDUE],
      }),
      h("div", { class: "listes" }, listeDe("haut", toutes), listeDe("bas", toutes)),
    );
  const table = () =>
    tableau<Formation>({
      legende: `Pression et occupation par formation, campagne ${annee}`,
      colonnes: [
        { titre: "Formation", cellule: ({ nom }) => nom },
        { titre: "Places", genre: "nombre", cellule: ({ pression }) => effectif(pression, "denominateur") },
        {
          titre: "Premiers vœux",
          genre: "nombre",
          cellule: ({ pression }) => effectif(pression, "numerateur"),
        },
        { titre: "Pour une place", genre: "nombre", cellule: ({ pression }) => chiffre(pression, "ratio") },
        {
          titre: "Places occupées, en %",
          genre: "nombre",
          cellule: ({ occupation }) => chiffre(occupation, "%"),
        },
        { titre: "À lire", cellule: aLire },
      ],
      lignes: toutes,
      mesures: toutes.flatMap(({ pression, occupation }) => [pression, occupation]),
    });
  return figure(contexte, {
    id: "formations",
    titre: titreFormations(territoire, compter("haut"), compter("bas")),
    sousTitre: `Premiers vœux pour une place et places occupées en octobre, par formation, campagne ${annee}.${dessinee ? " Aire du disque : nombre de places." : ""}`,
    champ: champDe(contexte, PRESSION, territoire, annee),
    lecture: exemple && lectureFormation(exemple.nom, exemple.pression, exemple.occupation),
    avertissements: [couverture(contexte, PRESSION, [annee], [territoire])],
    notes: [
      `${dessinee ? "Pointillés" : "À lire"} : ${ratio(PEU_DEMANDEE)} et ${ratio(TENDUE)} premier vœu pour une place, les seuils de « peu » et de « très demandée »`,
      "Une forte pression dit que la formation est demandée, non qu’elle manque : elle se lit avec l’occupation",
      "Formations où l’on entre à la sortie de 3e ; les 1res professionnelles, où l’on passe, n’y sont pas",
      ...(dessinee && muettes > 0
        ? [
            `Formations masquées ou sans occupation connue, absentes du dessin, dans le tableau : ${nombre(muettes)}`,
          ]
        : []),
    ],
    n: exemple?.pression.denominateur,
    annee,
    indicateurs: [PRESSION, OCCUPATION],
    mesures: presentes(toutes.flatMap(({ pression, occupation }) => [pression, occupation])),
    dessin: (largeur) => (dessinee ? dessin(largeur) : table()),
    tableau: table,
    ...(dessinee ? {} : { image: false }),
  });
}
