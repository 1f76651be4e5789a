/** What a browser decodes: UTF-8 strictly, keeping the text where there is room for it, and the other encodings. */
import type { EncodageTexte } from "../examen.ts";

/** Decoding is what costs most of reading: what proves to be UTF-8 is not decoded again. */
export class Utf8Strict {
  private readonly decodeur = new TextDecoder("utf-8", { fatal: true });
  private valide = true;
  private gardes: string[] | null = [];
  private reste: number;

  /** Keeps the text of at most so many characters. */
  constructor(place: number) {
    this.reste = place;
  }

  bloc(bloc: Uint8Array): void {
    this.essayer(() => this.decodeur.decode(bloc, { stream: true }));
  }

  fin(): boolean {
    this.essayer(() => this.decodeur.decode());
    return this.valide;
  }

  texte(): readonly string[] | null {
    return this.valide ? this.gardes : null;
  }

  private essayer(decoder: () => string): void {
    if (!this.valide) return;
    try {
      const morceau = decoder();
      this.reste -= morceau.length;
      if (this.reste < 0) this.gardes = null;
      this.gardes?.push(morceau);
    } catch {
      this.valide = false;
      this.gardes = null;
    }
  }
}

/** 0x80 to 0x9F of Windows-1252, which some decoders leave as they are; five of them are nothing. */
const HAUTS = "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ";

export class Decodeur {
  private readonly decodeur: TextDecoder;
  private readonly hauts: boolean;

  constructor(encodage: EncodageTexte) {
    this.decodeur = new TextDecoder(encodage.toLowerCase());
    this.hauts = encodage === "Windows-1252";
  }

  bloc = (bloc: Uint8Array): string => this.achever(this.decodeur.decode(bloc, { stream: true }));
  fin = (): string => this.achever(this.decodeur.decode());

  private achever(texte: string): string {
    if (!this.hauts) return texte;
    return texte.replace(/[\u0080-\u009f]/g, (signe) => HAUTS[signe.charCodeAt(0) - 0x80] ?? signe);
  }
}

export function decoderTout(octets: Uint8Array, encodage: EncodageTexte): string {
  const decodeur = new Decodeur(encodage);
  return decodeur.bloc(octets) + decodeur.fin();
}
