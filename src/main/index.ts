import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app } from 'electron';
import { keepKeys } from './center/kept-keys.ts';
import { openSampleCenter } from './center/sample-center.ts';
import { outliveOutput } from './deaf-output.ts';
import { type DesktopHost, runDesktop } from './electron/desktop.ts';
import { systemSecrets } from './electron/secrets.ts';
import { serve } from './headless.ts';
import { createHost } from './host.ts';
import { applicationFolder, defaultDataFolder, placesIn } from './places.ts';
import { hostPorts, readPort } from './ports.ts';

// Electron and Chromium have switches of their own in the same line, so unknown ones are let through.
const args = process.argv.slice(app.isPackaged ? 1 : 2);
const { values } = parseArgs({
  args,
  strict: false,
  options: {
    data: { type: 'string' },
    port: { type: 'string' },
    sample: { type: 'boolean' },
    headless: { type: 'boolean' },
  },
});
const text = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

const folder = applicationFolder();
const dataDir = resolve(text(values.data) ?? defaultDataFolder());

/** The host behind the window: no desk server, since the window speaks to it over a port. */
async function startHost(): Promise<DesktopHost> {
  const { lan, usb } = hostPorts(readPort(text(values.port)) ?? undefined);
  const secrets = await systemSecrets();
  const host = await createHost({ places: placesIn(folder, dataDir), desk: undefined, lan, usb, secrets });
  const { ctx } = host;
  if (values.sample === true) await openSampleCenter(ctx, { sittings: true });
  return {
    ...host,
    keys: {
      kept: () => ctx.vault.kept,
      open: () => ctx.vault.phase === 'open',
      keep: (yes) => keepKeys(ctx, yes),
      onChange: (listener) => void ctx.changed.center.subscribe(listener),
    },
  };
}

outliveOutput();
const log = (line: string): void => void process.stderr.write(`${line}\n`);

// Not awaited at the top: Electron becomes ready only when this module has been run to its end.
if (values.headless === true) {
  void serve(args.filter((arg) => arg !== '--headless')).then((status) => app.exit(status));
} else {
  void runDesktop({ dataDir, built: join(folder, 'out'), startHost, log });
}
