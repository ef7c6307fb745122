import { memoryRecord, standing } from '../index.ts';

export const record = memoryRecord(() => '2025-06-12T10:20');
const ids = await record.append([
  { kind: 'about', topic: 'phone-shared', answer: 'yes' },
  { kind: 'about', topic: 'age', answer: 'student' },
]);
await record.retract(ids[0]!);
export const lines = record.entries().length; // 3
export const left = standing(record.entries())
  .map((entry) => entry.id)
  .join(); // e2
