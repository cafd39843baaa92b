import { createHash } from 'node:crypto';
import { Markup } from './html.js';

const STYLE = `
:root{color-scheme:light dark;--ground:#f3f6f4;--raised:#fff;--ink:#1b2420;--quiet:#53625a;--line:#d5dfd9;--press:#0b6b46;--onpress:#fff;--wrong:#a5231b;--note:#6b4a00;--noteground:#fff4d6}
@media (prefers-color-scheme:dark){:root{--ground:#101613;--raised:#18211c;--ink:#e9f0ec;--quiet:#a5b5ac;--line:#33413a;--press:#6fd3a4;--onpress:#06281a;--wrong:#ff9d94;--note:#ffdf94;--noteground:#33290f}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:34rem;margin:0 auto;padding:1.25rem 1rem 3rem;display:grid;gap:1.25rem}
main.wide{max-width:58rem}
header{background:var(--noteground);color:var(--note);text-align:center;padding:.5rem 1rem;font-size:.875rem}
h1{font-size:1.25rem;line-height:1.35;margin:0}
h2{font-size:1rem;line-height:1.4;margin:0}
p{margin:0}
.quiet,small{color:var(--quiet);font-size:.875rem;font-weight:400}
.card{background:var(--raised);border:1px solid var(--line);border-radius:10px;padding:1.25rem;display:grid;gap:1rem}
.ways{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
.ways a{display:inline-flex;align-items:center;min-height:44px}
dl{display:grid;grid-template-columns:auto 1fr;gap:.375rem 1.25rem;margin:0}
dt{color:var(--quiet)}
dd{margin:0;text-align:end;font-weight:500;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
form{display:grid;gap:1rem}
label{display:grid;gap:.25rem;font-weight:500;align-content:start}
input{font:inherit;width:100%;min-height:48px;padding:.5rem .75rem;color:inherit;background:var(--ground);border:1px solid var(--quiet);border-radius:6px;font-variant-numeric:tabular-nums}
input[aria-invalid=true]{border-color:var(--wrong)}
input:focus-visible,button:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid var(--press);outline-offset:2px}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:1rem;align-items:end}
button{font:inherit;font-weight:600;min-height:52px;padding:.25rem 1.25rem;border:1px solid var(--press);border-radius:6px;background:var(--press);color:var(--onpress);cursor:pointer}
button.second{min-height:48px;background:transparent;color:var(--press)}
a{color:var(--press);text-underline-offset:3px}
.wrong{color:var(--wrong);border:1px solid var(--wrong);border-radius:6px;padding:.625rem .75rem}
summary{cursor:pointer;min-height:44px;display:list-item;line-height:44px}
pre{margin:0;padding:.75rem;background:var(--ground);border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere;font-size:.875rem;line-height:1.5}
ol,ul{list-style:none;margin:0;padding:0;display:grid;gap:.75rem}
.line{display:grid;gap:.25rem 1.25rem;padding:1rem 1.25rem;grid-template-columns:1fr auto}
.line>*{min-width:0;overflow-wrap:anywhere}
.line .sum{font-weight:600;font-variant-numeric:tabular-nums;text-align:end;white-space:nowrap}
.line .whole{grid-column:1/-1}
.line form{grid-column:1/-1;justify-items:start}
@media (min-width:48rem){.line{grid-template-columns:1fr auto}.line form{grid-column:auto;grid-row:2/4;grid-column-start:2;justify-items:end;align-content:end}.line .whole{grid-column:1}}
`;

/** Outside any template, whose white space is the formatter's: the policy allows exactly these bytes. */
export const STYLE_TAG = new Markup(`<style>${STYLE}</style>`);

const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** The style is allowed by its hash, nothing else is: the pages have no script and load nothing. */
export const CONTENT_SECURITY_POLICY = `default-src 'none'; style-src ${STYLE_SOURCE}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
