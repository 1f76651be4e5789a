/**
 * From the built page of a model to that of a member of its family: its name, its title and its own files take the place
 * of the model's. Pure. A page that Framework writes otherwise than expected stops the publication.
 */
import { createHash } from "node:crypto";
import { echapper } from "../components/entete.js";

export const MODELE = { nom: "modele-de-page", titre: "Titre du modèle de page" } as const;

/** A file of a member, and where the page finds it: its name changes with its content, as Framework's do. */
export interface Fichier {
  extension: string;
  contenu: string | Uint8Array;
}

export function nomDe({ extension, contenu }: Fichier, nom: string): string {
  const empreinte = createHash("sha256").update(contenu).digest("hex").slice(0, 8);
  return `${nom}.${empreinte}.${extension}`;
}

export function decliner(html: string, nom: string, titre: string, fichiers: readonly Fichier[]): string {
  const remplacer = (texte: string, motif: string | RegExp, par: string) => {
    const suite = texte.replaceAll(motif, () => par);
    if (suite === texte)
      throw new Error(
        `Le modèle de page construit n’a pas la forme attendue (${motif}). La version de Framework a-t-elle changé ?`,
      );
    return suite;
  };
  let page = remplacer(html, MODELE.titre, echapper(titre));
  for (const fichier of fichiers) {
    const { extension, contenu } = fichier;
    const construit = new RegExp(`${MODELE.nom}\\.[0-9a-f]{8}\\.${extension}`, "g");
    const taille = new RegExp(`("path":"[^"]*${nomDe(fichier, nom)}","lastModified":\\d+,"size":)\\d+`);
    page = remplacer(page, construit, nomDe(fichier, nom)).replace(
      taille,
      (_, avant: string) => avant + Buffer.byteLength(contenu),
    );
  }
  return remplacer(page, MODELE.nom, nom);
}
