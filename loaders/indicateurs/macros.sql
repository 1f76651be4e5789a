-- The pure functions of loaders/statistics, said again in SQL because they run on millions of rows; a property test
-- holds the two to the same values. Bounds in percent or points. Literals are doubles (2e0): products of counts pass
-- the integers. 1.959964 is Z95 of wilson.ts. A count beyond its total has no interval: NULL, as `undefined` there.

CREATE OR REPLACE TEMP MACRO wilson_bas(n, d) AS CASE WHEN n BETWEEN 0 AND d THEN 100 * greatest(0,
  (n / d + 3.841458881296 / (2e0 * d) - 1.959964 * sqrt((n / d) * (1 - n / d) / d + 3.841458881296 / (4e0 * d * d)))
  / (1 + 3.841458881296 / d)) END;

CREATE OR REPLACE TEMP MACRO wilson_haut(n, d) AS CASE WHEN n BETWEEN 0 AND d THEN 100 * least(1,
  (n / d + 3.841458881296 / (2e0 * d) + 1.959964 * sqrt((n / d) * (1 - n / d) / d + 3.841458881296 / (4e0 * d * d)))
  / (1 + 3.841458881296 / d)) END;

CREATE OR REPLACE TEMP MACRO newcombe_bas(n1, d1, n2, d2) AS 100e0 * n1 / d1 - 100e0 * n2 / d2
  - sqrt((100e0 * n1 / d1 - wilson_bas(n1, d1)) ** 2 + (wilson_haut(n2, d2) - 100e0 * n2 / d2) ** 2);

CREATE OR REPLACE TEMP MACRO newcombe_haut(n1, d1, n2, d2) AS 100e0 * n1 / d1 - 100e0 * n2 / d2
  + sqrt((wilson_haut(n1, d1) - 100e0 * n1 / d1) ** 2 + (100e0 * n2 / d2 - wilson_bas(n2, d2)) ** 2);

-- Newcombe's φ of two states of the same pupils: n1, n2 in each, j in both, of d.
CREATE OR REPLACE TEMP MACRO phi_apparie(n1, n2, j, d) AS CASE
  WHEN n1 NOT BETWEEN 1 AND d - 1 OR n2 NOT BETWEEN 1 AND d - 1 THEN 0
  ELSE (CASE WHEN 1e0 * j * d > 1e0 * n1 * n2 THEN greatest(1e0 * j * d - 1e0 * n1 * n2 - d / 2, 0)
    ELSE 1e0 * j * d - 1e0 * n1 * n2 END)
    / (sqrt(n1) * sqrt(d - n1) * sqrt(n2) * sqrt(d - n2)) END;

CREATE OR REPLACE TEMP MACRO quadrature(a, b, phi) AS sqrt(greatest(0, a * a + b * b - 2 * phi * a * b));

-- That of a whole académie, shared by all its places: rounded down, and silent within 20 pupils.
CREATE OR REPLACE TEMP MACRO par_unite(n1, n2, d) AS sqrt(n1) * sqrt(d - n1) * sqrt(n2) * sqrt(d - n2) / d;

CREATE OR REPLACE TEMP MACRO pas_de_phi(n1, n2, d) AS CASE
  WHEN par_unite(n1, n2, d) >= 200 THEN 0.1e0 WHEN par_unite(n1, n2, d) >= 100 THEN 0.2e0
  WHEN par_unite(n1, n2, d) >= 40 THEN 0.5e0 END;

CREATE OR REPLACE TEMP MACRO phi_partage(n1, n2, j, d) AS CASE
  WHEN n1 > d OR n2 > d OR pas_de_phi(n1, n2, d) IS NULL THEN 0
  ELSE greatest(0, floor(phi_apparie(n1, n2, least(j, n1 - 20, n2 - 20), d) / pas_de_phi(n1, n2, d)) * pas_de_phi(n1, n2, d)) END;

CREATE OR REPLACE TEMP MACRO apparie_bas(n1, n2, phi, d) AS CASE WHEN n1 <= d AND n2 <= d THEN 100e0 * (n1 - n2) / d
  - quadrature(100e0 * n1 / d - wilson_bas(n1, d), wilson_haut(n2, d) - 100e0 * n2 / d, phi) END;

CREATE OR REPLACE TEMP MACRO apparie_haut(n1, n2, phi, d) AS CASE WHEN n1 <= d AND n2 <= d THEN 100e0 * (n1 - n2) / d
  + quadrature(wilson_haut(n1, d) - 100 * n1 / d, 100e0 * n2 / d - wilson_bas(n2, d), phi) END;

CREATE OR REPLACE TEMP MACRO odds_ratio(n1, d1, n2, d2) AS CASE
  WHEN n1 > d1 OR n2 > d2 THEN NULL
  WHEN n1 = 0 OR n2 = 0 OR n1 = d1 OR n2 = d2
    THEN (n1 + 5e-1) * (d2 - n2 + 5e-1) / ((d1 - n1 + 5e-1) * (n2 + 5e-1))
  ELSE 1e0 * n1 * (d2 - n2) / (1e0 * (d1 - n1) * n2) END;
