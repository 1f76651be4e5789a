/** The method page: signs of the tables and marks of maturity, said in one place. */
import { h } from "./dom.js";
import { NON_SIGNIFICATIF, SANS_INTERVALLE, SIGNES } from "./nomenclature.js";

export function signes(): HTMLElement {
  const tous = [...Object.values(SIGNES), NON_SIGNIFICATIF, SANS_INTERVALLE];
  return h(
    "dl",
    { class: "identite" },
    tous.map(({ signe, sens }) => h("div", {}, h("dt", {}, sens), h("dd", {}, signe))),
  );
}
