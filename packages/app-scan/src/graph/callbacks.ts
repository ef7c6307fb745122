/**
 * Methods the system, the Java library or a common framework calls by itself on an object it was given.
 * Names, because the framework's own classes are not in an app's file. `on…` covers the life cycle and listeners.
 */
export const CALLBACKS: ReadonlySet<string> = new Set([
  '<clinit>',
  'run',
  'call',
  'doInBackground',
  'handleMessage',
  'dispatchMessage',
  'attachBaseContext',
  'query',
  'insert',
  'update',
  'delete',
  'getType',
  'openFile',
  'getView',
  'getItem',
  'getCount',
  'getItemCount',
  'bindView',
  'newView',
  'instantiateItem',
  'draw',
  'dispatchDraw',
  'dispatchTouchEvent',
  'dispatchKeyEvent',
  'compare',
  'compareTo',
  'equals',
  'hashCode',
  'toString',
  'iterator',
  'next',
  'hasNext',
  'get',
  'accept',
  'apply',
  'test',
  'invoke',
  'invokeSuspend',
  'create',
  'close',
  'execute',
  'uncaughtException',
  'afterTextChanged',
  'beforeTextChanged',
  'loadInBackground',
  'deliverResult',
  'performFiltering',
  'publishResults',
  'createFromParcel',
  'newArray',
  'writeToParcel',
  'describeContents',
  'instantiateActivity',
  'instantiateApplication',
  'instantiateService',
  'instantiateReceiver',
  'instantiateProvider',
  'shouldOverrideUrlLoading',
  'shouldInterceptRequest',
  'surfaceCreated',
  'surfaceChanged',
  'doWork',
  'startWork',
  'createWork',
  'createFragment',
  'newThread',
  'destroyItem',
  'subscribe',
  'subscribeActual',
  'emit',
  'collect',
  'resumeWith',
]);

export const isCallback = (name: string): boolean => CALLBACKS.has(name) || /^on[A-Z]/.test(name);

/**
 * Frameworks that lie in the app's own files and call back what is handed to them just as the system does: work, pages,
 * observers and lambdas. Descriptors begin so.
 */
const FRAMEWORKS = [
  'Landroidx/',
  'Landroid/support/',
  'Lkotlin/',
  'Lkotlinx/',
  'Lio/reactivex/',
  'Lrx/',
] as const;
const FRAMEWORK_BYTES = FRAMEWORKS.map((one) => new TextEncoder().encode(one));

export const isFrameworkName = (descriptor: string): boolean =>
  FRAMEWORKS.some((one) => descriptor.startsWith(one));

/** Whether the descriptor that stands at a place names a class of such a framework. */
export const isOfFramework = (bytes: Uint8Array, at: number): boolean =>
  at >= 0 &&
  bytes[at] === 0x4c &&
  FRAMEWORK_BYTES.some((one) => one.every((byte, i) => bytes[at + i] === byte));
