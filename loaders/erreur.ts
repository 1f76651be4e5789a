/** An error the user can act on: a French sentence saying what happened, where and what to do, and the exit code. */
export class ErreurUtilisateur extends Error {
  constructor(
    message: string,
    readonly code = 2,
  ) {
    super(message);
  }
}
