/** The editorial of the booklet: the text `reperes.md` of the deposit, else one that says it can be replaced. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import markdownIt from "markdown-it";
import type { Journal } from "../journal.ts";

const PAR_DEFAUT = fileURLToPath(new URL("editorial.md", import.meta.url));

/** As HTML. What the text holds of HTML is shown as it is typed, never obeyed. */
export async function editorial(depot: string, journal: Journal): Promise<string> {
  const propre = join(depot, "reperes.md");
  if (!existsSync(propre))
    journal.info(`Éditorial neutre : pour donner le vôtre, déposez un texte Markdown nommé « ${propre} ».`);
  return rendre(await readFile(existsSync(propre) ? propre : PAR_DEFAUT, "utf8"));
}

/** A title of the text is one of a chapter: « # » is written as « ## ». */
export const rendre = (texte: string) =>
  markdownIt({ html: false, typographer: false })
    .render(texte)
    .replace(/<(\/?)h1>/g, "<$1h2>");
