// Stands where npm's own script would: an installation that never ends, with a process of its own.
import { spawn } from 'node:child_process';

spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)', process.argv[2]], { stdio: 'ignore' });
console.log('installing');
setInterval(() => {}, 1000);
