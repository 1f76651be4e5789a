import { SOURCES } from "../../sources/index.ts";
import type { Controle } from "./controle.ts";

const chercher = (source: string, annee: string) => `
  SELECT fichier_id, NULL::VARCHAR AS colonne, count(DISTINCT pid) AS nombre, NULL::INTEGER AS ligne, '' AS valeur,
    [count(DISTINCT pid)::VARCHAR] AS details, true AS grave
  FROM lignes_${source} l
  SEMI JOIN (FROM eleves_rejetes WHERE source = '${source}') r ON r.annee = l.${annee} AND r.pid = l.pid GROUP BY fichier_id`;

export const elevesEcartes: Controle = {
  regle: "eleves_ecartes",
  titre: "Élèves dont toutes les lignes de l’année sont rejetées",
  sens: "Aucune ligne de ces élèves n’a pu être lue cette année-là dans cette source.",
  enjeu:
    "On ne sait pas où ils sont : ils sortent des numérateurs et des dénominateurs au lieu d’être comptés comme « non retrouvés ».",
  remede:
    "Corrigez leurs lignes, gardées dans le dossier « rejets », puis redéposez-les dans « corrections ».",
  parties: SOURCES.filter(({ famille }) => famille === "eleves").map(({ nom, annee }) => ({
    sources: [nom],
    sql: chercher(nom, String(annee)),
  })),
  dire: (_, [nombre]) =>
    `Élèves dont toutes les lignes de l’année sont rejetées : ${nombre}. Ils sortent des numérateurs et des dénominateurs.`,
};
