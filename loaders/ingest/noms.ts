/** What the name of a file says of it, wherever it is checked. */
export const LISIBLE = /\.(csv|tsv|txt|xlsx|xlsm)(\.gz)?$/i;
/** In the folder whose rows replace those of their key. */
export const CORRECTION = /^corrections\//i;
