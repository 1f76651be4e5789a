/**
 * The marks of Plot that drawings use, and no other: a publication makes one file of them with what they need
 * (loaders/publish/construire.ts), half of what a browser would fetch of Plot and d3 whole.
 */
export {
  areaY,
  axisX,
  axisY,
  barX,
  dot,
  gridX,
  gridY,
  type LineYOptions,
  line,
  lineY,
  link,
  type Markish,
  type PlotOptions,
  plot,
  ruleX,
  ruleY,
  text,
  tickX,
} from "@observablehq/plot";
