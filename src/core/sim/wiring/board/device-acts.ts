import { moveHandle } from '../breaker.ts';
import type { DeviceAct, Refusal } from './act.ts';
import type { LoadPlan } from './plan.ts';
import { isReachable } from './reach.ts';
import { isFed } from './solved.ts';
import type { Board, Device } from './state.ts';

export function actOnDevice(board: Board, act: DeviceAct): Refusal | undefined {
  if (act.kind === 'cover') {
    if (!board.plan.boxes.some(({ id }) => id === act.box)) return 'unknown';
    if (act.covered) board.covered.add(act.box);
    else board.covered.delete(act.box);
    return undefined;
  }
  const device = board.devices.get(act.device);
  if (device === undefined) return 'unknown';
  const { kind } = device.plan;
  switch (act.kind) {
    case 'breakTab':
      if (kind !== 'receptacle' || !device.tabs[act.tab]) return 'no-such-part';
      if (!isReachable(board, device)) return 'out-of-reach';
      device.tabs[act.tab] = false;
      return undefined;
    case 'mount':
      device.mounted = act.mounted;
      return undefined;
    case 'set':
      return set(device, act.position);
    case 'lock':
      return lock(device, act.owner, act.locked);
    case 'plug':
      if (act.load !== undefined && !isLoad(act.load)) return 'not-possible';
      if (kind !== 'receptacle' && (kind !== 'gfci' || act.outlet !== 1)) return 'no-such-part';
      device.plugged[act.outlet - 1] = act.load;
      return undefined;
    case 'test':
      if (kind !== 'gfci') return 'no-such-part';
      device.testing = act.down;
      return undefined;
    case 'reset':
      return reset(board, device);
  }
}

const isLoad = ({ watts, volts, powerFactor }: LoadPlan): boolean =>
  watts >= 0.1 && watts <= 1e5 && volts >= 1 && volts <= 1000 && powerFactor >= 0.1 && powerFactor <= 1;

function lock(device: Device, owner: string, locked: boolean): Refusal | undefined {
  if (device.breaker === undefined) return 'no-such-part';
  if (locked ? device.breaker.position !== 'off' || device.lock !== undefined : device.lock !== owner) return 'locked';
  device.lock = locked ? owner : undefined;
  return undefined;
}

function set(device: Device, position: 0 | 1): Refusal | undefined {
  if (device.lock !== undefined) return 'locked';
  if (device.plan.kind === 'switch') {
    device.position = position;
    return undefined;
  }
  if (device.breaker === undefined) return 'no-such-part';
  return moveHandle(device.breaker, position === 1 ? 'on' : 'off') ? undefined : 'no-such-part';
}

/** A GFCI without voltage at its line stays open: one whose line and load are exchanged can never be reset. */
function reset(board: Board, device: Device): Refusal | undefined {
  const { plan, residual } = device;
  if (plan.kind !== 'gfci' || residual === undefined) return 'no-such-part';
  if (residual.closed || !isFed(board, plan)) return 'no-such-part';
  residual.closed = true;
  residual.spent = 0;
  return undefined;
}
