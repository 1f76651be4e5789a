// The numbers of a printed page as its text says them, without the signs that are no figure, and what two lists differ by.
const PIED = / \S[^.]{0,90}, élèves des établissements publics et privés sous contrat\. .*? \d+ \/ \d+/;

const DATE =
  /\b\d{1,2}(er)? (janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) \d{4}/g;
const ANNEE = /(?<![\d,])(19|20)\d\d(?!\d|,\d)/g;

/** Signs that are no figure: classes, years, dates, levels of an interval, bases of a rate, numbers of the head and foot. */
const HORS_FIGURES = [
  /^Observatoire de l’orientation · .*? (Données fictives|Académie fictive)/,
  PIED,
  DATE,
  /intervalles? à 95\s%/g,
  /(pour|sur) 100(?![\d,])/gi,
  /\b([3-6]e|2nde|1re)\b/g,
  /Vœux\s1\b/g,
  /\(\d{5}\)|STI2D|actions 1\.10/g,
  ANNEE,
];
const NOMBRE = /[+−]?(?:\d{1,3}(?:\u202f\d{3})+|\d+)(?:,\d+)?/g;

export function nombresDe(texte: string): string[] {
  const figures = HORS_FIGURES.reduce((reste, motif) => reste.replace(motif, " "), texte.replace(/\n/g, " "));
  return figures.match(NOMBRE) ?? [];
}

/** What years and dates may be: those of the rows, of the files, and the declared ones. */
export interface Reperes {
  annees: ReadonlySet<number>;
  dates: ReadonlySet<string>;
}

/** The years and dates of a text that nothing accounts for. */
export function inconnus(texte: string, { annees, dates }: Reperes): string[] {
  const plat = texte.replace(/\s+/g, " ");
  return [
    ...(plat.match(DATE) ?? []).filter((d) => !dates.has(d)),
    ...(plat.replace(DATE, " ").match(ANNEE) ?? []).filter((a) => !annees.has(Number(a))),
  ];
}

/** The title of each box of reading, as ajuster.ts writes it where one goes on. */
const BOITE = / (Lecture(?= [A-ZÀÉÈ«])|Lecture, suite :|Lecture de la page (?:suivante|précédente) :) /g;

/** A page in three: its boxes of reading, those of the facing page that it holds, and all the rest. */
export function separer(
  page: string,
  signets: readonly string[],
): { lecture: string; voisine: string; corps: string } {
  const texte = page.replace(/[\s\u00a0]+/g, (blanc) => (blanc === "\u202f" ? blanc : " "));
  const plat = texte.replaceAll("\u202f", " ");
  const boites = [...texte.matchAll(BOITE)].map(({ 1: titre = "", index, 0: tout }) => ({
    ...{ titre, debut: index, texte: index + tout.length - 1 },
  }));
  const pied = (debut: number) => {
    const ici = texte.slice(debut).search(PIED);
    return ici < 0 ? -1 : debut + ici;
  };
  const lues = boites.map(({ titre, debut, texte: apres }) => {
    const suivants = [...signets, "Méthode :"].map((nom) =>
      plat.indexOf(` ${nom.replace(/\s+/g, " ")}`, apres),
    );
    const bornes = [...suivants, pied(apres), ...boites.map((b) => (b.debut > debut ? b.debut : -1))];
    const fin = Math.min(...bornes.filter((borne) => borne >= 0), texte.length);
    return { titre, debut, fin, dit: texte.slice(apres, fin) };
  });
  const dire = (voisine: boolean) =>
    lues.filter(({ titre }) => titre.includes("page") === voisine).map(({ dit }) => dit);
  return {
    lecture: dire(false).join(" "),
    voisine: dire(true).join(" "),
    corps: lues.reduceRight((reste, { debut, fin }) => reste.slice(0, debut) + reste.slice(fin), texte),
  };
}

/** Graduations of the axis of girls and boys: round tens, each once at most; fives too where rates are low, from the first. */
const graduation = (n: string, rang: number, toutes: readonly string[]) =>
  (/^\d?0$|^100$/.test(n) || (/^[1-3]?5$/.test(n) && toutes.includes("5"))) && toutes.indexOf(n) === rang;

/** What is left of a list once the marks of its axes are taken out: runs of at least two round numbers, evenly apart. */
export function sansGraduations(nombres: readonly string[]): string[] {
  const valeurs = nombres.map((n) =>
    Number(
      n
        .replace("−", "-")
        .replace(",", ".")
        .replace(/\u202f/g, ""),
    ),
  );
  const reste: string[] = [];
  for (let debut = 0; debut < nombres.length; ) {
    const pas = Number(((valeurs[debut + 1] ?? 0) - (valeurs[debut] ?? 0)).toPrecision(9));
    const rond = pas > 0 && /^[125]0*$/.test(pas.toExponential(3).replace(/\.?0*e.*/, ""));
    let fin = debut + 1;
    while (rond && Math.abs((valeurs[fin] ?? Number.NaN) - (valeurs[fin - 1] ?? 0) - pas) < 1e-9) fin++;
    if (fin === debut + 1) reste.push(nombres[debut] as string);
    debut = fin;
  }
  return reste;
}

/** What each of two lists has more than the other, repeated numbers counted. */
export function differences(imprimes: readonly string[], attendus: readonly string[], axe = false) {
  const reste = [...attendus];
  const enTrop = imprimes.filter((n) => {
    const rang = reste.indexOf(n);
    if (rang >= 0) reste.splice(rang, 1);
    return rang < 0;
  });
  return { enTrop: enTrop.filter((n, rang) => !(axe && graduation(n, rang, enTrop))), manquants: reste };
}
