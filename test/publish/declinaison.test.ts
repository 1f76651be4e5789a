// One built page declined into those of its family: every trace of the model is gone, names stay text, files keep their content.
import { describe, expect, test } from "vitest";
import { decliner, MODELE, nomDe } from "../../src/data/declinaison.ts";

const { nom, titre } = MODELE;
const HTML = `<title>${titre} | Site</title>
<script type="module">
registerFile("../data/indicateurs/${nom}.json", {"name":"../data/indicateurs/${nom}.json","path":"../_file/data/indicateurs/${nom}.01a22da4.json","lastModified":17,"size":0});
const fiche = FileAttachment("../data/indicateurs/${nom}.json").json();
</script>
<h1>${titre}</h1>`;
const FICHIER = { extension: "json", contenu: '{"é":1}' };
const page = (t: string) => decliner(HTML, "taux_demande", t, [FICHIER]);

describe("une page déclinée de son modèle", () => {
  test("porte son nom, son titre et ses fichiers, et plus rien du modèle", () => {
    const sienne = page("Taux de demande");
    expect(sienne).not.toContain(nom);
    expect(sienne).not.toContain(titre);
    expect(sienne).toContain("<h1>Taux de demande</h1>");
    expect(sienne).toContain('FileAttachment("../data/indicateurs/taux_demande.json")');
    expect(sienne).toContain(`"path":"../_file/data/indicateurs/${nomDe(FICHIER, "taux_demande")}"`);
    expect(sienne).toContain('"lastModified":17,"size":8}');
  });

  test("ne laisse aucun titre devenir du HTML ni un motif de remplacement", () => {
    expect(page("<b>$& $1</b>")).toContain("<h1>&lt;b&gt;$&amp; $1&lt;/b&gt;</h1>");
  });

  test("change d’adresse de fichier avec le contenu, et avec lui seulement", () => {
    expect(nomDe(FICHIER, "x")).toBe(nomDe({ ...FICHIER }, "x"));
    expect(nomDe({ ...FICHIER, contenu: "{}" }, "x")).not.toBe(nomDe(FICHIER, "x"));
  });

  test("n’est pas écrite si le modèle n’a pas la forme attendue", () => {
    expect(() => decliner("<title>Autre</title>", "x", "X", [FICHIER])).toThrow("la forme attendue");
    expect(() => decliner(HTML, "x", "X", [{ extension: "arrow", contenu: "" }])).toThrow(
      "la forme attendue",
    );
  });
});
