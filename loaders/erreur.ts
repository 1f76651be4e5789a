/** An error the user can act on: a French sentence saying what happened, where and what to do, and the exit code. */
export class ErreurUtilisateur extends Error {
  readonly code: number;

  constructor(message: string, code = 2) {
    super(message);
    this.code = code;
  }
}
