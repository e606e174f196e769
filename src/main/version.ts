import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { applicationFolder } from './places.ts';

const manifest = readFileSync(join(applicationFolder(), 'package.json'), 'utf8');

/** The application's version, from its package.json. */
export const VERSION = z.object({ version: z.string() }).parse(JSON.parse(manifest)).version;
