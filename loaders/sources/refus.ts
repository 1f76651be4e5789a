/** Why a cell was refused: the code of the rule, and a French sentence that says what is wrong and what to do. */
export class Refus {
  readonly regle: string;
  readonly message: string;
  constructor(regle: string, message: string) {
    this.regle = regle;
    this.message = message;
  }
}

export const CORRIGER = "Corrigez la cellule dans le fichier d’origine puis redéposez-le.";
