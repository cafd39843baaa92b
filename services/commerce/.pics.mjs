import { readFileSync, readdirSync, readFileSync as r } from 'node:fs';
import { DerivedSizes } from './dist/src/modules/media/blocks/derived-sizes.js';
import sharp from 'sharp';
if (process.env.NOCACHE) sharp.cache(false);
const d = new DerivedSizes({ stateDir: '/tmp/mem/pics' });
const rss = () => { const s = r('/proc/self/status', 'utf8'); return Math.round(/VmRSS:\s+(\d+)/.exec(s)[1] / 1024) };
const start = rss();
const photo = await sharp({ create: { width: 3200, height: 2400, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } }).jpeg().toBuffer();
const dir = '/work/mem/seed/pictures'; const files = readdirSync(dir, { recursive: true }).filter((f) => /\.(avif|webp|jpe?g|png)$/.test(f));
const t = performance.now(); const c = process.cpuUsage();
const jobs = files.slice(0, 60).map((f) => () => d.make('a' + f.replaceAll('/', '_'), readFileSync(dir + '/' + f)));
for (let i = 0; i < 4; i++) jobs.push(() => d.make('photo' + i, photo));
// four at a time
await Promise.all([0, 1, 2, 3].map(async () => { for (let job; (job = jobs.pop()); ) await job(); }));
const cc = process.cpuUsage(c);
const after = rss(); await new Promise((r) => setTimeout(r, 1500));
console.log(JSON.stringify({ files: files.length, start, after, settled: rss(), peak: Math.round(process.resourceUsage().maxRSS / 1024), ms: Math.round(performance.now() - t), cpu: Math.round((cc.user + cc.system) / 1000), cache: sharp.cache() }));
