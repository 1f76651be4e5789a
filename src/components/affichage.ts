/** Resolves once what was displayed before it has been painted: what comes under it is not waited for. */
export const affichage = (): Promise<void> =>
  new Promise((peint) => requestAnimationFrame(() => setTimeout(peint)));
