/** PCS of two characters. What is unknown (or 99) is kept as unknown, never as a refusal: its group is ND. */
export interface Pcs {
  pcs: string | null;
  pcs_groupe: string;
}

export const lirePcs =
  (groupes: ReadonlyMap<string, string>) =>
  (texte: string): Pcs => {
    const code = texte.replace(/[.,]0+$/, "");
    const groupe = groupes.get(code);
    return groupe === undefined || groupe === "ND" ? PCS_INCONNUE : { pcs: code, pcs_groupe: groupe };
  };

export const PCS_INCONNUE: Pcs = { pcs: null, pcs_groupe: "ND" };
