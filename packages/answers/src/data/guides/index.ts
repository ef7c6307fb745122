import type { Guide } from '../../guide.ts';
import { PAY_GUIDES } from './closing-pay.ts';
import { SHOP_GUIDES } from './closing-shops.ts';
import { MORE_CONTACTS } from './contacts-more.ts';
import { CREDIT_GUIDES } from './credit.ts';
import { OTHER_GUIDES } from './debit-and-complaint.ts';
import { CHINESE_PHONES } from './phones-china.ts';
import { OTHER_PHONES } from './phones-world.ts';

export const GUIDES: readonly Guide[] = [
  ...CREDIT_GUIDES,
  ...SHOP_GUIDES,
  ...PAY_GUIDES,
  ...OTHER_GUIDES,
  ...MORE_CONTACTS,
  ...CHINESE_PHONES,
  ...OTHER_PHONES,
];
