import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Film } from "../../src/film/film.ts";

const latinFont = new URL(
  import.meta.resolve("@fontsource-variable/cormorant/files/cormorant-latin-wght-normal.woff2"),
);

/** The lettering of the film, carried by the page itself: it is read without a network. Chinese comes from the system. */
const fontFace = async (): Promise<string> => {
  const font = await readFile(fileURLToPath(latinFont));
  return `@font-face{font-family:Cormorant;font-weight:300 700;src:url(data:font/woff2;base64,${font.toString("base64")}) format("woff2")}`;
};

/** Style of the pages that people work through: the film's ink, paper and ember, quiet, nothing that moves by itself. */
export const pageStyle = async ({ film }: Film): Promise<string> => {
  const { ink, paper, ember } = film.look;
  return `${await fontFace()}
:root{--ink:${ink};--paper:${paper};--ember:${ember};--amber:#f0a024;--blue:#4fb3ec;
--soft:color-mix(in srgb,var(--paper) 62%,var(--ink));--faint:color-mix(in srgb,var(--paper) 50%,var(--ink));
--line:color-mix(in srgb,var(--paper) 14%,var(--ink));--raised:color-mix(in srgb,var(--paper) 5%,var(--ink));
--serif:Cormorant,"Noto Serif SC","Source Han Serif SC","Songti SC",SimSun,serif;color-scheme:dark}
*{box-sizing:border-box}
html{background:var(--ink);color:var(--paper);font:400 19px/1.5 var(--serif);scroll-padding-top:5rem}
body{max-width:1180px;margin:0 auto;padding:4rem 2.2rem 8rem}
html[data-ui=zh] .ui[lang=en],html[data-ui=en] .ui[lang=zh]{display:none}
.ui[lang=zh]{line-height:1.65}
h1{font-weight:400;margin:0;font-size:2.6rem;letter-spacing:.2em;line-height:1.2}
h1+p{margin:.1rem 0 0;text-transform:uppercase;letter-spacing:.24em;color:var(--soft);font-size:.95rem}
h2{font-weight:400;font-size:1.5rem;margin:4rem 0 1rem;padding-bottom:.5rem;border-bottom:1px solid var(--line)}
h3{font-weight:600;font-size:.95rem;color:var(--ember);margin:1.5rem 0 .45rem}
a{color:inherit;text-underline-offset:.2em;text-decoration-color:var(--faint)}
a:hover{text-decoration-color:var(--ember)}
header{display:grid;grid-template-columns:1fr auto 1fr;align-items:end;gap:2rem;padding-bottom:2rem}
header .right{text-align:right;color:var(--soft)}
.thread{position:relative;width:190px;height:1px;background:var(--line);margin-bottom:1.1rem}
.thread i{position:absolute;top:-4px;width:9px;height:9px;border-radius:50%;left:calc(50% - 11px);background:var(--amber);box-shadow:0 0 14px var(--amber)}
.thread i+i{left:calc(50% + 3px);top:-2px;background:var(--blue);box-shadow:0 0 14px var(--blue)}
.bar{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:.4rem 1.4rem;align-items:center;padding:.8rem 0;background:var(--ink);border-bottom:1px solid var(--line)}
.bar .gap{flex:1}
button{font:inherit;color:var(--soft);background:none;border:0;padding:.15rem 0;cursor:pointer;border-bottom:1px solid transparent}
button:hover{color:var(--paper)}
button[aria-pressed=true]{color:var(--paper);border-bottom-color:var(--ember)}
button.copy{color:var(--ink);background:var(--ember);border-radius:2px;padding:.12rem .8rem;font-weight:600;white-space:nowrap}
button.copy:hover{background:var(--paper);color:var(--ink)}
button.copy.done{background:var(--blue)}
button:focus-visible,a:focus-visible,summary:focus-visible,input:focus-visible{outline:2px solid var(--blue);outline-offset:3px}
.steps{display:grid;grid-template-columns:repeat(auto-fit,minmax(250px,1fr));gap:0 2.2rem;color:var(--soft);padding:0;margin:1.6rem 0 0;list-style:none;counter-reset:step}
.steps li{counter-increment:step;padding-left:1.7rem;position:relative}
.steps li::before{content:counter(step);position:absolute;left:0;color:var(--ember);font-size:1.25rem;line-height:1.25}
.pic{display:block;aspect-ratio:16/9;background:var(--raised) center/cover no-repeat;border-radius:2px}
details.task{border-bottom:1px solid var(--line)}
details.task>summary{display:grid;grid-template-columns:2.6rem 250px 1fr auto;gap:0 1.4rem;align-items:center;padding:.8rem 0;cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
.number{color:var(--ember);font-size:1.5rem;font-variant-numeric:lining-nums tabular-nums}
.strip{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:3px}
.title b{font-weight:600;font-size:1.15rem}
.title small,.say{display:block;color:var(--soft);font-size:.95rem;line-height:1.45}
.state{color:var(--soft);white-space:nowrap;text-align:right}
.state::after{content:"";display:inline-block;width:9px;height:9px;border-radius:50%;margin-left:.6rem;border:1px solid var(--ember)}
.done .state::after{background:var(--blue);border-color:var(--blue);box-shadow:0 0 10px var(--blue)}
.changed .state::after{background:var(--amber);border-color:var(--amber)}
.waits .state::after{border-color:var(--faint)}
.done .strip{opacity:.55}
.body,.state,.facts{font-variant-numeric:lining-nums}
.body{display:grid;grid-template-columns:minmax(0,1.25fr) minmax(0,1fr);gap:0 3rem;padding:0 0 2.4rem 4rem}
.prompt{white-space:pre-wrap;overflow-wrap:anywhere;margin:0;font:inherit;font-size:1rem;background:var(--raised);border-left:2px solid var(--ember);padding:.9rem 1.1rem;max-height:21rem;overflow:auto}
.under{display:flex;gap:1rem;justify-content:space-between;align-items:center;margin-top:.6rem;color:var(--faint);font-size:.9rem}
.uploads{display:grid;grid-template-columns:repeat(auto-fill,minmax(130px,1fr));gap:.8rem;padding:0;margin:0;list-style:none}
.uploads.wide{grid-template-columns:1fr}
.even{grid-template-columns:minmax(0,1fr) minmax(0,1fr);padding-left:0}
.beside{position:sticky;top:4.5rem;align-self:start}
.candidate+.candidate{margin-top:3rem;padding-top:.5rem;border-top:1px solid var(--line)}
.uploads li{font-size:.88rem;line-height:1.35}
.uploads small{color:var(--soft);display:block}
dl{display:grid;grid-template-columns:auto 1fr;gap:.1rem 1.2rem;margin:0}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
ul.checks{list-style:none;padding:0;margin:0}
ul.checks label{display:grid;grid-template-columns:1.3rem 1fr;gap:.55rem;padding:.16rem 0;cursor:pointer;line-height:1.4}
ul.checks input{accent-color:var(--blue);width:1rem;height:1rem;margin:.25rem 0 0}
ul.checks input:checked+span{color:var(--faint)}
code{font:.86rem/1.4 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.bring{border:1px solid var(--line);border-radius:2px;padding:.8rem 1rem;margin-top:1.6rem}
.warn{color:var(--amber)}
ol.plain{margin:0;padding-left:1.2rem}
[hidden]{display:none!important}
@media(max-width:820px){html{font-size:17px}body{padding:2rem 1.1rem 6rem}header{grid-template-columns:1fr}header .right{text-align:left}.thread{display:none}
details.task>summary{grid-template-columns:2.2rem 1fr auto}.strip{grid-column:1/-1;grid-row:1}.body{grid-template-columns:1fr;padding-left:0}.beside{position:static}}
@media print{.bar,button{display:none}}
`;
};
