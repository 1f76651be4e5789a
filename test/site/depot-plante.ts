// A fictional deposit whose masked figures have counts that nothing else would write by chance.
// Collège Alpha: all its pupils but three take one way at every state of the chain, so each of these rates has a
// complement of three: masked, and so must be the same number wherever it is the denominator of another figure.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ALPHA = "0189001";
const BETA = "0189002";
const LYCEE = "0189003";

/** Counts that must be found raw and never published. */
export const EFFECTIFS = { alpha2gt: 20347, alpha2gtGarcons: 10346, fillesMaths: 15013, superieurD: 17318 };

/** The rates (0–100) of the same figures, out of three pupils more. */
export const TAUX = Object.values(EFFECTIFS).map((n) => (100 * n) / (n + 3));

/** The check letter of a UAI: its seven digits modulo 23. */
const uai = (chiffres: string) => chiffres + "ABCDEFGHJKLMNPRSTUVWXYZ"[Number(chiffres) % 23];

const [alpha, beta, lycee] = [uai(ALPHA), uai(BETA), uai(LYCEE)];
const suite = <T>(nombre: number, ligne: (rang: number) => T) =>
  Array.from({ length: nombre }, (_, i) => ligne(i));
export const PREFIXE_INE = "ZQXK";
/** Family name and street of every pupil, in columns that tools add and nobody should keep. */
export const NOM = "QUERTZUIOPLANTE";
export const RUE = "rue du Nom Planté";

interface Eleve {
  ine: string;
  college: string | undefined;
  sexe: "F" | "M";
  voie: "2GT" | "2PRO";
}

let dernier = 0;
const ine = () => PREFIXE_INE + String(++dernier).padStart(7, "0");
const eleves = (nombre: number, college: string | undefined, sexe: "F" | "M", voie: "2GT" | "2PRO") =>
  suite(nombre, (): Eleve => ({ ine: ine(), college, sexe, voie }));

const MEF = { "2GT": "22111110019", "2PRO": "23810031210" };

function troisiemes() {
  const tous = [
    ...eleves(EFFECTIFS.alpha2gt - EFFECTIFS.alpha2gtGarcons, alpha, "F", "2GT"),
    ...eleves(EFFECTIFS.alpha2gtGarcons, alpha, "M", "2GT"),
    ...eleves(3, alpha, "M", "2PRO"),
    ...eleves(250, beta, "F", "2GT"),
    ...eleves(150, beta, "M", "2GT"),
    ...eleves(150, beta, "M", "2PRO"),
  ];
  const orientation = tous.map(
    ({ ine, college, sexe, voie }) =>
      `2023;3E;${ine};${college};21160010019;${sexe};37;${voie};${voie};${voie}`,
  );
  const affectation = tous.map(
    ({ ine, college, sexe, voie }) =>
      `2023;1;${ine};${college};21160010019;${sexe};37;1;${lycee};${MEF[voie]};ST;N;AF`,
  );
  const rentree = tous.map(({ ine, sexe, voie }) => `2023;${ine};${lycee};${MEF[voie]};${sexe};37;ST;`);
  return { orientation, affectation, rentree };
}

/** Girls of 2nde GT who all take maths but three, and boys enough for the total to be published. */
function secondes() {
  const avant = (id: string, sexe: string) => `2021;${id};${lycee};${MEF["2GT"]};${sexe};37;ST;`;
  const apres = (id: string, sexe: string, matiere: string) =>
    `2022;${id};${lycee};22121810019;${sexe};37;ST;${matiere}`;
  return [
    ...suite(EFFECTIFS.fillesMaths, () => ["F", "061300"]),
    ...suite(3, () => ["F", "043700"]),
    ...suite(500, (i) => ["M", i < 200 ? "061300" : "043700"]),
  ].flatMap(([sexe = "", matiere = ""]) => {
    const id = ine();
    return [avant(id, sexe), apres(id, sexe, matiere)];
  });
}

/** Pupils of 3e in 2018, group D: all reach higher education by 2022 but three; group A enough for a total. */
function cohorte() {
  const parcours = (pcs: string, sup: boolean) => {
    const id = ine();
    const fin = sup ? `2022;F;${pcs};SUPERIEUR;;;LICENCE;;` : `2022;F;${pcs};SORTI;;;;;`;
    return [`${id};2018;F;${pcs};SCOLAIRE;${alpha};21160010019;;;`, `${id};${fin}`];
  };
  return [
    ...suite(EFFECTIFS.superieurD, () => parcours("68", true)),
    ...suite(3, () => parcours("68", false)),
    ...suite(300, (i) => parcours("37", i < 200)),
  ].flat();
}

export function ecrireDepotPlante(depot: string) {
  mkdirSync(depot, { recursive: true });
  const ecrire = (nom: string, entete: string, lignes: readonly string[]) =>
    writeFileSync(join(depot, `${nom}.csv`), `${entete}\n${lignes.join("\n")}\n`);
  const { orientation, affectation, rentree } = troisiemes();
  ecrire("etablissements", "uai;nom;nature;secteur;departement;bassin;debut", [
    `${alpha};Collège fictif Alpha;COLLEGE;PU;018;Alpha;2015`,
    `${beta};Collège fictif Bêta;COLLEGE;PU;018;Bêta;2015`,
    `${lycee};Lycée fictif;LGT;PU;018;Bêta;2015`,
  ]);
  ecrire(
    "orientation",
    "campagne;palier;ine;uai;mef;sexe;pcs;demande;decision_avant_appel;decision",
    orientation,
  );
  ecrire(
    "affectation",
    "campagne;tour;ine;uai_origine;mef_origine;sexe;pcs;rang;uai_accueil;mef_accueil;statut_offre;voeu_recensement;resultat",
    affectation,
  );
  // One row is refused, whose INE stands in a column where another code is expected too.
  const faute = `2023;${ine()};${lycee};${PREFIXE_INE}9999999;F;37;ST;`;
  ecrire(
    "rentree",
    "Nom;Adresse;rentree;ine;uai;mef;sexe;pcs;statut;specialites",
    [...rentree, ...secondes(), faute].map((ligne) => `${NOM};12 ${RUE};${ligne}`),
  );
  ecrire("cohorte", "ine;rentree;sexe;pcs;situation;uai;mef;filiere_sup;diplome;session", cohorte());
}
