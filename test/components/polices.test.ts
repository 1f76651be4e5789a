// @vitest-environment jsdom
// The faces of the site inside a frozen image, which reads no file of its page.
import { afterEach, describe, expect, test, vi } from "vitest";

describe("les caractères d’une image figée", () => {
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" aria-label="a > b"><text>12</text></svg>';
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  /** The stylesheet of the site, as a browser reads it. */
  const avecFeuille = async (lire: () => Promise<Response>) => {
    vi.resetModules();
    class Face {
      readonly valeurs: Record<string, string>;
      constructor(valeurs: Record<string, string>) {
        this.valeurs = valeurs;
      }
      readonly parentStyleSheet = { href: "https://site.fr/obs/_file/polices.css" };
      get style() {
        return { getPropertyValue: (nom: string) => this.valeurs[nom] ?? "" };
      }
    }
    const face = (graisse: string) =>
      new Face({
        ...{ "font-family": '"Source Sans 3"', "font-weight": graisse },
        src: `url("../polices/${graisse}.woff2") format("woff2")`,
      });
    const demandes: string[] = [];
    vi.stubGlobal("CSSFontFaceRule", Face);
    vi.stubGlobal("fetch", (adresse: string) => {
      demandes.push(adresse);
      return lire();
    });
    vi.spyOn(document, "styleSheets", "get").mockReturnValue([
      { cssRules: [{}, face("400"), face("600")] },
    ] as unknown as StyleSheetList);
    const polices = await import("../../src/components/polices.ts");
    return { polices, demandes };
  };

  test("sont ceux du site, mis dans l’image et demandés une fois", async () => {
    const { polices, demandes } = await avecFeuille(async () => new Response(new Uint8Array([1, 2, 3])));
    expect(polices.avecPolices(SVG)).toBe(SVG);
    await Promise.all([polices.chargerPolices(), polices.chargerPolices()]);
    expect(demandes).toEqual([
      "https://site.fr/obs/polices/400.woff2",
      "https://site.fr/obs/polices/600.woff2",
    ]);
    const image = polices.avecPolices(SVG);
    expect(image).toContain(
      '<svg xmlns="http://www.w3.org/2000/svg" aria-label="a > b"><style>@font-face{font-family:"Source Sans 3";font-weight:400;src:url("data:font/woff2;base64,AQID")}',
    );
    expect(image.endsWith("</style><text>12</text></svg>")).toBe(true);
    expect(image.match(/@font-face/g)).toHaveLength(2);
  });

  test("sont ceux de la machine où les fichiers ne se lisent pas", async () => {
    const { polices } = await avecFeuille(() => Promise.reject(new Error("hors ligne")));
    await polices.chargerPolices();
    expect(polices.avecPolices(SVG)).toBe(SVG);
  });
});
