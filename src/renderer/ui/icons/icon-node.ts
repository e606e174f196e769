import { type SvgNode, svg } from '../svg/node.ts';
import { ICON_SHAPES, type IconName } from './icon-shapes.ts';

/** An icon as a picture of `size` px in the colour of the text around it. It is decoration: the word beside it speaks. */
export const iconNode = (name: IconName, size = 18): SvgNode =>
  svg(
    'svg',
    {
      class: 'icon',
      width: size,
      height: size,
      viewBox: '0 0 24 24',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 1.75,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      'aria-hidden': 'true',
    },
    ...ICON_SHAPES[name].map((d) => svg('path', { d })),
  );
