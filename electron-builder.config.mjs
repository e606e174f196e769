/**
 * How the desktop app is packaged. The native part of better-sqlite3 is a Node-API prebuild: nothing is rebuilt.
 * @type {import('electron-builder').Configuration}
 */
export default {
  appId: 'org.proofbench.desk',
  productName: 'Proofbench',
  directories: { output: 'release', buildResources: 'resources/icons' },
  npmRebuild: false,
  files: [
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    'out/verifier/**',
    'out/scorer.mjs',
    'resources/**',
    'assessments/**',
    '!assessments/**/golden/**',
    'package.json',
    // Optional dependencies count as production: Electron brings its own Node.
    '!node_modules/node-{linux,win,darwin,bin}*/**',
    '!node_modules/better-sqlite3/{deps,src,build}/**',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
    '!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}).node',
    '!node_modules/**/*.{map,ts,mts,cts}',
    // Licences go along, other pages do not.
    '!node_modules/**/!(LICEN[CS]E*|licen[cs]e*).md',
    '!node_modules/**/{test,tests,docs,example,examples}/**',
  ],
  asar: true,
  asarUnpack: ['node_modules/better-sqlite3/**'],
  linux: { target: ['AppImage'], category: 'Education' },
  win: { target: ['nsis'] },
  mac: { target: ['dmg'], category: 'public.app-category.education' },
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
};
