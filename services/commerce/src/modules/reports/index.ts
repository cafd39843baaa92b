/** The door of reports: nothing stands above them, so only the module itself is shown. */
export { ReportsModule } from './reports.module.js';
