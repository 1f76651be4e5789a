/** Results at the DNB by département, as the DEPP publishes them: boys are all candidates less the girls. */
import { definir } from "../definition.ts";

export const dnb = definir({
  nom: "dnb",
  titre: "Résultats au diplôme national du brevet par département (DEPP)",
  uneLigne: "les candidats d’un département, d’un âge et d’une série, à une session",
  famille: "publiee",
  champs: (g) => ({
    session: g.campagne({ titre: "Session", exemple: "2024", cle: true, requis: "valeur" }),
    departement: g.departement({ titre: "Département", exemple: "018", cle: true, requis: "valeur" }),
    age: g.texte({ titre: "Âge", exemple: "15 ans", cle: true }),
    serie: g.code(["G", "P"], { titre: "Série", exemple: "G", cle: true, requis: "valeur" }),
    inscrits: g.effectif({ titre: "Inscrits", exemple: "120" }),
    presents: g.effectif({ titre: "Présents", exemple: "118", requis: "colonne" }),
    admis: g.effectif({ titre: "Admis", exemple: "105", requis: "colonne" }),
    presents_filles: g.effectif({ titre: "Filles présentes", exemple: "60" }),
    admis_filles: g.effectif({ titre: "Filles admises", exemple: "55" }),
  }),
  regles: [
    {
      regle: "dnb_total",
      grand: "presents",
      petit: "admis",
      ecart: "positif",
      dire: "Il y a plus d’admis que de présents.",
    },
    {
      regle: "dnb_filles",
      grand: "presents",
      petit: "presents_filles",
      ecart: "positif",
      dire: "Il y a plus de filles que de candidats.",
    },
  ],
});
