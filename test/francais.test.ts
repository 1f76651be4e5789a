// The command line speaks French: what Commander says in English never reaches a user.
import { Command, CommanderError, Option } from "commander";
import { expect, test } from "vitest";
import { parlerFrancais } from "../loaders/francais.ts";
import { observatoire } from "./site/outils.ts";

/** What a program says on the terminal for these words. */
function dit(mots: readonly string[]): string {
  let texte = "";
  const programme = parlerFrancais(new Command("essai")).configureOutput({
    writeErr: (t) => {
      texte += t;
    },
    writeOut: (t) => {
      texte += t;
    },
  });
  programme.exitOverride();
  const commande = programme.command("lire").option("--depot <dossier>", "où lire", "data");
  commande.addOption(new Option("--format <format>", "forme").choices(["texte", "json"]));
  commande.requiredOption("--sortie <fichier>", "où écrire").action(() => {});
  try {
    programme.parse(mots, { from: "user" });
  } catch (erreur) {
    if (!(erreur instanceof CommanderError)) throw erreur;
  }
  return texte;
}

test.each([
  [
    ["lire", "--depott", "x", "--sortie", "y"],
    "Option inconnue : « --depott ».\n(Vouliez-vous dire --depot ?)",
  ],
  [["lir"], "Commande inconnue : « lir ».\n(Vouliez-vous dire lire ?)"],
  [["lire"], "Il manque l’option « --sortie <fichier> »."],
  [["lire", "--sortie"], "Il manque la valeur de l’option « --sortie <fichier> »."],
  [
    ["lire", "--sortie", "y", "--format", "pdf"],
    "« pdf » n’est pas une valeur de l’option « --format <format> » : choisissez parmi texte, json.",
  ],
  [["lire", "--sortie", "y", "encore"], "Il y a des mots en trop : une option commence par deux tirets."],
])("%s", (mots, attendu) => {
  const plat = (texte: string) => texte.replace(/[\u00a0\u202f]/g, " ").trim();
  expect(plat(dit(mots))).toBe(attendu);
});

test("l’aide n’a pas de mot anglais", () => {
  const aide = dit(["lire", "--help"]);
  expect(aide).toContain("Usage :");
  expect(aide).toContain("(par défaut : data)");
  expect(aide).not.toMatch(/Options:|default:|choices:/);
});

test("« --help » ouvre la même aide que « --aide »", () => {
  const aide = (mot: string) => observatoire(["publier", mot]).texte;
  expect(aide("--help")).toBe(aide("--aide"));
  expect(aide("--help")).toContain("--avec <dossier>");
});
