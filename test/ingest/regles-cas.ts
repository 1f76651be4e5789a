// Of each rule about a row or a file, contents it lets pass and contents it speaks of. All fictional.
import { classeur } from "./classeurs.ts";
import { csv } from "./controles-cas.ts";
import type { Contenus } from "./ici/banc.ts";

interface CasDeRegle {
  conforme: Contenus;
  fautif: Contenus;
}

/** One header, a row that conforms and one at fault. */
const ligne = (entete: string, bonne: string, fausse: string, avec: Contenus = {}): CasDeRegle => ({
  conforme: { ...avec, "f_2023.csv": csv(entete, bonne) },
  fautif: { ...avec, "f_2023.csv": csv(entete, fausse) },
});

const ORIENTATION = "campagne;palier;ine;uai;mef;pcs;decision";
const orientation = (bonne: string, fausse: string) =>
  ligne(ORIENTATION, `2023;3E;001291528AA;0180901G;10310019110;${bonne}`, fausse);
const DECIDE = "37;2GT";
const OFFRE = "campagne;uai;mefstat11;capacite";
const PLACES = "2023;0180911T;23810025412;24";
const ECOLES = "uai;nom;nature;secteur;departement;debut;fin";
const SUCCESSION = "uai_ancien;uai_nouveau;rentree";
const DNB = "session;departement;age;serie;presents;admis;presents_filles";
const PREMIERE = "Code UAI étab. Accueil;Libellé du MEF national de rattachement;Capacité carte scolaire";
const N_MEF = {
  "nMef.csv": csv(
    "MEF;LIBELLE_LONG;DATE_OUVERTURE;DATE_FERMETURE;MEF_STAT_11",
    "2472540532;1PRO METIERS;01/09/2010;;23820025405",
  ),
};
const deuxFois = (contenu: string) => csv(OFFRE, PLACES, contenu);
const offre = (contenu: string): Contenus => ({ "f.csv": contenu });

export const CAS_DE_LIGNE: Readonly<Record<string, CasDeRegle>> = {
  uai: ligne(OFFRE, PLACES, "2023;0180911A;23810025412;24"),
  ine: orientation(DECIDE, "2023;3E;12345;0180901G;10310019110;37;2GT"),
  annee: orientation(DECIDE, "1998;3E;001291528AA;0180901G;10310019110;37;2GT"),
  code_inconnu: orientation(DECIDE, "2023;3E;001291528AA;0180901G;10310019110;37;LATIN"),
  code_autre_palier: orientation(DECIDE, "2023;3E;001291528AA;0180901G;10310019110;37;1G"),
  code_autre_etape: ligne(
    "campagne;palier;uai;sexe;pcs_groupe;etape;voie;effectif",
    "2023;3E;0180901G;F;A;DECISION;2GT;12",
    "2023;3E;0180901G;F;A;EFFECTIF;2GT;12",
  ),
  valeur_obligatoire: orientation(DECIDE, "2023;3E;001291528AA;;10310019110;37;2GT"),
  nombre: ligne(OFFRE, PLACES, "2023;0180911T;23810025412;vingt"),
  notation_scientifique: ligne(OFFRE, PLACES, "2023;0180911T;2,38E+10;24"),
  date: ligne("rentree;type;date", "2023;REUNION_BASSIN;15/11/2023", "2023;REUNION_BASSIN;31/02/2024"),
  departement: ligne(ECOLES, "0180901G;A;COLLEGE;PU;18;;", "0180901G;A;COLLEGE;PU;999;;"),
  matiere: ligne(
    "rentree;ine;uai;mef;specialites",
    "2023;001291528AA;0180911T;20010018110;0613 0623",
    "2023;001291528AA;0180911T;20010018110;MATHS",
  ),
  mef: ligne(OFFRE, PLACES, "2023;0180911T;123;24"),
  mef_classe: ligne(OFFRE, PLACES, "2023;0180911T;99990099902;24"),
  mef_libelle: ligne(PREMIERE, "0180911T;1pro métiers;12", "0180911T;AUTRE;12", N_MEF),
  periode: ligne(ECOLES, "0180901G;A;COLLEGE;PU;018;2015;2020", "0180901G;A;COLLEGE;PU;018;2020;2015"),
  session: ligne(
    "ine;rentree;situation;diplome;session",
    "001291528AA;2023;SUPERIEUR;BTS;2024",
    "001291528AA;2023;SUPERIEUR;BTS;2023",
  ),
  cle_en_conflit: {
    conforme: { "f.csv": csv(ORIENTATION, "2023;3E;001291528AA;0180901G;10310019110;37;2GT") },
    fautif: {
      "f.csv": csv(
        ORIENTATION,
        "2023;3E;001291528AA;0180901G;10310019110;37;2GT",
        "2023;3E;001291528AA;0180901G;10310019110;37;2PRO",
      ),
    },
  },
  cle_rejetee: {
    conforme: offre(deuxFois(PLACES)),
    fautif: offre(deuxFois("2023;0180911T;23810025412;vingt")),
  },
  succession_en_boucle: {
    conforme: { "s.csv": csv(SUCCESSION, "0180901G;0180902H;2015", "0180902H;0180903J;2020") },
    fautif: {
      "s.csv": csv(SUCCESSION, "0180901G;0180902H;2015", "0180902H;0180903J;2020", "0180903J;0180901G;2021"),
    },
  },
  dnb_total: ligne(DNB, "2023;018;15 ans;G;118;105;60", "2023;018;15 ans;G;118;119;60"),
  dnb_filles: ligne(DNB, "2023;018;15 ans;G;118;105;60", "2023;018;15 ans;G;118;105;130"),
  nombre_de_colonnes: ligne(OFFRE, PLACES, `${PLACES};de trop`),
  guillemets: ligne(OFFRE, `"2023";0180911T;23810025412;24`, `"2023;0180911T;23810025412;24`),
};

const fichiers = (conforme: Contenus, fautif: Contenus): CasDeRegle => ({ conforme, fautif });
const SAIN = offre(csv(OFFRE, PLACES));
const COUPE = "Etablissement d'accueil;MEF STAT 11;Capacité carte scolaire;Capacité d'affectation";
const reglage = (colonne: string) => ({
  "f.csv": csv("campagne;uai;mefstat11;Places", PLACES),
  "correspondances.json": `{"fichiers": {"f.csv": {"colonnes": {"${colonne}": "capacite"}}}}`,
});
/** The head-count that the former identifier says beside the 120 of the current one. */
const vintages = (ancien: number) => {
  const entete = "annee;uai;presents_gnle;taux_acces_2nde;va_acces_2nde;eff_2nde";
  return {
    "fr-en-indicateurs-de-resultat-des-lycees-gt_v2.csv": csv(entete, "2023;0180911T;70;84;-2;120"),
    "fr-en-indicateurs-de-resultat-des-lycees-denseignement-general-et-technologique.csv": csv(
      entete,
      `2023;0180911T;70;84;-2;${ancien}`,
    ),
  };
};
const ACCE = "numero_uai;nature_uai;appellation_officielle;secteur_public_prive";

export const CAS_DE_FICHIER = async (): Promise<Readonly<Record<string, CasDeRegle>>> => ({
  pcs_inconnue: orientation(DECIDE, "2023;3E;001291528AA;0180901G;10310019110;ZZ;2GT"),
  doublon: {
    conforme: { "f.csv": csv(ORIENTATION, "2023;3E;001291528AA;0180901G;10310019110;37;2GT") },
    fautif: {
      "f.csv": csv(ORIENTATION, ...Array(2).fill("2023;3E;001291528AA;0180901G;10310019110;37;2GT")),
    },
  },
  correspondance_inexacte: fichiers(reglage("Places"), reglage("Place")),
  reglage_illisible: fichiers(reglage("Places"), { ...SAIN, "correspondances.json": "{" }),
  ligne_revisee: fichiers(vintages(120), vintages(118)),
  ligne_remplacee: fichiers(SAIN, { ...SAIN, "corrections/c.csv": csv(OFFRE, PLACES) }),
  ligne_sans_donnees: fichiers(SAIN, offre(csv(OFFRE, PLACES, ";;;"))),
  ligne_de_total: fichiers(SAIN, offre(csv(OFFRE, PLACES, "2023;Total;;24"))),
  entete_repete: fichiers(SAIN, offre(csv(OFFRE, PLACES, OFFRE))),
  lignes_de_titre: fichiers(SAIN, offre(csv("Offre de l’académie", OFFRE, PLACES))),
  colonne_tronquee: fichiers(
    { "f_2023.csv": csv(COUPE, "0180911T;23810025412;24;22") },
    { "f_2023.csv": csv(COUPE.replace("d'affectation", "d'affec"), "0180911T;23810025412;24;22") },
  ),
  colonne_indecise: fichiers(
    { "f.csv": csv("annee;origine_sociale;pourcentage_d_admis_au_baccalaureat", "2023;Ouvriers;66.4") },
    {
      "f.csv": csv(
        "annee;origine_sociale;pourcentage_d_admis_au_baccalaureat;nombre_d_admis_au_bac",
        "2023;Ouvriers;66.4;120",
      ),
    },
  ),
  accents_abimes: fichiers(SAIN, offre(csv(`${OFFRE};nom`, `${PLACES};LycÃ©e`))),
  avis_export: fichiers(SAIN, { "f.csv": csv(ACCE, "0180901G;340;Collège A;PU") }),
  fichier_sans_ligne: fichiers(SAIN, offre(csv(OFFRE))),
  fichier_inconnu: fichiers(SAIN, offre(csv("a;b;c", "1;2;3"))),
  illisible: fichiers(SAIN, offre(`${OFFRE}\n\0`)),
  fichier_vide: fichiers(SAIN, offre("")),
  colonne_en_double: fichiers(SAIN, offre(csv(`${OFFRE};capacite`, `${PLACES};12`))),
  colonnes_manquantes: fichiers(
    {
      "f.csv": csv(
        "rentree_scolaire;numero_lycee;2ndes_gt;2ndes_gt_filles;2ndes_gt_garcons",
        "2022;0180911T;110;60;50",
      ),
    },
    {
      "f.csv": csv("rentree_scolaire;numero_lycee;2ndes_gt;2ndes_gt_filles;autre", "2022;0180911T;110;60;50"),
    },
  ),
  annee_manquante: fichiers(SAIN, offre(csv("uai;mefstat11;capacite", "0180911T;23810025412;24"))),
  colonne_inconnue: fichiers(SAIN, offre(csv(`${OFFRE};humeur`, `${PLACES};bonne`))),
  colonne_nominative: fichiers(SAIN, offre(csv(`${OFFRE};Nom de l'élève`, `${PLACES};X`))),
  annee_du_nom: fichiers(SAIN, {
    "f_2023.csv": csv("uai;mefstat11;capacite", "0180911T;23810025412;24"),
  }),
  annee_ecrite: fichiers(SAIN, {
    "f.csv": csv("uai;mefstat11;capacite", "0180911T;23810025412;24"),
    "correspondances.json": '{"fichiers": {"f.csv": {"annee": 2023}}}',
  }),
  feuille_non_lue: fichiers(
    { "f.xlsx": await feuilles({ Offre: [OFFRE.split(";"), PLACES.split(";")] }) },
    {
      "f.xlsx": await feuilles({
        Offre: [OFFRE.split(";"), PLACES.split(";")],
        Suite: [OFFRE.split(";"), PLACES.split(";")],
      }),
    },
  ),
  feuille_masquee: fichiers(
    {
      "f.xlsx": await feuilles({ Note: [["à lire"]], Offre: [OFFRE.split(";"), PLACES.split(";")] }, "Note"),
    },
    {
      "f.xlsx": await feuilles({ Note: [["à lire"]], Offre: [OFFRE.split(";"), PLACES.split(";")] }, "Offre"),
    },
  ),
  code_en_nombre: fichiers(
    { "f.xlsx": await feuilles({ Offre: [OFFRE.split(";"), PLACES.split(";")] }) },
    { "f.xlsx": await feuilles({ Offre: [OFFRE.split(";"), ["2023", "0180911T", 23810025412, "24"]] }) },
  ),
});

const feuilles = async (donnees: Parameters<typeof classeur>[0], masquee?: string) =>
  new Uint8Array(await classeur(donnees, undefined, masquee));
