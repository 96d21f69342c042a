/**
 * Starts the writing thread. Threads do not get the TypeScript loader from the command line on every Node, so this one brings it.
 * May import: tsx, bot/writing.
 */
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
