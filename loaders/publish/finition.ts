/**
 * What Framework leaves to be done on each built page: language, zoom, French words, a title, its data asked for early, and a
 * content security policy that allows the page's own inline scripts (by hash) and this site, nothing else.
 * Pure: text in, text out. A page that Framework writes otherwise than expected stops the publication.
 */
import { createHash } from "node:crypto";
import { precharges } from "./precharges.ts";

const VIEWPORT = /<meta name="viewport" content="[^"]*">/;
const TITRE = /<title>([^<]*)<\/title>\n?/;

/** English words of Framework's own HTML and client, and what the reader sees instead. */
const MOTS: readonly (readonly [string, string])[] = [
  ['title="Toggle sidebar"', 'title="Afficher ou masquer le menu" aria-label="Afficher ou masquer le menu"'],
  ['placeholder="Search"', 'placeholder="Rechercher" aria-label="Rechercher dans le site"'],
];

const SCRIPT_EN_LIGNE = /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** Resources (not links that a reader follows) fetched from elsewhere when the page opens. */
const RESSOURCE_EXTERNE =
  /<(?:script|img|iframe|source|video|audio|object|embed|form|link(?![^>]*\brel="(?:canonical|license)"))\b[^>]*\b(?:src|srcset|href|data|action)="(?:https?:)?\/\/[^"]*"[^>]*>/i;

function politique(html: string): string {
  const empreintes = [...html.matchAll(SCRIPT_EN_LIGNE)].map(
    ([, corps]) =>
      `'sha256-${createHash("sha256")
        .update(corps ?? "")
        .digest("base64")}'`,
  );
  return [
    "default-src 'self'",
    `script-src 'self' ${[...new Set(empreintes)].join(" ")}`.trim(),
    // Plot sets styles on the elements it draws.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join("; ");
}

const texte = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** Framework's title (« page | site »), completed by the first heading where the page's own came out empty. */
function titre(html: string): string {
  const trouve = texte(TITRE.exec(html)?.[1] ?? "");
  const tete = texte(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? "");
  if (trouve.includes(" | ") || !tete || tete === trouve) return trouve || tete;
  return trouve ? `${tete} | ${trouve}` : tete;
}

/** `page` names the file in error messages. */
export function finirPage(html: string, page: string): string {
  const attendu = (motif: RegExp | string) => {
    if (typeof motif === "string" ? !html.includes(motif) : !motif.test(html))
      throw new Error(
        `${page} : le HTML construit n’a pas la forme attendue (${motif}). La version de Framework a-t-elle changé ?`,
      );
  };
  for (const motif of ["<html>", "<head>", VIEWPORT]) attendu(motif);
  const externe = RESSOURCE_EXTERNE.exec(html)?.[0];
  if (externe)
    throw new Error(`${page} : la page irait chercher une ressource sur un autre site : ${externe}`);
  let fini = html
    .replace("<html>", '<html lang="fr">')
    .replace(VIEWPORT, '<meta name="viewport" content="width=device-width, initial-scale=1">')
    .replace(/<meta name="generator"[^>]*>\n?/, "")
    .replace(TITRE, "");
  for (const [anglais, francais] of MOTS) fini = fini.replaceAll(anglais, () => francais);
  const tete = `<title>${titre(html)}</title>\n`;
  const csp = `<meta http-equiv="Content-Security-Policy" content="${politique(fini)}">\n<meta name="referrer" content="no-referrer">\n`;
  return fini.replace('<meta charset="utf-8">', (charset) => `${charset}\n${csp}${tete}${precharges(fini)}`);
}
