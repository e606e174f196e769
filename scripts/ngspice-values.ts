// Asks ngspice for what the tests of the wiring core are held to where it is not installed, and stores it beside them. To be run
// again when test/core/sim/wiring/ngspice-cases.ts changes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askNgspice } from '../test/core/sim/wiring/ngspice.ts';
import { NGSPICE_CASES } from '../test/core/sim/wiring/ngspice-cases.ts';
import { root } from './places.mjs';

const file = join(root, 'test/core/sim/wiring/golden/ngspice.json');
const answers = askNgspice([...NGSPICE_CASES.values()]);
const rows = [...NGSPICE_CASES.keys()].map((name, i) => {
  const volts = Object.entries(answers[i] ?? {}).map(([node, parts]) => [
    node,
    parts.map((part) => Number(part.toPrecision(12))),
  ]);
  return `${JSON.stringify(name)}: ${JSON.stringify(Object.fromEntries(volts))}`;
});
writeFileSync(file, `{\n${rows.join(',\n')}\n}\n`);
process.stdout.write(`${file}: ${rows.length} networks\n`);
