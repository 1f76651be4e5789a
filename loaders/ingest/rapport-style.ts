/** How the report looks: the colours of the site, light and dark, and black on white when printed. */
export const STYLE = `:root{color-scheme:light dark;--encre:#191c28;--encre-2:#565d70;--filet:#d8dbe4;--fond:#fff;--accent:#1f3a93;--moins:#a94b14;--moins-pale:#f3d9c8;--alerte:#fdf1d6;--neutre:#eef0f5}
@media screen and (prefers-color-scheme:dark){:root{--encre:#eceef5;--encre-2:#a9b0c2;--filet:#343947;--fond:#14161d;--accent:#93a9ff;--moins:#f2995f;--moins-pale:#4d2d17;--alerte:#3a3013;--neutre:#242834}}
*{box-sizing:border-box}
body{margin:0;background:var(--fond);color:var(--encre);font:1rem/1.5 "Source Sans 3","Segoe UI",system-ui,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:60rem;margin:2.5rem auto;padding:0 1.25rem;overflow-wrap:anywhere}
h1{margin:0 0 .5rem;font-size:2rem;line-height:1.2}
h2{margin:0;font-size:1.25rem;line-height:1.3}
h3{margin:1.25rem 0 .25rem;font-size:1rem}
h3 small{color:var(--encre-2);font-weight:400;font-size:.8125rem}
h3 span{margin-right:.25rem;padding:.125rem .5rem;border-radius:4px;font-size:.8125rem;background:var(--neutre)}
h3 .erreur{background:var(--moins-pale)}h3 .avertissement{background:var(--alerte)}
p,ul{max-width:68ch;margin:.25rem 0}ul{padding-left:1.25rem}
.chapeau{font-size:1.125rem;color:var(--encre-2)}
.lecture,.enjeu{color:var(--encre-2);font-size:.875rem}
.bilan{font-weight:600}
a{color:var(--accent)}
table{width:100%;margin:2rem 0;border-collapse:collapse;font-size:.9375rem}
caption{padding-bottom:.5rem;text-align:left;font-weight:600}
th,td{padding:.375rem .75rem .375rem 0;border-bottom:1px solid var(--filet);text-align:left;vertical-align:top;font-weight:400}
thead th{border-bottom:2px solid var(--encre);font-size:.8125rem;white-space:nowrap}
.n{text-align:right;white-space:nowrap;padding-right:0;padding-left:.75rem}
.rejets{color:var(--moins);font-weight:600}
.refuse td{color:var(--moins)}
section{margin-top:2.5rem;padding-top:1rem;border-top:1px solid var(--filet)}
@media screen and (max-width:40rem){h1{font-size:1.5rem}thead{position:absolute;clip-path:inset(50%)}tr{display:flex;flex-wrap:wrap;column-gap:1rem;padding:.5rem 0;border-bottom:1px solid var(--filet)}th,td{padding:0;border:0}tbody th{flex:0 0 100%}td:nth-child(2){flex:0 0 100%;color:var(--encre-2);font-size:.875rem}.refuse .n{display:none}.n{padding:0}.n::before{content:attr(data-nom) " ";color:var(--encre-2);font-weight:400}}
@media print{@page{size:A4;margin:14mm}:root{font-size:9.5pt}main{margin:0;max-width:none;padding:0}a{color:inherit;text-decoration:none}h2,h3,.lecture,.bilan{break-after:avoid}p,li,tr{break-inside:avoid}h3 span{border:1px solid var(--encre-2)}}`;
