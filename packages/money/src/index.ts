export { asFen, type Fen, fen, MAX_FEN, sumFen, ZERO } from './fen.ts';
export { formatRate, MAX_RATE_NANO, NANO, parseRate, type Rate, rate } from './rate.ts';
export { divide, mulDiv, type Rounding } from './rounding.ts';
export { formatYuan, parseYuan, plainYuan } from './yuan.ts';
