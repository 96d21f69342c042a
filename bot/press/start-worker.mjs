/**
 * Starts the press. Threads do not get the TypeScript loader from the command line on every Node, so this one brings it.
 * May import: tsx, bot/press.
 */
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
