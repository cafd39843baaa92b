import { createHash } from 'node:crypto';

export const STYLE = `
:root{color-scheme:light dark;--ground:#f4f5f8;--raised:#fff;--ink:#1c2030;--quiet:#565d72;--line:#d9dde7;--press:#4b3bbd;--onpress:#fff;--wrong:#a5231b;--note:#6b4a00;--noteground:#fff4d6}
@media (prefers-color-scheme:dark){:root{--ground:#12141c;--raised:#1b1e29;--ink:#eceef5;--quiet:#a9b0c3;--line:#343949;--press:#a99cff;--onpress:#14102e;--wrong:#ff9d94;--note:#ffdf94;--noteground:#33290f}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:58rem;margin:0 auto;padding:1.25rem 1rem 3rem;display:grid;gap:1.25rem}
main:not(.two,.desk){max-width:30rem}
header{background:var(--noteground);color:var(--note);text-align:center;padding:.5rem 1rem;font-size:.875rem}
h1{font-size:1.25rem;line-height:1.35;margin:0}
h2{font-size:1rem;line-height:1.4;margin:0 0 .5rem}
p{margin:0}
.amount{font-size:2rem;line-height:1.3;font-weight:600;font-variant-numeric:tabular-nums;margin:.25rem 0 1rem}
.quiet,small{color:var(--quiet);font-size:.875rem}
.card{background:var(--raised);border:1px solid var(--line);border-radius:10px;padding:1.25rem}
.top{padding:0 .25rem}
.way{margin-top:.75rem}
ul{list-style:none;margin:0;padding:0}
li{display:flex;justify-content:space-between;gap:1rem;padding:.375rem 0;border-bottom:1px solid var(--line)}
li:last-child{border:0}
li b{font-weight:500;font-variant-numeric:tabular-nums;white-space:nowrap}
form{display:grid;gap:1rem}
label{display:grid;gap:.25rem;font-weight:500;align-content:start}
input{font:inherit;width:100%;min-height:48px;padding:.5rem .75rem;color:inherit;background:var(--ground);border:1px solid var(--quiet);border-radius:6px;font-variant-numeric:tabular-nums}
input[aria-invalid=true]{border-color:var(--wrong)}
input:focus-visible,button:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid var(--press);outline-offset:2px}
.desk li{flex-wrap:wrap;align-items:center;padding:.75rem 0}
.desk li>div{flex:1 1 16rem;min-width:0;overflow-wrap:anywhere}
.desk li form{display:flex;flex-wrap:wrap;gap:.5rem}
.desk li form button{min-height:44px;padding:0 1rem}
dl{margin:.5rem 0 0}
dt{color:var(--quiet);font-size:.875rem}
dd{margin:0 0 .5rem;white-space:pre-wrap}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
button{font:inherit;font-weight:600;min-height:52px;border:1px solid var(--press);border-radius:6px;background:var(--press);color:var(--onpress);cursor:pointer}
button.second{background:transparent;color:var(--press)}
a{color:var(--press);text-underline-offset:3px}
.wrong{color:var(--wrong);border:1px solid var(--wrong);border-radius:6px;padding:.625rem .75rem}
summary{cursor:pointer;min-height:32px}
code{font:inherit;font-variant-numeric:tabular-nums;white-space:nowrap}
@media (min-width:52rem){main.two{grid-template-columns:1fr 1fr;gap:3rem;padding-top:3rem;align-items:start}.top{padding:0}}
`;

/** The style is allowed by its hash, nothing else is: the page has no script and loads nothing. */
const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** Browsers apply `form-action` to where a form's answer redirects, so the shop's origin is named too. */
export function contentSecurityPolicy(shop: string | null): string {
  const origin = shop === null ? '' : ` ${new URL(shop.replaceAll(/[{}]/g, '')).origin}`;
  return `default-src 'none'; style-src ${STYLE_SOURCE}; form-action 'self'${origin}; base-uri 'none'; frame-ancestors 'none'`;
}
