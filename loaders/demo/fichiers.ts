/** The files of the deposit, written as they come: one open file per source and year, never a whole table in memory. */
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/** Characters kept before a write. */
const TAMPON = 1 << 18;

/** Header of IVAL as the DEPP names its columns; what counts the pupils of the exam tells the voie. */
const ival = (presents: string) =>
  `code_etablissement;annee;${presents};effectif_de_seconde;effectif_de_premiere;effectif_de_terminale;` +
  "taux_acces_brut_seconde_bac;taux_acces_attendu_france_seconde_bac;taux_acces_brut_premiere_bac;" +
  "taux_acces_brut_terminale_bac;va_acc_seconde";

/** Headers of the contract, in its order, then of the public data sets. */
const ENTETES = {
  etablissements:
    "uai;nom;nature;secteur;commune;departement;bassin;district;reseau;cio;latitude;longitude;education_prioritaire;ips;debut;fin",
  orientation: "campagne;palier;ine;uai;mef;sexe;pcs;demande;decision_avant_appel;decision",
  affectation:
    "campagne;tour;ine;uai_origine;mef_origine;sexe;pcs;rang;uai_accueil;mef_accueil;statut_offre;voeu_recensement;resultat",
  offre:
    "campagne;uai;mefstat11;statut_offre;voeu_recensement;capacite;capacite_affectation;voeux1;voeux;affectes1;affectes",
  rentree: "rentree;ine;uai;mef;sexe;pcs;statut;specialites",
  constat: "rentree;uai;mefstat11;effectif;filles;garcons",
  cohorte: "ine;rentree;sexe;pcs;situation;uai;mef;filiere_sup;diplome;session",
  chaine: "campagne;palier;uai;sexe;pcs_groupe;etape;voie;effectif",
  actions: "rentree;type;date;bassin;uai;intitule;public;participants;heures;statut",
  succession: "uai_ancien;uai_nouveau;rentree",
  reseaux: "reseau;rentree;etp_psyen",
  plan_travail: "action;attribution;echeance;statut;commentaire",
  qvt: "vague;departement;question;modalite;effectif",
  ival_gt: ival("effectif_presents_total_series"),
  ival_pro: ival("effectifs_presents_total_secteurs"),
} as const;
export type Source = keyof typeof ENTETES;

export type Cellule = string | number | undefined;

export class Fichiers {
  private readonly ouverts = new Map<string, { fd: number; tampon: string }>();

  private readonly dossier: string;

  constructor(dossier: string) {
    this.dossier = dossier;
  }

  /** Adds a row to the file of a source, and of a year when the source has one file a year. */
  ecrire(source: Source, annee: number | undefined, cellules: readonly Cellule[]): void {
    const fichier = this.ouvrir(source, annee);
    fichier.tampon += `${cellules.join(";")}\n`;
    if (fichier.tampon.length > TAMPON) vider(fichier);
  }

  fermer(): void {
    for (const fichier of this.ouverts.values()) {
      vider(fichier);
      closeSync(fichier.fd);
    }
    this.ouverts.clear();
  }

  private ouvrir(source: Source, annee: number | undefined): { fd: number; tampon: string } {
    const nom = annee === undefined ? `${source}.csv` : join(source, `${source}_${annee}.csv`);
    let fichier = this.ouverts.get(nom);
    if (!fichier) {
      const chemin = join(this.dossier, nom);
      mkdirSync(dirname(chemin), { recursive: true });
      fichier = { fd: openSync(chemin, "w"), tampon: `${ENTETES[source]}\n` };
      this.ouverts.set(nom, fichier);
    }
    return fichier;
  }
}

function vider(fichier: { fd: number; tampon: string }): void {
  writeSync(fichier.fd, fichier.tampon);
  fichier.tampon = "";
}
