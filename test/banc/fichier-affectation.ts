/**
 * A large fictional affectation file: four wishes a pupil, in UTF-8 or Windows-1252. Nothing is drawn: the same number of
 * rows gives the same bytes.
 */
import { closeSync, existsSync, openSync, renameSync, writeSync } from "node:fs";
import iconv from "iconv-lite";
import { LETTRES_UAI } from "../../loaders/sources/genres/uai.ts";

export type Encodage = "utf8" | "win1252";

const VOEUX = 4;
const LOT = 20_000;
const PCS = ["37", "42", "54", "62", "23", "46"];
const MEFS = ["20010018110", "24720006310", "24133432211", "23810025412"];
const RESULTATS = ["AF", "RE", "LS", "NT"];
const COLONNES = [
  ...["campagne", "tour", "ine", "uai_origine", "mef_origine", "sexe", "pcs", "rang"],
  ...["uai_accueil", "mef_accueil", "statut_offre", "voeu_recensement", "résultat"],
];

const ECOLES = Array.from({ length: 400 }, (_, i) => {
  const numero = 180100 + i;
  return `${String(numero).padStart(7, "0")}${LETTRES_UAI[numero % 23]}`;
});

function ligne(i: number): string {
  const [eleve, rang] = [Math.floor(i / VOEUX), (i % VOEUX) + 1];
  const ine = `${String(eleve).padStart(9, "0")}${eleve % 2 === 0 ? "AA" : "BC"}`;
  return [
    ...[2018 + (eleve % 6), 1, ine, ECOLES[eleve % 300], "10310019110", eleve % 2 === 0 ? "Féminin" : "M"],
    ...[PCS[eleve % PCS.length], rang, ECOLES[(eleve * 7 + rang) % 400], MEFS[(eleve + rang) % MEFS.length]],
    ...["ST", "N", RESULTATS[(eleve + rang) % RESULTATS.length]],
  ].join(";");
}

/** Written once: a file that is there is whole. */
export function ecrireAffectation(chemin: string, lignes: number, encodage: Encodage): void {
  if (existsSync(chemin)) return;
  const fichier = openSync(`${chemin}.brouillon`, "w");
  const ecrire = (texte: string) => writeSync(fichier, iconv.encode(texte, encodage));
  ecrire(`${COLONNES.join(";")}\n`);
  for (let debut = 0; debut < lignes; debut += LOT) {
    const lot = Array.from({ length: Math.min(LOT, lignes - debut) }, (_, i) => ligne(debut + i));
    ecrire(`${lot.join("\n")}\n`);
  }
  closeSync(fichier);
  renameSync(`${chemin}.brouillon`, chemin);
}
