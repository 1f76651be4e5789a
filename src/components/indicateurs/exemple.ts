/** The worked example: ten fictional rows, which of them count, and the fraction they make. */
import { type Enfant, h } from "../dom.js";
import { INSECABLE, nombre } from "../format.js";
import { majuscule } from "../francais.js";
import { noteDoublons, noteExemple } from "../phrases/indicateur.js";
import { type Colonne, tableau } from "../tableau.js";
import { nomCode } from "./codes.js";
import type { Cellule, Exemple, Fiche, Ligne, Terme } from "./fiche.js";
import { signeDe } from "./formule.js";
import { calcul } from "./fraction.js";

const rienEcrit = () =>
  h("span", {}, h("span", { "aria-hidden": "true" }, "–"), h("span", { class: "invisible" }, "rien"));

const dite = (cellule: Cellule): Enfant => {
  if (cellule === null) return rienEcrit();
  return typeof cellule === "number" ? nombreOuAnnee(cellule) : nomCode(cellule);
};

/** A year is no count: it takes no space. */
const nombreOuAnnee = (x: number) => (x >= 1990 && x <= 2110 ? String(x) : nombre(x));

/** Places are told in numbers; a pupil is in the numerator, in the denominator only, or in neither. */
function marque(
  m: Ligne["marques"][number] | undefined,
  { odds, places }: { odds: boolean; places: boolean },
): Enfant {
  if (!m) return h("span", { class: "hors" }, "hors champ");
  const { numerateur: n, denominateur: d } = m;
  if (places && d !== null) return `${nombre(n ?? 0)} sur ${nombre(d)}`;
  if (odds) return n ? h("strong", {}, "y accède") : "n’y accède pas";
  if (n) return h("strong", {}, d === 0 ? "numérateur seulement" : "numérateur");
  return d === null || d === 0 ? h("span", { class: "hors" }, "hors champ") : "dénominateur";
}

/** « Filles », « 2nde », or the state of the chain that the column is about. */
function titreTerme(fiche: Fiche, { quoi }: Terme, seul: boolean): string {
  if (seul) return "Compte au";
  const groupe = { F: "Filles", M: "Garçons", D: "Origine défavorisée", A: "Origine très favorisée" }[quoi];
  return groupe ?? fiche.termes.find(({ id }) => id === quoi)?.titre ?? majuscule(nomCode(quoi));
}

export function exemple(fiche: Fiche, e: Exemple): HTMLElement {
  const places = e.lignes.some(({ marques }) => marques.some((m) => m !== null && (m.denominateur ?? 0) > 1));
  const manieres = { odds: fiche.forme === "odds", places };
  const colonnes: Colonne<Ligne>[] = [
    { titre: "Ligne", cellule: (l) => l.nom },
    ...e.termes.map(
      (terme, rang): Colonne<Ligne> => ({
        titre: titreTerme(fiche, terme, e.termes.length === 1),
        groupe: "Dans le calcul",
        cellule: (l) => marque(l.marques[rang], manieres),
      }),
    ),
    ...e.colonnes.map(
      (titre, rang): Colonne<Ligne> => ({
        titre,
        groupe: "Ce que disent les fichiers",
        cellule: (l) => dite(l.cellules[rang] ?? null),
      }),
    ),
  ];
  const marquees = e.lignes.reduce((total, { marques }) => total + (marques[0]?.numerateur ?? 0), 0);
  const doublons = fiche.forme === "compte" ? noteDoublons(marquees, e.valeur) : undefined;
  return h(
    "div",
    { class: "exemple" },
    h("p", {}, noteExemple(e, fiche)),
    tableau({ legende: e.titre, colonnes, lignes: e.lignes, mesures: [] }),
    h(
      "p",
      { class: "calcul" },
      `Résultat${INSECABLE}: `,
      calcul(e.termes, signeDe(fiche), e.valeur, fiche.declaration.unite),
    ),
    doublons && h("p", { class: "notes" }, doublons),
  );
}
