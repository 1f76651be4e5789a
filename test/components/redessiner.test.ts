// @vitest-environment jsdom
// What is in sight is drawn before the page is painted; what is further down after, and all of it before it is printed.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";

type Entree = { target: Element; contentRect: { width: number; height: number } };
let prevenir: (entrees: Entree[]) => void = () => {};
const hauts = new Map<Element, number>();
let redessiner: typeof import("../../src/components/redessiner.ts")["redessiner"];

beforeAll(async () => {
  vi.useFakeTimers();
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(rappel: typeof prevenir) {
        prevenir = rappel;
      }
      observe() {}
      unobserve() {}
    },
  );
  Element.prototype.getBoundingClientRect = function () {
    return { top: hauts.get(this) ?? 0 } as DOMRect;
  };
  ({ redessiner } = await import("../../src/components/redessiner.ts"));
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
beforeEach(() => {
  document.body.replaceChildren();
  location.hash = "";
});

const faits: string[] = [];
function poser(nom: string, haut: number): HTMLElement {
  const dessin = (largeur: number) => {
    faits.push(`${nom} ${largeur}`);
    return document.createElementNS("http://www.w3.org/2000/svg", "svg");
  };
  const element = redessiner(nom, dessin, "Résumé.");
  hauts.set(element, haut);
  document.body.append(element);
  return element;
}
const placer = (elements: readonly Element[], width = 600) =>
  prevenir(elements.map((target) => ({ target, contentRect: { width, height: 200 } })));
const tires = () => faits.splice(0);

test("ce qui se voit est dessiné aussitôt, le reste à son tour, chacun dans sa tâche", () => {
  const [bas, haut, fond] = [poser("bas", 2000), poser("haut", 10), poser("fond", 3000)];
  placer([bas, haut, fond]);
  expect(tires()).toEqual(["haut 600"]);
  vi.advanceTimersToNextTimer();
  expect(tires()).toEqual(["bas 600"]);
  vi.runAllTimers();
  expect(tires()).toEqual(["fond 600"]);
  expect(haut.querySelector("[role=img]")?.getAttribute("aria-label")).toBe("Résumé.");
});

test("le papier montre tout : ce qui attendait est dessiné avant l’impression", () => {
  placer([poser("a", 2000), poser("b", 3000)]);
  dispatchEvent(new Event("beforeprint"));
  expect(tires()).toEqual(["a 600", "b 600"]);
  vi.runAllTimers();
  expect(tires()).toEqual([]);
});

test("un choix redessine aussitôt ce qui se voyait ; le reste garde sa place jusqu’à son tour", () => {
  const [vu, cache] = [poser("vu", 10), poser("cache", 2000)];
  placer([vu, cache]);
  vi.runAllTimers();
  placer([vu, cache]);
  tires();
  document.body.replaceChildren();
  poser("vu", 10);
  const suite = poser("cache", 2000);
  expect(tires()).toEqual(["vu 600"]);
  expect(suite.style.minHeight).toBe("200px");
  placer([suite]);
  vi.runAllTimers();
  expect(tires()).toEqual(["cache 600"]);
  expect(suite.style.minHeight).toBe("");
});

test("une autre largeur redessine ; ce qui a quitté la page ne l’est plus", () => {
  const [la, parti] = [poser("la", 10), poser("parti", 2000)];
  placer([la, parti]);
  parti.remove();
  placer([la], 320);
  placer([parti], 0);
  vi.runAllTimers();
  expect(tires()).toEqual(["la 600", "la 320"]);
});
