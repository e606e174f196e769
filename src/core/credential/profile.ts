import { SIMULATED } from './achievement.ts';
import type { UnsignedCredential } from './credential.ts';
import { instantMs } from './instant.ts';

/**
 * What no schema can say of a badge: its dates follow one another, it names nothing twice, its results are the ones it
 * describes, and it says that the performance was simulated. Answers what is wrong, or null.
 */
export function profileProblem(credential: Omit<UnsignedCredential, '@context'>): string | null {
  const { achievement, result, activityStartDate, activityEndDate } = credential.credentialSubject;
  const times = [
    activityStartDate,
    activityEndDate,
    credential.awardedDate,
    credential.validFrom,
    credential.validUntil,
  ];
  const instants = times.map((time) => instantMs(time) ?? Number.NaN);
  if (!instants.every((time, i) => i === 0 || time >= (instants[i - 1] ?? 0))) return 'its dates are not in order';
  const described = achievement.resultDescription.map(({ id }) => id);
  const given = result.map(({ resultDescription }) => resultDescription);
  // Twins would also make the canonical form of the graph expensive to find.
  for (const list of [
    described,
    achievement.alignment.map((each) => each.targetUrl),
    credential.evidence.map(({ id }) => id),
  ]) {
    if (new Set(list).size !== list.length) return 'it names the same thing twice';
  }
  const same = described.length === given.length && described.every((id, i) => id === given[i]);
  if (!same) return 'its results are not the ones it describes';
  const status = credential.credentialStatus;
  if (status.id !== `${status.statusListCredential}#${status.statusListIndex}`)
    return 'its status entry contradicts itself';
  const simulated = credential.description.endsWith(SIMULATED) && achievement.description.endsWith(SIMULATED);
  return simulated ? null : 'it does not say that the performance was simulated';
}
