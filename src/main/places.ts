import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where things lie. */
export interface Places {
  /** The center's own folder: database, keys, certificates, exports. */
  readonly data: string;
  /** Assessment packs. */
  readonly assessments: string;
  /** The built desk and booth pages. */
  readonly pages: string;
  /** The built scorer module. */
  readonly scorer: string;
  /** Recordings a sample center comes with. */
  readonly samples: string;
}

/** The folder that holds `assessments` and `out`: the checkout, or the unpacked application. */
export function applicationFolder(from: string = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'package.json'))) return folder;
  return from;
}

/** The usual places of an application in `folder`, with the center's data in `data`. */
export const placesIn = (folder: string, data: string): Places => ({
  data,
  assessments: join(folder, 'assessments'),
  pages: join(folder, 'out', 'renderer'),
  scorer: join(folder, 'out', 'scorer.mjs'),
  samples: join(folder, 'resources', 'sample'),
});

/** The platform's usual folder for an application's data. */
export function defaultDataFolder(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Proofbench', 'Data');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Proofbench');
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'proofbench');
}
