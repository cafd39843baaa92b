import { PageFrame } from '@daulang/sandbox-kit/page-frame';

export const FRAME = new PageFrame(`
:root{color-scheme:light dark;--ground:#f3f6f4;--raised:#fff;--ink:#1b2420;--quiet:#53625a;--line:#d5dfd9;--press:#0b6b46;--onpress:#fff;--wrong:#a5231b;--note:#6b4a00;--noteground:#fff4d6}
@media (prefers-color-scheme:dark){:root{--ground:#101613;--raised:#18211c;--ink:#e9f0ec;--quiet:#a5b5ac;--line:#33413a;--press:#6fd3a4;--onpress:#06281a;--wrong:#ff9d94;--note:#ffdf94;--noteground:#33290f}}
main{max-width:34rem;margin:0 auto;padding:1.25rem 1rem 3rem;display:grid;gap:1.25rem}
main.wide{max-width:58rem}
h2{font-size:1rem;line-height:1.4;margin:0}
.quiet,small{color:var(--quiet);font-size:.875rem;font-weight:400}
.card{background:var(--raised);border:1px solid var(--line);border-radius:10px;padding:1.25rem;display:grid;gap:1rem}
.ways{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
.ways a{display:inline-flex;align-items:center;min-height:44px}
dl{display:grid;grid-template-columns:auto 1fr;gap:.375rem 1.25rem;margin:0}
dt{color:var(--quiet)}
dd{margin:0;text-align:end;font-weight:500;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:1rem;align-items:end}
button{font:inherit;font-weight:600;min-height:52px;padding:.25rem 1.25rem;border:1px solid var(--press);border-radius:6px;background:var(--press);color:var(--onpress);cursor:pointer}
button.second{min-height:48px;background:transparent;color:var(--press)}
summary{cursor:pointer;min-height:44px;display:list-item;line-height:44px}
pre{margin:0;padding:.75rem;background:var(--ground);border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere;font-size:.875rem;line-height:1.5}
ol,ul{list-style:none;margin:0;padding:0;display:grid;gap:.75rem}
.line{display:grid;gap:.25rem 1.25rem;padding:1rem 1.25rem;grid-template-columns:1fr auto}
.line>*{min-width:0;overflow-wrap:anywhere}
.line .sum{font-weight:600;font-variant-numeric:tabular-nums;text-align:end;white-space:nowrap}
.line .whole{grid-column:1/-1}
.line form{grid-column:1/-1;justify-items:start}
@media (min-width:48rem){.line{grid-template-columns:1fr auto}.line form{grid-column:auto;grid-row:2/4;grid-column-start:2;justify-items:end;align-content:end}.line .whole{grid-column:1}}
`);
