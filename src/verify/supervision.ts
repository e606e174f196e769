import * as z from 'zod';
import { AttemptFinishedData, type AuditLine } from '../core/credential/audit.ts';
import { IrregularityKind } from '../core/sitting/decision.ts';

/** How a sitting was watched over, as its audit trail tells it. */
export interface Supervision {
  /** The proctor saw who sat, and had the consent. */
  readonly identitySeen: boolean;
  readonly consent: boolean;
  /** What was logged, in its order. Their words stay with the center. */
  readonly irregularities: readonly IrregularityKind[];
  /** Supervised attempts that ended, in the package or not. */
  readonly attempts: number;
}

const Authorised = z.looseObject({ identitySeen: z.boolean().optional(), consent: z.boolean().optional() });
const Noted = z.looseObject({ kind: IrregularityKind });

export function supervisionOf(audit: readonly AuditLine[]): Supervision {
  const told = (what: string) => audit.filter((line) => line.what === what).map(({ data }) => data);
  const authorised = Authorised.safeParse(told('sitting.authorised').at(-1)).data;
  return {
    identitySeen: authorised?.identitySeen === true,
    consent: authorised?.consent === true,
    irregularities: told('irregularity.noted').map((data) => Noted.safeParse(data).data?.kind ?? 'other'),
    attempts: told('attempt.finished').filter((data) => AttemptFinishedData.safeParse(data).data?.purpose === 'attempt')
      .length,
  };
}
