/** Scales and lines of the small drawings, which need no library. */
type Bornes = readonly [number, number];

/** In the middle where the domain is a point; `borner` keeps what is outside on the edge. */
export const lineaire = ([bas, haut]: Bornes, [debut, fin]: Bornes, borner = false) => {
  const etendue = haut - bas;
  return (x: number): number => {
    const part = etendue === 0 ? 0.5 : (x - bas) / etendue;
    return debut + (borner ? Math.min(1, Math.max(0, part)) : part) * (fin - debut);
  };
};

const fixe = (x: number) => Math.round(x * 1000) / 1000;

/** The `d` of a path through these points. */
export const chemin = (points: readonly (readonly [x: number, y: number])[]) =>
  points.map(([x, y], rang) => `${rang === 0 ? "M" : "L"}${fixe(x)},${fixe(y)}`).join("");
