/** Bytes: encodings, compression, ends of lines, sizes, and what is no text at all. */
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { avec, type Cas, ecole, fichierDe, type Uai } from "./fabrique.ts";

const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const encode = (texte: string, encodage: string) => iconv.encode(texte, encodage, { addBOM: true });

export const OCTETS: readonly Cas[] = [
  { quoi: "UTF-8 avec BOM", contenu: (u) => `\ufeff${fichierDe(u)}`, verdict: "0 2 2 0 0" },
  { quoi: "UTF-8 avec deux BOM", contenu: (u) => `\ufeff\ufeff${fichierDe(u)}`, verdict: "0 2 2 0 0" },
  {
    quoi: "Windows-1252 avec œ et €",
    contenu: (u) => iconv.encode(avec(ecole(u(0), "Les Œufs à 2 €")), "win1252"),
    verdict: "0 1 1 0 0",
  },
  { quoi: "UTF-16 petit-boutiste", contenu: (u) => encode(fichierDe(u), "utf16le"), verdict: "0 2 2 0 0" },
  { quoi: "UTF-16 gros-boutiste", contenu: (u) => encode(fichierDe(u), "utf16be"), verdict: "0 2 2 0 0" },
  {
    quoi: "UTF-16 en CRLF, une lettre fausse : la ligne est celle de l’éditeur",
    contenu: (u) => encode(avec(ecole(u(0)), "0180901A;A;COLLEGE;PU").replaceAll("\n", "\r\n"), "utf16le"),
    verdict: "1 2 1 1 0",
    refus: ["uai uai 3"],
  },
  {
    quoi: "UTF-16 compressé",
    nom: "utf16.csv.gz",
    contenu: (u) => gzipSync(encode(fichierDe(u), "utf16be")),
    verdict: "0 2 2 0 0",
  },
  {
    quoi: "UTF-16 sans BOM : refusé",
    contenu: (u) => iconv.encode(fichierDe(u), "utf16le"),
    verdict: "2 0 0 0 0",
    refus: ["illisible null null"],
  },
  {
    quoi: "compressé sans le dire dans son nom",
    contenu: (u) => gzipSync(fichierDe(u)),
    verdict: "0 2 2 0 0",
  },
  {
    quoi: "nommé .gz sans être compressé",
    nom: "clair.csv.gz",
    contenu: (u) => fichierDe(u),
    verdict: "0 2 2 0 0",
  },
  {
    quoi: "deux archives bout à bout : l’en-tête revient",
    nom: "deux.csv.gz",
    contenu: (u) => Buffer.concat([gzipSync(fichierDe(u, 1)), gzipSync(avec(ecole(u(1))))]),
    verdict: "0 2 2 0 0",
    dits: ["entete_repete 3"],
  },
  {
    quoi: "archive tronquée : refusée",
    nom: "tronque.csv.gz",
    contenu: (u) => gzipSync(fichierDe(u, 40)).subarray(0, 60),
    verdict: "2 0 0 0 0",
    refus: ["illisible null null"],
  },
  {
    quoi: "un octet nul : refusé",
    contenu: (u) => fichierDe(u).replace("PU", "P\0U"),
    verdict: "2 0 0 0 0",
    refus: ["illisible null null"],
  },
  {
    quoi: "un octet qui n’est pas de l’UTF-8 : tout le fichier est lu en Windows-1252",
    contenu: (u) =>
      Buffer.concat([Buffer.from(fichierDe(u, 1)), Buffer.from([0xff]), Buffer.from(`;${u(9)}\n`)]),
    verdict: "1 2 1 1 0",
    refus: ["nombre_de_colonnes null 3"],
  },
  { quoi: "vide", contenu: () => "", verdict: "2 0 0 0 0", refus: ["fichier_vide null null"] },
  {
    quoi: "un BOM et rien",
    contenu: () => "\ufeff",
    verdict: "2 0 0 0 0",
    refus: ["fichier_vide null null"],
  },
  {
    quoi: "un BOM d’UTF-16 et rien",
    contenu: () => Buffer.from([0xff, 0xfe]),
    verdict: "2 0 0 0 0",
    refus: ["fichier_vide null null"],
  },
  {
    quoi: "des lignes vides et rien d’autre",
    contenu: () => "\r\n\r\n \n",
    verdict: "2 0 0 0 0",
    refus: ["fichier_vide null null"],
  },
  { quoi: "une image nommée .csv", contenu: () => PNG, verdict: "2 0 0 0 0", refus: ["illisible null null"] },
  {
    quoi: "une archive zip nommée .csv",
    contenu: () => Buffer.from("PK\u0003\u0004\u0014\0"),
    verdict: "2 0 0 0 0",
    refus: ["illisible null null"],
  },
  {
    quoi: "un Excel d’avant 2007 nommé .txt",
    nom: "ancien.txt",
    contenu: () => Buffer.from("d0cf11e0a1b11ae100", "hex"),
    verdict: "2 0 0 0 0",
    refus: ["illisible null null"],
  },
  {
    quoi: "une page HTML nommée .csv, comme en donnent des outils : refusée",
    contenu: () => "<!doctype html>\n<html><body><table><tr><td>uai</td></tr></table></body></html>\n",
    verdict: "2 0 0 0 0",
    refus: ["illisible null null"],
  },
  {
    quoi: "une feuille XML d’Excel 2003 nommée .csv : refusée",
    contenu: (u) =>
      `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>${u(0)}</Workbook>\n`,
    verdict: "2 0 0 0 0",
    refus: ["illisible null null"],
  },
  {
    quoi: "du JSON nommé .csv : refusé, sans proposition",
    contenu: (u) => `[{"uai": "${u(0)}", "nom": "A", "nature": "LGT", "secteur": "PU"}]`,
    verdict: "2 0 0 0 0",
    refus: ["illisible null null"],
  },
  {
    quoi: "la marque d’UTF-8 devant du Windows-1252 : l’en-tête est reconnu",
    nom: "marque_2023.csv",
    contenu: (u) =>
      Buffer.concat([
        Buffer.from("\ufeff"),
        iconv.encode(
          `Capacité carte scolaire;Etablissement d'accueil;MEF STAT 11\n24;${u(0)};23810025412\n`,
          "win1252",
        ),
      ]),
    verdict: "0 1 1 0 0",
  },
  ...["macroman", "cp850"].map((encodage) => ({
    quoi: `un fichier d’un logiciel ancien (${encodage}) : lu, et ses accents abîmés sont dits`,
    contenu: (u: Uai) => iconv.encode(avec(ecole(u(0), "Collège d'été")), encodage),
    verdict: "0 1 1 0 0",
    dits: ["accents_abimes null"],
  })),
  {
    quoi: "la fin de fichier de DOS sous la dernière ligne : mise de côté",
    contenu: (u) => `${fichierDe(u, 2, "\r\n")}\u001a`,
    verdict: "0 2 2 0 0",
    dits: ["ligne_sans_donnees 4"],
  },
  {
    quoi: "des fins de ligne doublées (CR CR LF)",
    contenu: (u) => `${fichierDe(u, 2, "\r\r\n")}0180901A;A;COLLEGE;PU\r\r\n`,
    verdict: "1 3 2 1 0",
    refus: ["uai uai 7"],
  },
  { quoi: "fins de ligne CR seules", contenu: (u) => fichierDe(u, 3, "\r"), verdict: "0 3 3 0 0" },
  {
    quoi: "CR, LF et CRLF mêlés : chacun finit une ligne",
    contenu: (u) => `${ENTETE_CR}${ecole(u(0))}\n${ecole(u(1))}\r\n0180901A;A;COLLEGE;PU\r${ecole(u(2))}`,
    verdict: "1 4 3 1 0",
    refus: ["uai uai 4"],
  },
  {
    quoi: "un CR à la coupure de deux blocs de lecture",
    contenu: (u) => {
      const tete = `${fichierDe(u, 1)}${u(1)};`;
      return `${tete}${"x".repeat(2 ** 20 - tete.length - 12)};COLLEGE;PU\r\n${ecole(u(2))}\r\n`;
    },
    verdict: "0 3 3 0 0",
  },
  { quoi: "sans fin de ligne finale", contenu: (u) => fichierDe(u).trimEnd(), verdict: "0 2 2 0 0" },
  {
    quoi: "mille lignes vides à la fin",
    contenu: (u) => `${fichierDe(u)}${"\n".repeat(1000)}`,
    verdict: "0 2 2 0 0",
  },
  {
    quoi: "des lignes vides avant l’en-tête et après",
    contenu: (u) => `\n\n${ENTETE_LF}\n\n0180901A;A;COLLEGE;PU\n${ecole(u(0))}\n`,
    verdict: "1 2 1 1 0",
    refus: ["uai uai 6"],
  },
  {
    quoi: "deux encodages bout à bout : lu, et les accents abîmés sont dits",
    contenu: (u) => Buffer.concat([Buffer.from(fichierDe(u)), encode(ecole(u(3), "Lycée"), "win1252")]),
    verdict: "0 3 3 0 0",
    dits: ["accents_abimes null"],
  },
  {
    quoi: "converti deux fois en UTF-8 : lu, et les accents abîmés sont dits",
    contenu: (u) => Buffer.from(fichierDe(u)).toString("latin1"),
    verdict: "0 2 2 0 0",
    dits: ["accents_abimes null"],
  },
  {
    quoi: "une cellule d’un mégaoctet",
    contenu: (u) => avec(ecole(u(0), "é".repeat(2 ** 19)), ecole(u(1))),
    verdict: "0 2 2 0 0",
  },
  {
    quoi: "une ligne de six mégaoctets, plus que DuckDB n’en prend",
    contenu: (u) => avec(ecole(u(0), "x".repeat(6 * 2 ** 20)), ecole(u(1))),
    verdict: "0 2 2 0 0",
  },
  {
    quoi: "un titre d’un mégaoctet avant l’en-tête",
    contenu: (u) => `${"titre ".repeat(180_000)}\n${fichierDe(u)}`,
    verdict: "0 2 2 0 0",
  },
  {
    quoi: "séparateurs de ligne d’Unicode dans une cellule : ce ne sont pas des fins de ligne",
    contenu: (u) => avec(ecole(u(0), "A\u2028B\u0085C\u000bD")),
    verdict: "0 1 1 0 0",
  },
];

const ENTETE_LF = "uai;nom;nature;secteur\n";
const ENTETE_CR = "uai;nom;nature;secteur\r";
