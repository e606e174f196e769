import { Group } from 'three';
import { boothWith } from '../../scene/booth/booth.ts';
import type { BoothSheet } from '../../scene/booth/printed.ts';
import { plainGround } from '../../scene/plain-ground.ts';
import type { Site, Surroundings } from '../../scene/surroundings.ts';

/** What stands around the work: the booth, or for a slow screen a plain round of bench. */
export interface AroundWork {
  readonly make: (site: Site) => Surroundings;
  /** Shows one or the other; both stay made, so that nothing is compiled anew in the middle of a weld. */
  readonly showSimple: (simple: boolean) => void;
}

export function aroundWork(sheet: BoothSheet): AroundWork {
  let showSimple = (_simple: boolean): void => {};
  return {
    make: (site) => {
      const booth = boothWith(sheet)(site);
      const plain = plainGround(site);
      const group = new Group().add(booth.group, plain.group);
      showSimple = (simple) => {
        booth.group.visible = !simple;
        plain.group.visible = simple;
      };
      showSimple(false);
      return {
        ...booth,
        group,
        update: (state) => booth.group.visible && booth.update(state),
        dispose: () => {
          booth.dispose();
          plain.dispose();
        },
      };
    },
    showSimple: (simple) => showSimple(simple),
  };
}
