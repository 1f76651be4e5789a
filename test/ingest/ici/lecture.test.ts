/** The rows of real exports, translated without DuckDB as they are with it. */
import { expect, test } from "vitest";
import { CONTROLES } from "../../../loaders/ingest/controles/index.ts";
import { rentreeDuJour } from "../../../loaders/ingest/ici/jours.ts";
import { compte, Depot } from "../banc.ts";
import { verifierContenus } from "./banc.ts";

const croises = new Set(CONTROLES.map(({ regle }) => regle));

test("le même dépôt d’exports, de corrections et d’agrégats a le même rapport par les deux chemins", async () => {
  const fichiers = {
    "acce.csv":
      "numero_uai,nature_uai,appellation_officielle,secteur_public_prive,date_ouverture,date_fermeture\n" +
      "0180901G,300.0,Lycée A,PU,1965-05-01,\n0180902H,340,Collège B,PR,2015-09-01,2020-08-31\n0180903J,340,C,XX,01/09/2012,x\n",
    "nMef.csv":
      "MEF;LIBELLE_LONG;DATE_OUVERTURE;DATE_FERMETURE;MEF_STAT_11\n2472540532;1PRO METIERS;01/09/2010;;23820025405\n" +
      "2472540531;1PRO METIERS;01/09/2000;31/08/2009;23820025406\n",
    "1pro_2022.csv":
      "Code UAI étab. Accueil;Libellé du MEF national de rattachement;Capacité carte scolaire\n" +
      "0180901G;1pro  métiers;12\n0180901G;AUTRE;3\n;;15\nTotal;;27\n",
    "voeux 2024.csv":
      "INE;Nom;Code UAI étab. origine;Mnémonique MEF origine de l'élève;Rang du vœu;Code UAI étab. Accueil;Code MEF;Voeu de recensement O/N;Décision finale\n" +
      "001291528AA;D;0180902H;3EME;1;0180901G;20010018110;Non;Affecté\n001291528AA;D;0180902H;3PREP;2;0180901G;24720006310;Oui;?\n",
    "a.csv":
      "campagne;uai;mefstat11;capacite;voeux1\n2023;0180901G;22111410018;10;5\n2023;0180901G;22111410018;10;\n2023;0180902H;22111410018;7;\n",
    "b.csv":
      "campagne;uai;mefstat11;capacite;voeux1\n2023;0180901G;22111410018;20;5\n2023;0180902H;22111410018;8;1\n2023;0180903J;22111410018;x;1\n2023;0180903J;22111410018;1;1\n",
    "succession.csv":
      "uai_ancien;uai_nouveau;rentree\n0180901G;0180902H;2015\n0180902H;0180901G;2018\n0180903J;0180902H;2019\n0180904K;0180904K;2020\n0180902H;0180901G;2018\n0180905L;;2020\n",
    "corrections/c.csv": "campagne;uai;mefstat11;capacite\n2023;0180903J;22111410018;4\n",
    "ival.csv":
      "session;uai;nom;voie;acces_2nde_bac;effectif_2nde\n2024;0180901G;Lycée A;GT;84,5;\n2024;0180901G;LYCEE A;GT;;334\n" +
      "2024;0180902H;B;GT;80;\n2024;0180902H;B;GT;81;\n2024;0180903J;C;GT;70;\n2024;0180903J;LP C;GT;70;\n",
    "orientation.csv":
      "campagne;palier;ine;uai;mef;pcs;decision\n2023;3E;001291528AA;0180902H;10310019110;37;2GT\n2023;3E;001291528AA;0180902H;10310019111;ZZ;2GT\n",
  };
  const { fichiers: la } = await new Depot(fichiers).verifier();
  const ici = await verifierContenus(fichiers);
  for (const f of la) {
    const meme = ici[f.fichier];
    const constats = f.constats.filter(({ regle }) => !croises.has(regle));
    expect(meme).toEqual({ ...f, constats, annees: meme?.annees });
  }
  expect(Object.fromEntries(la.map((f) => [f.fichier, compte(f)]))).toEqual({
    "1pro_2022.csv": "2 1 1 0",
    "a.csv": "3 2 1 0",
    "acce.csv": "3 2 1 0",
    "b.csv": "4 0 1 3",
    "corrections/c.csv": "1 1 0 0",
    "ival.csv": "6 3 2 1",
    "nMef.csv": "2 2 0 0",
    "orientation.csv": "2 0 2 0",
    "succession.csv": "6 2 3 1",
    "voeux 2024.csv": "2 1 1 0",
  });
  const [conflit] = ici["orientation.csv"]?.constats.filter(({ regle }) => regle === "cle_en_conflit") ?? [];
  expect(conflit?.exemples[0]?.message).toContain("avec un autre contenu (pcs).");
});

test.each([
  ["2015-09-01", "ouverture", "2015"],
  ["01/07/2015", "ouverture", "2014"],
  ["1965-05-01", "ouverture", ""],
  ["2020-08-31", "fermeture", "2019"],
  ["2020-10-01", "fermeture", "2020"],
  ["2099-08-31", "fermeture", ""],
  ["hier", "fermeture", null],
] as const)("%s, %s : rentrée %s", (jour, quoi, rentree) => {
  expect(rentreeDuJour(jour, quoi, "2024-11-01")).toBe(rentree);
});
