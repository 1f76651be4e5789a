/** Names that nobody can take for a real school’s: birds and trees in impossible moods, first names with weeds. */

const CHOSES =
  "Tilleuls Hérons Bouleaux Grillons Noisetiers Martinets Peupliers Lézards Genêts Hiboux Frênes Chardons Platanes Mulots Sureaux Bourdons Érables Merles Aulnes Hérissons Charmes Papillons Saules Loriots Cèdres Furets Ajoncs Pinsons Houx Tritons Mélèzes Écureuils Roseaux Blaireaux Églantiers Faucons Osiers Criquets Myosotis Cygnes".split(
    " ",
  );
const HUMEURS =
  "Bleus Songeurs Bavards Voyageurs Argentés Distraits Musiciens Rêveurs Étourdis Malicieux Frileux Patients".split(
    " ",
  );
const PRENOMS =
  "Ada Isaure Melchior Ysoline Anselme Clélia Fulbert Zélie Aristide Oriane Baudouin Perrine Théophane Solveig Hippolyte Clotaire Garance Ludivine Evariste Philomène".split(
    " ",
  );
const HERBES =
  "Pervenche Coquelicot Sarriette Bourrache Mélilot Campanule Serpolet Luzerne Capucine Épervière Joubarbe Églantine".split(
    " ",
  );
const DEBUTS = "Valbrune Montclairet Fontelune Saint-Plouf Rivemauve Brindormeau Noirépi Chantebuse".split(
  " ",
);
const FINS = ["les-Bois", "sur-Loin", "le-Vieil", "en-Songe", "les-Étangs", "la-Brume"];

/** Two lists crossed: no repeat before the product of their lengths, which needs 3 × length + 1 prime to the other. */
const croiser = (a: readonly string[], b: readonly string[], i: number): string => {
  const tour = Math.floor(i / a.length);
  return `${a[i % a.length]}-${b[(i * 3 + tour) % b.length]}`;
};

export const nomCollege = (i: number): string => `Collège des ${croiser(CHOSES, HUMEURS, i)}`;
export const nomLycee = (i: number): string => `Lycée ${croiser(PRENOMS, HERBES, i)}`;
export const nomLyceePro = (i: number): string => `Lycée professionnel ${croiser(PRENOMS, HERBES, i)}`;
export const nomCfa = (i: number): string => `CFA ${croiser(PRENOMS, HERBES, i)}`;
export const commune = (i: number): string => croiser(DEBUTS, FINS, i);
