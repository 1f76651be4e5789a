// The tokens hold WCAG 2.2 AA in both schemes: 4.5 for text, 3 for what is drawn; and components name no other.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { couleur, couleurChaine, couleurPcs, couleurVoie } from "../../src/components/jetons.ts";

const SRC = join(import.meta.dirname, "../../src");
const CSS = readFileSync(join(SRC, "styles/jetons.css"), "utf8");
const [clair = "", sombre = ""] = CSS.split("@media");

const lire = (bloc: string) =>
  Object.fromEntries([...bloc.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, nom, hex]) => [nom, hex]));
const SCHEMAS = { clair: lire(clair), sombre: { ...lire(clair), ...lire(sombre) } } as Record<
  string,
  Record<string, string>
>;

function luminance(hex = "#000000"): number {
  const [r = 0, v = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * v + 0.0722 * b;
}

function contraste(a: string | undefined, b: string | undefined): number {
  const [fort = 0, faible = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (fort + 0.05) / (faible + 0.05);
}

const TEXTES = ["encre", "encre-2", "accent", "reference", "moins", "plus", "filles", "garcons"];
const DESSINS = [
  "filet-fort",
  "pcs-b",
  "pcs-c",
  "pcs-d",
  "pcs-nd",
  "chaine-2",
  "chaine-3",
  "chaine-4",
  "chaine-5",
].concat(
  ["gt", "gt-claire", "pro", "pro-claire", "cap", "apprentissage", "maintien", "autre"].map(
    (voie) => `voie-${voie}`,
  ),
);

describe.each(Object.entries(SCHEMAS))("en %s", (_, jetons) => {
  test.each(TEXTES)("« %s » se lit sur le fond et sur le fond des lignes de référence", (nom) => {
    expect(contraste(jetons[nom], jetons.fond)).toBeGreaterThanOrEqual(4.5);
    expect(contraste(jetons[nom], jetons["fond-2"])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(DESSINS)("« %s » se voit sur le fond", (nom) => {
    expect(contraste(jetons[nom], jetons.fond)).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ["fond", "voie-gt"],
    ["fond", "chaine-3"],
    ["encre", "voie-gt-claire"],
    ["encre", "voie-pro-claire"],
  ])("un nombre écrit dans la couleur « %s » se lit sur « %s »", (nom, teinte) => {
    expect(contraste(jetons[nom], jetons[teinte])).toBeGreaterThanOrEqual(4.5);
  });

  test("le bandeau se lit", () => {
    expect(contraste(jetons["alerte-encre"], jetons["alerte-fond"])).toBeGreaterThanOrEqual(4.5);
  });

  test("l’origine sociale va du clair au foncé, la chaîne aussi, sans retour", () => {
    for (const suite of [["pcs-a", "pcs-b", "pcs-c", "pcs-d"], [1, 2, 3, 4, 5].map((n) => `chaine-${n}`)]) {
      const pas = suite.map((nom) => contraste(jetons[nom], jetons.encre));
      const tries = [...pas].sort((a, b) => a - b);
      expect([tries, [...tries].reverse()]).toContainEqual(pas);
    }
  });
});

test("les composants ne nomment que des jetons qui existent", () => {
  const nommes = [
    ...Object.values(couleur),
    ...Object.values(couleurPcs),
    ...Object.values(couleurVoie),
    ...couleurChaine,
  ];
  for (const nomme of nommes) expect(CSS).toContain(`${nomme.slice(4, -1)}: `);
});

test("aucune couleur n’est écrite hors des jetons", () => {
  const styles = readdirSync(join(SRC, "styles")).filter((nom) => nom !== "jetons.css");
  for (const nom of styles)
    expect(readFileSync(join(SRC, "styles", nom), "utf8")).not.toMatch(/#[0-9a-f]{3,6}\b/i);
});
