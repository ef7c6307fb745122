/** What the import script bundles. */
export { importLpr } from './import-lpr.ts';
export { importRules } from './import-rules.ts';
export { printDiff, printFaults } from './print.ts';
