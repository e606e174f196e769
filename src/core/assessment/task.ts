import { canonicalBytes } from '../base/canonical-json.ts';
import { sha256Hex } from '../base/digest.ts';
import { Fault } from '../base/fault.ts';
import type { Sha256Hex } from '../base/ids.ts';
import type { Pack, Task } from './pack.ts';

/** A pack's identity: the SHA-256 of its canonical JSON. */
export const packHash = (pack: Pack): Sha256Hex => sha256Hex(canonicalBytes(pack));

/** The task of that id. Throws `task-unknown`. */
export function taskOf(pack: Pack, id: string): Task {
  const task = pack.tasks.find((one) => one.id === id);
  if (task === undefined) throw new Fault('task-unknown', `Pack ${pack.id} has no task ${id}.`);
  return task;
}
