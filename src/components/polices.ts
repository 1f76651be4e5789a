/**
 * The faces of the page with their files inside: an image reads neither the stylesheet nor the files of the page that
 * shows it, and would fall back on whatever this machine has.
 */
let incluses: string | undefined;
let enCours: Promise<void> | undefined;

/** As the stylesheets of the page declare them. */
function facesDuSite(): CSSFontFaceRule[] {
  const regles = [...document.styleSheets].flatMap((feuille) => {
    try {
      return [...feuille.cssRules];
    } catch {
      // Of another site, as an extension of the browser adds: not ours to read.
      return [];
    }
  });
  return regles.filter((regle) => regle instanceof CSSFontFaceRule);
}

async function enDonnees(adresse: string): Promise<string> {
  const octets = new Uint8Array(await (await fetch(adresse)).arrayBuffer());
  const binaire = Array.from(octets, (octet) => String.fromCharCode(octet)).join("");
  return `data:font/woff2;base64,${btoa(binaire)}`;
}

async function inclure({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const [, fichier = ""] = /url\(\s*["']?([^"')]+)/.exec(style.getPropertyValue("src")) ?? [];
  const adresse = new URL(fichier, parentStyleSheet?.href ?? document.baseURI);
  const nom = style.getPropertyValue("font-family");
  const graisse = style.getPropertyValue("font-weight");
  return `@font-face{font-family:${nom};font-weight:${graisse};src:url("${await enDonnees(adresse.href)}")}`;
}

/** Whether `avecPolices` has them. */
export const policesChargees = (): boolean => incluses !== undefined;

/** Once a page. Where a file cannot be read (a page opened without its server), images keep the faces of the machine. */
export function chargerPolices(): Promise<void> {
  enCours ??= Promise.all(facesDuSite().map(inclure)).then(
    (faces) => {
      incluses = faces.join("");
    },
    () => {},
  );
  return enCours;
}

/** In the first place of its root: shown later in another one, the image bears its own type. */
export const avecPolices = (svg: string): string =>
  incluses
    ? svg.replace(/^<svg\b(?:[^>"']|"[^"]*"|'[^']*')*>/, (racine) =>
        racine.endsWith("/>") ? racine : `${racine}<style>${incluses}</style>`,
      )
    : svg;

/** An image of this address runs nothing. */
export const enImage = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
