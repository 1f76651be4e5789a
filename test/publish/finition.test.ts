// The finishing pass on a page as Framework 1.13 writes it.
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { finirPage } from "../../loaders/publish/finition.ts";

const page = ({ titre = "Écarts | Observatoire", tete = "", corps = "<h1>Écarts</h1>" } = {}) =>
  `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<meta name="generator" content="Observable Framework v1.13.4">
<title>${titre}</title>
${tete}<script type="module">import "./a.js";</script>
</head>
<body><input id="observablehq-sidebar-toggle" type="checkbox" title="Toggle sidebar">
<input type="search" placeholder="Search">${corps}</body>
</html>`;

const finir = (morceaux?: Parameters<typeof page>[0]) => finirPage(page(morceaux), "ecarts.html");

describe("chaque page construite est mise au point", () => {
  test("elle dit sa langue et laisse agrandir", () => {
    expect(finir()).toContain('<html lang="fr">');
    expect(finir()).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect(finir()).not.toContain("maximum-scale");
  });

  test("les mots anglais de Framework sont remplacés", () => {
    expect(finir()).not.toMatch(/Toggle sidebar|"Search"|Observable Framework/);
    expect(finir()).toContain('placeholder="Rechercher"');
  });

  test("un titre vide est pris à la première tête de page", () => {
    expect(finir()).toContain("<title>Écarts | Observatoire</title>");
    expect(finir({ titre: "Observatoire", corps: "<h1 id=a>Bassin de <em>Bourges</em></h1>" })).toContain(
      "<title>Bassin de Bourges | Observatoire</title>",
    );
    expect(finir({ titre: "Observatoire", corps: "" })).toContain("<title>Observatoire</title>");
  });

  test("la politique de sécurité n’autorise que les scripts de la page et ce site", () => {
    const empreinte = createHash("sha256").update('import "./a.js";').digest("base64");
    const csp = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(finir())?.[1];
    expect(csp).toContain(`script-src 'self' 'sha256-${empreinte}'`);
    expect(csp).toContain("default-src 'self'");
    expect(csp).not.toMatch(/https?:|unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  test("la politique précède tout ce qu’elle gouverne", () => {
    const fini = finir({ tete: '<link rel="stylesheet" href="./a.css">\n' });
    expect(fini).toContain('<meta name="referrer" content="no-referrer">');
    expect(fini.indexOf("Content-Security-Policy")).toBeLessThan(fini.indexOf("stylesheet"));
  });

  test.each([
    '<script src="https://cdn.exemple/a.js"></script>',
    '<link rel="stylesheet" href="//fonts.exemple/css">',
    '<img alt="" src="http://exemple/a.png">',
  ])("une ressource d’un autre site arrête la publication : %s", (corps) => {
    expect(() => finir({ corps })).toThrow(/ecarts\.html : .*autre site/);
  });

  test("un lien que le lecteur choisit de suivre reste permis", () => {
    expect(finir({ corps: '<a href="https://www.education.gouv.fr/">ministère</a>' })).toContain(
      "education.gouv",
    );
  });

  test("une page d’une forme inattendue arrête la publication", () => {
    expect(() => finirPage("<html><body></body></html>", "x.html")).toThrow(/x\.html : .*forme attendue/);
  });
});
