/** The door of places: the provinces and wards of today, and what those of before became. */
export { bringPlacesUpToDate } from './data/bring-places-up-to-date.js';
export { Places1796300360000 } from './migrations/1796300360000-places.js';
export { ShownProvinces1796300360010 } from './migrations/1796300360010-shown-provinces.js';
export { PlacesModule } from './places.module.js';
export { FindWard } from './use-cases/find-ward.js';
export { RequireProvinces } from './use-cases/require-provinces.js';
