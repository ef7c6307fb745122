/** What the import script bundles: the cleaning without the cleaned data, which it is about to write. */
export { parseLprTable } from '../lpr-table.ts';
export { cleanRulesFile } from './clean-file.ts';
