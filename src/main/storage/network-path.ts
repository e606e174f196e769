import { statfsSync } from 'node:fs';
import { Fault } from '../../core/base/fault.ts';

/** File system types of Linux that lie on another machine: statfs(2), linux/magic.h. */
const REMOTE_TYPES: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x5346414f, 'AFS'],
  [0x00c36400, 'Ceph'],
]);

/** The kind of network share a path lies on, or undefined where it is local or nobody can tell. */
export function networkShare(directory: string, type?: number): string | undefined {
  if (/^(?:\\\\|\/\/)[^?.]/.test(directory)) return 'a network path';
  if (process.platform !== 'linux' && type === undefined) return undefined;
  return REMOTE_TYPES.get((type ?? statfsSync(directory).type) >>> 0);
}

/** SQLite's locks and syncs can not be relied on over a network. Throws `data-on-network`. */
export function refuseNetworkShare(directory: string): void {
  const share = networkShare(directory);
  if (share !== undefined)
    throw new Fault('data-on-network', `${directory} is on ${share}. Choose a folder on a disk of this computer.`);
}
