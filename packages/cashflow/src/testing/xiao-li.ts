import type { ForecastInput } from '../types.ts';

/** The life of the guide's 小李 with the invented, consistent figures of the journeys (salary amount invented here). */
export const xiaoLi = {
  from: '2025-06-03T08:00',
  to: '2025-06-30',
  accounts: [{ account: '工资卡', balance: 162000, at: '2025-06-03T00:00' }],
  flows: [
    { id: '房租', account: '工资卡', direction: 'out', amount: 150000, on: '2025-06-08', purpose: 'rent' },
    { id: '话费', account: '工资卡', direction: 'out', amount: 5000, on: '2025-06-09', purpose: 'utilities' },
    { id: '工资', account: '工资卡', direction: 'in', amount: 650000, on: '2025-06-15', purpose: 'salary' },
  ],
  orders: [
    {
      id: '网贷#4',
      loan: '网贷',
      n: 4,
      due: '2025-06-10',
      amount: 35705,
      accounts: ['工资卡'],
      times: ['09:00'],
      partial: 'never',
      retries: [],
      lastMoment: '2025-06-10T20:00',
      lastMomentRead: true,
      label: '网贷 第4期',
    },
  ],
} as unknown as ForecastInput;
