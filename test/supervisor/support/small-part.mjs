import { existsSync } from 'node:fs';
import { createServer } from 'node:http';

const [port, brokenFile = ''] = process.argv.slice(2);
// What a test writes there makes this part end again as soon as it runs.
if (existsSync(brokenFile)) setTimeout(() => process.exit(3), 300);
createServer((_request, response) => response.end('ok')).listen(Number(port), '127.0.0.1');
