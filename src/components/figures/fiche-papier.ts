/** How to take a place to a meeting: this page from the browser, or the two-page fiche that a command makes. */
import { h } from "../dom.js";
import { INSECABLE } from "../format.js";
import type { Territoire } from "../territoires.js";

/** A command line takes the code as one word, whatever it holds. */
const citer = (code: string) => `"${code.replace(/["\\$`]/g, "\\$&")}"`;

export const fichePapier = ({ maille, code }: Territoire): HTMLElement =>
  h(
    "p",
    { class: "sous-titre ecran" },
    `Pour une réunion${INSECABLE}: cette page s’imprime depuis le navigateur. Sa fiche de deux pages, en PDF, s’obtient sur l’ordinateur qui publie ce site par la commande `,
    h("code", {}, `npm run --silent observatoire -- imprimer --maille ${maille} --code ${citer(code)}`),
    ".",
  );
