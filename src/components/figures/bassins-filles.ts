/** E2, one row a bassin: access of girls, of boys, and how far the girls are from those of the académie. */
import { chiffre, ecart } from "../cellules.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { couverture } from "../phrases/fiabilite.js";
import { lectureBassinFilles, titreBassinsFilles } from "../phrases/filles.js";
import { derniersReperes, lignesReperes, referencesDe } from "../references.js";
import type { Colonne } from "../tableau.js";
import type { ChoixFiliere } from "./acces.js";
import { ecartes, type Ligne, lignesDe, type Sujet, tablesBassins, territoires } from "./bassins.js";
import { champDe, mesureDe } from "./commun.js";

export function figureBassinsFilles(contexte: Contexte, { territoire, annee, filiere }: ChoixFiliere) {
  const sujet: Sujet = {
    nom: "Filles",
    indicateur: filiere.id,
    groupe: { sexe: "F" },
    millesime: annee,
    unite: "%",
  };
  const lignes = lignesDe(contexte, sujet);
  const [academie, ...bassins] = lignes;
  const garcons = (l: Ligne) => mesureDe(contexte, filiere.id, l.territoire, annee, { sexe: "M" });
  const compagnon = (prefixe: string) => (l: Ligne) =>
    mesureDe(contexte, `${prefixe}_${filiere.id}`, l.territoire, annee);
  const [difference, parite] = [compagnon("ecart_fg"), compagnon("parite")];
  const exemple = ecartes(bassins)[0] ?? bassins.find(({ mesure }) => mesure?.statut === "publie");
  const mesures = lignes.flatMap((l) => [l.mesure, garcons(l), difference(l), parite(l)]);
  const suite: Colonne<Ligne>[] = [
    { titre: "Garçons, en %", genre: "nombre", cellule: (l) => chiffre(garcons(l), "%") },
    { titre: "Écart filles − garçons", genre: "nombre", cellule: (l) => ecart(difference(l)) },
    { titre: "Indice de parité", genre: "nombre", cellule: (l) => chiffre(parite(l), "ratio") },
  ];
  const publiees = (sexe: "F" | "M") =>
    derniersReperes(referencesDe(contexte, filiere.id, contexte.academie, { sexe }), annee);
  const [reperesF, reperesM] = [publiees("F"), publiees("M")];
  // Columns: bassin, then three for the girls, then the boys.
  const reperes = lignesReperes(
    new Map([
      [1, reperesF],
      [4, reperesM],
    ]),
  );
  return figure(contexte, {
    id: "bassins",
    titre: titreBassinsFilles(filiere, territoires(ecartes(bassins))),
    sousTitre: `Accès ${filiere.vers}, en % des ${filiere.parmi}, rentrée ${annee}. Bassins par ordre alphabétique.`,
    champ: champDe(contexte, filiere.id, undefined, annee),
    lecture: exemple && lectureBassinFilles(filiere, exemple.territoire, exemple.mesure, academie?.mesure),
    avertissements: [couverture(contexte, filiere.id, [annee], contexte.bassins, { sexe: "F" })],
    references: [...reperesF, ...reperesM],
    n: academie?.mesure?.denominateur,
    annee,
    indicateurs: [filiere.id, `ecart_fg_${filiere.id}`],
    ...tablesBassins({
      legende: "Accès des filles et des garçons, bassin par bassin",
      sujet,
      lignes,
      vu: territoire,
      suite,
      mesures,
      reperes,
    }),
  });
}
