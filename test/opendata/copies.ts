/** Copies of public files: real layouts, invented schools of an académie that is the Cher alone. */
import { SPECIALITES as NOMS_EDS } from "../../loaders/sources/publiques/specialites.ts";

/** Lycées elsewhere, without a pupil: France is more than our schools and one. */
const ailleurs = (ligne: (uai: string) => string) =>
  Array.from({ length: 7 }, (_, i) => 750700 + i)
    .map((n) => `0${n}${"ABCDEFGHJKLMNPRSTUVWXYZ"[n % 23]}`)
    .map((uai) => `${ligne(uai)}\n`)
    .join("");
/** Columns of the real files that nobody fills here, and rows as wide as the header. */
const parSexe = (noms: readonly string[]) => noms.flatMap((nom) => [`${nom}_filles`, `${nom}_garcons`]);
const SERIES = ["sti2d", "stl", "stmg", "st2s", "std2a"]
  .map((serie) => `1eres_${serie}`)
  .flatMap((serie) => [serie, ...parSexe([serie])]);
export const VIDES_GT = [...SERIES, "1eres_sthr", "1eres_tmd"];
const VIDES_EDS = parSexe(
  ["0105", "0300", "0439", "0507", "0623", "0629", "0673", "0747", "3045"].map(
    (code) => `${code}_${NOMS_EDS[code]}`,
  ),
);
const elargir = (fichier: string, vides: readonly string[]) => {
  const [entete, ...lignes] = fichier.trim().split("\n");
  return [
    `${entete};${vides.join(";")}`,
    ...lignes.map((ligne) => ligne + ";".repeat(vides.length)),
    "",
  ].join("\n");
};
/** Three lycées that have pupils, two of the académie: 60 and 40 girls of 2nde here, 100 elsewhere. */
export const GT = elargir(
  "rentree_scolaire;numero_lycee;patronyme;commune;secteur;2ndes_gt;2ndes_gt_filles;2ndes_gt_garcons;1eres_g;1eres_g_filles;1eres_g_garcons\n" +
    "2022;0180911T;ALPHA;BOURGES;PUBLIC;110;60;50;100;60;40\n2022;0180912U;BETA;VIERZON;PRIVE;75;40;35;70;40;30\n" +
    "2022;0750699C;GAMMA;PARIS;PUBLIC;190;100;90;180;90;90\n" +
    ailleurs((uai) => `2022;${uai};VIDE;PARIS;PUBLIC;0;0;0;0;0;0`),
  VIDES_GT,
);
/** The second lycée has 41 girls of 1re générale here, 40 there. */
export const SPECIALITES = elargir(
  "rentree_scolaire;numero_etablissement;effectif_total_en_premiere_generale;effectif_total_filles;effectif_total_garcons;0613_mathematiques_filles;0613_mathematiques_garcons\n" +
    "2022;0180911T;100;60;40;30;30\n2022;0180912U;71;41;30;20;20\n2022;0750699C;180;90;90;90;45\n" +
    ailleurs((uai) => `2022;${uai};0;0;0;0;0`),
  VIDES_EDS,
);
export const IPS =
  "rentree_scolaire;uai;nom_de_l_etablissment;secteur;ips\n2022-2023;0180901G;COLLEGE DES ESSAIS;public;98.5\n";
export const BAC =
  "session;academie;sexe;statut_du_candidat;voie;serie;diplome_specialite;nombre_de_presents;nombre_d_admis_totaux\n" +
  "2022;PARIS;FILLES;SCOLAIRE;BAC GENERAL;GENERALE;BAC GENERAL;100.0;90.0\n";
