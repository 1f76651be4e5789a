/** AD7: situation of a cohort at each later rentrée, in percent, with the share found again. */
import { chiffre } from "../cellules.js";
import { rentreeDe, SITUATIONS } from "../cohortes.js";
import { publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import type { Enfant } from "../dom.js";
import { partRetrouves } from "../fiabilite.js";
import { figure } from "../figure.js";
import { nombre, valeur } from "../format.js";
import { lectureStatuts, NOTES_PARCOURS, titreStatuts } from "../phrases/cohortes.js";
import { avertirRetrouves, couverture } from "../phrases/fiabilite.js";
import { tableau } from "../tableau.js";
import type { Mesure } from "../types.js";
import { champDe, mesureDe, presentes } from "./commun.js";
import { type ChoixCohorte, devenirsDe, referencesCohorte } from "./parcours.js";

/** One figure a rentrée, beside the situations. */
const SYNTHESES = [
  { prefixe: "taux_retrouves", nom: "Retrouvés" },
  { prefixe: "parcours_a_lheure", nom: "À l’heure" },
  { prefixe: "parcours_en_retard", nom: "En retard" },
  { prefixe: "ont_redouble", nom: "Ont redoublé depuis l’entrée" },
] as const;

interface Ligne {
  nom: string;
  cellule: (horizon: number) => Enfant;
  reference?: true;
}

export function figureStatuts(contexte: Contexte, choix: ChoixCohorte) {
  const { cohorte, territoire, annee } = choix;
  const devenirs = devenirsDe(contexte, choix);
  const horizons = [...new Set(devenirs.map(rentreeDe))].sort((a, b) => a - b);
  const de = (horizon: number, code: string) =>
    devenirs.find(({ strate }) => strate === `t+${horizon}:${code}`);
  const situations = SITUATIONS.filter(({ code }) => horizons.some((k) => de(k, code) !== undefined));
  const suivis = (k: number) =>
    devenirs.find((m) => m.strate.startsWith(`t+${k}:`) && publiee(m))?.denominateur ?? null;
  const synthese = (prefixe: string, k: number) =>
    mesureDe(contexte, `${prefixe}_${cohorte.code}`, territoire, annee, { strate: `t+${k}` });
  const syntheses = presentes(SYNTHESES.flatMap(({ prefixe }) => horizons.map((k) => synthese(prefixe, k))));
  const lignes: Ligne[] = [
    ...situations.map(({ code, nom }) => ({ nom, cellule: (k: number) => part(de(k, code)) })),
    ...SYNTHESES.map(({ prefixe, nom }) => ({
      nom,
      reference: true as const,
      cellule: (k: number) => chiffre(synthese(prefixe, k), "%"),
    })),
    {
      nom: "Élèves suivis",
      reference: true,
      cellule: (k) => {
        const n = suivis(k);
        return n === null
          ? chiffre(
              devenirs.find((m) => m.strate.startsWith(`t+${k}:`)),
              "%",
            )
          : nombre(n);
      },
    },
  ];
  const table = () =>
    tableau<Ligne>({
      legende: titreStatuts(cohorte, annee),
      colonnes: [
        { titre: "Situation, en %", cellule: ({ nom }) => nom },
        ...horizons.map((k) => ({
          titre: `Rentrée ${annee + k}`,
          genre: "nombre" as const,
          cellule: ({ cellule }: Ligne) => cellule(k),
        })),
      ],
      lignes,
      reference: ({ reference }) => reference === true,
      mesures: [...devenirs, ...syntheses],
    });
  return figure(contexte, {
    id: "statuts",
    titre: titreStatuts(cohorte, annee),
    sousTitre:
      "En % des élèves de la cohorte suivis à chaque rentrée ; les situations d’une rentrée font 100 %.",
    champ: champDe(contexte, `devenir_${cohorte.code}`, territoire, annee),
    lecture: lectureStatuts(cohorte, territoire, annee, devenirs),
    notes: NOTES_PARCOURS.slice(-1),
    avertissements: [
      avertirRetrouves(
        partRetrouves(contexte, cohorte.code, territoire, annee),
        `${cohorte.eleves} de la rentrée ${annee}`,
      ),
      couverture(contexte, `devenir_${cohorte.code}`, [annee], [territoire]),
    ],
    references: referencesCohorte(contexte, choix),
    n: suivis(1),
    annee,
    indicateurs: [`devenir_${cohorte.code}`, ...SYNTHESES.map(({ prefixe }) => `${prefixe}_${cohorte.code}`)],
    mesures: [...devenirs, ...syntheses],
    image: false,
    dessin: table,
    tableau: table,
  });
}

/** A situation without a row that year is nobody’s, as long as the cohort is followed. */
const part = (mesure: Mesure | undefined): Enfant => (mesure ? chiffre(mesure, "%") : valeur(0, "%"));
