import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { RPCHandler as SocketHandler } from '@orpc/server/ws';
import { Fault } from '../core/base/fault.ts';
import type { BoothId } from '../core/base/ids.ts';
import { lanAddresses, localName } from './booths/addresses.ts';
import { boothCards } from './booths/booth-cards.ts';
import { serveBooths } from './booths/booth-server.ts';
import { certificateFor } from './booths/certificates.ts';
import type { BoothConnection } from './booths/connection.ts';
import { createGroupCommit } from './booths/group-commit.ts';
import { createLateWrites } from './booths/late-writes.ts';
import { linkQuota } from './booths/link-quota.ts';
import { liveAttempts } from './booths/live-attempts.ts';
import { createPairing } from './booths/pairing.ts';
import { watchDisk } from './center/disk-watch.ts';
import { unlockKeptKeys } from './center/kept-keys.ts';
import { keyVault } from './center/key-vault.ts';
import { refuseLostDatabase } from './center/lost-database.ts';
import { type Clock, systemClock } from './clock.ts';
import type { HostContext } from './context.ts';
import { serveDesk } from './desk/desk-server.ts';
import { deskRouter } from './desk/router.ts';
import type { Port } from './http/listen.ts';
import type { SystemSecrets } from './keys/system-secrets.ts';
import { loadPacks } from './packs/pack-shelf.ts';
import type { Places } from './places.ts';
import { createSignal } from './signal.ts';
import { acknowledge } from './sittings/acknowledge.ts';
import { diskTrouble } from './sittings/disk-trouble.ts';
import { resumeAttempts } from './sittings/go-live.ts';
import { createScoring } from './sittings/scoring.ts';
import { DISK_LIMITS, type DiskLimits } from './storage/disk-space.ts';
import { lockInstance } from './storage/instance-lock.ts';
import { refuseNetworkShare } from './storage/network-path.ts';
import { openDatabase } from './storage/open.ts';
import { isDiskError } from './storage/sqlite-errors.ts';

export interface HostOptions {
  readonly places: Places;
  /** The desk in a browser of this computer; undefined where a window speaks to the host itself. */
  readonly desk: Port | undefined;
  /** Booths over the network, and over a USB cable. */
  readonly lan: Port;
  readonly usb: Port;
  readonly clock?: Clock;
  readonly disk?: DiskLimits;
  /** The system's store of secrets; absent without Electron, and where there is none. */
  readonly secrets?: SystemSecrets | undefined;
}

type DeskPort = Parameters<InstanceType<typeof PortHandler>['upgrade']>[0];

export interface Host {
  readonly ctx: HostContext;
  /** The one-time link to the desk; undefined where there is no desk server. */
  readonly link: string | undefined;
  /** Speaks the desk contract on a MessagePort. */
  connectDesk(port: DeskPort): void;
  /** Puts everything taken on disk and lets go of everything. */
  close(): Promise<void>;
}

/**
 * Composes the host. Throws the Faults of its parts (`already-running`, `database-*`, `data-on-network`, `port-taken`, ...), and
 * `disk-not-writing`.
 */
export async function createHost(options: HostOptions): Promise<Host> {
  try {
    return await compose(options);
  } catch (error) {
    if (error instanceof Fault || !isDiskError(error)) throw error;
    throw new Fault(
      'disk-not-writing',
      `The disk of ${options.places.data} is full or can not be written. Make room, then start again.`,
    );
  }
}

async function compose({
  places,
  desk,
  lan,
  usb,
  clock = systemClock,
  disk = DISK_LIMITS,
  secrets,
}: HostOptions): Promise<Host> {
  const lock = await lockInstance(places.data, clock.now);
  const undo: (() => void | Promise<void>)[] = [lock.release];
  const close = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    refuseNetworkShare(places.data);
    refuseLostDatabase(places.data);
    const db = await openDatabase(places.data);
    undo.push(() => void db.close());
    const changed = { center: createSignal(), booths: createSignal(), sittings: createSignal() };
    const connections = new Map<BoothId, BoothConnection>();
    const space = watchDisk({ directory: places.data, limits: disk, onChange: changed.center.emit });
    const scoring = createScoring({ db, data: places.data, onScored: changed.sittings.emit, onDisk: space.report });
    const late = createLateWrites({ db, onDisk: space.report });
    undo.push(space.close, scoring.close, late.close);
    const ctx: HostContext = {
      db,
      clock,
      places,
      packs: loadPacks(places.assessments),
      vault: keyVault(places.data, secrets),
      disk: space,
      scoring,
      late,
      linkQuota: linkQuota(),
      live: liveAttempts(),
      commit: createGroupCommit({
        db,
        onDurable: (recorders) => acknowledge(ctx, recorders),
        makeRoom: space.makeRoom,
        onDisk: (state) => {
          space.report(state);
          if (state === 'ok') trouble.over();
          else trouble.refused();
        },
      }),
      links: {
        send(booth, message) {
          const connection = connections.get(booth);
          connection?.send(message);
          return connection !== undefined;
        },
        close: (booth, code, reason) => connections.get(booth)?.close(code, reason),
      },
      address: { urls: [], usbUrl: '', fingerprint: '' },
      committed: { lastAt: null },
      changed,
    };
    const trouble = diskTrouble(ctx);
    undo.push(ctx.commit.close);
    await unlockKeptKeys(ctx);
    resumeAttempts(ctx);

    const names = [...lanAddresses(), 'localhost', '127.0.0.1', localName()].filter((name) => name !== undefined);
    const certificate = await certificateFor(`${places.data}/tls`, names, clock.now());
    const cards = boothCards(clock.now, changed.booths.emit);
    const pairing = createPairing(db, clock, changed.booths.emit);
    const booths = await serveBooths({ ctx, cards, pairing, certificate, names, lan, usb, connections });
    undo.push(booths.close);
    ctx.address.urls = names.filter((name) => name !== '127.0.0.1').map((name) => `https://${name}:${booths.lanPort}/`);
    ctx.address.usbUrl = `http://localhost:${booths.usbPort}/`;
    ctx.address.fingerprint = certificate.fingerprint;

    const router = deskRouter({ ctx, cards, pairing });
    const sockets = new SocketHandler(router);
    const ports = new PortHandler(router);
    const server =
      desk === undefined
        ? undefined
        : await serveDesk({ port: desk, pages: places.pages, onSocket: (socket) => void sockets.upgrade(socket) });
    if (server !== undefined) undo.push(server.close);
    lock.announce(server === undefined ? 'its own window' : `http://localhost:${server.port}/`);
    // Working time runs on while nothing else changes.
    const everySecond = setInterval(() => ctx.live.all.length > 0 && changed.sittings.emit(), 1000);
    undo.push(() => clearInterval(everySecond));
    const open = new Set<DeskPort>();
    undo.push(() => {
      for (const port of open) if ('close' in port && typeof port.close === 'function') port.close();
    });
    return {
      ctx,
      link: server?.link,
      connectDesk(port) {
        open.add(port);
        ports.upgrade(port);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
