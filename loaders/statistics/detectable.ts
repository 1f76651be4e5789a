/**
 * The smallest change that a test at 5 % would see eight times out of ten: (z of 97.5 % + z of 80 %) standard errors.
 * Source: Bloom, « Minimum detectable effects », Evaluation Review 19 (1995).
 */
import { Z95 } from "./wilson.ts";

const Z80 = 0.841621;

export const detectable = (erreur: number): number => (Z95 + Z80) * erreur;
