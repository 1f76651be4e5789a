/** The words of the command line in French: its errors, which Commander writes in English, and the headings of its help. */
import type { Command, Option } from "commander";

/** What Commander says, and the same in French; `$1`… are its own words. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.+?)'/, "Option inconnue : « $1 »."],
  [/^error: unknown command '(.+?)'/, "Commande inconnue : « $1 »."],
  [/^error: required option '(.+?)' not specified/, "Il manque l’option « $1 »."],
  [/^error: option '(.+?)' argument missing/, "Il manque la valeur de l’option « $1 »."],
  [
    /^error: option '(.+?)' argument '(.*?)' is invalid\. Allowed choices are (.+)\./s,
    "« $2 » n’est pas une valeur de l’option « $1 » : choisissez parmi $3.",
  ],
  [
    /^error: option '(.+?)' argument '(.*?)' is invalid\.(?: (.+))?/s,
    "« $2 » n’est pas une valeur de l’option « $1 ». $3",
  ],
  [/^error: missing required argument '(.+?)'/, "Il manque l’argument « $1 »."],
  [/^error: too many arguments.*$/m, "Il y a des mots en trop : une option commence par deux tirets."],
  [/\(Did you mean one of (.+)\?\)/, "(Vouliez-vous dire l’une de celles-ci : $1 ?)"],
  [/\(Did you mean (.+)\?\)/, "(Vouliez-vous dire $1 ?)"],
];

const traduire = (texte: string): string =>
  PHRASES.reduce((dit, [anglais, francais]) => dit.replace(anglais, francais), texte)
    .replaceAll("« ", "«\u202f")
    .replaceAll(" »", "\u202f»")
    .replace(/ ([:?!])/g, "\u00a0$1");

const TITRES: Readonly<Record<string, string>> = {
  "Usage:": "Usage :",
  "Arguments:": "Arguments :",
  "Options:": "Options :",
  "Commands:": "Commandes :",
};

function decrireOption({ description, argChoices, defaultValue }: Option): string {
  const precisions = [
    ...(argChoices ? [`au choix : ${argChoices.join(", ")}`] : []),
    ...(["string", "number"].includes(typeof defaultValue) ? [`par défaut : ${defaultValue}`] : []),
  ];
  return precisions.length > 0 ? `${description} (${precisions.join(" ; ")})` : description;
}

/** To be called before commands are declared, which inherit it. A command that is misspelt ends with 2, as an unusable file. */
export const parlerFrancais = (programme: Command): Command =>
  programme
    .configureOutput({ outputError: (texte, ecrire) => ecrire(traduire(texte)) })
    .configureHelp({
      styleTitle: (titre) => TITRES[titre] ?? titre,
      optionDescription: decrireOption,
    })
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));
