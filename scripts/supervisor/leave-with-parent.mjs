const MS_BETWEEN_LOOKS = 300;

/**
 * Calls `leave` once when the parent process has changed, which is how a process learns that its
 * parent was killed without a word.
 *
 * @param {() => void} leave
 */
export function leaveWithParent(leave) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    leave();
  }, MS_BETWEEN_LOOKS);
  timer.unref();
}
