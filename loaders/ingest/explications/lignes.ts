/** Rules that refuse a row. */
import type { Explication } from "./explication.ts";

const CORRIGER =
  "Corrigez la cellule dans l’outil d’origine et refaites l’extraction, ou corrigez la ligne gardée dans « rejets » et redéposez-la dans « corrections ».";
const REJETEE = "La ligne est rejetée tout entière : aucune de ses valeurs n’entre dans les chiffres.";

export const LIGNES: Readonly<Record<string, Explication>> = {
  uai: {
    titre: "UAI inexact",
    sens: "Le numéro d’établissement n’a pas 7 chiffres suivis de la bonne lettre de contrôle.",
    enjeu: `${REJETEE} On ne sait pas de quel établissement elle parle.`,
    remede: CORRIGER,
  },
  ine: {
    titre: "INE inexact",
    sens: "Le numéro de l’élève n’a pas 11 chiffres ou lettres.",
    enjeu: `${REJETEE} L’élève ne peut pas être suivi d’un fichier à l’autre.`,
    remede: CORRIGER,
  },
  annee: {
    titre: "Année illisible ou hors limites",
    sens: "La rentrée ou la campagne ne se lit pas comme une année entre 2000 et l’an prochain.",
    enjeu: REJETEE,
    remede:
      "Écrivez 2023 ou 2023-2024 : 2023 désigne la rentrée d’automne pour « rentree », le printemps pour « campagne ».",
  },
  nombre_de_colonnes: {
    titre: "Nombre de cellules différent de l’en-tête",
    sens: "La ligne a plus ou moins de cellules que l’en-tête : un séparateur manque, est en trop, ou se trouve dans un texte sans guillemets.",
    enjeu: `${REJETEE} On ne sait plus quelle valeur est dans quelle colonne.`,
    remede:
      "Refaites l’export depuis l’outil d’origine, ou mettez entre guillemets le texte qui contient le séparateur.",
  },
  guillemets: {
    titre: "Guillemets qui ne se referment pas",
    sens: "Un guillemet ouvert dans cette ligne n’est jamais refermé : ses cellules ne peuvent pas être séparées.",
    enjeu: `${REJETEE} Les lignes qui la suivent sont lues normalement.`,
    remede: 'Refermez le guillemet, ou doublez-le ("") s’il fait partie du texte, puis redéposez le fichier.',
  },
  code_inconnu: {
    titre: "Code inconnu",
    sens: "La cellule porte un code que la source ne prévoit pas.",
    enjeu: REJETEE,
    remede:
      "Le message cite les codes connus ; reprenez-les dans l’outil d’origine, ou renommez les vôtres dans le fichier.",
  },
  code_autre_palier: {
    titre: "Code de l’autre palier",
    sens: "La demande ou la décision est un code de fin de 2nde dans une ligne de 3e, ou l’inverse.",
    enjeu: REJETEE,
    remede: "Vérifiez la colonne « palier » : 3E ou 2GT.",
  },
  code_autre_etape: {
    titre: "Voie qui ne va pas avec l’étape",
    sens: "La voie donnée n’existe pas à cette étape : TOUTES est réservée à l’effectif, NON_RETROUVE au constat.",
    enjeu: REJETEE,
    remede: CORRIGER,
  },
  valeur_obligatoire: {
    titre: "Valeur obligatoire absente",
    sens: "Une cellule sans laquelle la ligne ne dit rien est vide.",
    enjeu: REJETEE,
    remede: CORRIGER,
  },
  nombre: {
    titre: "Nombre illisible",
    sens: "La cellule devrait porter un nombre, entier et positif pour un effectif.",
    enjeu: REJETEE,
    remede:
      "Ôtez les unités et les commentaires de la cellule ; laissez-la vide si le nombre n’est pas connu.",
  },
  notation_scientifique: {
    titre: "Code abîmé par un tableur",
    sens: "Le tableur a pris un code pour un nombre et l’a écrit comme 2,47E+10 : ses derniers chiffres sont perdus.",
    enjeu: REJETEE,
    remede: "Refaites l’extraction sans l’ouvrir dans un tableur, ou importez la colonne au format Texte.",
  },
  date: {
    titre: "Date illisible",
    sens: "La date ne se lit pas comme 2023-11-15 ou 15/11/2023.",
    enjeu: REJETEE,
    remede: CORRIGER,
  },
  departement: {
    titre: "Département inconnu",
    sens: "Le code n’est pas celui d’un département : 018, 18, 02A, 971.",
    enjeu: REJETEE,
    remede: CORRIGER,
  },
  matiere: {
    titre: "Code de matière illisible",
    sens: "Une spécialité n’est pas écrite comme un code de matière de 4 chiffres, par exemple 0613.",
    enjeu: REJETEE,
    remede: "Séparez les codes par des espaces ou par une barre verticale.",
  },
  mef: {
    titre: "MEF inconnu",
    sens: "Le code n’est ni un MEF ni un MEFSTAT11 dont la classe se lise.",
    enjeu: `${REJETEE} On ne sait pas dans quelle classe est l’élève.`,
    remede: "Déposez une nomenclature N_MEF plus récente, ou corrigez le code dans l’outil d’origine.",
  },
  mef_classe: {
    titre: "Classe inconnue",
    sens: "Les quatre premiers chiffres du MEFSTAT11 ne sont pas ceux d’une classe.",
    enjeu: REJETEE,
    remede: CORRIGER,
  },
  mef_libelle: {
    titre: "Formation introuvable par son libellé",
    sens: "Ce fichier n’a pas de code : le libellé n’est celui d’aucune formation ouverte cette année-là, ou il est celui de plusieurs.",
    enjeu: REJETEE,
    remede: "Déposez la nomenclature N_MEF de l’année, ou ajoutez une colonne de code à l’extraction.",
  },
  periode: {
    titre: "Période à l’envers",
    sens: "La dernière rentrée ouverte de l’établissement est avant la première.",
    enjeu: REJETEE,
    remede: CORRIGER,
  },
  session: {
    titre: "Session qui ne suit pas la rentrée",
    sens: "Le diplôme est obtenu à la fin de l’année scolaire : la session est la rentrée plus un.",
    enjeu: REJETEE,
    remede: CORRIGER,
  },
  cle_en_conflit: {
    titre: "Deux lignes se contredisent",
    sens: "La même clé (le même élève la même année, par exemple) se trouve deux fois avec un contenu différent.",
    enjeu: "Rien ne dit laquelle est juste : les deux sont rejetées, et chacune cite la place de l’autre.",
    remede: "Gardez la bonne ligne et retirez l’autre, ou déposez la bonne dans « corrections ».",
  },
  cle_rejetee: {
    titre: "Ligne rejetée avec une autre de sa clé",
    sens: "Les lignes d’une même clé s’ajoutent, et l’une d’elles est rejetée.",
    enjeu: "Leur somme serait fausse : la clé tout entière est rejetée.",
    remede: "Corrigez la ligne citée ; celle-ci sera reprise avec elle.",
  },
  succession_en_boucle: {
    titre: "Succession qui revient à son départ",
    sens: "De successeur en successeur, ces lignes ramènent à l’établissement dont elles partent.",
    enjeu:
      "Un établissement compte dans celui qui lui succède : les élèves de l’un seraient comptés à l’autre, et l’inverse. Aucune de ces lignes n’est chargée.",
    remede:
      "Gardez les lignes qui mènent à l’établissement d’aujourd’hui, et retirez celles d’un numéro qu’il a repris.",
  },
  dnb_total: {
    titre: "Plus d’admis que de présents au brevet",
    sens: "La ligne compte plus d’élèves admis que d’élèves présents à l’examen.",
    enjeu: "Un taux dépasserait 100 % : la ligne est rejetée.",
    remede:
      "Téléchargez de nouveau le fichier du ministère ; s’il dit la même chose, laissez la ligne de côté.",
  },
  dnb_filles: {
    titre: "Plus de filles que de candidats au brevet",
    sens: "La ligne compte plus de filles présentes que de candidats présents, filles et garçons ensemble.",
    enjeu: "L’un des deux effectifs est faux, et rien ne dit lequel : la ligne est rejetée.",
    remede:
      "Téléchargez de nouveau le fichier du ministère ; s’il dit la même chose, laissez la ligne de côté.",
  },
  controle: {
    titre: "Ligne non conforme",
    sens: "La ligne a été refusée sans que sa cause soit dite.",
    enjeu: REJETEE,
    remede: "Signalez ce fichier aux mainteneurs, sans y joindre de données d’élèves.",
  },
};
