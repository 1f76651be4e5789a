/** Findings that refuse no row, and those that refuse a file. */
import type { Explication } from "./explication.ts";

const RIEN = "Rien à faire.";

export const FICHIERS: Readonly<Record<string, Explication>> = {
  pcs_inconnue: {
    titre: "PCS inconnue",
    sens: "Le code de profession n’est pas dans la liste des PCS.",
    enjeu:
      "L’élève compte en « PCS non renseignée » : au-delà de 15 %, les chiffres par origine sociale sont à lire avec réserve.",
    remede: "Corrigez le code dans la fiche de l’élève ; il a deux caractères.",
  },
  doublon: {
    titre: "Ligne répétée",
    sens: "La même ligne se trouve plusieurs fois, avec le même contenu.",
    enjeu: "Elle compte une fois.",
    remede: RIEN,
  },
  correspondance_inexacte: {
    titre: "Réglage qui ne désigne rien (correspondances.json)",
    sens: "Ce réglage nomme une source ou une colonne qui n’existe pas.",
    enjeu: "La colonne qu’il devait désigner n’est pas lue, ou le fichier entier ne l’est pas.",
    remede:
      "Comparez, dans correspondances.json, les noms de vos colonnes à ceux de votre fichier, et les nôtres à ceux des modèles de la page « Données ».",
  },
  ligne_remplacee: {
    titre: "Ligne remplacée par une correction",
    sens: "Une ligne de même clé est déposée dans « corrections ».",
    enjeu: "La correction compte, celle-ci non.",
    remede: RIEN,
  },
  ligne_revisee: {
    titre: "Valeur publiée révisée depuis",
    sens: "Deux fichiers publics donnent d’autres valeurs pour le même lieu et la même année ; l’un est du jeu en cours sur le portail, l’autre d’un jeu qu’il remplace.",
    enjeu: "Le jeu en cours compte, celui-ci non : un chiffre cité d’après l’ancien sera contredit.",
    remede: "Reprenez l’ancien fichier sur son portail, ou retirez-le s’il n’apporte pas d’autres années.",
  },
  ligne_sans_donnees: {
    titre: "Lignes vides",
    sens: "Ces lignes ne portent aucune donnée.",
    enjeu: "Elles sont mises de côté et ne comptent pas parmi les lignes lues.",
    remede: RIEN,
  },
  ligne_de_total: {
    titre: "Lignes de total ou de sous-total",
    sens: "Ces lignes ne portent que le total d’autres lignes.",
    enjeu: "Elles sont mises de côté pour que rien ne soit compté deux fois.",
    remede: RIEN,
  },
  entete_repete: {
    titre: "En-tête répété",
    sens: "La ligne d’en-tête revient au milieu du fichier, comme dans des fichiers mis bout à bout.",
    enjeu: "Elle est mise de côté et ne compte pas parmi les lignes lues.",
    remede: RIEN,
  },
  lignes_de_titre: {
    titre: "Lignes de titre",
    sens: "Des lignes précèdent l’en-tête du fichier.",
    enjeu: "Elles ne sont pas lues comme des données.",
    remede: "Si ce sont des données, remettez l’en-tête en première ligne.",
  },
  colonne_tronquee: {
    titre: "En-tête coupé",
    sens: "Un outil a coupé le nom d’une colonne ; un seul nom connu commence ainsi.",
    enjeu: "La colonne est lue sous ce nom.",
    remede:
      "Si ce n’est pas la bonne, rendez-lui son nom entier ou décrivez-la dans « correspondances.json ».",
  },
  colonne_indecise: {
    titre: "En-tête coupé trop tôt",
    sens: "Un outil a coupé le nom d’une colonne, et plusieurs noms connus commencent ainsi.",
    enjeu:
      "Lire l’une pour l’autre donnerait un chiffre faux : la colonne n’est pas lue, ses valeurs manquent.",
    remede:
      "Refaites l’export sans passer par l’outil qui coupe les noms (souvent à 31, 63 ou 64 caractères), ou rendez aux colonnes leur nom entier.",
  },
  accents_abimes: {
    titre: "Accents abîmés",
    sens: "Des lettres accentuées sont devenues deux signes (« Ã© » pour « é ») : le fichier mêle deux encodages, ou a été converti deux fois.",
    enjeu:
      "Les codes et les nombres sont justes ; les noms s’affichent abîmés, et les mots accentués (« Féminin », un en-tête) ne sont pas reconnus.",
    remede:
      "Refaites l’export depuis l’outil d’origine, en UTF-8, sans mettre bout à bout des fichiers d’encodages différents.",
  },
  avis_export: {
    titre: "Ce que cet export ne dit pas",
    sens: "Le fichier est un export connu, où manquent des colonnes que l’observatoire sait lire.",
    enjeu: "Ce qui manque reste inconnu dans les chiffres.",
    remede: "Complétez-le par un autre fichier si ces colonnes vous importent.",
  },
  en_ecriture: {
    titre: "Fichier encore en cours d’écriture",
    sens: "Le fichier a changé pendant qu’il était lu.",
    enjeu: "Rien de ce fichier n’entre dans les chiffres : il aurait pu n’être lu qu’à moitié.",
    remede: "Attendez la fin de la copie ou de l’enregistrement, puis relancez.",
  },
  lignes_purgees: {
    titre: "Lignes déjà purgées",
    sens: "Le fichier contient encore des élèves d’avant la dernière purge.",
    enjeu: "Ces lignes ne sont pas chargées ; les mesures d’alors sont gardées.",
    remede: "Supprimez ces lignes, ou ce fichier, du dépôt et de ses copies.",
  },
  fichier_sans_ligne: {
    titre: "Fichier sans ligne",
    sens: "Le fichier a un en-tête et aucune ligne de données.",
    enjeu: "Il n’apporte rien : l’extraction a peut-être échoué.",
    remede: "Refaites l’extraction, ou retirez le fichier.",
  },
  fichier_inconnu: {
    titre: "Fichier non reconnu",
    sens: "L’en-tête du fichier n’est celui d’aucune source, ou son format n’est pas lu.",
    enjeu: "Rien de ce fichier n’entre dans les chiffres.",
    remede:
      "Enregistrez-le en CSV avec les colonnes du modèle, ou donnez l’équivalence de ses colonnes dans « correspondances.json ».",
  },
  illisible: {
    titre: "Fichier illisible",
    sens: "Le fichier est abîmé, protégé, ou n’est pas un fichier de texte.",
    enjeu: "Rien de ce fichier n’entre dans les chiffres.",
    remede: "Refaites l’extraction, ou vérifiez les droits du fichier, puis redéposez-le.",
  },
  fichier_vide: {
    titre: "Fichier vide",
    sens: "Le fichier ne contient rien.",
    enjeu: "L’extraction a échoué, ou la copie n’est pas finie.",
    remede: "Déposez le fichier complet, ou retirez-le.",
  },
  colonne_en_double: {
    titre: "Deux colonnes du même nom",
    sens: "L’en-tête donne deux fois le même nom.",
    enjeu:
      "Rien ne dit laquelle lire : le fichier n’est pas chargé, ou la colonne n’est pas lue si ce n’est qu’un libellé.",
    remede: "Renommez ou retirez l’une des deux.",
  },
  colonnes_manquantes: {
    titre: "Colonnes indispensables absentes",
    sens: "Le fichier est un export connu, mais des colonnes dont ses chiffres sont faits n’y sont pas : elles ont été renommées, retirées, ou leur nom est coupé.",
    enjeu: "Ce qui reste ferait des totaux et des taux faux : le fichier n’est pas chargé.",
    remede:
      "Reprenez le fichier entier sur son portail ; si une colonne a changé de nom, donnez-le dans « correspondances.json ».",
  },
  annee_manquante: {
    titre: "Année du fichier inconnue",
    sens: "Ni une colonne, ni le nom du fichier, ni « correspondances.json » ne donnent l’année.",
    enjeu: "Le fichier n’est pas chargé.",
    remede: "Mettez l’année dans le nom du fichier, par exemple « offre_2023.csv ».",
  },
  colonne_inconnue: {
    titre: "Colonne non utilisée",
    sens: "La source n’a pas de colonne de ce nom.",
    enjeu: "La colonne est ignorée ; si c’est une colonne attendue sous un autre nom, ses valeurs manquent.",
    remede: "Renommez-la comme dans le modèle de la source, ou donnez son nom dans « correspondances.json ».",
  },
  colonne_nominative: {
    titre: "Colonne qui peut identifier une personne",
    sens: "Nom, adresse, date de naissance, courriel ou téléphone.",
    enjeu: "La colonne est retirée à la lecture et ne va nulle part.",
    remede:
      "D’un fichier d’élèves, mieux vaut l’ôter de l’extraction ; d’un fichier public, c’est l’adresse ou le nom d’un établissement : rien à faire.",
  },
  annee_du_nom: {
    titre: "Année lue dans le nom du fichier",
    sens: "Aucune colonne ne donne l’année : elle est prise dans le nom du fichier.",
    enjeu: "Un nom inexact placerait tout le fichier dans une autre année.",
    remede: "Vérifiez l’année citée, et renommez le fichier si elle est fausse.",
  },
  annee_ecrite: {
    titre: "Année lue dans correspondances.json",
    sens: "Ni une colonne ni le nom du fichier ne donnent l’année.",
    enjeu: "Une année inexacte placerait tout le fichier dans une autre année.",
    remede: "Vérifiez l’année citée dans « correspondances.json ».",
  },
  reglage_illisible: {
    titre: "Réglage illisible",
    sens: "« academie.json », « correspondances.json », « bassins.geojson » ou « departements.geojson » ne se lit pas.",
    enjeu: "Le réglage n’est pas appliqué.",
    remede: "Corrigez ce que le message cite : le fichier doit être en JSON.",
  },
  contour_sans_bassin: {
    titre: "Contour d’un lieu inconnu",
    sens: "Un contour de « bassins.geojson » ne porte le nom d’aucun bassin de la liste des établissements, ou un bassin n’y a pas de contour ; un contour de « departements.geojson » ne porte le code d’aucun département.",
    enjeu:
      "Ce contour n’est pas dessiné ; un bassin sans contour l’est par un point, ou n’est que dans le tableau.",
    remede:
      "Écrivez dans la propriété « bassin » de la couche le nom du bassin tel qu’il est dans la liste des établissements, ou dans la propriété « code » le code du département.",
  },
  feuille_non_lue: {
    titre: "Feuilles du classeur non lues",
    sens: "Un classeur est lu par sa première feuille qui ressemble à une source ; les autres ne le sont pas.",
    enjeu: "Ce qu’elles contiennent n’entre pas dans les chiffres.",
    remede: "Enregistrez chaque feuille à charger dans un fichier à part.",
  },
  feuille_masquee: {
    titre: "Feuille masquée",
    sens: "La seule feuille du classeur qui ressemble à une source y est masquée : le tableur ne la montre pas.",
    enjeu: "Ce qu’elle contient entre dans les chiffres, même si c’est un reste oublié.",
    remede:
      "Affichez-la (clic droit sur un onglet, « Afficher »), vérifiez-la, puis redéposez le classeur sans ce qui est de trop.",
  },
  code_en_nombre: {
    titre: "Codes devenus des nombres",
    sens: "Le tableur a enregistré des codes comme des nombres : leurs zéros de tête ou leurs derniers chiffres sont perdus.",
    enjeu:
      "Un code changé désigne une autre formation ou un autre établissement : les lignes citées sont à vérifier.",
    remede:
      "Mettez la colonne au format Texte avant d’y coller les codes, ou déposez l’extraction d’origine en CSV.",
  },
};
