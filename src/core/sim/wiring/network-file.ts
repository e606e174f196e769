import { z } from 'zod';
import { frequencyProblem, valueProblem } from './element-limits.ts';

const Name = z.string().regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,64}$/u, 'must be 1 to 64 characters, each of which can be seen');
const twoEnds = { id: Name, a: Name, b: Name };
const phase = { phaseDeg: z.number().default(0) };

const KINDS = {
  R: z.strictObject({ kind: z.literal('R'), ...twoEnds, ohm: z.number() }),
  L: z.strictObject({ kind: z.literal('L'), ...twoEnds, henry: z.number() }),
  C: z.strictObject({ kind: z.literal('C'), ...twoEnds, farad: z.number() }),
  V: z.strictObject({ kind: z.literal('V'), ...twoEnds, volts: z.number(), ...phase }),
  I: z.strictObject({ kind: z.literal('I'), ...twoEnds, amps: z.number(), ...phase }),
  switch: z.strictObject({ kind: z.literal('switch'), ...twoEnds, closed: z.boolean() }),
  transformer: z.strictObject({
    kind: z.literal('transformer'),
    ...twoEnds,
    c: Name,
    d: Name,
    ratio: z.number(),
    ohm: z.number(),
    henry: z.number().default(0),
  }),
};

const { R, L, C, V, I, switch: Switch, transformer } = KINDS;
const Element = z.discriminatedUnion('kind', [R, L, C, V, I, Switch, transformer], {
  error: ({ input }) =>
    typeof input === 'object' ? `is not known; known: ${Object.keys(KINDS).join(', ')}` : 'is not an element',
});

/** Two points a voltmeter that takes no current is held to. */
const Probe = z.strictObject(twoEnds);

/** A network as people write it down: `wiring solve FILE.json`. */
export const NetworkFile = z
  .strictObject({
    frequencyHz: z.number(),
    elements: z.array(Element),
    probes: z.array(Probe).default([]),
  })
  .superRefine(({ frequencyHz, elements }, context) => {
    const message = frequencyProblem(frequencyHz);
    if (message !== undefined) context.addIssue({ code: 'custom', path: ['frequencyHz'], message });
    elements.forEach((element, index) => {
      const problem = valueProblem(element, frequencyHz);
      if (problem !== undefined)
        context.addIssue({ code: 'custom', path: ['elements', index, problem.member], message: problem.message });
    });
  });
export type NetworkFile = z.infer<typeof NetworkFile>;
