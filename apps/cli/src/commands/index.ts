import type { Command } from '../command.ts';
import { app } from './app.ts';
import { check } from './check.ts';
import { cost } from './cost.ts';
import { forecast } from './forecast.ts';
import { law } from './law.ts';
import { plan } from './plan.ts';
import { replay } from './replay.ts';

/** Every verb, in the order of the overview. */
export const COMMANDS: readonly Command[] = [check, plan, forecast, replay, app, cost, law];
