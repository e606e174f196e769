import type { Pack } from './pack.ts';

const PROCESSES: readonly Pack['tasks'][number]['wps']['process'][] = ['GMAW', 'FCAW', 'SMAW', 'GTAW'];

const processOf = ({ tasks }: Pack): number => {
  const first = tasks[0];
  return first === undefined ? PROCESSES.length : PROCESSES.indexOf(first.wps.process);
};

/** The order packs are told in: from what is learnt first to what asks both hands, then by id. */
export const byProcess = (a: Pack, b: Pack): number =>
  processOf(a) - processOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
