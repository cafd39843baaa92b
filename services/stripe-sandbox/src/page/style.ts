import { PageFrame } from '@daulang/sandbox-kit/page-frame';

export const FRAME = new PageFrame(`
:root{color-scheme:light dark;--ground:#f4f5f8;--raised:#fff;--ink:#1c2030;--quiet:#565d72;--line:#d9dde7;--press:#4b3bbd;--onpress:#fff;--wrong:#a5231b;--note:#6b4a00;--noteground:#fff4d6}
@media (prefers-color-scheme:dark){:root{--ground:#12141c;--raised:#1b1e29;--ink:#eceef5;--quiet:#a9b0c3;--line:#343949;--press:#a99cff;--onpress:#14102e;--wrong:#ff9d94;--note:#ffdf94;--noteground:#33290f}}
main{max-width:58rem;margin:0 auto;padding:1.25rem 1rem 3rem;display:grid;gap:1.25rem}
main:not(.two,.desk){max-width:30rem}
h2{font-size:1rem;line-height:1.4;margin:0 0 .5rem}
.amount{font-size:2rem;line-height:1.3;font-weight:600;font-variant-numeric:tabular-nums;margin:.25rem 0 1rem}
.quiet,small{color:var(--quiet);font-size:.875rem}
.card{background:var(--raised);border:1px solid var(--line);border-radius:10px;padding:1.25rem}
.top{padding:0 .25rem}
.way{margin-top:.75rem}
ul{list-style:none;margin:0;padding:0}
li{display:flex;justify-content:space-between;gap:1rem;padding:.375rem 0;border-bottom:1px solid var(--line)}
li:last-child{border:0}
li b{font-weight:500;font-variant-numeric:tabular-nums;white-space:nowrap}
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
summary{cursor:pointer;min-height:32px}
code{font:inherit;font-variant-numeric:tabular-nums;white-space:nowrap}
@media (min-width:52rem){main.two{grid-template-columns:1fr 1fr;gap:3rem;padding-top:3rem;align-items:start}.top{padding:0}}
`);
