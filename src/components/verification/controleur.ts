/** Speaks to the worker that checks. It is there from the start, so that checking asks nothing of the network. */
import type { Depose, Reponse, Vue } from "./types.js";

export class Controleur {
  private readonly ouvrier: Worker;
  /** What ends the question under way. */
  private rompre: (erreur: Error) => void = () => {};

  /** Where the worker is served. */
  constructor(adresse: string) {
    this.ouvrier = new Worker(adresse);
  }

  verifier(fichiers: readonly Depose[], avancer: (part: number, fichier: string) => void): Promise<Vue> {
    return this.demander({ quoi: "verifier", fichiers }, (reponse) => {
      if (reponse.quoi === "avance") avancer(reponse.part, reponse.fichier);
      return reponse.quoi === "verdict" ? reponse.vue : undefined;
    });
  }

  /** The rejected rows of a file, or the whole report, as text. */
  texte(demande: { quoi: "rejets"; fichier: string } | { quoi: "rapport" }): Promise<string> {
    return this.demander(demande, (reponse) => (reponse.quoi === "texte" ? reponse.texte : undefined));
  }

  arreter(): void {
    this.ouvrier.postMessage({ quoi: "arreter" });
    this.rompre(new Error("le contrôle est arrêté"));
  }

  private demander<T>(demande: object, lire: (reponse: Reponse) => T | undefined): Promise<T> {
    const { ouvrier } = this;
    return new Promise((tenir, rompre) => {
      this.rompre = rompre;
      ouvrier.onerror = ({ message }) => rompre(new Error(message || "le contrôleur ne s’est pas chargé"));
      ouvrier.onmessage = ({ data }: MessageEvent<Reponse>) => {
        if (data.quoi === "echec") return rompre(new Error(data.message));
        const lue = lire(data);
        if (lue !== undefined) tenir(lue);
      };
      ouvrier.postMessage(demande);
    });
  }
}
