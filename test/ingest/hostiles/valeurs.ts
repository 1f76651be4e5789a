/** Values and names of files: what a spreadsheet, a hand or an ill will may have put there. */
import { classeur } from "../classeurs.ts";
import { avec, type Cas, ENTETE, ecole, fichierDe } from "./fabrique.ts";

const OFFRE = "campagne;uai;mefstat11;capacite";

export const VALEURS: readonly Cas[] = [
  {
    quoi: "un UAI à la lettre fausse, un trop court, un absent",
    contenu: (u) => avec(ecole(u(0)), "0180901A;A;COLLEGE;PU", "180901G;B;COLLEGE;PU", ";C;COLLEGE;PU"),
    verdict: "1 4 1 3 0",
    refus: ["uai uai 3", "uai uai 4", "valeur_obligatoire uai 5"],
  },
  {
    quoi: "des espaces insécables autour et dedans",
    contenu: (u) => avec(ecole(`\u00a0${u(0).slice(0, 3)}\u202f${u(0).slice(3)} `)),
    verdict: "0 1 1 0 0",
  },
  {
    quoi: "des formules, des balises et du SQL dans un texte : ce sont des textes",
    contenu: (u) =>
      avec(
        ecole(u(0), "=CMD('calc')"),
        ecole(u(1), "<script>alert(1)</script>"),
        ecole(u(2), "') OR 1=1 --"),
        ecole(u(3), "\ud83d\udc69\u200d\ud83c\udfeb Å 漢字"),
      ),
    verdict: "0 4 4 0 0",
  },
  {
    quoi: "une formule à la place d’un code",
    contenu: () => avec('="0180901G";A;COLLEGE;PU', "=A1;B;COLLEGE;PU"),
    verdict: "1 2 0 2 0",
    refus: ["uai uai 2", "uai uai 3"],
  },
  {
    quoi: "des chiffres d’une autre écriture ne sont pas des chiffres",
    contenu: (u) => `${OFFRE}\n2023;${u(0)};23810025412;２４\n2023;${u(1)};23810025412;٢٤\n`,
    verdict: "1 2 0 2 0",
    refus: ["nombre capacite 2", "nombre capacite 3"],
  },
  {
    quoi: "des nombres négatifs, à virgule, démesurés",
    contenu: (u) =>
      `${OFFRE}\n2023;${u(0)};23810025412;-1\n2023;${u(1)};23810025412;12,5\n2023;${u(2)};23810025412;99999999999999999999\n`,
    verdict: "1 3 0 3 0",
    refus: ["nombre capacite 2", "nombre capacite 3", "nombre capacite 4"],
  },
  {
    quoi: "des nombres comme les outils les écrivent",
    contenu: (u) => `${OFFRE}\n2023;${u(0)};23810025412;475.0\n2023;${u(1)};23810025412;1\u202f250\n`,
    verdict: "0 2 2 0 0",
  },
  {
    quoi: "un code devenu 2,38E+10, ou 2.38E10",
    contenu: (u) => `${OFFRE}\n2023;${u(0)};2,38E+10;24\n2023;${u(1)};2.38E10;24\n`,
    verdict: "1 2 0 2 0",
    refus: ["notation_scientifique mefstat11 2", "notation_scientifique mefstat11 3"],
  },
  {
    quoi: "public et privé en toutes lettres",
    contenu: (u) => avec(`${u(0)};A;Collège;Public`, `${u(1)};A;Collège;PRIVÉ`),
    verdict: "0 2 2 0 0",
  },
  {
    quoi: "des codes derrière l’apostrophe du tableur, ou dans sa formule : à corriger",
    contenu: (u) => avec(`'${u(0)};A;COLLEGE;PU`, `"=""${u(1)}""";A;COLLEGE;PU`),
    verdict: "1 2 0 2 0",
    refus: ["uai uai 2", "uai uai 3"],
  },
  {
    quoi: "des années comme les tableurs et les mains les écrivent",
    contenu: (u) =>
      `${OFFRE}\n15/06/2023;${u(0)};23810025412;1\n2023-06-15;${u(1)};23810025412;1\n2022 – 2023;${u(2)};23810025412;1\njuin 2023;${u(3)};23810025412;1\n2022-23;${u(4)};23810025412;1\n`,
    verdict: "1 5 3 2 0",
    refus: ["annee campagne 5", "annee campagne 6"],
  },
  {
    quoi: "des années hors des bornes ou impossibles",
    contenu: (u) =>
      `${OFFRE}\n1999;${u(0)};23810025412;1\n2099;${u(1)};23810025412;1\n2022-2024;${u(2)};23810025412;1\n`,
    verdict: "1 3 0 3 0",
    refus: ["annee campagne 2", "annee campagne 3", "annee campagne 4"],
  },
  {
    quoi: "une ligne gâtée d’un agrégat gâte sa clé",
    contenu: (u) =>
      `${OFFRE}\n2023;${u(0)};23810025412;24\n2023;${u(0)};23810025412;x\n2023;${u(1)};23810025412;12\n`,
    verdict: "1 3 1 2 0",
    refus: ["cle_rejetee null 2", "nombre capacite 3"],
  },
  {
    quoi: "la même clé avec un autre contenu",
    contenu: (u) => avec(ecole(u(0), "A"), ecole(u(0), "B"), ecole(u(1))),
    verdict: "1 3 1 2 0",
    refus: ["cle_en_conflit null 2", "cle_en_conflit null 3"],
  },
  {
    quoi: "des INE mal formés, jamais montrés",
    contenu: (u) =>
      `rentree;ine;uai;mef\n2023;00129152é8A;${u(0)};22111410018\n2023;1,29E+10;${u(0)};22111410018\n2023;001 291 528ZZ;${u(0)};22111410018\n`,
    verdict: "1 3 1 2 0",
    refus: ["ine ine 2", "notation_scientifique ine 3"],
  },
  {
    quoi: "« 1,000 » : un ou mille, jamais deviné",
    contenu: (u) =>
      `${OFFRE}\n2023;${u(0)};23810025412;1,000\n2023;${u(1)};23810025412;24.000\n2023;${u(2)};23810025412;24,00\n2023;${u(3)};23810025412;1\u202f000\n`,
    verdict: "1 4 2 2 0",
    refus: ["nombre capacite 2", "nombre capacite 3"],
  },
  {
    quoi: "des marques d’absence à la place du nécessaire",
    contenu: () => avec("ND;A;COLLEGE;PU", "#N/A;B;COLLEGE;PU", "-;C;COLLEGE;PU"),
    verdict: "1 3 0 3 0",
    refus: ["valeur_obligatoire uai 2", "valeur_obligatoire uai 3", "valeur_obligatoire uai 4"],
  },
];

const NOMS = [
  'l\'été "cité".csv',
  "ligne\nsuivante.csv",
  "=cmd|' /C calc'!A0.csv",
  "étoile*[1]?{a}.csv",
  "`$(touch ici)`;--.csv",
  "a..\\..\\b.csv",
  "\u202egauche.csv",
  "<b>gras</b>.csv",
  `${"long".repeat(50)}.csv`,
  `${"à".repeat(125)}.csv`,
  "sous dossier/CON.TSV",
];

export const NOMMES: readonly Cas[] = NOMS.map((nom) => ({
  quoi: `un fichier nommé ${JSON.stringify(nom)}`,
  nom,
  contenu: (u) => `${fichierDe(u, 1)}0180901A;A;COLLEGE;PU\n`,
  verdict: "1 2 1 1 0",
  refus: ["uai uai 3"],
}));

export const CLASSEURS: readonly Cas[] = [
  {
    quoi: "un classeur sans rien",
    nom: "vide.xlsx",
    contenu: () => classeur({ F: [] }),
    verdict: "2 0 0 0 0",
    refus: ["fichier_vide null null"],
  },
  {
    quoi: "un classeur de notes",
    nom: "notes.xlsx",
    contenu: () => classeur({ F: [["bonjour"], ["à tous"]] }),
    verdict: "2 0 0 0 0",
    refus: ["fichier_inconnu null null"],
  },
  {
    quoi: "un classeur à l’en-tête seul",
    nom: "entete.xlsx",
    contenu: () => classeur({ F: [ENTETE.split(";")] }),
    verdict: "0 0 0 0 0",
    dits: ["fichier_sans_ligne null"],
  },
  {
    quoi: "un classeur nommé .csv",
    contenu: (u) => classeur({ F: [ENTETE.split(";"), ecole(u(0)).split(";")] }),
    verdict: "0 1 1 0 0",
  },
  {
    quoi: "un texte nommé .xlsx",
    nom: "texte.xlsx",
    contenu: (u) => fichierDe(u),
    verdict: "0 2 2 0 0",
  },
  {
    quoi: "un classeur tronqué",
    nom: "tronque.xlsx",
    contenu: async (u) =>
      (await classeur({ F: [ENTETE.split(";"), ecole(u(0)).split(";")] })).subarray(0, 900),
    verdict: "2 0 0 0 0",
    refus: ["illisible null null"],
  },
  {
    quoi: "une feuille masquée avant celle que l’on voit : c’est celle-ci qui est lue",
    nom: "masquee.xlsx",
    contenu: (u) =>
      classeur(
        {
          Ancienne: [ENTETE.split(";"), ecole(u(0)).split(";")],
          Vue: [ENTETE.split(";"), ecole(u(1)).split(";"), ecole(u(2)).split(";")],
        },
        undefined,
        "Ancienne",
      ),
    verdict: "0 2 2 0 0",
    dits: ["feuille_non_lue null"],
  },
  {
    quoi: "un total sous les données d’un classeur",
    nom: "total.xlsx",
    contenu: (u) =>
      classeur({
        F: [
          OFFRE.split(";"),
          [2023, u(0), "23810025412", 24],
          [null, null, null, null],
          ["Total", null, null, 24],
        ],
      }),
    verdict: "0 1 1 0 0",
    dits: ["ligne_de_total 4"],
  },
];
