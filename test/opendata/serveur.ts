/** A portal on 127.0.0.1 that answers as Explore v2.1 does, and fails as networks do: each request takes the next fault of a list. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";

/**
 * 429, 500, a connection cut after some bytes, an answer shorter than it says, the rest of a file from some bytes too far,
 * the rest of another version than the one that was begun; `repos`: seconds asked by Retry-After, `vers`: where the file is.
 */
export type Faute =
  | { code: number; repos?: number; vers?: string }
  | { coupe: number }
  | { tronque: number }
  | { decale: number }
  | { sourd: true };

export interface Contenu {
  texte: string;
  etag: string;
  /** What the description says; the true number by default. */
  lignes?: number;
}

export class Portail {
  readonly demandes: { url: string; entetes: IncomingMessage["headers"] }[] = [];
  readonly fautes: Faute[] = [];
  readonly contenus = new Map<string, Contenu>();
  private readonly serveur = createServer((q, r) => this.repondre(q, r));
  /** Tunnels asked of it, as a proxy. */
  tunnels = 0;
  adresse = "";

  async ouvrir(): Promise<void> {
    // As a proxy it leads every name to itself.
    this.serveur.on("connect", (_, prise, tete) => {
      this.tunnels += 1;
      const suite = connect((this.serveur.address() as AddressInfo).port, "127.0.0.1", () => {
        prise.write("HTTP/1.1 200 Connection Established\r\n\r\n");
        suite.write(tete);
        suite.pipe(prise).pipe(suite);
      });
      for (const bout of [prise, suite]) bout.on("error", () => bout.destroy());
    });
    await new Promise<void>((ouvert) => this.serveur.listen(0, "127.0.0.1", ouvert));
    this.adresse = `http://127.0.0.1:${(this.serveur.address() as AddressInfo).port}`;
  }

  async fermer(): Promise<void> {
    this.serveur.closeAllConnections();
    await new Promise((ferme) => this.serveur.close(ferme));
  }

  exports = () => this.demandes.filter(({ url }) => url.includes("/exports/csv"));

  private repondre(question: IncomingMessage, reponse: ServerResponse): void {
    const url = (question.url ?? "").replace(/^http:\/\/[^/]+/, "");
    this.demandes.push({ url, entetes: question.headers });
    const [, identifiant = "", exporte] =
      /^\/api\/explore\/v2\.1\/catalog\/datasets\/([^/?]+)(\/exports\/csv)?/.exec(url) ?? [];
    const contenu = this.contenus.get(identifiant);
    if (contenu === undefined) return void reponse.writeHead(404).end("{}");
    if (!exporte) {
      const records_count = contenu.lignes ?? contenu.texte.trim().split("\n").length - 1;
      return void reponse.end(JSON.stringify({ metas: { default: { records_count } } }));
    }
    const faute = this.fautes.shift();
    if (faute && "code" in faute)
      return void reponse
        .writeHead(faute.code, {
          ...(faute.repos === undefined ? {} : { "retry-after": String(faute.repos) }),
          ...(faute.vers === undefined ? {} : { location: faute.vers }),
        })
        .end("indisponible");
    this.envoyer(question, reponse, contenu, faute);
  }

  private envoyer(
    { headers }: IncomingMessage,
    reponse: ServerResponse,
    { texte, etag }: Contenu,
    faute: Faute | undefined,
  ): void {
    if (headers["if-none-match"] === etag) return void reponse.writeHead(304).end();
    const octets = Buffer.from(texte);
    const [, debut] = /^bytes=(\d+)-$/.exec(headers.range ?? "") ?? [];
    const memeVersion = headers["if-range"] === etag || (faute !== undefined && "sourd" in faute);
    const reprise = debut !== undefined && memeVersion ? Number(debut) : 0;
    const debutEnvoye = reprise > 0 && faute && "decale" in faute ? reprise + faute.decale : reprise;
    const corps = octets.subarray(debutEnvoye);
    reponse.writeHead(reprise > 0 ? 206 : 200, {
      etag,
      ...(reprise > 0
        ? { "content-range": `bytes ${debutEnvoye}-${octets.length - 1}/${octets.length}` }
        : {}),
      "content-length": corps.length,
      "last-modified": "Tue, 05 Mar 2024 10:00:00 GMT",
    });
    if (faute && "coupe" in faute) {
      reponse.write(corps.subarray(0, faute.coupe), () => setTimeout(() => reponse.destroy(), 400));
      return;
    }
    if (faute && "tronque" in faute) {
      reponse.write(corps.subarray(0, faute.tronque), () => setTimeout(() => reponse.socket?.end(), 200));
      return;
    }
    reponse.end(corps);
  }
}
