// Reads a PDF back as a reader would: text, pages, fonts, tags, bookmarks (pdf.js).
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A piece of text, in points from the foot of its page. */
interface Place {
  texte: string;
  x: number;
  y: number;
  largeur: number;
}

export interface Lu {
  pages: string[];
  /** Pieces of text of each page. */
  places: Place[][];
  /** Titles of the bookmarks, outer ones first. */
  signets: string[];
  balise: boolean;
  langue: string | undefined;
  titre: string | undefined;
  /** Roles of the tags of all pages. */
  roles: Set<string>;
}

/** Between the head and the foot of a page of A4, in points; what they say is on every page. */
const [PIED, TETE] = [66, 795];
/** The margins, in points. */
const MARGES = [36, 560] as const;

/** What a page says of its own. */
export const corps = (places: readonly Place[]): string =>
  places
    .filter(({ y }) => y > PIED && y < TETE)
    .map(({ texte }) => texte)
    .join(" ");

/** Pieces of text that go beyond the margins: a table or a label cut at the edge of the sheet. */
export const debords = (places: readonly Place[]): string[] =>
  places
    .filter(({ x, y, largeur }) => x < MARGES[0] || x + largeur > MARGES[1] || y < 28)
    .map(({ texte }) => texte);

interface Signet {
  title: string;
  items: Signet[];
}

interface Noeud {
  role?: string;
  children?: Noeud[];
}

/** Of the size of the type: Chromium prints a narrow no-break space as a gap, narrower than any other. */
const FINE = 0.18;

const titres = (signets: readonly Signet[]): string[] =>
  signets.flatMap(({ title, items }) => [title, ...titres(items)]);

function roles(noeud: Noeud, vus: Set<string>): Set<string> {
  if (noeud.role) vus.add(noeud.role);
  for (const enfant of noeud.children ?? []) roles(enfant, vus);
  return vus;
}

export async function lirePdf(octets: Uint8Array): Promise<Lu> {
  const document = await getDocument({ data: new Uint8Array(octets), verbosity: 0 }).promise;
  const balises = new Set<string>();
  const pages: string[] = [];
  const places: Place[][] = [];
  for (let numero = 1; numero <= document.numPages; numero++) {
    const page = await document.getPage(numero);
    const { items } = await page.getTextContent({ disableNormalization: true });
    // A text with a halo is drawn twice at one place, and read once.
    const vus = new Set<string>();
    let corps = 0;
    const lus = items.map((item) => {
      if (!("str" in item)) return "";
      if (item.str === " " && item.width < FINE * corps) return "\u202f";
      corps = Math.abs(item.transform[3]);
      const ici = `${item.str} ${item.transform.join(" ")}`;
      const texte = item.str.trim() !== "" && vus.has(ici) ? "" : item.str;
      vus.add(ici);
      return texte + (item.hasEOL ? "\n" : "");
    });
    pages.push(lus.join(""));
    places.push(
      items.flatMap((item) =>
        "str" in item && item.str.trim() !== ""
          ? [{ texte: item.str, x: item.transform[4], y: item.transform[5], largeur: item.width }]
          : [],
      ),
    );
    roles((await page.getStructTree()) as Noeud, balises);
  }
  const { info } = await document.getMetadata();
  const { Language, Title } = info as { Language?: string; Title?: string };
  const lu = {
    pages,
    places,
    signets: titres(((await document.getOutline()) ?? []) as Signet[]),
    balise: (await document.getMarkInfo())?.Marked === true,
    langue: Language,
    titre: Title,
    roles: balises,
  };
  await document.destroy();
  return lu;
}
