/** Hands a file made in the page to the reader; nothing leaves the browser. */
import { h } from "./dom.js";

export function telecharger(nom: string, contenu: Blob): void {
  const adresse = URL.createObjectURL(contenu);
  h("a", { href: adresse, download: nom }).click();
  setTimeout(() => URL.revokeObjectURL(adresse), 10_000);
}
