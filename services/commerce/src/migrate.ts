import { parseDatabaseAddresses } from './platform/config/database-addresses.js';
import { startOrExplain } from './platform/start-or-explain.js';
import { prepareDatabase } from './prepare-database.js';

/** Runs to its end before a new version's processes start; the only one that is told the owner of the tables. */
await startOrExplain(() => prepareDatabase(parseDatabaseAddresses(process.env)));
