/** JSON as it is published: indented, ended by a newline, so that two publications can be compared. */
export const json = (valeur: unknown) => `${JSON.stringify(valeur, null, 2)}\n`;
