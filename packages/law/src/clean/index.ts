/** What the import script bundles: the cleaning without the cleaned data, which it is about to write. */

export { printFaults } from '../import/print.ts';
export { parseLprTable } from '../lpr-table.ts';
export { cleanRulesFile } from './clean-file.ts';
