import { performance } from 'node:perf_hooks';
const names = process.argv.slice(2);
gc(); const h0 = process.memoryUsage(); const t0 = performance.now(); const c0=process.cpuUsage();
for (const n of names) await import(n);
const t = performance.now() - t0; const c=process.cpuUsage(c0); gc(); gc(); const h = process.memoryUsage();
console.log(names.join('+').padEnd(42), 'heap', ((h.heapUsed - h0.heapUsed) / 1048576).toFixed(1).padStart(6), 'rss', ((h.rss - h0.rss) / 1048576).toFixed(0).padStart(4), 'cpu ms', Math.round((c.user+c.system)/1000));
