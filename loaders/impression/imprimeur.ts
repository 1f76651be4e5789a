/** Chromium as a printer: one page opened once, filled and printed as many times as there are documents. */
import { type Browser, chromium, type Page } from "playwright-core";
import { ErreurUtilisateur } from "../erreur.ts";
import { trouverChromium } from "../publish/chromium.ts";
import { feuille } from "./feuille.ts";

/** What src/papier/impression.ts offers in the page: each call takes its data as JSON, which travels faster than objects. */
interface Papier {
  ouvrir(commun: string): Promise<void>;
  /** Fills the page with the fiche of a territory. */
  fiche(demande: string): Promise<void>;
  /** Fills the page with the booklet. */
  reperes(demande: string): Promise<void>;
}

declare global {
  var papier: Papier;
}

export class Imprimeur {
  private readonly navigateur: Browser;
  private readonly page: Page;

  private constructor(navigateur: Browser, page: Page) {
    this.navigateur = navigateur;
    this.page = page;
  }

  /** `commun` is what all documents share. */
  static async ouvrir(commun: unknown): Promise<Imprimeur> {
    const executablePath = trouverChromium();
    if (!executablePath)
      throw new ErreurUtilisateur(
        "Aucun Chrome ni Chromium n’a été trouvé, et il en faut un pour imprimer. Installez-le (sous Debian, en root : apt-get install chromium), ou donnez son chemin dans la variable CHROMIUM.",
      );
    const navigateur = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    });
    const page = await navigateur.newPage({ viewport: { width: 1024, height: 1448 }, offline: true });
    // A drawing that fails must not leave a page with a hole.
    page.on("pageerror", (erreur) => {
      throw erreur;
    });
    await page.setContent(await feuille());
    await page.evaluate((texte) => papier.ouvrir(texte), JSON.stringify(commun));
    return new Imprimeur(navigateur, page);
  }

  async fiche(demande: unknown): Promise<Buffer> {
    await this.page.evaluate((texte) => papier.fiche(texte), JSON.stringify(demande));
    return this.pdf();
  }

  async reperes(demande: unknown): Promise<Buffer> {
    await this.page.evaluate((texte) => papier.reperes(texte), JSON.stringify(demande));
    return this.pdf();
  }

  /** The document that the page holds, tagged, with bookmarks. */
  private pdf(): Promise<Buffer> {
    return this.page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  }

  fermer(): Promise<void> {
    return this.navigateur.close();
  }
}
