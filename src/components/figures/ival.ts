/** The figures the DEPP publishes of a lycée, as they are: access, expected, added value. Nothing is recomputed. */
import { chiffre } from "../cellules.js";
import { publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { rien } from "../dom.js";
import { figure } from "../figure.js";
import { INSECABLE, pourcent, signe } from "../format.js";
import { liste } from "../francais.js";
import { SANS_INTERVALLE } from "../phrases/comparaisons.js";
import { type Colonne, tableau } from "../tableau.js";
import { dans, type Territoire } from "../territoires.js";
import { serieDe } from "./commun.js";

const VOIES = [
  { nom: "De la 2nde GT au bac", classe: "2nde GT", id: "acces_2nde_bac_ival" },
  { nom: "De la 2nde pro au bac", classe: "2nde professionnelle", id: "acces_2pro_bac_ival" },
] as const;

export function figureIval(contexte: Contexte, territoire: Territoire): Node {
  const voies = VOIES.map(({ nom, classe, id }) => ({
    ...{ nom, classe, id },
    acces: serieDe(contexte, id, territoire),
    attendu: serieDe(contexte, `attendu_${id}`, territoire),
    ajoutee: serieDe(contexte, `valeur_ajoutee_${id}`, territoire),
  })).filter(({ acces }) => acces.some(publiee));
  const [premiere] = voies;
  if (!premiere) return rien();
  const mesures = voies.flatMap(({ acces, attendu, ajoutee }) => [...acces, ...attendu, ...ajoutee]);
  const sessions = [...new Set(voies.flatMap(({ acces }) => acces.map((m) => m.millesime)))].sort(
    (a, b) => b - a,
  );
  const derniere = premiere.acces.filter(publiee).at(-1);
  const sienne = (serie: typeof premiere.acces) => serie.find((m) => m.millesime === derniere?.millesime);
  const [attendu, ajoutee] = [sienne(premiere.attendu), sienne(premiere.ajoutee)];
  const colonnes: Colonne<number>[] = voies.flatMap(({ nom: groupe, acces, attendu, ajoutee }) => {
    const de = (serie: typeof acces) => (a: number) => serie.find((m) => m.millesime === a);
    return [
      { titre: "Accès, en %", groupe, genre: "nombre", cellule: (a) => chiffre(de(acces)(a), "%") },
      { titre: "Attendu, en %", groupe, genre: "nombre", cellule: (a) => chiffre(de(attendu)(a), "%") },
      { titre: "Valeur ajoutée", groupe, genre: "nombre", cellule: (a) => chiffre(de(ajoutee)(a), "points") },
    ] satisfies Colonne<number>[];
  });
  const dessin = () =>
    tableau<number>({
      legende: "IVAL publiés par la DEPP",
      colonnes: [{ titre: "Session", cellule: String }, ...colonnes],
      lignes: sessions,
      mesures,
    });
  return figure(contexte, {
    id: "ival",
    titre: "Les indicateurs de valeur ajoutée publiés par la DEPP",
    sousTitre:
      "La chance de mener toute sa scolarité dans ce lycée jusqu’au bac, et celle attendue au vu de ses élèves. Valeurs de la DEPP, non recalculées.",
    champ: `élèves de ${liste(voies.map(({ classe }) => classe))}, ${dans(territoire)}`,
    lecture:
      derniere && publiee(attendu) && publiee(ajoutee)
        ? `session ${derniere.millesime}, taux d’accès de ${pourcent(derniere.valeur)}${INSECABLE}; la DEPP en attendait ${pourcent(attendu.valeur)}, soit ${signe(ajoutee.valeur, 0)} de valeur ajoutée, ${SANS_INTERVALLE}.`
        : undefined,
    notes: ["La DEPP demande de lire ces trois nombres ensemble, jamais un seul"],
    indicateurs: voies.flatMap(({ id }) => [id, `attendu_${id}`, `valeur_ajoutee_${id}`]),
    mesures,
    image: false,
    dessin,
    tableau: dessin,
  });
}
