/** What a room that plugs into the app needs: the record's shape and where to hang a screen. */
export { type CaseRecord, memoryRecord, plugRecord, record, standing } from './record.ts';
