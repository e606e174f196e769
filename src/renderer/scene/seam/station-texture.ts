import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three';
import type { Stations } from '../../../core/sim/welding/state.ts';

/** How far heat shows along the seam beyond a station, mm: a Gaussian of the spread's own width. */
const REACH = 26;

/**
 * Heat by station for the seam's shader: row 0 holds temperature now, highest ever (both spread along the seam, so that the
 * contours close in an arc past the bead's ends), width of the heat (mm) and ripple amplitude; row 1 soot, and an arc strike.
 */
export interface StationTexture {
  readonly texture: DataTexture;
  update(stations: Stations, ambientC: number): void;
}

export const createStationTexture = (count: number): StationTexture => {
  const data = new Float32Array(count * 2 * 4);
  const texture = new DataTexture(data, count, 2, RGBAFormat, FloatType);
  texture.magFilter = NearestFilter;
  texture.minFilter = NearestFilter;
  texture.needsUpdate = true;
  const kernel = new Float64Array(REACH + 1);
  for (let d = 0; d <= REACH; d += 1) kernel[d] = Math.exp(-((d / 9.4) ** 2));
  return {
    texture,
    update: (stations, ambientC) => {
      for (let i = 0; i < count; i += 1) {
        let now = 0;
        let peak = 0;
        let heat = 0;
        let metal = 0;
        const to = Math.min(count - 1, i + REACH);
        for (let j = Math.max(0, i - REACH); j <= to; j += 1) {
          const k = kernel[j > i ? j - i : i - j]!;
          const t = (stations.temperatureC[j]! - ambientC) * k;
          const p = (stations.peakC[j]! - ambientC) * k;
          if (t > now) now = t;
          if (p > peak) peak = p;
          // Ends have little metal and little heat: they are led by what is behind them, or the contours would kink.
          const weight = k * stations.depositMm2[j]!;
          metal += weight;
          heat += weight * stations.heatInputKjMm[j]!;
        }
        // The heat's width grows with heat input: about 8.6 mm at the start to 10.4 mm of a usual run.
        const q = metal > 0 ? heat / metal : 0;
        const at = i * 4;
        data[at] = ambientC + now;
        data[at + 1] = ambientC + peak;
        data[at + 2] = 7.2 + 4.4 * Math.min(1, q / 0.9);
        data[at + 3] = 0.05;
        const below = (count + i) * 4;
        data[below] = Math.min(1, stations.porosity[i]! * 0.6);
        data[below + 1] = stations.arcStrike[i]!;
      }
      texture.needsUpdate = true;
    },
  };
};
