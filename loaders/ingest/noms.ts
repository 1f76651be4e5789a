/** What the name of a file says of it, wherever it is checked. */
export const LISIBLE = /\.(csv|tsv|txt|xlsx|xlsm)(\.gz)?$/i;
/** In the folder whose rows replace those of their key. */
export const CORRECTION = /^corrections\//i;
/** Where rejected rows are kept: never an input. */
export const DOSSIER_REJETS = "rejets";
const IGNORE = /^\.|^~\$|^thumbs\.db$|\.(md|json|geojson)$/i;

/** Settings, notes, what a system leaves in folders: no part of the deposit. `fichier` is a path from its root. */
export function ignore(fichier: string): boolean {
  const [premier, ...suite] = fichier.split("/");
  return premier === DOSSIER_REJETS || [premier ?? "", ...suite].some((nom) => IGNORE.test(nom));
}
