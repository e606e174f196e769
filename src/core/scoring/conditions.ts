import type { Text } from '../assessment/pack.ts';
import { traitsOf } from '../sim/welding/process.ts';
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
    ...(traitsOf(state.settings).slagPerMetal > 0
      ? [
          condition(
            'slag-inclusion',
            SLAG,
            SLAG_CAUSE,
            where((i) => (stations.slagInclusion[i] as number) > 0),
          ),
        ]
      : []),
    ...(state.settings.process === 'GTAW'
      ? [
          condition(
            'tungsten-inclusion',
            TUNGSTEN,
            TUNGSTEN_CAUSE,
            where((i) => (stations.tungsten[i] as number) > 0),
          ),
        ]
      : []),
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
const SLAG: Text = { en: 'Slag shut in', es: 'Escoria atrapada' };
const SLAG_CAUSE: Text = {
  en: 'Slag ran ahead of the arc and was welded over: drag the electrode, keep the arc short, and travel fast enough to stay ahead of it.',
  es: 'La escoria se adelantó al arco y quedó bajo el metal: arrastre el electrodo, mantenga el arco corto y avance lo bastante rápido para ir por delante.',
};
const TUNGSTEN: Text = { en: 'Tungsten in the metal', es: 'Tungsteno en el metal' };
const TUNGSTEN_CAUSE: Text = {
  en: 'The tungsten touched the pool, or was the positive pole: hold the arc, set the electrode negative, and grind a tungsten that has touched.',
  es: 'El tungsteno tocó el baño o estaba al positivo: mantenga el arco, ponga el electrodo al negativo y afile el tungsteno que haya tocado.',
};
