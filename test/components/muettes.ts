/** Figures that show a gap or a reference without saying what its interval allows to say of it. */

/** In the notes: an interval, that there is none, or why nothing is judged. */
const JUGEMENT =
  /intervalles? (à 95|pour dire)|aucun intervalle ne permet|avec leurs intervalles|non significatif|sans intervalle|Écart à l’académie|n’est jugé|non calculable|masquées ou non disponibles/;
/** In a header of rows or columns: a gap whose every cell carries « ns », « si » or stands out; a verdict in words. */
const EN_TETE = /^(Écart à (l’académie|la France)|À lire)/;

const lire = (noeud: Element | null) => (noeud?.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");

/** `sansEcart`: those that hold nothing against a reference. */
export function muettes(
  page: ParentNode,
  sansEcart: (section: Element, notes: string) => boolean = () => false,
): string[] {
  const figures = [...page.querySelectorAll("section.figure")].filter((section) => {
    const notes = lire(section.querySelector(".notes"));
    const tetes = [...section.querySelectorAll("th")].some((th) => EN_TETE.test(lire(th)));
    return !tetes && !JUGEMENT.test(notes) && !sansEcart(section, notes);
  });
  return [...new Set(figures.map((s) => `${s.id} : ${lire(s.querySelector(".notes"))}`))];
}
