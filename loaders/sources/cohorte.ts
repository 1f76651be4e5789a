import { ine, pcs, rentree, sexe } from "./communs.ts";
import { definir } from "./definition.ts";

const DIPLOMES = [
  ...["DNB", "CFG", "CAP", "BEP", "MC", "BP", "BMA", "BT"],
  ...["BACG", "BACT", "BACP", "BTS", "BUT", "AUTRE"],
] as const;

export const cohorte = definir({
  nom: "cohorte",
  titre: "Cohorte : parcours année par année",
  uneLigne: "la situation d’un élève une année scolaire, et le diplôme obtenu à sa fin",
  famille: "eleves",
  champs: (g) => ({
    ine: ine(g),
    rentree: rentree(g),
    sexe: sexe(g),
    pcs: pcs(g),
    situation: g.code(["SCOLAIRE", "APPRENTI", "SUPERIEUR", "SORTI"], {
      titre: "Situation de l’année",
      exemple: "SCOLAIRE",
      requis: "valeur",
    }),
    uai: g.uai({ titre: "UAI fréquenté", exemple: "0180911T" }),
    mef: g.mef({ titre: "MEF ou MEFSTAT11", exemple: "20010018110" }),
    filiere_sup: g.code(["LICENCE", "CPGE", "STS", "BUT", "INGENIEUR", "SANTE", "AUTRE"], {
      titre: "Filière du supérieur",
      exemple: "",
    }),
    diplome: g.code(DIPLOMES, { titre: "Diplôme obtenu à la fin de l’année", exemple: "" }),
    session: g.campagne({ titre: "Session du diplôme (rentrée + 1)", exemple: "" }),
  }),
  regles: [
    { regle: "valeur_obligatoire", si: "situation", parmi: ["SCOLAIRE"], alors: "uai" },
    { regle: "valeur_obligatoire", si: "situation", parmi: ["SCOLAIRE"], alors: "mef" },
    {
      regle: "session",
      grand: "session",
      petit: "rentree",
      ecart: "un",
      dire: "La session d’un diplôme obtenu à la fin de l’année scolaire est l’année de la rentrée plus un.",
    },
  ],
});
