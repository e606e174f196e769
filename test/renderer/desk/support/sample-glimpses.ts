import type { BoothGlimpse } from '../../../../src/shared/desk.ts';
import type { SampleCenter } from './sample-center.ts';

const LENGTH_MM = 150;

/** A drawing for every booth of a sample center that records: each a bead that has come some way. */
export function glimpsesOf({ booths }: SampleCenter): BoothGlimpse[] {
  return booths.flatMap(({ id, attempt }, i) => {
    if (attempt === null) return [];
    const at = ((i * 37) % 120) + 15;
    const along = (value: (x: number) => number): string =>
      Buffer.from(Uint8Array.from({ length: LENGTH_MM }, (_, x) => (x > 2 && x < at ? value(x) : 0))).toString(
        'base64',
      );
    return [
      {
        booth: id,
        attempt,
        lengthMm: LENGTH_MM,
        plateMm: 6,
        arc: i % 3 === 0,
        torch: { xMm: at, ctwdMm: 12, workAngleDeg: 45, travelAngleDeg: 6 },
        legA: along((x) => 52 + (x % 7)),
        legB: along((x) => 50 + (x % 5)),
        heat: along((x) => Math.max(6, 190 - (at - x) * 4)),
      },
    ];
  });
}
