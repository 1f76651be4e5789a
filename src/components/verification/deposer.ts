/** Where files are dropped, chosen by a button or with a whole folder; hands them over, and never reads them itself. */
import { h } from "../dom.js";
import { lien } from "../liens.js";
import type { Depose } from "./types.js";

export function zoneDeDepot(recevoir: (fichiers: readonly Depose[]) => void): HTMLElement {
  const choix = (texte: string, attributs: Record<string, boolean>, principal: boolean) => {
    const champ = h("input", { type: "file", multiple: true, hidden: true, ...attributs });
    champ.addEventListener("change", () => {
      recevoir([...(champ.files ?? [])].map(choisi));
      champ.value = "";
    });
    return [
      h("button", { type: "button", class: principal && "principal", click: () => champ.click() }, texte),
      champ,
    ];
  };
  const zone = h(
    "div",
    { class: "depot", role: "group", "aria-label": "Fichiers à vérifier" },
    h("p", { class: "invite" }, "Déposez vos fichiers ici"),
    h(
      "p",
      { class: "choix" },
      choix("Choisir des fichiers", {}, true),
      choix("Choisir un dossier", { webkitdirectory: true }, false),
    ),
    h("p", { class: "formats" }, ".csv, .tsv, .txt, .xlsx, et les mêmes en .gz"),
    h(
      "p",
      { class: "formats" },
      "Pas encore de fichier ? ",
      h("a", { href: lien("donnees.html") }, "Partez d’un modèle"),
    ),
  );
  zone.addEventListener("dragover", (evenement) => {
    evenement.preventDefault();
    zone.classList.add("survol");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("survol"));
  zone.addEventListener("drop", (evenement) => {
    evenement.preventDefault();
    zone.classList.remove("survol");
    void deposes(evenement.dataTransfer).then(recevoir);
  });
  return zone;
}

/** The folder that was chosen is the deposit: its own name is no part of the path. */
const choisi = (fichier: File): Depose => ({
  fichier: fichier.webkitRelativePath.split("/").slice(1).join("/") || fichier.name,
  octets: fichier,
});

async function deposes(transfert: DataTransfer | null): Promise<Depose[]> {
  const entrees = [...(transfert?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return (await Promise.all(entrees.map((entree) => parcourir(entree, "")))).flat();
}

async function parcourir(entree: FileSystemEntry, dossier: string): Promise<Depose[]> {
  if (entree.name.startsWith(".")) return [];
  if (entree instanceof FileSystemFileEntry) {
    const octets = await new Promise<File>((lu, echec) => entree.file(lu, echec));
    return [{ fichier: dossier + entree.name, octets }];
  }
  const lecteur = (entree as FileSystemDirectoryEntry).createReader();
  const trouves: Depose[] = [];
  // A folder gives its entries by a hundred, then none.
  for (;;) {
    const lot = await new Promise<FileSystemEntry[]>((lu, echec) => lecteur.readEntries(lu, echec));
    if (lot.length === 0) return trouves;
    const ici = dossier === "" && entree.fullPath.split("/").length === 2 ? "" : `${dossier}${entree.name}/`;
    for (const sous of lot) trouves.push(...(await parcourir(sous, ici)));
  }
}
