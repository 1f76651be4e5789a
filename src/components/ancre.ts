/** Shows the part of the page that the address names: it was not there yet when the page opened. */
export function ouvrirAncre(): void {
  const montrer = () => {
    const partie = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let pli = partie?.closest("details"); pli; pli = pli.parentElement?.closest("details"))
      pli.open = true;
    partie?.scrollIntoView();
  };
  addEventListener("hashchange", montrer);
  montrer();
}
