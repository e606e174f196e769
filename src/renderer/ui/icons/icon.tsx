import { memo } from 'react';
import { Svg } from '../svg/svg.tsx';
import { iconNode } from './icon-node.ts';
import type { IconName } from './icon-shapes.ts';

/** An icon beside a word; `size` px. */
export const Icon = memo(function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return <Svg node={iconNode(name, size)} />;
});
