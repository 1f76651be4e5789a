/** The départements of an académie by its name, written once in academie.json: figures are those of its schools. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import { ErreurUtilisateur } from "../erreur.ts";
import { lireReglages } from "../ingest/depot.ts";
import { plier } from "../sources/texte.ts";

interface Departement {
  departement: string;
  academie: string;
}

const DEPARTEMENTS = new URL("../../data/nomenclatures/departements.csv", import.meta.url);
const lettres = (nom: string) => plier(nom).replace(/[^A-Z]/g, "");

export interface Academie {
  nom: string;
  departements: readonly string[];
}

/** Said in place of an académie: all of them, whatever schools a list or a copy of the Annuaire holds. */
const FRANCE = "France";

/** « ORLEANS-TOURS », « Orléans-Tours »: any spelling of the name. */
export async function trouverAcademie(nom: string): Promise<Academie> {
  const { data } = Papa.parse<Departement>(await readFile(DEPARTEMENTS, "utf8"), {
    header: true,
    delimiter: ";",
    skipEmptyLines: true,
  });
  const situes = data.filter(({ academie }) => !/^non définie/i.test(academie));
  if (lettres(nom) === lettres(FRANCE))
    return { nom: FRANCE, departements: situes.map(({ departement }) => departement) };
  const siens = data.filter(({ academie }) => lettres(academie) === lettres(nom));
  const [premier] = siens;
  if (premier === undefined) {
    const connues = [...new Set(situes.map(({ academie }) => academie))]
      .sort((a, b) => a.localeCompare(b, "fr"))
      .join(", ");
    throw new ErreurUtilisateur(
      `« ${nom} » n’est pas une académie connue. Choisissez parmi : ${connues}, ou France pour tout le pays.`,
    );
  }
  return { nom: premier.academie, departements: siens.map(({ departement }) => departement) };
}

/** Writes academie.json where there is none; one that says otherwise is the user's, and is left as it is. */
export async function declarerAcademie(depot: string, { nom, departements }: Academie): Promise<void> {
  const { academie, illisibles } = await lireReglages(depot);
  const abime = illisibles.find(({ fichier }) => fichier === "academie.json");
  if (abime) throw new ErreurUtilisateur(abime.message);
  const dits = academie.departements?.map((d) => String(d).toUpperCase().padStart(3, "0"));
  if (dits === undefined && academie.nom === undefined)
    await writeFile(
      join(depot, "academie.json"),
      `${JSON.stringify({ ...academie, nom: nom === FRANCE ? nom : `Académie ${de(nom)}`, departements }, null, 2)}\n`,
    );
  else if (dits?.length !== departements.length || !departements.every((d) => dits.includes(d)))
    throw new ErreurUtilisateur(
      `Le fichier academie.json du dépôt décrit déjà un autre territoire que « ${nom} ». Corrigez-le, ou relancez sans --academie.`,
    );
}

/** Whether the deposit says of which départements it is. */
export const estDeclaree = async (depot: string): Promise<boolean> =>
  (await lireReglages(depot)).academie.departements !== undefined;

/** « d’Orléans-Tours », « de Reims ». */
const de = (nom: string) => (/^[AEIOUY]/.test(plier(nom)) ? `d’${nom}` : `de ${nom}`);
