/** Structure: headers, quotes, separators, ragged rows, files put end to end. */
import { avec, type Cas, ENTETE, ecole, fichierDe } from "./fabrique.ts";

const OFFRE = "campagne;uai;mefstat11;capacite";
const LARGE = Array.from({ length: 3000 }, (_, i) => `colonne ${i}`).join(";");

export const STRUCTURE: readonly Cas[] = [
  {
    quoi: "un en-tête seul",
    contenu: () => `${ENTETE}\n`,
    verdict: "0 0 0 0 0",
    dits: ["fichier_sans_ligne null"],
  },
  {
    quoi: "un en-tête seul, sans fin de ligne",
    contenu: () => ENTETE,
    verdict: "0 0 0 0 0",
    dits: ["fichier_sans_ligne null"],
  },
  {
    quoi: "l’en-tête répété au milieu, dans une autre casse",
    contenu: (u) => avec(ecole(u(0)), ENTETE.toUpperCase(), ecole(u(1)), ENTETE),
    verdict: "0 2 2 0 0",
    dits: ["entete_repete 3", "entete_repete 5"],
  },
  {
    quoi: "deux fichiers bout à bout, BOM compris",
    contenu: (u) => `\ufeff${fichierDe(u, 1)}\ufeff${avec(ecole(u(1)))}`,
    verdict: "0 2 2 0 0",
    dits: ["entete_repete 3"],
  },
  {
    quoi: "le même fichier deux fois bout à bout : les lignes comptent une fois",
    contenu: (u) => fichierDe(u) + fichierDe(u),
    verdict: "0 4 2 0 2",
    dits: ["entete_repete 4"],
  },
  {
    quoi: "une source toute en texte : son en-tête répété n’est pas une action",
    contenu: () => "action;statut\nÉcrire;A_FAIRE\naction;statut\nRelire;FAIT\n",
    verdict: "0 2 2 0 0",
    dits: ["entete_repete 3"],
  },
  {
    quoi: "un en-tête plus riche plus bas : les lignes d’avant ne sont pas prises pour des titres",
    contenu: (u) => `${avec(ecole(u(0)), ecole(u(1)))}${ENTETE};commune;bassin\n${ecole(u(2))};Bourges;B\n`,
    verdict: "1 3 2 1 0",
    refus: ["nombre_de_colonnes null 5"],
    dits: ["entete_repete 4"],
  },
  {
    quoi: "la ligne « sep=; » d’Excel avant l’en-tête",
    contenu: (u) => `sep=;\n${fichierDe(u)}`,
    verdict: "0 2 2 0 0",
  },
  {
    quoi: "trois lignes de titre, dont une avec des séparateurs",
    contenu: (u) => `Académie\nÉtat au 3 mars;;;\n;;;\n${fichierDe(u)}`,
    verdict: "0 2 2 0 0",
    dits: ["lignes_de_titre null"],
  },
  {
    quoi: "onze lignes de titre : l’en-tête n’est plus cherché",
    contenu: (u) => `${"titre\n".repeat(11)}${fichierDe(u)}`,
    verdict: "2 0 0 0 0",
    refus: ["fichier_inconnu null null"],
  },
  {
    quoi: "deux colonnes lues du même nom : refusé",
    contenu: () => "uai;Nom;NOM;nature;secteur\n",
    verdict: "2 0 0 0 0",
    refus: ["colonne_en_double null null"],
  },
  {
    quoi: "deux colonnes inutiles du même nom",
    contenu: (u) => `${ENTETE};x;x\n${ecole(u(0))};1;2\n`,
    verdict: "0 1 1 0 0",
    dits: ["colonne_inconnue null"],
  },
  {
    quoi: "des colonnes sans nom, vides",
    contenu: (u) => `${ENTETE};;;\n${ecole(u(0))};;;\n`,
    verdict: "0 1 1 0 0",
  },
  {
    quoi: "trois mille colonnes inutiles",
    contenu: (u) =>
      `${ENTETE};${LARGE}\n${ecole(u(0))}${";1".repeat(3000)}\n0180901A;A;COLLEGE;PU${";".repeat(3000)}\n`,
    verdict: "1 2 1 1 0",
    refus: ["uai uai 3"],
  },
  {
    quoi: "une ligne trop courte, une trop longue",
    contenu: (u) => avec(`${u(0)};A;COLLEGE`, `${ecole(u(1))};x`, ecole(u(2))),
    verdict: "1 3 1 2 0",
    refus: ["nombre_de_colonnes null 2", "nombre_de_colonnes null 3"],
  },
  {
    quoi: "des cellules vides en trop",
    contenu: (u) => avec(`${ecole(u(0))};;;`, ecole(u(1))),
    verdict: "0 2 2 0 0",
  },
  {
    quoi: "des lignes de cellules vides",
    contenu: (u) => avec(ecole(u(0)), ";;;", " ; ;\u00a0;", ecole(u(1))),
    verdict: "0 2 2 0 0",
    dits: ["ligne_sans_donnees 3", "ligne_sans_donnees 4"],
  },
  {
    quoi: "un guillemet jamais refermé",
    contenu: (u) => avec(`${u(0)};"A;COLLEGE;PU`, ecole(u(1)), ecole(u(2))),
    verdict: "1 3 2 1 0",
    refus: ["guillemets null 2"],
  },
  {
    quoi: "un guillemet jamais refermé, sur la dernière ligne sans fin",
    contenu: (u) => `${fichierDe(u)}${u(2)};"A;COLLEGE;PU`,
    verdict: "1 3 2 1 0",
    refus: ["guillemets null 4"],
  },
  {
    quoi: "du texte après un guillemet refermé",
    contenu: (u) => avec(`${u(0)};"A"x;COLLEGE;PU`, ecole(u(1))),
    verdict: "1 2 1 1 0",
    refus: ["guillemets null 2"],
  },
  {
    quoi: "des guillemets doublés, des séparateurs et des fins de ligne dans une cellule",
    contenu: (u) => avec(`${u(0)};"A ""B"" ; C\n\nD";COLLEGE;PU`, "0180901A;A;COLLEGE;PU"),
    verdict: "1 2 1 1 0",
    refus: ["uai uai 5"],
  },
  {
    quoi: "un guillemet au milieu d’une cellule",
    contenu: (u) => avec(ecole(u(0), 'Salle 12"'), ecole(u(1), 'dit "le Grand"')),
    verdict: "0 2 2 0 0",
  },
  {
    quoi: "des espaces avant les guillemets : lus, ou refusés si la cellule en est coupée",
    contenu: (u) =>
      avec(`${u(0)}; "A ""B""";  "COLLEGE" ;"PU" `, ` "${u(1)}"; "A;B";COLLEGE;PU`, ecole(u(2), '"; ""C"""')),
    verdict: "1 3 2 1 0",
    refus: ["guillemets null 3"],
  },
  {
    quoi: "chaque ligne entière entre guillemets : refusé, avec ce qui sépare des colonnes",
    contenu: (u) => `"${ENTETE}"\n"${ecole(u(0))}"\n`,
    verdict: "2 0 0 0 0",
    refus: ["fichier_inconnu null null"],
  },
  {
    quoi: "des apostrophes pour guillemets : ce sont des caractères",
    contenu: (u) => avec(ecole(u(0), "'l’autre'")),
    verdict: "0 1 1 0 0",
  },
  {
    quoi: "des virgules pour séparateur, des points-virgules dans les cellules",
    contenu: (u) => `uai,nom,nature,secteur\n${u(0)},A;B;C;D;E,COLLEGE,PU\n`,
    verdict: "0 1 1 0 0",
  },
  {
    quoi: "un séparateur qui change en chemin",
    contenu: (u) => avec(ecole(u(0)), ecole(u(1)).replaceAll(";", ",")),
    verdict: "1 2 1 1 0",
    refus: ["nombre_de_colonnes null 3"],
  },
  {
    quoi: "des lignes de commentaire",
    contenu: (u) => avec(ecole(u(0)), "# fin de la première partie", ecole(u(1))),
    verdict: "1 3 2 1 0",
    refus: ["nombre_de_colonnes null 3"],
  },
  {
    quoi: "des sous-totaux dans un agrégat : mis de côté, jamais ajoutés",
    contenu: (u) =>
      `${OFFRE}\n2023;${u(0)};23810025412;24\n2023;Total CHER;;24\nTotal général;24\n;;TOTAL;24\n`,
    verdict: "0 1 1 0 0",
    dits: ["ligne_de_total 3", "ligne_de_total 4", "ligne_de_total 5"],
  },
  {
    quoi: "un libellé donné deux fois, comme dans Parcoursup : le reste du fichier est lu",
    contenu: (u) =>
      `Session;Code UAI de l'établissement;Filière de formation;Capacité de l’établissement par formation;Filière de formation;cod_aff_form\n2025;${u(0)};Licence;100;L;12345\n`,
    verdict: "0 1 1 0 0",
    dits: ["colonne_en_double null"],
  },
  {
    quoi: "une table de l’offre sans aucun nombre : refusée, avec ce qui manque",
    nom: "offre_2019.csv",
    contenu: (u) => `Académie;Etablissement;Code spécialité;Statut\nOrléans;${u(0)};23810025412;ST\n`,
    verdict: "2 0 0 0 0",
    refus: ["fichier_inconnu null null"],
  },
  {
    quoi: "un en-tête de deux lignes : le groupe au-dessus de sa première colonne",
    nom: "constat_2022.csv",
    contenu: (u) =>
      `Lycée;;Formation;Nombre d'élèves;;\nUAI;Ville;Mef Bcp 11;: Total;: Filles;: Garçons\n${u(0)};X;23810025412;24;11;13\n`,
    verdict: "0 1 1 0 0",
    dits: ["annee_du_nom null"],
  },
  {
    quoi: "un en-tête entre guillemets, avec des fins de ligne dans les noms",
    contenu: (u) => `"u\nai";"nom";"nature";"sec\nteur"\n${ecole(u(0))}\n0180901A;A;COLLEGE;PU\n`,
    verdict: "1 2 1 1 0",
    refus: ["uai uai 5"],
  },
  {
    quoi: "un en-tête aux accents décomposés et aux apostrophes courbes",
    nom: "capacites_2023.csv",
    contenu: (u) =>
      `Etablissement d’accueil;MEF STAT 11;Capacité carte scolaire\n${u(0)};23810025412;24\n`.normalize(
        "NFD",
      ),
    verdict: "0 1 1 0 0",
  },
  ...[
    "libelleRegion;codeAcademie;codeRegion;codeDepartement;libelleAcademie;libelleDepartement",
    "libelleAcademie;codeAcademie;effectif16a29;nbDecrocheurs;rentreeScolaire;tauxDecrochage",
    "UAI;LIBELLÉFORMATION;MEFSTAT11_old;NB_VOEUX_CONFIRMES;STATUT;CAPACITEPSUP;CFD;MEFSTAT11",
  ].map((entete) => ({
    quoi: `une table qui ne sert à rien ici (${entete.slice(0, 40)}…) : nommée, à retirer`,
    contenu: () => `${entete}\n`,
    verdict: "2 0 0 0 0",
    refus: ["fichier_inconnu null null"],
  })),
  {
    quoi: "presque une source : refusé, avec ce qui manque",
    contenu: (u) => `uai;nom;nature\n${u(0)};A;COLLEGE\n`,
    verdict: "2 0 0 0 0",
    refus: ["fichier_inconnu null null"],
  },
];
