/** Where a session is kept: in this browser, and whole in the address of its page, which never leaves for the server. */
import { lienSite } from "../liens.js";
import { lireSeance, SEANCE_VIDE, type Seance } from "./modele.js";

/** One a site, where several share a host; its archived editions have the same, so that one session holds figures of two. */
const cle = () => `seance ${new URL(lienSite()).pathname}`;

function lire(nom: string): Seance {
  try {
    return lireSeance(localStorage.getItem(nom) ?? "") ?? SEANCE_VIDE;
  } catch {
    return SEANCE_VIDE;
  }
}

/** False when this browser refuses to keep it (full, or private). */
function ecrire(nom: string, seance: Seance): boolean {
  try {
    localStorage.setItem(nom, JSON.stringify(seance));
    return true;
  } catch {
    return false;
  }
}

/** Empty where there is none, or where this browser keeps nothing. */
export const charger = (): Seance => lire(cle());

/** One revision more, and whether this browser keeps it. */
export function garder(seance: Seance): { seance: Seance; gardee: boolean } {
  const suite = {
    ...seance,
    identite: seance.identite || Date.now().toString(36) + Math.random().toString(36).slice(2, 8),
    revision: seance.revision + 1,
  };
  return { seance: suite, gardee: ecrire(cle(), suite) };
}

/** The session that another one, imported or opened by its address, takes the place of. */
export const mettreDeCote = (seance: Seance): boolean => ecrire(`${cle()} de côté`, seance);
export const reprendre = (): Seance => lire(`${cle()} de côté`);

async function passer(
  octets: Uint8Array,
  sens: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const entree = sens.writable.getWriter();
  // What is damaged is said by the reading side.
  entree.write(octets as BufferSource).catch(() => {});
  entree.close().catch(() => {});
  return new Uint8Array(await new Response(sens.readable).arrayBuffer());
}

/** « s=… », deflated, in the alphabet of addresses. */
export async function enAdresse(seance: Seance): Promise<string> {
  const octets = await passer(
    new TextEncoder().encode(JSON.stringify(seance)),
    new CompressionStream("deflate-raw"),
  );
  const binaire = Array.from(octets, (octet) => String.fromCharCode(octet)).join("");
  return `s=${btoa(binaire).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/** Undefined when the address holds no session, or a damaged one. */
export async function depuisAdresse(ancre: string): Promise<Seance | undefined> {
  const [, code] = /^#?s=([\w-]+)$/.exec(ancre) ?? [];
  if (!code) return undefined;
  try {
    const binaire = atob(code.replaceAll("-", "+").replaceAll("_", "/"));
    const octets = await passer(
      Uint8Array.from(binaire, (lettre) => lettre.charCodeAt(0)),
      new DecompressionStream("deflate-raw"),
    );
    return lireSeance(new TextDecoder().decode(octets));
  } catch {
    return undefined;
  }
}
