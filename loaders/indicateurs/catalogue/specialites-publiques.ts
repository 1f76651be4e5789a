/** What girls and boys of 1re and of terminale générale choose, in the public head-counts of the DEPP. */
import type { Indicateur } from "../calcul.ts";
import { MAILLES } from "../declaration.ts";
import { MASQUAGE, PART_DES_FILLES, PAS_ACCES, PUBLIC, REDOUBLANTS } from "./publics-communs.ts";

const vides = (nombre: string) =>
  `Une case vide du fichier vaut zéro là où chaque élève a ses ${nombre} spécialités comptées ; ailleurs l’effectif est inconnu, et le lycée quitte les deux termes. Une spécialité qu’aucun lycée n’a cette année-là n’est pas comptée par le fichier.`;

const NOMS = {
  maths: ["0613", "mathématiques"],
  pc: ["0623", "physique-chimie"],
  svt: ["0629", "sciences de la vie et de la Terre"],
  si: ["0673", "sciences de l’ingénieur"],
  nsi: ["0747", "numérique et sciences informatiques"],
  bio: ["3045", "biologie-écologie"],
  ses: ["0507", "sciences économiques et sociales"],
  hggsp: ["0439", "histoire-géographie, géopolitique et sciences politiques"],
  hlp: ["0105", "humanités, littérature et philosophie"],
  llcer: ["0300", "langues, littératures et cultures étrangères et régionales"],
  latin: ["0241", "littérature et langues et cultures de l’Antiquité, latin"],
  grec: ["0242", "littérature et langues et cultures de l’Antiquité, grec"],
  arts_plastiques: ["0901", "arts plastiques"],
  musique: ["0832", "musique"],
  theatre: ["2785", "théâtre"],
  cinema: ["2852", "cinéma-audiovisuel"],
  histoire_des_arts: ["2757", "histoire des arts"],
  danse: ["0825", "danse"],
  cirque: ["2786", "arts du cirque"],
  eppcs: ["1087", "éducation physique, pratiques et culture sportives"],
} as const;
type Specialite = keyof typeof NOMS;

interface Classe {
  /** In the ids: `choix_1g_maths`. */
  id: string;
  niveau: string;
  nom: string;
  source: string;
  nombre: string;
  limites: readonly string[];
}

const INVERSION_2020 =
  "Les totaux des filles et des garçons sont échangés dans le fichier des spécialités de terminale 2020 ; l’observatoire les lit remis à leur place.";

const CLASSES: readonly Classe[] = [
  {
    id: "1g",
    niveau: "1re",
    nom: "1re générale",
    source: "specialites_1re",
    nombre: "trois",
    limites: [],
  },
  {
    id: "tle",
    niveau: "tle",
    nom: "terminale générale",
    source: "specialites_tle",
    nombre: "deux",
    limites: [INVERSION_2020],
  },
];

const deux = (classe: Classe, court: Specialite): Indicateur[] => {
  const [code, nom] = NOMS[court];
  const id = `choix_${classe.id}_${court}`;
  const commun = {
    theme: "filles",
    unite: "%",
    sens: "neutre",
    mailles: MAILLES,
    sources: [classe.source],
    conventions: [PUBLIC, PAS_ACCES],
  } as const;
  return [
    {
      ...commun,
      id,
      titre: `Élèves de ${classe.nom} qui suivent la spécialité ${nom}`,
      question: `Combien d’élèves de ${classe.nom} suivent la spécialité ${nom} ?`,
      definition: `Part des élèves de ${classe.nom} présents en octobre qui suivent la spécialité ${nom}.`,
      numerateur: `élèves de ${classe.nom} qui suivent la spécialité ${nom}`,
      denominateur: `élèves de ${classe.nom} présents en octobre`,
      dimensions: ["sexe"],
      limites: [REDOUBLANTS, vides(classe.nombre), ...classe.limites, MASQUAGE],
      calcul: {
        genre: "taux",
        base: "choix_specialites",
        population: `niveau = '${classe.niveau}' AND specialite = '${code}'`,
        besoins: ["eds"],
        numerateur: "true",
      },
    },
    {
      ...commun,
      id: `part_filles_${id}`,
      titre: `Part des filles en spécialité ${nom}, ${classe.nom}`,
      question: `Quelle est la part des filles parmi les élèves de ${classe.nom} qui suivent la spécialité ${nom} ?`,
      definition: `Filles de ${classe.nom} qui suivent la spécialité ${nom}, rapportées à l’ensemble des élèves qui la suivent.`,
      numerateur: "filles qui suivent la spécialité",
      denominateur: "élèves qui suivent la spécialité",
      dimensions: [],
      limites: [PART_DES_FILLES, ...classe.limites, MASQUAGE],
      calcul: { genre: "comparaison", de: id, axe: "sexe", forme: "part" },
    },
  ];
};

export const specialitesPubliques: readonly Indicateur[] = CLASSES.flatMap((classe) =>
  (Object.keys(NOMS) as Specialite[]).flatMap((court) => deux(classe, court)),
);
