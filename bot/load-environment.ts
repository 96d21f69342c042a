/**
 * Loads the settings of a file into the environment, where it is there. What the environment has already stays.
 * May import: flows, bot, node:process.
 */
import { loadEnvFile } from 'node:process';
import { ConfigError } from './config-error.ts';

/** @throws ConfigError when the file is there and cannot be read */
export function loadEnvironment(file: string): void {
  try {
    loadEnvFile(file);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (reason !== 'ENOENT') throw new ConfigError([{ path: file, message: `is there but cannot be read (${reason}); give this process the right to, or remove it` }]);
  }
}
