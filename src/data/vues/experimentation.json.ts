/** Hands over the measures that the page of the experiment shows: what is evaluated, and what was done, down to the réseau. */
import { artefact } from "../artefact.ts";
import { choisir } from "../choisir.ts";

const { evalues }: { evalues: readonly { indicateur: string }[] } = JSON.parse(
  String(artefact("experimentation.json") ?? '{"evalues":[]}'),
);
const ACTIONS = /^(nb_\w+_pour_10|taux_reponse|taux_volet_orientation)$/;
const ids = new Set(evalues.map(({ indicateur }) => indicateur));

const vue = choisir({
  themes: ["ecarts", "filles", "affectation", "actions"],
  garde: ({ indicateur, maille, sexe, pcs, strate }) =>
    [sexe, pcs, strate].join() === "T,T," &&
    ((ids.has(indicateur) && ["departement", "reseau"].includes(maille)) ||
      (ACTIONS.test(indicateur) && ["academie", "departement"].includes(maille))),
});
process.stdout.write(JSON.stringify(vue));
