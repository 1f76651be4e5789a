// @vitest-environment jsdom
// What is chosen goes along: links keep the campaign in view, and a list that leaves the page waits for a keyboard to have chosen.
import { beforeEach, describe, expect, test, vi } from "vitest";
import { suivreChoix } from "../../src/components/choix.ts";
import type { Parametre } from "../../src/components/etat.ts";
import { lienTerritoire, lienTheme } from "../../src/components/liens.ts";
import type { Territoire } from "../../src/components/territoires.ts";

const options = (...valeurs: string[]) => valeurs.map((valeur) => ({ valeur, libelle: valeur }));
const ANNEE: Parametre = {
  nom: "annee",
  libelle: "Année",
  options: options("2024", "2021"),
  defaut: "2024",
  suit: "choisi",
};
const LIEU: Parametre = {
  nom: "territoire",
  libelle: "Territoire",
  options: options("blois", "tours"),
  defaut: "blois",
  quitte: true,
};
const blois: Territoire = { maille: "bassin", code: "Blois", libelle: "Blois", slug: "blois" };

beforeEach(() => {
  document.body.innerHTML = '<div id="barre"></div><main></main>';
  history.replaceState(null, "", "/");
});

const suite = (adresse: string) => new URL(adresse).search;

describe("les liens", () => {
  test("gardent la campagne en vue, et les années d’entrée de la page où ils mènent", () => {
    history.replaceState(null, "", "/?annee=2021");
    suivreChoix([ANNEE], () => {});
    expect(suite(lienTerritoire(blois))).toBe("?annee=2021");
    expect(suite(lienTheme("ecarts.html", blois, 0))).toBe("?territoire=blois&annee=2021");
    expect(suite(lienTheme("origine.html", blois, 4))).toBe("?territoire=blois&annee=2017");
    expect(suite(lienTheme("bac.html", blois))).toBe("?territoire=blois");
  });

  test("ne disent rien de la dernière campagne, ni d’une année qui n’est pas d’une campagne", () => {
    suivreChoix([ANNEE], () => {});
    expect(suite(lienTerritoire(blois))).toBe("");
    history.replaceState(null, "", "/?annee=2021");
    const { suit, ...entree } = ANNEE;
    suivreChoix([entree], () => {});
    expect(suite(lienTheme("ecarts.html", blois, 0))).toBe("?territoire=blois");
  });
});

describe("une liste qui mène à une autre page", () => {
  function ouvrir() {
    const emettre = vi.fn();
    suivreChoix([LIEU], emettre);
    emettre.mockClear();
    const liste = document.querySelector("select") as HTMLSelectElement;
    const choisir = () => {
      liste.value = "tours";
      liste.dispatchEvent(new Event("change"));
    };
    const touche = (key: string) => liste.dispatchEvent(new KeyboardEvent("keydown", { key }));
    return { emettre, liste, choisir, touche };
  }

  test("attend Entrée, ou qu’on la quitte, quand une flèche a choisi", () => {
    for (const fin of ["Enter", "blur"]) {
      history.replaceState(null, "", "/");
      const { emettre, liste, choisir, touche } = ouvrir();
      touche("ArrowDown");
      choisir();
      expect(emettre).not.toHaveBeenCalled();
      if (fin === "blur") liste.dispatchEvent(new Event("blur"));
      else touche(fin);
      expect(emettre).toHaveBeenCalledWith({ territoire: "tours" });
    }
  });

  test("mène aussitôt là où la souris a choisi", () => {
    const { emettre, liste, choisir, touche } = ouvrir();
    touche("ArrowDown");
    liste.dispatchEvent(new Event("pointerdown"));
    choisir();
    expect(emettre).toHaveBeenCalledOnce();
  });
});
