/**
 * Preloaded into Framework's build: no page is ever made of something fetched while publishing.
 * Framework asks the npm registry for the version of packages that its own client could load, even when no page
 * uses them; any version answers that question. Everything else it would fetch is a mistake in a page: say which.
 */
globalThis.fetch = async (url) => {
  if (String(url).startsWith("https://registry.npmjs.org/")) return Response.json({ version: "0.0.0" });
  throw new Error(
    `La publication se fait sans réseau, or une page demande ${url}. ` +
      'Importez la bibliothèque depuis node_modules (import … from "nom") et lisez les fichiers avec FileAttachment(…).json(), .text() ou .arrayBuffer().',
  );
};
