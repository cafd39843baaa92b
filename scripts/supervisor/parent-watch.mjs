/**
 * Ends this process when its parent is gone. Loaded into our own Node parts with `--import`: a second
 * way out beside the watchdog, and the only one should both it and the supervisor be killed.
 */
import { leaveWithParent } from './leave-with-parent.mjs';

leaveWithParent(() => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 2_000).unref();
});
