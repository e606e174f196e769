import type { WebSocket } from 'ws';
import { Fault } from '../../core/base/fault.ts';
import type { AttemptId, BoothId } from '../../core/base/ids.ts';
import { BOOTH_CLOSE, BOOTH_PROTOCOL, type ToBooth, ToHost } from '../../shared/booth.ts';
import type { HostContext } from '../context.ts';
import { beginAttempt } from '../sittings/begin-attempt.ts';
import { finishAttempt } from '../sittings/end-attempt.ts';
import { noteOnce } from '../sittings/go-live.ts';
import { auditCenter } from '../storage/audit.ts';
import { type Booth, boothById, describeBooth } from '../storage/booths.ts';
import type { BoothCards } from './booth-cards.ts';
import { refuseOtherMode } from './frozen-mode.ts';
import { BACKLOG_FRAMES_S, BYTES_S, CONTROL_S, createQuota } from './quota.ts';
import { receiveBatch } from './receive-batch.ts';
import { welcomeFor } from './welcome.ts';

const HELLO_MS = 5000;

/** Close codes of misconduct; anything else is a bad message. */
const CLOSE_CODES: Readonly<Record<string, number>> = {
  'batch-gap': BOOTH_CLOSE.gap,
  'more-than-recorded': BOOTH_CLOSE.tooMuch,
  'too-many-messages': BOOTH_CLOSE.tooMuch,
  'too-many-links': BOOTH_CLOSE.tooMuch,
  'disk-not-writing': BOOTH_CLOSE.hostStopping,
};

/** One booth's socket, from the upgrade to its end. */
export interface BoothConnection {
  readonly booth: BoothId;
  send(message: ToBooth): void;
  /** Ends it with a code, once. */
  close(code: number, reason: string): void;
}

export interface ConnectionOptions {
  readonly ctx: HostContext;
  readonly cards: BoothCards;
  readonly booth: Booth;
  readonly socket: WebSocket;
  /** The socket is gone, or being closed. */
  readonly onGone: () => void;
}

/** Speaks the booth protocol (SPEC.md of src/shared) on a socket that has been admitted. */
export function connectBooth({ ctx, cards, booth: admitted, socket, onGone }: ConnectionOptions): BoothConnection {
  let booth = admitted;
  let greeted = false;
  let gone = false;
  /** The attempt that ended last: what is still on its way to the host is dropped, not held against the booth. */
  let ended: AttemptId | undefined;
  const frames = createQuota(BACKLOG_FRAMES_S);
  const bytes = createQuota(BYTES_S);
  const control = createQuota(CONTROL_S);
  const nowMs = ctx.clock.monotonicMs;

  const send = (message: ToBooth): void => {
    if (message.type === 'finished') ended = message.attempt;
    if (message.type === 'stop') ended = ctx.live.atBooth(booth.id)?.id ?? ended;
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  };
  const leave = (): void => {
    if (gone) return;
    gone = true;
    clearTimeout(helloTimer);
    onGone();
  };
  const close = (code: number, reason: string): void => {
    if (gone) return;
    leave();
    socket.close(code, reason);
  };
  /** Ends the socket for misconduct [B11]: one code, one line in the audit trail. */
  const refuse = (fault: string): void => {
    if (gone) return;
    const code = CLOSE_CODES[fault] ?? BOOTH_CLOSE.badMessage;
    const data = { booth: booth.id, code, fault };
    const at = ctx.clock.now();
    close(code, fault);
    const line = {
      key: `refused ${booth.id} ${fault}`,
      work: (count: number) =>
        auditCenter(ctx.db, { at, what: 'booth.refused', by: 'host', data: count > 1 ? { ...data, count } : data }),
    };
    // Each misconduct has its line; what a booth is refused for coming too often does not fill the trail.
    if (fault === 'too-many-links') ctx.late.addMerged(line);
    else ctx.late.add(line);
  };
  // Not at once: whoever admitted the socket has to know of the connection before it ends.
  const mayStay = ctx.linkQuota.take(booth.id, nowMs());
  const helloTimer = mayStay
    ? setTimeout(() => refuse('no-hello'), HELLO_MS)
    : setTimeout(() => refuse('too-many-links'), 0);

  const welcome = ({ protocol, mode, device }: Extract<ToHost, { type: 'hello' }>): void => {
    if (protocol !== BOOTH_PROTOCOL) throw new Fault('protocol-unknown', 'The page is of another version. Reload it.');
    // What was taken but is not on disk would be sent twice: the booth has to come again when it is.
    ctx.commit.flush();
    if (ctx.live.atBooth(booth.id)?.recorder.hasPending === true)
      throw new Fault('disk-not-writing', 'The disk does not take what was received.');
    refuseOtherMode(ctx, booth, mode);
    clearTimeout(helloTimer);
    greeted = true;
    const described = mode === booth.mode && device === booth.device;
    if (!described && ctx.live.atBooth(booth.id) === undefined) {
      describeBooth(ctx.db, booth.id, mode, device);
      booth = boothById(ctx.db, booth.id) ?? booth;
    }
    send(welcomeFor(ctx, booth));
    cards.setLinked(booth.id, true);
  };

  /** Answers with what a Fault says, and goes on. */
  const orFault = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      send({ type: 'fault', code: error.code, message: error.message.slice(0, 300) });
    }
  };

  const obey = (message: ToHost): void => {
    const live = ctx.live.atBooth(booth.id);
    if (message.type === 'hello') throw new Fault('hello-again', 'A booth says hello once on a socket.');
    else if (message.type === 'begin')
      orFault(() => send({ type: 'granted', header: beginAttempt(ctx, booth, message) }));
    else if (message.type === 'finish') orFault(() => finishAttempt(ctx, booth, message));
    else if (message.type === 'digest' && live?.id === message.attempt)
      live.resimulation.compare(message.second, message.digest);
    else if (message.type === 'status') cards.setStatus(booth.id, message);
    else if (message.type === 'handUp') cards.setHandUp(booth.id, message.up);
  };

  const onText = (text: string): void => {
    if (control.take(1, nowMs()) > 0) throw new Fault('too-many-messages', 'More messages than a booth has to send.');
    const message = readControl(text);
    if (greeted) obey(message);
    else if (message.type === 'hello') welcome(message);
    else throw new Fault('no-hello', 'The first message has to be hello.');
  };

  const onBatch = (data: Uint8Array): void => {
    const live = ctx.live.atBooth(booth.id);
    if (live === undefined && ended !== undefined) return;
    if (live === undefined || !greeted) throw new Fault('batch-foreign', 'No attempt is running in this booth.');
    const attempt = { id: live.id, sitting: live.sitting };
    const count = receiveBatch(ctx, live, data, (kind, recordedMs) => noteOnce(ctx, attempt, kind, recordedMs));
    const waitMs = Math.max(frames.take(count, nowMs()), bytes.take(data.length, nowMs()));
    if (waitMs > 0) holdBack(socket, waitMs);
  };

  socket.on('message', (data: Buffer, isBinary) => {
    if (gone || !mayStay) return;
    try {
      if (isBinary) onBatch(data);
      else onText(data.toString('utf8'));
    } catch (error) {
      if (error instanceof Fault) return refuse(error.code);
      // A fault of ours must not end the other booths' recordings with it.
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      close(BOOTH_CLOSE.hostStopping, 'host-fault');
    }
  });
  socket.on('error', (error: Error & { readonly code?: string }) => {
    // The library has answered with the standard close code already: 1009 for a message that is too long.
    if (error.code?.startsWith('WS_ERR') === true) refuse(error.code);
  });
  socket.on('close', leave);
  return { booth: booth.id, send, close };
}

/** Reads nothing for a while: the network's own back-pressure slows the booth down. */
function holdBack(socket: WebSocket, ms: number): void {
  if (socket.isPaused) return;
  socket.pause();
  setTimeout(() => socket.resume(), ms);
}

function readControl(text: string): ToHost {
  try {
    return ToHost.parse(JSON.parse(text));
  } catch {
    throw new Fault('message-malformed', 'The message is none of the protocol.');
  }
}
