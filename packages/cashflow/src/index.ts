export { CONSEQUENCE_DAYS } from './consequences.ts';
export { expandFlows } from './expand-flows.ts';
export { forecast } from './forecast.ts';
export {
  isLastMomentRead,
  orderReminders,
  type Reminder,
  type ReminderDetail,
  shortfallReminders,
} from './reminders.ts';
export { subscriptionOrders } from './subscriptions.ts';
export type {
  AccountState,
  Consequence,
  DebitOrder,
  Forecast,
  ForecastEvent,
  ForecastInput,
  Part,
  PartialWorld,
  PlannedFlow,
  Purpose,
  Shortfall,
} from './types.ts';
