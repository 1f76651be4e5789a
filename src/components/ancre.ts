/** Shows the part of the page that the address names: it was not there yet when the page opened. */
export function ouvrirAncre(): void {
  const montrer = () => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  addEventListener("hashchange", montrer);
  montrer();
}
