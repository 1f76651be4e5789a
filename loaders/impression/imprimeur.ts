/** Chromium as a printer: pages opened once, filled and printed as many times as there are documents. */
import { availableParallelism } from "node:os";
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

/** Each holds the measures that all documents share: more of them would take memory and win nothing on a usual machine. */
export const PAGES_ENSEMBLE = Math.min(availableParallelism(), 4);

export class Imprimeur {
  private readonly navigateur: Browser;
  private readonly libres: Page[];

  private constructor(navigateur: Browser, pages: Page[]) {
    this.navigateur = navigateur;
    this.libres = pages;
  }

  /** `commun` is what all documents share; as many documents as `ensemble` can be asked for at once. */
  static async ouvrir(commun: unknown, ensemble = 1): Promise<Imprimeur> {
    const executablePath = trouverChromium();
    if (!executablePath)
      throw new ErreurUtilisateur(
        "Aucun Chrome ni Chromium n’a été trouvé, et il en faut un pour imprimer. Installez-le (sous Debian, en root : apt-get install chromium), ou donnez son chemin dans la variable CHROMIUM.",
      );
    const navigateur = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    });
    const [html, texte] = [await feuille(), JSON.stringify(commun)];
    const pages = Array.from({ length: ensemble }, () => ouvrirPage(navigateur, html, texte));
    return new Imprimeur(navigateur, await Promise.all(pages));
  }

  fiche(demande: unknown): Promise<Buffer> {
    return this.imprimer(demande, (texte) => papier.fiche(texte));
  }

  reperes(demande: unknown): Promise<Buffer> {
    return this.imprimer(demande, (texte) => papier.reperes(texte));
  }

  /** The document that a free page is filled with, tagged, with bookmarks. */
  private async imprimer(demande: unknown, remplir: (texte: string) => Promise<void>): Promise<Buffer> {
    const page = this.libres.pop();
    if (!page) throw new Error("More documents are asked for at once than pages were opened.");
    try {
      await page.evaluate(remplir, JSON.stringify(demande));
      return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    } finally {
      this.libres.push(page);
    }
  }

  fermer(): Promise<void> {
    return this.navigateur.close();
  }
}

async function ouvrirPage(navigateur: Browser, html: string, commun: string): Promise<Page> {
  const page = await navigateur.newPage({ viewport: { width: 1024, height: 1448 }, offline: true });
  // A drawing that fails must not leave a page with a hole.
  page.on("pageerror", (erreur) => {
    throw erreur;
  });
  await page.setContent(html);
  await page.evaluate((texte) => papier.ouvrir(texte), commun);
  return page;
}
