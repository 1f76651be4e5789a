/** The schools and the territories that hold them: bassins, districts and réseaux cross each other freely. */

export interface Ecole {
  etablissement: string;
  departement: string | null;
  bassin: string | null;
  district: string | null;
  reseau: string | null;
}

export interface Territoires {
  codes: readonly { maille: string; code: string }[];
  rang: ReadonlyMap<string, number>;
  /** The place itself, then every territory that counts it; a département stands for its own crosses. */
  ancetres: readonly Int32Array[];
  /** Schools of a territory; a school holds itself. */
  ecoles: readonly Int32Array[];
  departements: Int32Array;
  academie: number;
  /** 1 where the cross sexe × PCS is published. */
  croise: Uint8Array;
  /** A territory as the sum of others and of single schools: every way its figure may be compared with theirs. */
  sommes: readonly { total: number; parts: Int32Array }[];
}

const MAILLES = ["reseau", "district", "bassin", "departement"] as const;

export const cleDe = (maille: string, code: string) => `${maille}|${code}`;

export function territoires(lieux: readonly Ecole[], academie: string): Territoires {
  const codes: { maille: string; code: string }[] = [{ maille: "academie", code: academie }];
  const rang = new Map([[cleDe("academie", academie), 0]]);
  const inscrire = (maille: string, code: string) => {
    const cle = cleDe(maille, code);
    const t = rang.get(cle) ?? codes.push({ maille, code }) - 1;
    rang.set(cle, t);
    return t;
  };
  const ancetres: Int32Array[] = [Int32Array.of(0)];
  for (const lieu of lieux) {
    const t = inscrire("etablissement", lieu.etablissement);
    const parents = MAILLES.flatMap((m) => (lieu[m] === null ? [] : [inscrire(m, lieu[m])]));
    ancetres[t] = Int32Array.of(t, ...parents, 0);
  }
  codes.forEach(({ maille }, t) => {
    if (maille !== "etablissement" && t > 0)
      ancetres[t] = maille === "departement" ? Int32Array.of(t, 0) : Int32Array.of(t);
  });
  const deType = (type: string) => codes.flatMap(({ maille }, t) => (maille === type ? [t] : []));
  const ecoles = deType("etablissement");
  const dans: number[][] = codes.map(() => []);
  for (const e of ecoles) for (const t of ancetres[e] ?? []) dans[t]?.push(e);
  return {
    codes,
    rang,
    ancetres,
    ecoles: dans.map((liste) => Int32Array.from(liste)),
    departements: Int32Array.from(deType("departement")),
    academie: 0,
    croise: Uint8Array.from(codes, ({ maille }) =>
      maille === "departement" || maille === "academie" ? 1 : 0,
    ),
    sommes: sommes(codes, dans),
  };
}

/** A difference of more schools than this hides its pupils among many. */
const PETITE_DIFFERENCE = 8;

function sommes(codes: readonly { maille: string }[], dans: readonly number[][]) {
  const deMaille = (maille: string) => codes.flatMap((c, t) => (c.maille === maille ? [t] : []));
  const territoires = [...deMaille("departement"), ...MAILLES.slice(0, 3).flatMap(deMaille)];
  const reste = (total: number, parts: readonly number[]) => {
    const vues = new Set(parts.flatMap((p) => dans[p] ?? []));
    return (dans[total] ?? []).filter((e) => !vues.has(e));
  };
  const contenues = (total: number, candidates: readonly number[]) => {
    const ecoles = new Set(dans[total]);
    return candidates.filter((t) => t !== total && (dans[t] ?? []).every((e) => ecoles.has(e)));
  };
  const liste: { total: number; parts: number[] }[] = [];
  for (const total of [0, ...territoires]) {
    liste.push({ total, parts: dans[total] ?? [] });
    for (const maille of MAILLES) {
      const parts = contenues(total, deMaille(maille));
      if (parts.length > 0) liste.push({ total, parts: [...parts, ...reste(total, parts)] });
    }
    for (const part of contenues(total, territoires)) {
      const autres = reste(total, [part]);
      if (autres.length <= PETITE_DIFFERENCE) liste.push({ total, parts: [part, ...autres] });
    }
  }
  const vues = new Set<string>();
  return liste.flatMap(({ total, parts }) => {
    const cle = `${total}=${[...parts].sort((a, b) => a - b).join()}`;
    if (vues.has(cle)) return [];
    vues.add(cle);
    return [{ total, parts: Int32Array.from(parts) }];
  });
}
