/**
 * Interval of the gap between two independent groups, in points: Newcombe's hybrid score method
 * (« Interval estimation for the difference between independent proportions », Stat. Med. 17, 1998, method 10).
 */
import { type Intervalle, wilson } from "./wilson.ts";

/**
 * Bounds in points of 100·(p1 − p2), p = n/d, from the Wilson bounds [l, u] of each: p1 − p2 − √((p1 − l1)² + (u2 − p2)²)
 * and p1 − p2 + √((u1 − p1)² + (p2 − l2)²). Undefined when one group is empty.
 */
export function newcombe(n1: number, d1: number, n2: number, d2: number): Intervalle | undefined {
  const ic1 = wilson(n1, d1);
  const ic2 = wilson(n2, d2);
  if (!ic1 || !ic2) return undefined;
  const [p1, p2] = [(100 * n1) / d1, (100 * n2) / d2];
  return [p1 - p2 - Math.hypot(p1 - ic1[0], ic2[1] - p2), p1 - p2 + Math.hypot(ic1[1] - p1, p2 - ic2[0])];
}
