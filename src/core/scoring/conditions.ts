import type { Text } from '../assessment/pack.ts';
import type { Evidence } from './evidence.ts';
import type { ProcessCondition } from './result.ts';
import { stretchesOf } from './stretches.ts';

/** Spatter index from which a welder would reach for the chipping hammer. */
const HEAVY_SPATTER = 0.4;

/**
 * What the eye can not see, or inspection does not judge: shown with its cause, never part of a verdict. `where` may
 * be empty: then the condition was not there.
 */
export function processConditions({ state, inspectFrom, inspectTo }: Evidence): ProcessCondition[] {
  const { stations } = state;
  const where = (holds: (i: number) => boolean): number[] => {
    const found: number[] = [];
    for (let i = inspectFrom; i < inspectTo; i++) if ((stations.depositMm2[i] as number) > 0 && holds(i)) found.push(i);
    return found;
  };
  return [
    condition(
      'lack-of-fusion',
      LACK_OF_FUSION,
      LACK_CAUSE,
      where((i) => (stations.lackOfFusion[i] as number) > 0),
    ),
    condition(
      'spatter',
      SPATTER,
      SPATTER_CAUSE,
      where((i) => (stations.spatter[i] as number) >= HEAVY_SPATTER),
    ),
  ];
}

const condition = (id: string, title: Text, cause: Text, where: readonly number[]): ProcessCondition => ({
  id,
  title,
  where: stretchesOf(where),
  cause,
});

const LACK_OF_FUSION: Text = { en: 'Fusion at the root lacking', es: 'Falta de fusión en la raíz' };
const LACK_CAUSE: Text = {
  en: 'The arc burnt on the puddle or beside the root, or with too little current for the thickness: keep it at the front edge of the puddle, pointed at the root.',
  es: 'El arco ardió sobre el baño o junto a la raíz, o con poca corriente para el espesor: manténgalo en el borde delantero del baño, apuntado a la raíz.',
};
const SPATTER: Text = { en: 'Heavy spatter', es: 'Muchas proyecciones' };
const SPATTER_CAUSE: Text = {
  en: 'Arc voltage far from what the wire feed needs, a long electrode extension, or poor shielding.',
  es: 'Tensión de arco lejos de la que pide la velocidad del alambre, un extremo de alambre largo, o mala protección gaseosa.',
};
