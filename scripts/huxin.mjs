// npm run -s huxin -- ARGS: the command line from a checkout. Paths are those of the caller's folder.
import { pathToFileURL } from 'node:url';
import { buildCli } from './build-cli.mjs';

const bundle = await buildCli();
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(bundle).href);
