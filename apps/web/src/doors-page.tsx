import { renderToString } from 'preact-render-to-string';
import { App } from './app.tsx';

/** For the build alone: the first screen as markup. */
export const doors = (): string => renderToString(<App />);
