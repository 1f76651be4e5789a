/** What a rule of the report means to the director who receives it: what it is, why it matters, what to do. */
export interface Explication {
  titre: string;
  sens: string;
  enjeu: string;
  remede: string;
}
