/**
 * What a page reads before it shows anything, asked for as soon as its HTML is there and not once its scripts have run. Files
 * that wait for a choice are not: a page gives them as a function, or after another.
 */
const LUS = /[=:] (?:\(?await )?FileAttachment\("([^"]+\.json)"\)/g;
const ENREGISTRES = /registerFile\("([^"]+)", \{[^}]*"path":"([^"]+)"/g;

/** The `<link>` elements for the head of a built page: none where it reads no file. */
export function precharges(html: string): string {
  const adresses = new Map([...html.matchAll(ENREGISTRES)].map(([, nom, adresse]) => [nom, adresse]));
  const lus = new Set([...html.matchAll(LUS)].flatMap(([, nom]) => adresses.get(nom) ?? []));
  return [...lus].map((href) => `<link rel="preload" as="fetch" crossorigin href="${href}">\n`).join("");
}
