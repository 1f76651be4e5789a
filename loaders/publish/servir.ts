/** Serves a built site on this machine only (127.0.0.1): a way to look at it, not a public server. */
import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import compression from "compression";
import sirv from "sirv";
import { ErreurUtilisateur } from "../erreur.ts";

const HOTE = "127.0.0.1";

/** sirv looks files up under `dossier` only; a path with `..` is outside and answers 404. Port 0 takes a free one. */
export async function servir(dossier: string, port: number): Promise<{ serveur: Server; adresse: string }> {
  if (!existsSync(join(dossier, "index.html")))
    throw new ErreurUtilisateur(`Aucun site dans « ${dossier} » : lancez d’abord « observatoire publier ».`);
  const fichiers = sirv(dossier, {
    // Looks at the folder at each request: a site published again shows at once.
    dev: true,
    etag: true,
    extensions: ["html"],
    setHeaders(reponse, chemin) {
      if (!chemin.endsWith(".gz")) return;
      // A file to take away as it is: a browser told of an encoding would unpack it and keep its name.
      reponse.setHeader("Content-Encoding", "identity");
      reponse.setHeader("Content-Type", "application/gzip");
    },
  });
  // As the servers of the guide do: what is measured here is what a reader waits for there.
  const compresser = compression() as unknown as (
    requete: object,
    reponse: object,
    suite: () => void,
  ) => void;
  const serveur = createServer((requete, reponse) =>
    compresser(requete, reponse, () =>
      fichiers(requete, reponse, () => {
        reponse.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
        reponse.end("Page introuvable.\n");
      }),
    ),
  );
  await new Promise<void>((pret, echec) => {
    serveur.once("error", (erreur: NodeJS.ErrnoException) =>
      echec(
        erreur.code === "EADDRINUSE"
          ? new ErreurUtilisateur(
              `Le port ${port} est déjà pris par un autre programme. Arrêtez-le, ou choisissez un autre port : PORT=${port + 1} npm start`,
            )
          : erreur,
      ),
    );
    serveur.listen(port, HOTE, pret);
  });
  const adresse = serveur.address();
  const ouvert = adresse && typeof adresse === "object" ? adresse.port : port;
  return { serveur, adresse: `http://${HOTE}:${ouvert}` };
}
