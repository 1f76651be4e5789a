/** Hands a file made in the page to the reader; nothing leaves the browser. */
import { h } from "./dom.js";
import { sansAccent } from "./francais.js";

export function telecharger(nom: string, contenu: Blob): void {
  const adresse = URL.createObjectURL(contenu);
  h("a", { href: adresse, download: nom }).click();
  setTimeout(() => URL.revokeObjectURL(adresse), 10_000);
}

/** « GT du 14 mars » → « gt-du-14-mars », for the name of a file. */
export const slugifier = (texte: string) =>
  sansAccent(texte)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
