/** Fifty-three bits of a sequence of whole numbers, in its order: two that differ share them once in 10¹⁵. */
export class Empreinte {
  private a = 1;
  private b = 2;

  lire(nombre: number) {
    this.a = Math.imul(this.a ^ nombre, 0x9e3779b1);
    this.a ^= this.a >>> 15;
    this.b = Math.imul(this.b + nombre, 0x85ebca6b);
    this.b ^= this.b >>> 13;
  }

  /** Another print, whole: it has more bits than `lire` takes. */
  lireEmpreinte(valeur: number) {
    this.lire(Math.floor(valeur / 0x200000));
    this.lire(valeur % 0x200000);
  }

  get valeur(): number {
    return (this.a >>> 0) * 0x200000 + (this.b >>> 11);
  }
}
