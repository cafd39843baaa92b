const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

/** Mocha's short reporter (dots, then each failure in full) that also writes what it counted for the runner. */
module.exports = class CountingReporter extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      writeFileSync(process.env.TEST_RESULT_FILE, JSON.stringify({ passed, failed, skipped }));
    });
  }
};
