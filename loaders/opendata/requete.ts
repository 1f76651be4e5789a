/**
 * One request to a portal, retried with a pause when it answers 429 or 5xx or when the line is cut: as long as it asks
 * (Retry-After), else longer each time. Goes through the proxy of HTTPS_PROXY, HTTP_PROXY and NO_PROXY, and where the
 * portal sends it: exports may lie on another server.
 */
import { setTimeout as attendre } from "node:timers/promises";
import { EnvHttpProxyAgent, interceptors, request } from "undici";
import { ErreurUtilisateur } from "../erreur.ts";

export interface Reglages {
  essais: number;
  /** Milliseconds of the first pause; the next ones double. */
  pause: number;
  /** The longest pause a portal may ask for, in milliseconds. */
  pauseMax: number;
  /** Milliseconds without an answer, then without a byte. */
  silence: number;
}

export const REGLAGES: Reglages = { essais: 5, pause: 2_000, pauseMax: 120_000, silence: 60_000 };

export type Reponse = Awaited<ReturnType<typeof request>>;

/** The line was cut, or the answer was not whole: worth another try. */
export class Coupure extends Error {}

/** Nothing answers there: no other request to that portal will do better. */
export class Injoignable extends ErreurUtilisateur {}

/** A portal sends to the server of its files, which may send to the nearest one. */
const REDIRECTIONS = 5;

const PASSAGERS = new Set([429, 500, 502, 503, 504]);
const SANS_RESEAU = new Set(["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ENETUNREACH", "EHOSTUNREACH"]);

/** Calls `lire` on each answer until it goes through; what it throws other than a cut goes up at once. */
export async function demander<T>(
  url: string,
  { entetes, lire }: { entetes: () => Promise<Record<string, string>>; lire: (r: Reponse) => Promise<T> },
  reglages: Reglages,
  dire: (message: string) => void,
): Promise<T> {
  const agent = new EnvHttpProxyAgent({
    headersTimeout: reglages.silence,
    bodyTimeout: reglages.silence,
    connect: { timeout: reglages.silence },
  });
  const dispatcher = agent.compose(interceptors.redirect({ maxRedirections: REDIRECTIONS }));
  try {
    for (let essai = 1; ; essai++) {
      const { raison, pause } = await essayer();
      if (raison === null) return pause;
      if (essai >= reglages.essais) throw abandon(url, raison, essai);
      const duree = typeof pause === "number" ? pause : reglages.pause * 2 ** (essai - 1);
      if (duree > reglages.pauseMax)
        throw new ErreurUtilisateur(
          `${hote(url)} demande d’attendre ${Math.ceil(duree / 1000)} secondes : relancez la commande plus tard, elle reprendra où elle s’est arrêtée.`,
        );
      dire(
        `${raison} ; nouvel essai dans ${Math.ceil(duree / 1000)} s (${essai + 1} sur ${reglages.essais}).`,
      );
      await attendre(duree);
    }
  } finally {
    await agent.close().catch(() => {});
  }

  async function essayer(): Promise<{ raison: null; pause: T } | { raison: string; pause: number | null }> {
    try {
      const reponse = await request(url, { dispatcher, headers: await entetes() });
      if (!PASSAGERS.has(reponse.statusCode)) return { raison: null, pause: await lire(reponse) };
      await reponse.body.dump();
      const demandee = attente(String(reponse.headers["retry-after"] ?? ""));
      return { raison: `${hote(url)} répond ${reponse.statusCode}`, pause: demandee };
    } catch (erreur) {
      const raison = coupure(erreur, url);
      if (raison === null) throw erreur;
      return { raison, pause: null };
    }
  }
}

export const hote = (url: string): string => new URL(url).host;

/** Retry-After in milliseconds: a number of seconds, or a date. */
export function attente(entete: string, maintenant = Date.now()): number | null {
  if (/^\d+$/.test(entete)) return 1000 * Number(entete);
  const date = Date.parse(entete);
  return Number.isNaN(date) ? null : Math.max(0, date - maintenant);
}

/** Why the line was cut, or null for an error of another kind. */
function coupure(erreur: unknown, url: string): string | null {
  if (erreur instanceof Coupure) return erreur.message;
  const { code } = erreur as { code?: string };
  if (code === undefined) return null;
  if (SANS_RESEAU.has(code)) return `${hote(url)} est injoignable`;
  return /^(UND_ERR|ECONNRESET|EPIPE|ETIMEDOUT|HPE_)/.test(code) ? `connexion coupée par ${hote(url)}` : null;
}

const abandon = (url: string, raison: string, essais: number) =>
  raison.endsWith("injoignable")
    ? new Injoignable(
        `${hote(url)} est injoignable après ${essais} essais. Vérifiez l’accès au réseau ; derrière un mandataire, donnez son adresse dans la variable HTTPS_PROXY. Sans réseau, téléchargez les fichiers ailleurs et relancez avec --depuis DOSSIER.`,
      )
    : new ErreurUtilisateur(
        `${raison} après ${essais} essais. Relancez plus tard : ce qui est déjà arrivé est gardé.`,
      );
